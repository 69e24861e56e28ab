// The entry on every page. Each enhancement is fetched where its markup is; without any of them the page is whole.

/** @param {(found: HTMLElement) => Promise<void>} start */
async function enhance(selector, start) {
  const found = document.querySelector(selector);
  try {
    if (found) await start(found);
  } catch (error) {
    console.error(error);
    showFailure(found);
  }
}

/** Where a part of the page has words for it, says that it cannot do more just now. */
function showFailure(found) {
  const note = found.querySelector("[data-failed]");
  if (!note) return;
  document.documentElement.classList.replace("js", "js-failed");
  note.textContent = JSON.parse(found.querySelector("[data-words]").textContent).failed;
  note.hidden = false;
}

enhance("[data-closes], [data-opens]", async () => (await import("./deadline.js")).showDeadlines(document));
enhance("[data-print], [data-copy]", async () => (await import("./take.js")).offerAll(document));
enhance("[data-missing]", async (place) => (await import("./missing.js")).offerSearch(place));
enhance("[data-browse]", async (root) => {
  // Whoever is quicker than the network gets the drawer once it is there.
  const opener = root.querySelector(".drawer-open");
  let isWanted = false;
  opener.addEventListener("click", () => (isWanted = true), { once: true });
  const { startBrowse } = await import("./browse.js");
  const started = startBrowse(root);
  if (isWanted) opener.click();
  await started;
});
