"""What GitHub keeps: the branch of the site, artifacts, caches and logs, the history, forks."""

import re
from collections.abc import Iterator
from shlex import quote as quote_in_shell

from .writing import Where, shell, task

MANUAL = (
    "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/"
    "removing-sensitive-data-from-a-repository"
)
FILTER = "https://github.com/newren/git-filter-repo"
REMOVED = "***REMOVED***"


def keeping_tasks(where: Where) -> Iterator[str]:
    """What GitHub keeps beside the history. The commands are those of https://cli.github.com."""
    api = f"repos/{where.repository}/actions"
    yield "## 4. What GitHub keeps"
    yield ""
    yield from task(
        "The branch `gh-pages`, if the site was ever published from it: one commit without the earlier ones.",
        *shell(".venv/bin/python -m ghp_import --no-jekyll --no-history --force --push --branch gh-pages output"),
        "If it is published by the workflow and the branch is still there: "
        f"`git push https://github.com/{where.repository}.git --delete gh-pages`.",
    )
    yield from task(
        "Artifacts of earlier builds (`github-pages`, and `site` and `ledger`): every one but the newest "
        "`github-pages`, which is what is shown now. (https://docs.github.com/en/rest/actions/artifacts)",
        *shell(
            f"gh api --paginate {api}/artifacts --jq '.artifacts[] | [.id, .name, .created_at] | @tsv'",
            f"gh api --method DELETE {api}/artifacts/ID",
        ),
    )
    yield from task(
        "Caches of builds; they are made anew. (https://cli.github.com/manual/gh_cache_delete)",
        *shell(f"gh cache delete --all --repo {where.repository}"),
    )
    yield from task(
        "Logs of runs that named it, as those of a check that failed.",
        *shell(f"gh run list --repo {where.repository} --limit 200", f"gh run delete --repo {where.repository} ID"),
    )
    yield from task("Issues, pull requests, discussions, releases and the wiki: look for it with the search of GitHub.")
    yield ""


def history_tasks(where: Where) -> Iterator[str]:
    """The history of the repository: to be rewritten once all of the above is done."""
    yield "## 5. The history of the repository"
    yield ""
    yield (
        "This changes every commit from the first that held it on. Merge or close pull requests first, and tell "
        f"everybody who has a clone. It needs git-filter-repo 2.47 or later ({FILTER}). See also {MANUAL}"
    )
    yield ""
    yield from task(
        "In a new clone, for the tool discards local changes. Look at the paths first: each is gone afterwards, from "
        "the newest commit too. Add those of pictures that no record names any more, `--path content/pictures/…`:",
        *shell(*history_commands(where)),
    )
    yield from task("Read what the tool says at its end, look at the result, then replace what is on GitHub. "
                    "Refusals for `refs/pull/…` are expected:", *shell("git push --force --mirror origin"))  # fmt: skip
    yield from task(
        "Ask GitHub to remove cached views, and what pull requests still show, with the first changed commit that the "
        "tool named: https://support.github.com/contact",
    )
    yield from task(
        "Forks keep everything. Ask their owners:",
        *shell(f"gh api --paginate repos/{where.repository}/forks --jq '.[].html_url'"),
    )
    yield from task("Delete every older clone, yours too, and clone anew: one push from an old one brings it all back.")
    yield from task("Delete `purge-words.txt`, `purge-files.txt` and this list.")
    yield ""


def history_commands(where: Where) -> list[str]:
    """The commands that rewrite the history, with the very paths, words and files."""
    traces, words = where.traces, where.gone.words
    options = ["--invert-paths " + " ".join(f"--path {quote_in_shell(one)}" for one in traces.paths)]
    options = options if traces.paths else []
    lines = [f"git clone https://github.com/{where.repository}.git purge-clone", "cd purge-clone"]
    if words:
        lines += ["cat > ../purge-words.txt <<'END_OF_WORDS'", *map(expression, words), "END_OF_WORDS"]
        options += ["--replace-text ../purge-words.txt --replace-message ../purge-words.txt"]
    if traces.blobs:
        lines += ["cat > ../purge-files.txt <<'END_OF_FILES'", *traces.blobs, "END_OF_FILES"]
        options += ["--strip-blobs-with-ids ../purge-files.txt"]
    if not options:
        return [
            *lines,
            "# No path, word or file is known. Name what has to go:",
            command(["--invert-paths --path PATH"]),
        ]
    return [*lines, command(options)]


def command(options: list[str]) -> str:
    """The command, an option a line."""
    return " \\\n    ".join(["git filter-repo --sensitive-data-removal", *options])


def expression(words: str) -> str:
    """Words as the tool looks for them: in capitals and small letters, and nothing in them is a sign of its own."""
    return f"regex:(?i){re.escape(words).replace('=', '[=]')}==>{REMOVED}"
