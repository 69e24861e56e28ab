// The order of rows by a column: values become ranks once, then only small integers are compared. Pure.

/** The rank of what is not recorded: it comes last, whichever way the column goes. */
export const NOTHING = -1;

/**
 * The rank of each text in the order of a language; an empty one has none.
 * @param {string[]} texts
 * @param {string} language
 */
export function rankTexts(texts, language) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const found = [...new Set(texts)].filter(Boolean).sort(compare);
  const ranks = new Map([["", NOTHING]]);
  let rank = 0;
  found.forEach((text, place) => {
    if (place && compare(found[place - 1], text)) rank = place;
    ranks.set(text, rank);
  });
  return Int32Array.from(texts, (text) => ranks.get(text));
}

/** The numbers in the order of their ranks; those of one rank stay as they stand. */
export function arrangeBy(numbers, ranks, isDown) {
  const known = numbers.filter((number) => ranks[number] !== NOTHING);
  const unknown = numbers.filter((number) => ranks[number] === NOTHING);
  const way = isDown ? -1 : 1;
  return [...known.sort((one, other) => way * (ranks[one] - ranks[other])), ...unknown];
}
