// The rows that are shown, as a file to take away. Pure.

/** What a program may run as a formula, with any apostrophes that stand before it already. */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text with an apostrophe before it where a spreadsheet might take it for a formula. */
export function guard(text) {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Rows of texts as CSV, each line ended as RFC 4180 has it. @param {string[][]} rows */
export function writeCsv(rows) {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(text) {
  const safe = guard(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file's name that says what is in it. @param {Record<string, string[]>} chosen */
export function nameFile(chosen) {
  return `${["case-studies", ...Object.values(chosen).flat()].join("-").slice(0, 80)}.csv`;
}

/** Hands a text on as a file. */
export function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
