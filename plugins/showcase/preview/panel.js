// The panel of the preview: what is wrong with the content, at the foot of the page, or folded to one button.
// It stands in a shadow of its own, so that the theme's style, which may be broken just now, cannot spoil it.

const FOLDED = "preview-folded";
const SLOW = 400;
const SHAPE = `<div class="foot">
  <section class="panel" aria-labelledby="title" hidden>
    <header>
      <div><h2 id="title" tabindex="-1"></h2><p class="panel__site"></p></div>
      <button type="button" class="fold">Hide</button>
    </header>
    <ol tabindex="0" aria-labelledby="title"></ol>
    <p class="panel__more" hidden></p>
  </section>
  <button type="button" class="flag" hidden></button>
  <p class="note" role="status"></p>
  <p class="aloud" role="alert"></p>
</div>`;

export class Panel {
  /** @param {URL} style */
  constructor(style) {
    const host = document.createElement("div");
    Object.assign(host, { lang: "en", dir: "ltr" });
    this.root = host.attachShadow({ mode: "open" });
    this.root.innerHTML = SHAPE;
    this.dress(host, style);
    this.find(".fold").addEventListener("click", () => this.fold(true));
    this.find(".flag").addEventListener("click", () => this.fold(false));
    this.find(".panel").addEventListener("keydown", (event) => event.key === "Escape" && this.fold(true));
    this.drawn = "[]";
  }

  /** The panel comes into the page when it has its style. */
  dress(host, style) {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style });
    this.root.prepend(sheet);
    document.body.append(host);
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  /** @param {{building: boolean, problems: object[], wrong: number, warnings: number}} news */
  show(news) {
    clearTimeout(this.slow);
    this.find(".note").textContent = "";
    if (news.building) this.slow = setTimeout(() => (this.find(".note").textContent = "Building…"), SLOW);
    const drawn = JSON.stringify(news.problems);
    if (news.building || drawn === this.drawn) return;
    this.drawn = drawn;
    this.draw(news);
  }

  showLost() {
    clearTimeout(this.slow);
    this.find(".note").textContent = "The preview has stopped. This page goes on when it is started again.";
  }

  draw({ problems, wrong, warnings }) {
    const title = [counted(wrong, "problem"), counted(warnings, "warning")].filter(Boolean).join(", ");
    this.find("h2").textContent = this.find(".flag").textContent = title;
    this.find(".panel__site").textContent = wrong ? "The site is as it was before." : "The site was built all the same.";
    this.find("ol").replaceChildren(...problems.map(drawProblem));
    const rest = wrong + warnings - problems.length;
    this.find(".panel__more").hidden = !rest;
    this.find(".panel__more").textContent = `And ${rest.toLocaleString("en")} more: the terminal has them all.`;
    for (const part of [".panel", ".flag"]) this.find(part).dataset.kind = wrong ? "wrong" : "warnings";
    // Warnings never come in the way; problems do until somebody puts them aside.
    this.unfold(problems.length > 0, wrong ? readFolded() === this.drawn : true);
    this.find(".aloud").textContent = wrong ? `${title}. ${this.find(".panel__site").textContent}` : "";
  }

  unfold(isThere, isFolded) {
    this.find(".panel").hidden = !isThere || isFolded;
    this.find(".flag").hidden = !isThere || !isFolded;
  }

  fold(isFolded) {
    writeFolded(isFolded ? this.drawn : "");
    this.unfold(true, isFolded);
    this.find(isFolded ? ".flag" : "h2").focus();
  }
}

function counted(number, noun) {
  return number && `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

function drawProblem({ file, line, column, what, instead, warning }) {
  const item = document.createElement("li");
  const place = make("p", "place", make("code", "", `${file}:${line}:${column}`));
  if (warning) place.append(make("span", "kind", "Warning"));
  item.append(place, make("p", "what", ...quotes(what)));
  if (instead) item.append(make("p", "instead", ...quotes(instead)));
  return item;
}

/** What stands between backticks as code, in its own direction. */
function quotes(text) {
  return text.split(/`([^`]*)`/).map((part, at) => (at % 2 ? Object.assign(make("code", "", part), { dir: "auto" }) : part));
}

function make(name, kind, ...parts) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...parts);
  return made;
}

function readFolded() {
  return sessionStorage.getItem(FOLDED);
}

function writeFolded(drawn) {
  sessionStorage.setItem(FOLDED, drawn);
}
