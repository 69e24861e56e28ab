// What is asked for, each part with a button that takes it away.
import { fill } from "./words.js";

/**
 * @param {HTMLElement} place
 * @param {{facet: string, value: string, label: string}[]} parts
 * @param {{remove: string, clear: string}} words
 */
export function showChips(place, parts, words) {
  const chips = parts.map(({ facet, value, label }) => {
    const chip = makeChip(label);
    chip.setAttribute("aria-label", fill(words.remove, { label }));
    Object.assign(chip.dataset, { remove: facet, value });
    const cross = document.createElement("span");
    cross.ariaHidden = "true";
    cross.textContent = " ×";
    chip.append(cross);
    return chip;
  });
  if (chips.length > 1) {
    const all = makeChip(words.clear);
    all.dataset.clear = "";
    chips.push(all);
  }
  place.replaceChildren(...chips);
}

function makeChip(text) {
  const chip = document.createElement("button");
  Object.assign(chip, { type: "button", className: "chip", textContent: text });
  return chip;
}
