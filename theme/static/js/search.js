// Words: Pagefind's index, joined with the numbers that rows and facet columns go by. Loaded with the first word.
import { excerptOf } from "./excerpt.js";
import { readFile } from "./files.js";
import { isLike, nearest, wordsOf } from "./suggest.js";

/**
 * @typedef {{order: number[], excerpt: (number: number) => Promise<string>}} Finds best first
 * @typedef {{finds: Finds, suggestion: string}} Answer
 */

const NOTHING = { order: [], excerpt: async () => "" };
const OPTIONS = { excerptLength: 32 };
let pagefind;
let numbers;

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
  const [library, numberOf] = await Promise.all([open(base), readNumbers(base)]);
  const { results } = await library.search(words);
  const byNumber = new Map((await keepHolding(results, words)).map((result) => [numberOf(result.id), result]));
  if (!byNumber.size) return NOTHING;
  const excerpt = async (number) => excerptOf(await byNumber.get(number).data(), words);
  return { order: [...byNumber.keys()], excerpt };
}

function open(base) {
  pagefind ??= start(base);
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/** Pagefind, with the index of every shard. */
async function start(base) {
  const folder = `${base}pagefind/`;
  const [library, { further }] = await Promise.all([
    import(`${folder}pagefind.js`),
    readFile(`${base}fragments.json`),
  ]);
  await library.options(OPTIONS);
  await library.init();
  const merged = await Promise.allSettled(further.map((name) => library.mergeIndex(`${folder}${name}/`, OPTIONS)));
  const lost = merged.find(({ status }) => status === "rejected");
  // Tried again, it must not ask the shards twice that could be had the first time.
  if (lost) {
    await library.destroy();
    throw lost.reason;
  }
  return library;
}

/**
 * The results of the shards in which the best one holds every word. Pagefind drops a word that a shard does not know,
 * and falls back from one to any shorter word that it begins with ("lodz" finds "lo"): both would be counted as finds.
 */
async function keepHolding(results, words) {
  const best = new Map();
  for (const result of results) if (!best.has(shardOf(result.id))) best.set(shardOf(result.id), result);
  const held = await Promise.all([...best.values()].map((result) => holdsAll(result, words)));
  const holding = new Set([...best.keys()].filter((_, place) => held[place]));
  return results.filter((result) => holding.has(shardOf(result.id)));
}

async function holdsAll(result, words) {
  const { content, locations } = await result.data();
  const story = content.split(/\s+/);
  const held = locations.flatMap((place) => wordsOf(story[place] ?? ""));
  return wordsOf(words).every((word) => held.some((other) => isLike(word, other)));
}

/** The beginning of a fragment's id. */
function shardOf(id) {
  return id.slice(0, id.indexOf("_") + 1);
}

async function readNumbers(base) {
  const packed = await readFile(`${base}fragments.json`);
  return (numbers ??= unpack(packed));
}

/** Gives the number of the case study that a fragment belongs to. */
function unpack({ prefixes, shards, width, ids, longer }) {
  const cut = (id) => id.slice(0, shardOf(id).length + width).padEnd(shardOf(id).length + width);
  const found = new Map();
  for (let number = 0; number * width < ids.length; number++) {
    found.set(prefixes[shards[number] ?? 0] + ids.slice(number * width, (number + 1) * width), number);
  }
  return (id) => longer[id] ?? found.get(cut(id));
}
