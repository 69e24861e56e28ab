// What of the browse page changes: its controls, its count, its list.
import { showChips } from "./chips.js";
import { sortOf } from "./state.js";
import { count, fill, write } from "./words.js";

export class Page {
  constructor(root, facets) {
    const part = (name) => root.querySelector(`[data-${name}]`);
    for (const name of ["active", "apply", "count", "empty", "failed", "more", "pages", "rows", "sort", "suggestion"]) {
      this[name] = part(name);
    }
    this.words = JSON.parse(part("words").textContent);
    this.facets = facets;
    this.form = document.querySelector("form[role=search]");
    this.input = this.form.elements.q;
    this.built = { count: this.count.textContent, rows: [...this.rows.children] };
  }

  /** @returns {import("./state.js").State} what the controls say */
  asked() {
    return { q: this.input.value, sort: this.sort.value, chosen: this.facets.read() };
  }

  /** Puts a state into every control. */
  showAsked(state) {
    const { q, chosen } = state;
    if (this.input.value.trim().replace(/\s+/g, " ") !== q) this.input.value = q;
    this.facets.tick(chosen);
    this.sort.querySelector("[value=best]").hidden = !q;
    this.sort.value = sortOf(state);
    const words = q ? [{ facet: "q", value: q, label: fill(this.words.query, { query: q }) }] : [];
    showChips(this.active, [...words, ...this.facets.labels()], this.words);
  }

  wait() {
    this.count.textContent = this.words.searching;
  }

  /** @param {import("./answer.js").Answer} answer */
  show(answer, rows, isPlain) {
    const number = answer.order.length;
    const sentence = count(this.words.count, number);
    if (this.count.textContent !== sentence) this.count.textContent = sentence;
    this.apply.textContent = count(this.words.show, number);
    this.rows.replaceChildren(...rows);
    this.facets.count(answer.counts);
    this.empty.hidden = number > 0;
    this.failed.hidden = answer.finds !== null;
    this.failed.textContent = this.words.failed;
    this.suggest(answer.suggestion);
    // Asked for nothing, the page leads on to the other pages of the list, as it was built.
    if (this.pages) this.pages.hidden = !isPlain;
    this.showRest(answer, isPlain);
  }

  /** Further rows, with the focus on the first of them. */
  add(answer, rows) {
    this.rows.append(...rows);
    rows[0]?.querySelector("a").focus();
    this.showRest(answer);
  }

  showRest({ order }, isPlain) {
    const [shown, num] = [this.rows.children.length, order.length];
    this.more.hidden = isPlain || shown === num;
    this.more.textContent = `${this.words.more} (${fill(this.words.of, { shown: write(shown), num: write(num) })})`;
  }

  suggest(name) {
    this.suggestion.hidden = !name;
    if (!name) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "chip", textContent: name });
    button.dataset.suggested = name;
    const [before, after] = this.words.suggest.split("%(name)s");
    this.suggestion.replaceChildren(before, button, after);
  }

  /** The list as it was built. */
  restore() {
    this.rows.replaceChildren(...this.built.rows);
    this.count.textContent = this.built.count;
    this.active.replaceChildren();
    this.empty.hidden = this.more.hidden = true;
    if (this.pages) this.pages.hidden = false;
  }
}
