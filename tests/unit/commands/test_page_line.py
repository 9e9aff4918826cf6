"""At which page reading is, on one line of a terminal."""

import io

import pytest

from explorer.commands.page_line import PageLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_page_is_said_on_one_line_and_wiped_at_the_end() -> None:
    terminal = Terminal()
    with PageLine("nl", terminal) as line:
        line.show(0.1, "programma.pdf")
        line.show(0.2, "9/10")
        line.show(0.3, "10/10")
    wiped = " " * len("Bladzijde 10 van 10")
    assert terminal.getvalue() == f"\rBladzijde 9 van 10\rBladzijde 10 van 10\r{wiped}\r"


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_what_is_no_terminal_hears_nothing(stream: io.StringIO | None) -> None:
    with PageLine("nl", stream) as line:
        line.show(0.2, "9/10")
    assert not (stream and stream.getvalue())


def test_nothing_is_wiped_where_nothing_was_said() -> None:
    terminal = Terminal()
    with PageLine("nl", terminal) as line:
        line.show(0.1, "programma.pdf")
    assert terminal.getvalue() == ""
