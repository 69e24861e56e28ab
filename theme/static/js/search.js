// Words: Pagefind's index, joined with the numbers that rows and facet columns go by. Loaded with the first word.
import { excerptOf } from "./excerpt.js";
import { readFile } from "./files.js";
import { isLike, nearest, wordsOf } from "./suggest.js";

/**
 * @typedef {{order: number[], excerpt: (number: number) => Promise<string>}} Finds best first
 * @typedef {{finds: Finds, suggestion: string}} Answer
 */

const NOTHING = { order: [], excerpt: async () => "" };
let pagefind;

/**
 * What holds the words; where nothing does, the words as recipients' names spell them, if that finds something.
 * @param {string} base the search folder, as a whole address
 * @returns {Promise<Answer>}
 */
export async function findWords(base, words) {
  const finds = await find(base, words);
  if (finds.order.length) return { finds, suggestion: "" };
  const { text, letters } = await correct(base, words);
  const better = text ? await find(base, text) : NOTHING;
  if (!better.order.length) return { finds, suggestion: "" };
  // The same letters without their strokes, as in "lodz" for "Łódź", leave nothing to ask.
  return letters ? { finds, suggestion: text } : { finds: better, suggestion: "" };
}

/** The words with each that is found nowhere replaced by the nearest name, and how many letters differ. */
async function correct(base, words) {
  const names = Object.entries(await readFile(`${base}names.json`));
  const spelt = words.replace(/["“”„«»]/g, " ").trim().split(/\s+/);
  const nears = await Promise.all(
    spelt.map(async (word) => ((await find(base, word)).order.length ? null : nearest(word, names))),
  );
  const letters = nears.reduce((sum, near) => sum + (near?.letters ?? 0), 0);
  const text = nears.some(Boolean) ? spelt.map((word, place) => nears[place]?.name ?? word).join(" ") : "";
  return { text, letters };
}

async function find(base, words) {
  const [library, numbers] = await Promise.all([open(base), readNumbers(base)]);
  const { results } = await library.search(words);
  if (!(await holdsAll(results[0], words))) return NOTHING;
  const byNumber = new Map(results.map((result) => [numbers(result.id), result]));
  const excerpt = async (number) => excerptOf(await byNumber.get(number).data(), words);
  return { order: [...byNumber.keys()], excerpt };
}

function open(base) {
  pagefind ??= import(`${base}pagefind/pagefind.js`).then(async (library) => {
    await library.options({ excerptLength: 32 });
    await library.init();
    return library;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/**
 * Whether the best result holds every word. Pagefind drops a word that it does not know, and falls back from one to
 * any shorter word that it begins with ("lodz" finds "lo"): both would be counted as finds.
 */
async function holdsAll(best, words) {
  if (!best) return false;
  const { content, locations } = await best.data();
  const story = content.split(/\s+/);
  const held = locations.flatMap((place) => wordsOf(story[place] ?? ""));
  return wordsOf(words).every((word) => held.some((other) => isLike(word, other)));
}

/** Gives the number of the case study that a fragment belongs to. */
async function readNumbers(base) {
  const { prefix, width, ids } = await readFile(`${base}fragments.json`);
  const numbers = new Map();
  for (let start = 0; start < ids.length; start += width) numbers.set(ids.slice(start, start + width), start / width);
  return (id) => numbers.get(id.slice(prefix.length, prefix.length + width).padEnd(width));
}
