// The address says what was asked for; the history entry beside it, how far down the list the reader had come.

/** @typedef {{shown?: number, top?: number}} Visit */

/** @returns {Visit} */
export function lastVisit() {
  return history.state ?? {};
}

/**
 * @param {"pushState"|"replaceState"} method
 * @param {Visit} visit
 */
export function writeVisit(method, visit, search = location.search) {
  history[method](visit, "", location.pathname + search + (search === location.search ? location.hash : ""));
}

/** Calls `keep` when the reader has stopped scrolling, and when the page is left. */
export function onRest(keep, signal) {
  let timer;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 150);
    },
    { passive: true, signal },
  );
  addEventListener("pagehide", keep, { signal });
}
