// Words as a search compares them, and the name that a reader may have meant. Pure.

/** The words of a text, folded: lower case, without accents or punctuation. */
export function wordsOf(text) {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, "")).filter(Boolean);
}

/** Whether a word of a story is a form of the word searched for: it holds it, or both share a stem. */
export function isLike(word, other) {
  if (other.includes(word)) return true;
  let shared = 0;
  while (shared < other.length && word[shared] === other[shared]) shared++;
  return shared >= 3 && shared >= other.length - 1 && other.length >= word.length - 3;
}

/**
 * The name nearest to a word, within two letters of it; one letter where the word is short.
 * @param {[string, string][]} names their folded form, and how they are spelt
 * @returns {{name: string, letters: number}|null}
 */
export function nearest(word, names) {
  const [folded] = wordsOf(word);
  if (!folded) return null;
  let best = null;
  let limit = folded.length < 5 ? 1 : 2;
  for (const [other, name] of names) {
    const letters = distance(folded, other, limit);
    if (letters > limit) continue;
    best = { name, letters };
    limit = letters - 1;
    if (limit < 0) break;
  }
  return best;
}

/** How many letters to add, drop, change or swap to make one word of the other; over `limit` it is only "more". */
export function distance(from, to, limit) {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let [before, last] = [[], Array.from({ length: to.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + same);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) next[column] = Math.min(next[column], before[column - 2] + 1);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, last] = [last, next];
  }
  return Math.min(last[to.length], limit + 1);
}
