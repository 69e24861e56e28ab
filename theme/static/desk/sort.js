// The heads of a table become buttons that sort it. Without this the tables stand in the order that matters most.

const order = (row, place) => {
  const cell = row.cells[place];
  return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
};

const compare = (one, other) =>
  typeof one === "number" ? one - other : one.localeCompare(other, document.documentElement.lang, { numeric: true });

/** Puts the rows in the order of a column: upwards, or downwards where that is asked. */
function sortBy(table, place, isDown) {
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((one, other) => compare(order(one, place), order(other, place)));
  body.append(...(isDown ? rows.reverse() : rows));
}

function offer(table, head, place) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const isDown = head.ariaSort === "ascending";
    for (const one of head.parentElement.cells) one.removeAttribute("aria-sort");
    head.ariaSort = isDown ? "descending" : "ascending";
    sortBy(table, place, isDown);
  });
}

for (const table of document.querySelectorAll("table[data-sort]"))
  if (table.tBodies[0].rows.length > 1) [...table.tHead.rows[0].cells].forEach((head, place) => offer(table, head, place));
