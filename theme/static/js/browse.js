// The browse page at rest: links have become ticks. The rest is fetched at the first touch, or when the address asks.
import { startDrawer } from "./drawer.js";
import { Facets } from "./facets.js";

const TOUCHES = ["pointerover", "focusin", "change"];

/** @param {HTMLElement} root */
export async function startBrowse(root) {
  const facets = new Facets(root.querySelector("[data-panel]"));
  startDrawer(root);
  root.querySelector("[data-sort]").value = "newest";
  const form = document.querySelector("form[role=search]");
  const first = new URL(form.action).pathname;
  const fail = (error) => giveBack(root, facets, error);
  if (location.pathname !== first) return leadTo(first, root, facets);
  if (!location.search && !history.state) await firstTouch([root, form]);
  await import("./live.js").then(({ startLive }) => startLive(root, facets, fail)).catch(fail);
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

/** The page as it was built, and a word that it cannot do more just now. */
function giveBack(root, facets, error) {
  root.querySelector("dialog[open]")?.close();
  facets.restore();
  document.documentElement.classList.replace("js", "js-failed");
  const note = root.querySelector("[data-failed]");
  note.textContent = JSON.parse(root.querySelector("[data-words]").textContent).failed;
  note.hidden = false;
  console.error(error);
}
