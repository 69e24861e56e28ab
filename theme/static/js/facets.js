// The panel: lists of links to facet pages become fieldsets of checkboxes.
import { write } from "./words.js";

export class Facets {
  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.sections = [...panel.querySelectorAll("details[data-facet]")].map((section) => new Section(section));
    /** @type {Record<string, Set<string>>} values of each facet */
    this.known = {};
    for (const { name, inputs } of this.sections) this.known[name] = new Set(inputs.map((input) => input.value));
  }

  /** What is ticked, facet by facet. */
  read() {
    return Object.fromEntries(
      this.sections.map(({ name, inputs }) => [name, inputs.filter((i) => i.checked).map((i) => i.value)]),
    );
  }

  /** Every ticked value with the words beside it. */
  labels() {
    return this.sections.flatMap(({ name, inputs }) =>
      inputs.filter((i) => i.checked).map((i) => ({ facet: name, value: i.value, label: i.dataset.label })),
    );
  }

  /** @param {Record<string, string[]>} chosen */
  tick(chosen) {
    for (const { name, inputs, rest } of this.sections) {
      for (const input of inputs) input.checked = Boolean(chosen[name]?.includes(input.value));
      if (rest?.querySelector(":checked")) rest.open = true;
    }
  }

  /** An unticked value that would show nothing is disabled and stays in place. */
  count(counts) {
    for (const { name, inputs } of this.sections) {
      for (const input of inputs) {
        const number = counts[name]?.get(input.value) ?? 0;
        // A control that has the focus keeps it: disabling it would throw a keyboard back to the top of the page.
        input.disabled = !number && !input.checked && input !== document.activeElement;
        input.parentElement.querySelector(".num").textContent = write(number);
      }
    }
  }

  /** Links again, as the page was built. */
  restore() {
    for (const { section, original } of this.sections) section.replaceWith(original);
  }
}

class Section {
  constructor(section) {
    this.section = section;
    this.original = section.cloneNode(true);
    this.name = section.dataset.facet;
    this.rest = section.querySelector(".facet__rest");
    this.inputs = [...section.querySelectorAll("a[data-value]")].map((link) => makeCheckbox(link, this.name));
    const [summary, ...lists] = section.children;
    const fieldset = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.className = "visually-hidden";
    legend.textContent = summary.textContent;
    fieldset.append(legend, ...lists);
    section.append(fieldset);
  }
}

function makeCheckbox(link, name) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "checkbox", value: link.dataset.value, name, autocomplete: "off" });
  input.dataset.label = link.querySelector(".facet__label").textContent.trim();
  label.append(input, " ", ...link.childNodes);
  link.replaceWith(label);
  return input;
}
