// Files of the site's own search folder: each is fetched once, and again only after it failed.

const kept = new Map();

/**
 * @param {string} address
 * @param {"json"|"text"} kind
 */
export function readFile(address, kind = "json") {
  if (!kept.has(address)) {
    const reading = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer[kind]();
    });
    kept.set(address, reading);
    reading.catch(() => kept.delete(address));
  }
  return kept.get(address);
}
