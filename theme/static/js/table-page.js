// What of the table's page changes: its controls, its count, its heads, its rows.
import { showChips } from "./chips.js";
import { readSort } from "./table-state.js";
import { count, fill, write } from "./words.js";

export class TablePage {
  /** @param {HTMLElement} root @param {import("./facets.js").Facets} facets */
  constructor(root, facets) {
    const part = (name) => root.querySelector(`[data-${name}]`);
    for (const name of ["active", "count", "empty", "failed", "more", "name", "pages", "rows", "save", "words"]) {
      this[name] = part(name);
    }
    this.words = JSON.parse(this.words.textContent);
    this.facets = facets;
    this.base = root.dataset.base;
    this.region = this.rows.closest("[role=region]");
    this.heads = [...root.querySelectorAll("[data-column]")];
    this.titles = Object.fromEntries(this.heads.map((head) => [head.dataset.column, head.textContent]));
    this.built = { count: this.count.textContent, rows: [...this.rows.rows], save: this.save.textContent };
    this.heads.forEach(makeButton);
    this.region.addEventListener("focusin", showWhole);
  }

  /** The columns, in their order. */
  get columns() {
    return Object.keys(this.titles);
  }

  /** What the controls say. */
  asked() {
    return { q: this.name.value, chosen: this.facets.read() };
  }

  /** Puts a state into every control. @param {import("./state.js").State} state */
  showAsked({ q, sort, chosen }) {
    if (this.name.value.trim().replace(/\s+/g, " ") !== q) this.name.value = q;
    this.facets.tick(chosen);
    const { column, isDown } = readSort(sort);
    for (const head of this.heads) {
      if (head.dataset.column === column) head.ariaSort = isDown ? "descending" : "ascending";
      else head.removeAttribute("aria-sort");
    }
    const asked = q ? [{ facet: "q", value: q, label: fill(this.words.name, { words: q }) }] : [];
    const order = sort ? [{ facet: "sort", value: sort, label: this.sortWords(sort) }] : [];
    showChips(this.active, [...asked, ...this.facets.labels(), ...order], this.words);
  }

  sortWords(sort) {
    const { column, isDown } = readSort(sort);
    return fill(isDown ? this.words.reversed : this.words.sorted, { column: this.titles[column] });
  }

  wait() {
    this.count.textContent = this.words.searching;
  }

  /** The first rows of what was found. */
  show(grid, { order, counts }, shown, sort) {
    this.facets.count(counts);
    this.say(count(this.words.count, order.length), sort);
    this.rows.replaceChildren();
    this.region.scrollTop = 0;
    this.empty.hidden = order.length > 0;
    this.region.hidden = this.save.hidden = !order.length;
    this.save.textContent = count(this.words.save, order.length);
    if (this.pages) this.pages.hidden = true;
    this.add(grid, order, shown);
  }

  /** Whether the page was scrolled on from the first row, under the heads that stay. */
  get isPast() {
    return this.region.getBoundingClientRect().top < 0;
  }

  /** How many there are, and for who does not see the heads in which order. */
  say(sentence, sort) {
    const words = sort ? `${sentence}. ${this.sortWords(sort)}` : sentence;
    if (this.count.textContent === words) return;
    const order = document.createElement("span");
    order.className = "visually-hidden";
    order.textContent = words.slice(sentence.length);
    this.count.replaceChildren(sentence, order);
  }

  /** Further rows, up to so many. @returns {HTMLElement} the first of them */
  add(grid, order, shown) {
    const from = this.rows.rows.length;
    this.rows.append(...order.slice(from, shown).map((number) => this.row(grid, number)));
    const here = this.rows.rows.length;
    this.more.hidden = here === order.length;
    this.more.textContent = `${this.words.more} (${fill(this.words.of, { shown: write(here), num: write(order.length) })})`;
    return this.rows.rows[from];
  }

  /** A row as the build draws it. */
  row(grid, number) {
    const row = document.createElement("tr");
    const [first, ...others] = this.columns;
    const head = document.createElement("th");
    const link = document.createElement("a");
    head.scope = "row";
    link.href = this.base + grid.address(number);
    link.textContent = grid.text(first, number);
    head.append(link);
    row.append(head);
    for (const column of others) row.insertCell().textContent = grid.text(column, number) || "–";
    return row;
  }

  /** The table as it was built. @param {Record<string, Map<string, number>>} [counts] */
  restore(counts) {
    if (counts) this.facets.count(counts);
    this.rows.replaceChildren(...this.built.rows);
    this.count.textContent = this.built.count;
    this.save.textContent = this.built.save;
    this.empty.hidden = this.more.hidden = true;
    this.region.hidden = this.save.hidden = false;
    if (this.pages) this.pages.hidden = false;
  }

  fail() {
    this.restore();
    this.failed.textContent = this.words.failed;
    this.failed.hidden = false;
  }
}

/** A head becomes a button that sorts. */
function makeButton(head) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
}

/** A head that is reached by keyboard comes out from under the name that stays: browsers leave it there in part. */
function showWhole({ target }) {
  if (target.matches("thead :focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
}
