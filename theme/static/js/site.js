// The entry on every page. Each enhancement finds its own markup or does nothing; without any of them the page is whole.
import { showDeadlines } from "./deadline.js";
import { offerCopy, offerPrint } from "./take.js";

for (const enhance of [showDeadlines, offerPrint, offerCopy]) {
  try {
    enhance(document);
  } catch (error) {
    console.error(error);
  }
}

const browse = document.querySelector("[data-browse]");
if (browse) {
  import("./browse.js")
    .then(({ startBrowse }) => startBrowse(browse))
    .catch((error) => {
      console.error(error);
      document.documentElement.classList.replace("js", "js-failed");
      const note = browse.querySelector("[data-failed]");
      note.textContent = JSON.parse(browse.querySelector("[data-words]").textContent).failed;
      note.hidden = false;
    });
}
