// Lists of values that drop down: Escape, a press elsewhere, or the focus going on closes them.

/** @param {HTMLElement} root */
export function closePicks(root) {
  const close = (pick) => (pick.open = false);
  document.addEventListener("click", ({ target }) => {
    for (const pick of open(root)) if (!pick.contains(target)) close(pick);
  });
  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const pick = target.closest(".pick");
    if (pick && relatedTarget && !pick.contains(relatedTarget)) close(pick);
  });
  root.addEventListener("keydown", ({ key, target }) => {
    const pick = key === "Escape" && target.closest(".pick[open]");
    if (!pick) return;
    close(pick);
    pick.querySelector("summary").focus();
  });
}

function open(root) {
  return root.querySelectorAll(".pick[open]");
}
