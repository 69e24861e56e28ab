"""The editing page in a browser, with a repository in the browser's own storage in place of a folder."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Route, expect

from showcase.records import Records, read_records

PICK = """
window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repository')
"""
"""The editor asks for a folder; it is given one in the browser's own storage."""

PUT = """async files => {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository', {create: true})
  await top.getDirectoryHandle('.git', {create: true})
  for (const [path, text] of Object.entries(files)) {
    const steps = path.split('/'), name = steps.pop()
    let folder = top
    for (const step of steps) folder = await folder.getDirectoryHandle(step, {create: true})
    const stream = await (await folder.getFileHandle(name, {create: true})).createWritable()
    await stream.write(text)
    await stream.close()
  }
}"""

TAKE = """async () => {
  const files = {}
  const walk = async (folder, path) => {
    for await (const [name, part] of folder.entries()) {
      if (part.kind === 'directory') await walk(part, `${path}${name}/`)
      else if (name.endsWith('.yaml')) {
        files[path + name] = await part.getFile().then(file => file.text()).catch(() => null)
      }
    }
  }
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('repository'), '')
  return files
}"""


def tell_all_is_well(route: Route) -> None:
    """Nothing; GitHub is said to be well, and nobody is asked."""
    route.fulfill(json={"status": {"indicator": "none"}}, headers={"Access-Control-Allow-Origin": "*"})


class Editor:
    """Whoever edits: opens the page, changes a field, saves, and looks at what was written."""

    def __init__(self, page: Page, site: str, content: Path) -> None:
        self.page, self.site = page, site
        self.page.add_init_script(PICK)
        self.page.route("https://www.githubstatus.com/**", tell_all_is_well)
        self.page.goto(f"{site}icon.svg")
        self.before = {
            f"content/{file.relative_to(content).as_posix()}": file.read_text(encoding="utf-8")
            for file in sorted(content.rglob("*.yaml"))
        }
        self.page.evaluate(PUT, self.before)

    def sign_in(self) -> None:
        """Nothing; the editor shows the records of the repository."""
        self.page.goto(f"{self.site}admin/")
        self.page.get_by_role("button", name="Work with Local Repository").click()
        expect(self.page.get_by_role("tree", name="Collection List")).to_be_visible()

    def listed(self) -> list[str]:
        """What the editor lists beside its contents."""
        words = self.page.get_by_role("treeitem").all_inner_texts()
        return [one.splitlines()[1] for one in words]  # after the name of its icon

    def open(self, place: str, entry: str) -> None:
        """Nothing; a record, or a file that holds several, is open."""
        self.page.goto(f"{self.site}admin/#/collections/{place}/entries/{entry}")
        expect(self.page.get_by_role("button", name="Save", exact=True)).to_be_visible()

    def begin(self, place: str) -> None:
        """Nothing; the form for a new record is open."""
        self.page.goto(f"{self.site}admin/#/collections/{place}/new")
        expect(self.page.get_by_role("button", name="Save", exact=True)).to_be_visible()

    def choose(self, label: str, option: str) -> None:
        """Nothing; something is chosen from the first list of a label."""
        self.page.get_by_role("combobox", name=label, exact=True).first.click()
        self.page.get_by_role("option", name=option, exact=True).first.click()

    def box(self, label: str) -> Locator:
        """The first field of a label that is typed into."""
        return self.page.get_by_role("textbox", name=label, exact=True).first

    def reach(self, label: str) -> Locator:
        """A field far down, which is made only when somebody comes to it."""
        self.page.mouse.move(600, 500)
        for _ in range(60):
            if self.box(label).count():
                break
            self.page.mouse.wheel(0, 500)
            self.page.wait_for_timeout(100)
        return self.box(label)

    def save(self) -> None:
        """Nothing; what was typed stands in the repository."""
        before = self.taken()
        self.page.get_by_role("button", name="Save", exact=True).click()
        for _ in range(100):
            now = self.taken()
            if now != before and now.keys() >= before.keys() and None not in now.values():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"Nothing was saved: {self.page.get_by_role('alert').all_inner_texts()}")

    def taken(self) -> dict[str, str]:
        """Every file of the repository."""
        files: dict[str, str] = self.page.evaluate(TAKE)
        return files

    def read(self, into: Path, files: dict[str, str] | None = None) -> Records:
        """The records of the repository, read as a build reads them: without a problem."""
        for path, text in (self.taken() if files is None else files).items():
            file = into / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        records, problems = read_records(into / "content")
        assert [str(problem) for problem in problems] == []
        return records


def meaning(records: Records) -> dict[str, Any]:
    """Every record by its type and slug, as what it says."""
    made: dict[str, Any] = {}
    for name in Records.__dataclass_fields__:
        table = getattr(records, name)
        found = table.values() if isinstance(table, dict) else table if isinstance(table, tuple) else [table]
        made |= {f"{name}/{one.slug}": one.value.model_dump() for one in found if hasattr(one, "value")}
    return made
