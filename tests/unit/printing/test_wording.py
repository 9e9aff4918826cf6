import tomllib

import pytest

from explorer.paths import resources_folder
from explorer.printing.wording import Wording, language_code


@pytest.mark.parametrize(
    ("given", "used"), [("nl", "nl"), ("nl_BE", "nl"), ("EN", "en"), ("de", "nl")]
)
def test_the_words_are_in_the_language_asked_for_or_dutch(given: str, used: str) -> None:
    assert Wording(given).language == used


@pytest.mark.parametrize(
    ("given", "code"), [("nl-BE", "nl"), ("de", "de"), ("FR", "fr"), ("", "nl"), ("n'l", "nl")]
)
def test_a_language_is_known_by_its_code(given: str, code: str) -> None:
    assert language_code(given) == code


def test_places_in_the_words_are_filled() -> None:
    assert Wording("en").say("pages", pages="3–4") == "p. 3–4"


def test_every_language_has_every_word() -> None:
    with (resources_folder() / "typst" / "wording.toml").open("rb") as stream:
        words = tomllib.load(stream)
    assert {frozenset(catalogue) for catalogue in words.values()} == {frozenset(words["nl"])}
