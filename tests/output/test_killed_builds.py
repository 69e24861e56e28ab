"""Real builds that are killed: the next run, even one that builds nothing, finds or makes a whole site first."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from showcase.build import build_site
from showcase.output import sidecar

from ..build.studio import Studio, crowded, imagine, open_studio, quiet
from .trees import Tree, empty_folders, read

KILLS = 14

NAME = "story-2"


def as_before(studio: Studio) -> None:
    """Nothing; the content is as it was in the beginning."""
    studio.write(NAME, imagine(2))
    studio.plan = replace(studio.plan, search="never")


def with_another_story(studio: Studio) -> None:
    """Nothing; one page has to change, the short way."""
    as_before(studio)
    studio.write(NAME, imagine(2) | {"story": "Told anew."})


def with_another_standfirst(studio: Studio) -> None:
    """Nothing; several pages have to change."""
    as_before(studio)
    studio.write(NAME, imagine(2) | {"standfirst": "In other words"})


def with_search(studio: Studio) -> None:
    """Nothing; the index of words is to be there too."""
    with_another_standfirst(studio)
    studio.plan = replace(studio.plan, search="now")


VERSIONS: tuple[Callable[[Studio], None], ...] = (
    as_before,
    with_another_story,
    with_another_standfirst,
    with_search,
)
"""They are built in turn."""


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A studio in which nothing was built yet."""
    return open_studio(tmp_path, count=20, workers=2)


def build_undisturbed(studio: Studio) -> tuple[list[Tree], float]:
    """Each version's site as it should be, and how many seconds one takes on this machine."""
    sites, began = [], time.perf_counter()
    for make in VERSIONS:
        make(studio)
        sites.append(studio.cold())
    return sites, (time.perf_counter() - began) / len(VERSIONS)


def build_on(studio: Studio, start: int) -> None:
    """Never returns: one version after the other is built, until this process is killed."""
    for number in count(start):
        VERSIONS[number % len(VERSIONS)](studio)
        studio.build()


def kill_soon(studio: Studio, start: int, longest: float, chance: Random) -> None:
    """Nothing; builds ran for no longer and were killed, their workers with them or left to themselves."""
    building = get_context("fork").Process(target=build_on, args=(studio, start))
    building.start()
    assert building.pid
    os.setpgid(building.pid, building.pid)
    time.sleep(chance.uniform(0.01, longest))
    if chance.random() < 0.5:
        os.killpg(building.pid, signal.SIGKILL)
    else:
        building.kill()
    building.join()
    assert building.exitcode == -signal.SIGKILL


def build_nothing(studio: Studio) -> None:
    """Nothing; a build found a mistake, so that it made nothing of its own."""
    broken = studio.plan.content.with_name("broken")
    broken.mkdir(exist_ok=True)
    (broken / "site.yaml").write_text("nonsense: true\n", encoding="utf-8")
    assert not build_site(replace(studio.plan, content=broken), studio.given, quiet()).is_good


def test_a_real_build_killed_at_any_moment_leaves_a_whole_site(studio: Studio) -> None:
    chance, found = Random(2), set[int]()
    with crowded():
        whole, seconds = build_undisturbed(studio)
        for kill in range(KILLS):
            as_before(studio)  # the kill may have cut off an edit
            kill_soon(studio, kill, 2 * seconds, chance)
            if kill % 4 == 0:
                build_nothing(studio)
                site = read(studio.plan.output)
                assert site in ({}, *whole)
                found |= {number for number, one in enumerate(whole) if one == site}
            elif kill % 4 == 1:
                as_before(studio)
                assert studio.build().is_good
                assert read(studio.plan.output) == whole[0]
                assert not empty_folders(studio.plan.output)
        build_nothing(studio)
    assert len(found) > 1
    assert not [path for path in sidecar(studio.plan.output).iterdir() if path.is_dir()]
