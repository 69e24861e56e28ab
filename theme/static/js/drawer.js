// On a narrow screen the panel is lent to a modal dialog, and given back when that closes.
// The dialog itself keeps the focus in, closes on Escape and gives the focus back.

/** @param {HTMLElement} root */
export function startDrawer(root) {
  const drawer = root.querySelector("dialog.drawer");
  const panel = root.querySelector("[data-panel]");
  root.querySelector(".drawer-open").addEventListener("click", () => {
    drawer.querySelector("[data-slot]").append(panel);
    drawer.showModal();
  });
  drawer.addEventListener("close", () => root.querySelector("[data-home]").append(panel));
  drawer.querySelector("[data-apply]").addEventListener("click", () => {
    drawer.close();
    root.querySelector("[data-count]").focus();
  });
  matchMedia("(min-width: 60rem)").addEventListener("change", () => drawer.close());
}
