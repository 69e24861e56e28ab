// What a state finds: the matching case studies in order, the counts of every facet, and the rows to show.
import { arrange, matchAll, readColumns } from "./columns.js";
import { readFile } from "./files.js";
import { sortOf } from "./state.js";

/**
 * @typedef {object} Answer
 * @property {number[]} order
 * @property {Record<string, Map<string, number>>} counts
 * @property {number} piece how many rows a file holds
 * @property {import("./search.js").Finds|null} [finds] null where the index of words could not be had
 * @property {string} [suggestion]
 */

export class Answers {
  /**
   * @param {string} base the search folder
   * @param {HTMLElement} list holds the newest rows when the page arrives
   */
  constructor(base, list) {
    this.base = base;
    this.first = [...list.children];
    this.pieces = new Map();
  }

  /** @returns {Promise<import("./columns.js").Columns>} */
  async columns() {
    return (this.packed ??= readColumns(await readFile(`${this.base}columns.json`)));
  }

  /** @returns {Promise<Answer>} */
  async find(state) {
    const [columns, words] = await Promise.all([this.columns(), state.q ? this.search(state.q) : {}]);
    const { matches, counts } = matchAll(columns, state.chosen, words.finds?.order);
    const sort = words.finds === null && sortOf(state) === "best" ? "newest" : sortOf(state);
    const ranked = sort === "name" ? await readFile(`${this.base}by-name.json`) : words.finds?.order;
    return { ...words, counts, order: arrange(matches, sort, ranked), piece: columns.piece };
  }

  /** Without the index of words the filters still work: the words are then left out. */
  async search(q) {
    try {
      const { findWords } = await import("./search.js");
      return await findWords(new URL(this.base, location.href).href, q);
    } catch (error) {
      console.error(error);
      return { finds: null };
    }
  }

  /** Fresh rows of an answer; where words were searched for, with an excerpt. */
  async rows({ order, piece, finds }, from, to) {
    const numbers = order.slice(from, to);
    const pieces = Promise.all(numbers.map((number) => this.piece(Math.floor(number / piece), piece)));
    const excerpts = finds && (await import("./excerpt.js")).readExcerpts(finds, numbers);
    const rows = (await pieces).map((rows, place) => rows[numbers[place] % piece].cloneNode(true));
    (await excerpts)?.forEach((show, place) => show(rows[place]));
    return rows;
  }

  /** The rows of one piece: those the page came with, or a file. */
  async piece(place, size) {
    const here = this.first.slice(place * size, (place + 1) * size);
    if (here.length === size) return here;
    if (!this.pieces.has(place)) {
      const markup = await readFile(`${this.base}rows/${place}.html`, "text");
      this.pieces.set(place, [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll("li.row")]);
    }
    return this.pieces.get(place);
  }
}
