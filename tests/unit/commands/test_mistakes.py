"""What is wrong with a command line, in the reader's language."""

import argparse

import pytest

from explorer.commands.mistakes import reason_of
from explorer.messages import LANGUAGES, sentence


class _Parser(argparse.ArgumentParser):
    """Gives the message of argparse instead of ending the program."""

    def error(self, message: str) -> None:  # type: ignore[override]  # it raises, as the real one
        raise ValueError(message)


def said_by_argparse(*arguments: str) -> str:
    parser = _Parser(prog="p")
    parser.add_argument("--data")
    parser.add_argument("--number", type=int)
    below = parser.add_subparsers(dest="command", metavar="", required=False)
    show = below.add_parser("show")
    show.add_argument("section", metavar="SECTION")
    show.add_argument("--theme", choices=("light", "dark"))
    with pytest.raises(ValueError, match=r".") as caught:
        parser.parse_args(arguments)
    return str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "code", "details"),
    [
        (("show", "a", "--mars"), "usage-unrecognized", {"words": "--mars"}),
        (("show",), "usage-required", {"words": "SECTION"}),
        (("mars",), "usage-choice", {"value": "mars", "known": "show"}),
        (
            ("show", "a", "--theme", "x"),
            "usage-choice",
            {"value": "x", "known": "light, dark"},
        ),
        (("--number", "drie"), "usage-number", {"value": "drie", "name": "--number"}),
        (("--data",), "usage-value", {"name": "--data"}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_mistake_has_a_clause_in_each_language(
    arguments: tuple[str, ...], code: str, details: dict[str, str], language: str
) -> None:
    message = said_by_argparse(*arguments)
    assert reason_of(message, language) == sentence(code, language, **details)


def test_another_mistake_is_told_in_the_words_of_argparse() -> None:
    assert reason_of("something else", "nl") == "something else"
