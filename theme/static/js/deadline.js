// The build prints the closing date; the reader's clock decides what it means today.
// So a page can never invite entries to a call that has closed.
import { count } from "./words.js";

const DAY = 86_400_000;

/** The same rule as at build. @returns {"unknown"|"before"|"open"|"soon"|"closed"} */
export function callState(now, opens, closes) {
  if (!opens && !closes) return "unknown";
  if (closes && now > closes) return "closed";
  if (opens && now < opens) return "before";
  return closes && closes - now < 14 * DAY ? "soon" : "open";
}

/** Corrects each `.call` on the page: its state, the parts that belong to it, the days left. */
export function showDeadlines(page, now = new Date()) {
  for (const call of page.querySelectorAll("[data-closes], [data-opens]")) showCall(call, now);
  for (const list of page.querySelectorAll("[data-open-calls]")) leaveOutClosed(list);
}

/** A list of open calls loses those that have closed since the build, and goes with the last. */
function leaveOutClosed(list) {
  const calls = [...list.querySelectorAll(".call")];
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
  for (const part of call.querySelectorAll("[data-days-left]")) {
    part.hidden = state !== "soon";
    part.textContent = count(JSON.parse(part.dataset.forms), Math.ceil((closes - now) / DAY));
  }
}
