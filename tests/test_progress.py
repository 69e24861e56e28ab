"""Progress is told where something takes long, and in a log only at its end."""

from io import StringIO

from showcase.progress import Progress


class Terminal(StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        """True."""
        return True


def tell(stream: StringIO, seconds: float, steps: int = 10) -> str:
    """What is written while ten pictures are made, each of which takes so long."""
    clock = iter(number * seconds for number in range(steps + 1))
    progress = Progress(stream, lambda: next(clock))
    for done in range(1, steps + 1):
        progress("Pictures", done, steps)
    return stream.getvalue()


def test_what_is_quick_is_not_told() -> None:
    assert tell(Terminal(), 0.05) == ""
    assert tell(StringIO(), 0.05) == ""


def test_a_terminal_sees_one_line_grow() -> None:
    said = tell(Terminal(), 2)
    assert said.startswith("\rPictures: 2 of 10\rPictures: 3 of 10")
    assert said.endswith("\rPictures: 10 of 10\n")


def test_a_log_holds_one_line() -> None:
    assert tell(StringIO(), 2) == "Pictures: 10 of 10\n"


def test_another_thing_begins_anew() -> None:
    stream = Terminal()
    clock = iter(range(100))
    progress = Progress(stream, lambda: float(next(clock)) * 3)
    progress("Pictures", 1, 2)
    progress("Cards", 1, 0)
    progress("Cards", 900, 0)
    assert stream.getvalue() == "\rCards: 900 files"
