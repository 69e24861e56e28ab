"""Stages: the time of a build, put down to what took it."""

import pytest

from showcase.stages import Stages


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_time_inside_is_put_down_to_the_stage_and_added_up() -> None:
    clock = Clock()
    stages = Stages(clock)
    for seconds in (2.0, 3.0):
        with stages.measure("read"):
            clock.now += seconds
        clock.now += 50
    with stages.measure("write"):
        clock.now += 1
    assert stages.seconds == {"read": 5.0, "write": 1.0}


def test_a_stage_that_fails_is_measured_too() -> None:
    clock = Clock()
    stages = Stages(clock)

    def fail() -> None:
        with stages.measure("read"):
            clock.now += 2
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        fail()
    assert stages.seconds == {"read": 2.0}


def test_the_table_tells_each_stage_its_share_and_all() -> None:
    clock = Clock()
    stages = Stages(clock)
    for name, seconds in (("read", 1.0), ("pages", 3.0)):
        with stages.measure(name):
            clock.now += seconds
    assert [line.split() for line in stages.table().splitlines()] == [
        ["read", "1.00", "s", "25%"], ["pages", "3.00", "s", "75%"], ["all", "4.00", "s"],
    ]  # fmt: skip


def test_a_table_of_nothing_can_be_made() -> None:
    assert Stages(Clock()).table().split()[0] == "all"
