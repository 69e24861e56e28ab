// What the reader asks of the table, and what the address says of it. Pure.
import { readState } from "./state.js";

/** The order in which the table was built. */
const USUAL = "-edition";

/**
 * The state of a query string such as `?q=abbey&region=wales&sort=-place`; what the page does not know is left out.
 * @param {Record<string, Set<string>>} known values of each facet
 * @param {string[]} columns
 * @returns {import("./state.js").State}
 */
export function readTable(search, known, columns) {
  const { q, chosen } = readState(search, known);
  return { q, chosen, sort: tidySort(new URLSearchParams(search).get("sort") ?? "", columns) };
}

/** A column's name, with a minus for its reverse; nothing for the usual order, or for what is none. */
export function tidySort(sort, columns) {
  return sort !== USUAL && columns.includes(sort.replace(/^-/, "")) ? sort : "";
}

/** The column that an order goes by, and which way. */
export function readSort(sort) {
  const name = sort || USUAL;
  return { column: name.replace(/^-/, ""), isDown: name.startsWith("-") };
}

/** The order that a press on a column's head asks for: by it, or in reverse where it is by that already. */
export function nextSort(sort, column) {
  const now = readSort(sort);
  return now.column === column && !now.isDown ? `-${column}` : column;
}
