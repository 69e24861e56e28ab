// What a reader takes away: the sheet on paper, an address or a citation on the clipboard.

/** Shows the buttons that need a script: `[data-print]`, and `[data-copy="#id"]` with its `data-copied` words. */
export function offerAll(page) {
  offer(page, "[data-print]", () => print());
  if (navigator.clipboard) offer(page, "[data-copy]", copy);
}

function offer(page, selector, act) {
  for (const button of page.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  }
}

async function copy(button) {
  const source = document.querySelector(button.dataset.copy);
  await navigator.clipboard.writeText((source.value ?? source.innerText).trim());
  button.dataset.label ??= button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = button.dataset.label), 3000);
}
