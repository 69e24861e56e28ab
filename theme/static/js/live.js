// The browse page in use: what is asked for goes from the controls into the address, what comes of it onto the page.
import { Answers } from "./answer.js";
import { Page } from "./page.js";
import { isPlain, readState, sortOf, tidy, writeState } from "./state.js";
import { lastVisit, onRest, writeVisit } from "./visit.js";

const PAUSE = 200;
const PATIENCE = 500;

/** @param {(error: Error) => void} fail called when the page cannot go on; its own parts are as built by then */
export function startLive(root, facets, fail) {
  new Live(root, facets, fail).start();
}

class Live {
  constructor(root, facets, fail) {
    this.facets = facets;
    this.page = new Page(root, facets);
    this.answers = new Answers(root.dataset.search, root.querySelector("[data-rows]"));
    this.size = Number(root.dataset.pageSize);
    this.root = root;
    this.tell = fail;
    this.living = new AbortController();
    this.turn = 0;
  }

  async start() {
    const { shown, top } = lastVisit();
    const early = tidy(this.page.asked());
    this.read(shown);
    this.listen();
    history.scrollRestoration = "manual";
    // What was ticked or typed before this was loaded counts as well.
    if (isPlain(this.state) && !isPlain(early)) return this.ask(early.q ? "replaceState" : "pushState");
    if (isPlain(this.state)) this.answers.columns().catch(() => {});
    else await this.show();
    if (top !== undefined) scrollTo({ top, behavior: "instant" });
  }

  listen() {
    const { signal } = this.living;
    const on = (target, event, act) => target.addEventListener(event, act, { signal });
    const { input, form } = this.page;
    on(this.root, "change", () => this.ask("pushState"));
    on(this.root, "click", (event) => this.press(event.target.closest("button")));
    on(input, "input", (event) => event.isComposing || this.wait());
    on(input, "compositionend", () => this.wait());
    on(form, "submit", (event) => this.submit(event));
    on(window, "popstate", () => this.goBack());
    onRest(() => this.keep(), signal);
  }

  read(shown = this.size) {
    this.address = location.search;
    this.state = readState(location.search, this.facets.known);
    this.shown = shown;
  }

  /** The controls, or a change to what they say, become the state and the address. */
  ask(method, change) {
    clearTimeout(this.typing);
    this.keep();
    const asked = { ...this.page.asked(), ...change };
    if (asked.sort === sortOf(this.state)) asked.sort = this.state.sort; // shown by itself, not chosen
    this.state = tidy(asked);
    this.shown = this.size;
    writeVisit(method, { shown: this.shown, top: scrollY }, writeState(this.state));
    this.address = location.search;
    return this.show();
  }

  wait() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.ask("replaceState"), PAUSE);
  }

  submit(event) {
    event.preventDefault();
    this.ask("replaceState");
    this.page.count.focus();
  }

  press(button) {
    const { remove, value, suggested } = button?.dataset ?? {};
    const { chosen } = this.page.asked();
    if (button === this.page.more) this.showMore();
    else if (button && "clear" in button.dataset) this.take({ q: "", chosen: {} });
    else if (suggested) this.take({ q: suggested });
    else if (remove === "q") this.take({ q: "" });
    else if (remove) this.take({ chosen: { ...chosen, [remove]: chosen[remove].filter((one) => one !== value) } });
  }

  take(change) {
    this.ask("pushState", change);
    if (!this.root.querySelector("dialog[open]")) this.page.count.focus();
  }

  async goBack() {
    clearTimeout(this.typing);
    const { shown, top } = lastVisit();
    if (location.search === this.address && !shown) return; // only a fragment was followed
    this.read(shown);
    await this.show();
    if (top !== undefined) scrollTo({ top, behavior: "instant" });
  }

  keep() {
    if (location.search === this.address) writeVisit("replaceState", { shown: this.shown, top: Math.round(scrollY) });
  }

  async show() {
    const turn = ++this.turn;
    const slow = setTimeout(() => this.page.wait(), PATIENCE);
    this.page.showAsked(this.state);
    try {
      const answer = await this.answers.find(this.state);
      const rows = await this.answers.rows(answer, 0, this.shown);
      if (turn === this.turn) this.page.show((this.answer = answer), rows, isPlain(this.state));
    } catch (error) {
      this.fail(error);
    }
    clearTimeout(slow);
  }

  async showMore() {
    const { answer, shown } = this;
    try {
      const rows = await this.answers.rows(answer, shown, shown + this.size);
      if (answer !== this.answer || shown !== this.shown) return;
      this.shown += this.size;
      this.page.add(answer, rows);
      this.keep();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error) {
    if (this.living.signal.aborted) return;
    this.living.abort();
    this.turn++;
    this.page.restore();
    this.tell(error);
  }
}
