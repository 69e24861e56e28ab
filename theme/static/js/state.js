// What the reader asked for, and the query string that says it. Pure.

/** @typedef {{q: string, sort: string, chosen: Record<string, string[]>}} State `sort` is "" for the usual order */

const SORTS = ["newest", "oldest", "name", "best"];

/**
 * The state in a query string such as `?q=food&region=wales&region=london`; what the page does not know is left out.
 * @param {Record<string, Set<string>>} known values of each facet
 * @returns {State}
 */
export function readState(search, known) {
  const params = new URLSearchParams(search);
  const chosen = {};
  for (const [facet, values] of Object.entries(known)) {
    chosen[facet] = [...new Set(params.getAll(facet))].filter((value) => values.has(value));
  }
  return tidy({ q: params.get("q") ?? "", sort: params.get("sort") ?? "", chosen });
}

/** The shortest query string that reads back the same. */
export function writeState({ q, sort, chosen }) {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) params.append(facet, value);
  }
  if (sort) params.set("sort", sort);
  return params.size ? `?${params}` : "";
}

/** The same state in its one spelling: words trimmed, the usual order not named. */
export function tidy({ q, sort, chosen }) {
  const words = q.trim().replace(/\s+/g, " ").slice(0, 200);
  const usual = words ? "best" : "newest";
  const known = SORTS.includes(sort) && (words || sort !== "best");
  return { q: words, sort: known && sort !== usual ? sort : "", chosen };
}

/** The order that a state asks for by name. */
export function sortOf({ q, sort }) {
  return sort || (q ? "best" : "newest");
}

/** Whether nothing is asked for: the page is right as it was built. */
export function isPlain(state) {
  return !writeState(state);
}
