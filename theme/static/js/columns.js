// Which case studies match, and what each facet value would show, by one look at each small integer column. Pure.

/** More misses than there are facets: what the words leave out counts nowhere. */
const NEVER = 100;

/**
 * @typedef {{name: string, values: string[], sets: number[][], column: Uint32Array}} Facet
 *   `column` holds for each case study the number of a set; a set lists the values that it counts under.
 * @typedef {{count: number, piece: number, facets: Facet[]}} Columns
 */

/** @returns {Columns} the file `columns.json`, its columns packed. */
export function readColumns({ count, piece, facets }) {
  const packed = Object.entries(facets).map(([name, { values, sets, column }]) => ({
    name,
    values,
    sets,
    column: Uint32Array.from(column),
  }));
  return { count, piece, facets: packed };
}

/**
 * Inside a facet any ticked value will do; every facet must agree. A value's count is how many case studies have it
 * among those that the words and all other facets leave.
 * @param {Columns} columns
 * @param {Record<string, string[]>} chosen
 * @param {number[]|null} [finds] the case studies that hold the words; none given without words
 * @returns {{matches: number[], counts: Record<string, Map<string, number>>}}
 */
export function matchAll({ count, facets }, chosen, finds) {
  const tests = facets.map((facet) => makeTest(facet, chosen[facet.name] ?? []));
  const misses = new Uint8Array(count).fill(finds ? NEVER : 0);
  for (const number of finds ?? []) misses[number] = 0;
  for (const test of tests) addMisses(test, misses);
  const counts = {};
  for (const test of tests) counts[test.facet.name] = spread(test.facet, tally(test, misses));
  const matches = [];
  for (let number = 0; number < count; number++) if (!misses[number]) matches.push(number);
  return { matches, counts };
}

/** `fails` says of each set of a facet whether it has none of the ticked values: 1, or 0. */
function makeTest(facet, ticked) {
  const wanted = new Set(ticked.map((value) => facet.values.indexOf(value)));
  const fails = new Uint8Array(facet.sets.length);
  if (ticked.length) facet.sets.forEach((set, place) => (fails[place] = set.some((one) => wanted.has(one)) ? 0 : 1));
  return { facet, fails };
}

function addMisses({ facet: { column }, fails }, misses) {
  for (let number = 0; number < misses.length; number++) misses[number] += fails[column[number]];
}

/** How many case studies of each set fail in this facet at most. */
function tally({ facet: { column, sets }, fails }, misses) {
  const tallies = new Uint32Array(sets.length);
  for (let number = 0; number < misses.length; number++) {
    if (misses[number] === fails[column[number]]) tallies[column[number]]++;
  }
  return tallies;
}

/** Counts of sets become counts of values. */
function spread({ values, sets }, tallies) {
  const counts = new Uint32Array(values.length);
  for (let place = 0; place < sets.length; place++) {
    for (const value of sets[place]) counts[value] += tallies[place];
  }
  return new Map(values.map((value, place) => [value, counts[place]]));
}

/**
 * The matches in the order asked for.
 * @param {number[]} ranked all case studies by name or by how well they match, as the order needs
 */
export function arrange(matches, sort, ranked) {
  if (sort === "newest") return matches;
  if (sort === "oldest") return matches.toReversed();
  const wanted = new Set(matches);
  return ranked.filter((number) => wanted.has(number));
}
