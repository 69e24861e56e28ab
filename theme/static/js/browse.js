// The browse page at rest: links have become ticks. The rest is fetched at the first touch, or when the address asks.
import { startDrawer } from "./drawer.js";
import { Facets } from "./facets.js";

const TOUCHES = ["pointerover", "focusin", "change"];

/**
 * Ends only by failing; the page is then again as it was built.
 * @param {HTMLElement} root
 */
export async function startBrowse(root) {
  const facets = new Facets(root.querySelector("[data-panel]"));
  const form = document.querySelector("form[role=search]");
  const first = new URL(form.action).pathname;
  startDrawer(root);
  root.querySelector("[data-sort]").value = "newest";
  try {
    if (location.pathname !== first) return leadTo(first, root, facets);
    if (!location.search && !history.state) await firstTouch([root, form]);
    const { startLive } = await import("./live.js");
    await new Promise((_, fail) => startLive(root, facets, fail));
  } catch (error) {
    root.querySelector("dialog[open]")?.close();
    facets.restore();
    throw error;
  }
}

function firstTouch(targets) {
  return new Promise((touched) => {
    for (const target of targets) for (const touch of TOUCHES) target.addEventListener(touch, touched, { once: true });
  });
}

/** A further page of the list stays what it is: what is asked for there is answered on the first. */
function leadTo(first, root, facets) {
  root.addEventListener("change", async () => {
    const { tidy, writeState } = await import("./state.js");
    const sort = root.querySelector("[data-sort]");
    location.assign(first + writeState(tidy({ q: "", sort: sort.value, chosen: facets.read() })));
    facets.tick({});
    sort.value = "newest";
  });
}
