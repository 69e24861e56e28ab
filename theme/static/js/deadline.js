// The build prints the deadline that holds; the reader's clock decides what it means today.
// So a page can never invite entries to a call that has closed, not even one that stays open past the hour.
import { count } from "./words.js";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The same rule as at build. @returns {"unknown"|"before"|"open"|"soon"|"closed"} */
export function callState(now, opens, closes) {
  if (!opens && !closes) return "unknown";
  if (closes && now > closes) return "closed";
  if (opens && now < opens) return "before";
  return closes && closes - now < 14 * DAY ? "soon" : "open";
}

/** Corrects every call on the page, and goes on doing so. */
export function showDeadlines(page) {
  const show = () => showAll(page, new Date());
  show();
  setInterval(show, MINUTE);
  document.addEventListener("visibilitychange", show);
}

/** Each call gets its state, the parts that belong to it, the days left. */
function showAll(page, now) {
  for (const call of page.querySelectorAll("[data-closes], [data-opens]")) showCall(call, now);
  for (const list of page.querySelectorAll("[data-open-calls]")) leaveOutClosed(list);
}

/** A list of open calls loses those that have closed since the build, and goes with the last. */
function leaveOutClosed(list) {
  const calls = [...list.querySelectorAll("[data-state]")];
  for (const call of calls) call.hidden = call.dataset.state === "closed";
  list.hidden = calls.every((call) => call.hidden);
}

function showCall(call, now) {
  const moment = (text) => (text ? new Date(text) : null);
  const closes = moment(call.dataset.closes);
  const state = callState(now, moment(call.dataset.opens), closes);
  call.dataset.state = state;
  for (const part of call.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(state);
  }
  if (state !== "soon") return;
  const days = Math.floor((closes - now) / DAY);
  for (const part of call.querySelectorAll("[data-days-left]")) {
    part.textContent = days ? count(JSON.parse(part.dataset.forms), days) : part.dataset.last;
  }
}
