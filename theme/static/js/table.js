// The table in use: what is asked for goes from the controls into the address, what comes of it into the rows.
import { Facets } from "./facets.js";
import { readFile } from "./files.js";
import { isPlain, tidy, writeState } from "./state.js";
import { nameFile, save, writeCsv } from "./table-file.js";
import { Grid } from "./table-grid.js";
import { TablePage } from "./table-page.js";
import { closePicks } from "./table-picks.js";
import { nextSort, readTable, tidySort } from "./table-state.js";
import { lastVisit, writeVisit } from "./visit.js";

const PAUSE = 200;
const PATIENCE = 500;
const TOUCHES = ["pointerover", "focusin"];

class Table {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.facets = new Facets(root);
    this.page = new TablePage(root, this.facets);
    this.here = location.pathname;
    this.turn = 0;
  }

  start() {
    const early = this.page.name.value;
    closePicks(this.root);
    this.readAddress();
    this.page.showAsked(this.state);
    this.listen();
    if (early.trim()) return this.ask("replaceState", { q: early }); // typed before this was loaded
    if (!isPlain(this.state)) return this.show();
    const fetchEarly = () => this.grid().catch(() => {});
    for (const touch of TOUCHES) this.root.addEventListener(touch, fetchEarly, { once: true });
  }

  listen() {
    const { name } = this.page;
    this.root.addEventListener("change", ({ target }) => target !== name && this.ask("pushState"));
    this.root.addEventListener("click", ({ target }) => this.press(target.closest("button")));
    name.addEventListener("input", ({ isComposing }) => isComposing || this.wait());
    name.addEventListener("compositionend", () => this.wait());
    addEventListener("popstate", () => this.goBack());
  }

  readAddress() {
    this.state = readTable(location.search, this.facets.known, this.page.columns);
    this.shown = lastVisit().shown;
  }

  goBack() {
    clearTimeout(this.typing);
    const before = writeState(this.state);
    const shown = this.shown;
    this.readAddress();
    if (writeState(this.state) === before) this.shown = shown; // only a fragment was followed
    else this.show();
  }

  wait() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.ask("replaceState"), PAUSE);
  }

  /** The controls, or a change to what they say, become the state and the address. */
  ask(method, change = {}) {
    clearTimeout(this.typing);
    const { q, chosen } = tidy({ ...this.page.asked(), sort: "", ...change });
    this.state = { q, chosen, sort: tidySort(change.sort ?? this.state.sort, this.page.columns) };
    this.shown = undefined;
    const path = isPlain(this.state) ? this.here : this.root.dataset.first;
    history[method]({}, "", path + writeState(this.state));
    return this.show();
  }

  press(button) {
    const { remove, value } = button?.dataset ?? {};
    const column = button?.closest("[data-column]")?.dataset.column;
    const { chosen } = this.page.asked();
    if (column) this.sort(column);
    else if (button === this.page.more) this.showMore();
    else if (button === this.page.save) this.save();
    else if (button && "clear" in button.dataset) this.take({ q: "", chosen: {}, sort: "" });
    else if (remove === "q" || remove === "sort") this.take({ [remove]: "" });
    else if (remove) this.take({ chosen: { ...chosen, [remove]: chosen[remove].filter((one) => one !== value) } });
  }

  async sort(column) {
    const { isPast, region } = this.page; // asked first: without rows the page has nowhere to scroll
    await this.ask("pushState", { sort: nextSort(this.state.sort, column) });
    if (isPast) region.scrollIntoView();
  }

  take(change) {
    this.ask("pushState", change);
    this.page.count.focus();
  }

  /** Fetched at the first need; what failed is tried again at the next. @returns {Promise<Grid>} */
  grid() {
    this.reading ??= readFile(this.root.dataset.grid).then((file) => new Grid(file, document.documentElement.lang));
    this.reading.catch(() => (this.reading = undefined));
    return this.reading;
  }

  async show() {
    const turn = ++this.turn;
    const slow = setTimeout(() => this.page.wait(), PATIENCE);
    const { page, state } = this;
    page.showAsked(state);
    await this.attempt((grid) => {
      if (turn !== this.turn) return;
      this.found = grid.find(state);
      this.shown ??= grid.columns.piece;
      if (isPlain(state)) page.restore(this.found.counts);
      else page.show(grid, this.found, this.shown, state.sort);
    });
    clearTimeout(slow);
  }

  showMore() {
    return this.attempt((grid) => {
      this.shown += grid.columns.piece;
      this.page.add(grid, this.found.order, this.shown)?.querySelector("a").focus();
      writeVisit("replaceState", { shown: this.shown });
    });
  }

  save() {
    return this.attempt((grid) => {
      const { columns, titles, words } = this.page;
      const rows = grid.find(this.state).order.map((number) => [
        ...columns.map((column) => grid.plain(column, number)),
        this.root.dataset.site + grid.address(number),
      ]);
      save(writeCsv([[...Object.values(titles), words.address], ...rows]), nameFile(this.state.chosen));
    });
  }

  /** Where the grid cannot be had, the table is as it was built, and says so; the next wish tries again. */
  async attempt(act) {
    try {
      const grid = await this.grid();
      this.page.failed.hidden = true;
      act(grid);
    } catch (error) {
      console.error(error);
      this.turn++;
      history.replaceState({}, "", this.here);
      this.readAddress();
      this.page.showAsked(this.state);
      this.page.fail();
    }
  }
}

const found = document.querySelector("[data-table]");
if (found) new Table(found).start();
