// Keeps the page in step with the build: loads it again, takes up new style, shows what is wrong with the content.
// The preview adds this on the way out; the built site has no part of it.
import { Panel } from "./panel.js";

const PAUSE = 1000;
const PATIENCE = 2; // a preview that starts anew is away for a moment

const here = new URL(".", import.meta.url);
const panel = new Panel(new URL("preview.css", here));
let mark = document.querySelector("script[data-mark]").dataset.mark;
let source, waiting;
let misses = 0;

function connect() {
  disconnect();
  const asked = new URLSearchParams({ mark, page: location.pathname });
  source = new EventSource(new URL(`events?${asked}`, here));
  source.onmessage = ({ data }) => hear(JSON.parse(data));
  source.onerror = retry;
}

function disconnect() {
  clearTimeout(waiting);
  source?.close();
}

function retry() {
  disconnect();
  misses += 1;
  if (misses >= PATIENCE) panel.showLost();
  waiting = setTimeout(connect, PAUSE);
}

/** @param {{mark: string, action: "reload" | "style" | null}} news */
function hear(news) {
  misses = 0;
  mark = news.mark;
  if (news.action === "reload") {
    disconnect();
    location.reload();
    return;
  }
  if (news.action === "style") renewStyle();
  panel.show(news);
}

/** Each sheet stays until its successor is there: nothing flashes. */
function renewStyle() {
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) {
    const address = new URL(sheet.href);
    if (address.origin !== location.origin) continue;
    address.searchParams.set("preview", mark);
    const fresh = sheet.cloneNode();
    fresh.href = address;
    fresh.onload = () => sheet.remove();
    sheet.after(fresh);
  }
}

/** A page that nobody looks at lets go of its connection: a browser has only six for one host. */
function follow() {
  if (document.hidden) disconnect();
  else connect();
}

document.addEventListener("visibilitychange", follow);
addEventListener("pagehide", disconnect);
addEventListener("pageshow", (event) => event.persisted && follow());
follow();
