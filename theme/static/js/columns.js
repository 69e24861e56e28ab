// Which case studies match, and what each facet value would show: one pass over small integer columns. Pure.

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
  const found = finds && new Set(finds);
  const matches = [];
  for (let number = 0; number < count; number++) {
    if (found && !found.has(number)) continue;
    const missed = tests.filter(({ passes, column }) => !passes[column[number]]);
    if (!missed.length) matches.push(number);
    if (missed.length < 2) for (const { tally, column } of missed.length ? missed : tests) tally[column[number]]++;
  }
  return { matches, counts: Object.fromEntries(tests.map(({ facet, tally }) => [facet.name, spread(facet, tally)])) };
}

function makeTest(facet, ticked) {
  const wanted = new Set(ticked.map((value) => facet.values.indexOf(value)));
  const passes = Uint8Array.from(facet.sets, (set) => !ticked.length || set.some((value) => wanted.has(value)));
  return { facet, column: facet.column, passes, tally: new Uint32Array(facet.sets.length) };
}

/** Counts of sets become counts of values. */
function spread({ values, sets }, tally) {
  const counts = new Map(values.map((value) => [value, 0]));
  sets.forEach((set, number) => {
    for (const value of set) counts.set(values[value], counts.get(values[value]) + tally[number]);
  });
  return counts;
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
