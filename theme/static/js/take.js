// What a reader takes away: the sheet on paper, an address or a citation on the clipboard.

/** Buttons `[data-print]` open the print dialog. */
export function offerPrint(page) {
  for (const button of page.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

/** Buttons `[data-copy="#id"]` copy the text of the element with that id, and say so in the words of `data-copied`. */
export function offerCopy(page) {
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button, page.querySelector(button.dataset.copy)));
  }
}

async function copy(button, source) {
  await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
  button.dataset.label ??= button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = button.dataset.label), 3000);
}
