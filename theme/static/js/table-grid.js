// The grid: what is shown of every case study, read from one file. Pure.
import { matchAll, readColumns } from "./columns.js";
import { NOTHING, arrangeBy, rankTexts } from "./table-order.js";
import { readSort } from "./table-state.js";
import { wordsOf } from "./suggest.js";

/** Letters that no normal form takes apart, and that a reader without them on the keyboard writes so. */
const STROKES = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", þ: "th", æ: "ae", œ: "oe", ß: "ss" };

const fold = (text) => wordsOf(text).join(" ").replace(/[łøđðħıþæœß]/g, (letter) => STROKES[letter]);

export class Grid {
  /** @param {string} language of the page: its alphabet decides the order */
  constructor(file, language) {
    this.columns = readColumns(file);
    this.file = file;
    this.language = language;
    this.ranks = {};
    this.facets = Object.fromEntries(this.columns.facets.map((facet) => [facet.name, facet]));
    this.labels = Object.fromEntries(this.columns.facets.map(({ name, sets }) => [name, labelSets(file.labels[name], name, sets)]));
  }

  /** What matches a state, in its order, and the counts of every facet. @param {import("./state.js").State} state */
  find({ q, sort, chosen }) {
    const { column, isDown } = readSort(sort);
    const { matches, counts } = matchAll(this.columns, chosen, q ? this.named(q) : null);
    return { counts, order: arrangeBy(matches, this.rank(column), isDown) };
  }

  /** The numbers of those whose name holds every word, or a part of it. */
  named(q) {
    const words = fold(q).split(" ");
    this.folded ??= this.file.names.map(fold);
    return this.folded.flatMap((name, number) => (words.every((word) => name.includes(word)) ? [number] : []));
  }

  /** What is shown in a cell; empty where nothing is recorded. */
  text(column, number) {
    if (column === "announced") return this.file.days[this.file.announced[number]]?.[1] ?? "";
    return this.values(column, number).join(", ");
  }

  /** The same for a file: days as numbers, several values with a semicolon between them. */
  plain(column, number) {
    if (column === "announced") return this.file.days[this.file.announced[number]]?.[0] ?? "";
    return this.values(column, number).join("; ");
  }

  values(column, number) {
    if (column === "name") return [this.file.names[number]];
    if (column === "place") return [this.file.places[number]];
    return this.labels[column][this.facets[column].column[number]];
  }

  /** Where a case study stands, below the site's own address. */
  address(number) {
    const { names, slugs } = this.file;
    return `/case-studies/${this.values("edition", number)[0]}/${slugs[number] || slugOf(names[number])}/`;
  }

  /** The rank of each case study in a column, worked out when it is first asked for. */
  rank(column) {
    return (this.ranks[column] ??= this.makeRank(column));
  }

  makeRank(column) {
    const { names, places, announced, years } = this.file;
    if (column === "announced") return announced;
    if (column === "name") return rankTexts(names, this.language);
    if (column === "place") return rankTexts(places, this.language);
    const { sets, column: numbers } = this.facets[column];
    const ranks = rankSets(column, sets, years) ?? rankTexts(this.labels[column].map((some) => some.join(", ")), this.language);
    return Int32Array.from(numbers, (set) => ranks[set]);
  }
}

/** The labels of each set of a facet; of a region only its own, which comes after those that it lies in. */
function labelSets(labels, name, sets) {
  return sets.map((set) => (name === "region" ? set.slice(-1) : set).map((value) => labels[value]));
}

/** Editions go by their year, levels from the highest on; all others by their words. */
function rankSets(column, sets, years) {
  if (column === "edition") return sets.map(([value]) => years[value] ?? NOTHING);
  if (column === "level") return sets.map(([value]) => value ?? NOTHING);
  return null;
}

/** The slug that a name gives, by the same rule as in the build. */
export function slugOf(name) {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
