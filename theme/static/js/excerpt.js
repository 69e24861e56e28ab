// The words of a story round what was searched for, with the finds marked.
import { isLike, wordsOf } from "./suggest.js";

/** @typedef {{text: string, marked: boolean}} Part */

/**
 * Pagefind's excerpt without the name that the row shows already; empty when no find is left in it.
 * @param {{excerpt: string, meta: {title?: string}}} data
 */
export function excerptOf({ excerpt, meta }, words) {
  const asked = wordsOf(words);
  const name = (meta.title ?? "").split(/\s+/);
  const found = excerpt.split(/\s+/).map((word) => unmarkUnlike(word, asked));
  const named = name.every((word, place) => bare(word) === bare(found[place] ?? ""));
  const rest = named ? found.slice(name.length) : found;
  return rest.some((word) => word.includes("<mark>")) ? rest.join(" ") : "";
}

/** Looked for "a favor", Pagefind marks whatever begins with an a: one or two letters count only as a whole word. */
function unmarkUnlike(word, asked) {
  const [folded] = wordsOf(word.replace(/<\/?mark>/g, ""));
  const isFind = asked.some((one) => (one.length < 3 ? one === folded : folded && isLike(one, folded)));
  return isFind ? word : word.replace(/<\/?mark>/g, "");
}

function bare(word) {
  return word.replace(/<\/?mark>/g, "").replace(/\.$/, "");
}

/**
 * An excerpt as parts of plain text: Pagefind escapes `<` and `>`, and its only markup is `<mark>`.
 * @returns {Part[]}
 */
export function readExcerpt(excerpt) {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((part) => {
      const marked = part.startsWith("<mark>");
      const text = marked ? part.slice(6, -7) : part;
      return { text: text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), marked };
    });
}

/**
 * For each case study a function that puts its excerpt into its row's line: text and `<mark>`, never markup.
 * @param {import("./search.js").Finds} finds
 */
export function readExcerpts(finds, numbers) {
  return Promise.all(
    numbers.map(async (number) => {
      const excerpt = await finds.excerpt(number).catch(() => "");
      return (row) => showExcerpt(row, excerpt);
    }),
  );
}

function showExcerpt(row, excerpt) {
  const line = row.querySelector(".row__line");
  if (!excerpt || !line) return;
  const parts = readExcerpt(excerpt).map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
  line.replaceChildren("… ", ...parts, " …");
}
