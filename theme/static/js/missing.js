// On the page for a missing address: its last words become a search, in the masthead's box and as a link.

/** The words at the end of an address, such as "heanor gate" for /2025/heanor-gate/. @param {string} path */
export function wordsOf(path) {
  const last = path.split("/").filter((part) => /\p{L}{3}/u.test(part)).at(-1) ?? "";
  return last.replace(/\.\w+$/, "").replace(/[-_+]+/g, " ").trim().slice(0, 80);
}

/** @param {HTMLElement} place */
export function offerSearch(place, path = decodeURI(location.pathname)) {
  const words = wordsOf(path);
  if (!words) return;
  const link = place.querySelector("a");
  link.href += `?q=${encodeURIComponent(words)}`;
  link.textContent = place.dataset.words.replace("%(query)s", words);
  document.querySelector(".masthead__search input").value = words;
}
