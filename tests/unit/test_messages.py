"""Sentences for people, and whether there is one for everything that is said."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from explorer import messages
from explorer.commands.table import COMMANDS
from explorer.errors import UserError
from explorer.messages import LANGUAGES, catalogue, explain, sentence
from explorer.paths import program_folder

EXPLORER = program_folder() / "explorer"
ROOMS = sorted({"."} | {item.parent.name for item in EXPLORER.glob("*/__init__.py")})
UNFINISHED: frozenset[str] = frozenset()  # rooms whose sentences are still to come
# How a code is said: the name of what takes it, and what comes before it in the catalogue.
SAYING = {"UserError": "", "sentence": "", "words": "", "_words": "", "Fault": "fault-"}


@dataclass(frozen=True)
class Saying:
    """A place in the source that says something; ``details`` is None where only running tells."""

    place: str
    code: str
    details: frozenset[str] | None


def placeholders(template: str) -> set[str]:
    return {name for _text, name, _form, _shape in Formatter().parse(template) if name is not None}


@cache
def sayings(room: str) -> tuple[Saying, ...]:
    """Every code that the source of a room says with a literal."""
    files = EXPLORER.glob("*.py") if room == "." else (EXPLORER / room).rglob("*.py")
    trees = ((file, ast.parse(file.read_text("utf-8"))) for file in sorted(files))
    return tuple(
        said
        for file, tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node.args
        for said in _said(node, file)
    )


def _said(call: ast.Call, file: Path) -> Iterator[Saying]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    code = call.args[0]
    if name in SAYING and isinstance(code, ast.Constant) and isinstance(code.value, str):
        given = {keyword.arg for keyword in call.keywords}
        known = None if None in given or name == "Fault" else frozenset(filter(None, given))
        place = f"{file.relative_to(EXPLORER.parent)}:{call.lineno}"
        yield Saying(place, SAYING[name] + code.value, known)


@pytest.mark.unmeasured
@pytest.mark.parametrize("room", ROOMS)
def test_everything_that_is_said_has_a_sentence(room: str) -> None:
    missing = {said.code: said.place for said in sayings(room) if said.code not in catalogue("nl")}
    if missing and room in UNFINISHED:
        pytest.skip(f"{room} still lacks the sentences of {', '.join(sorted(missing))}")
    assert missing == {}


@pytest.mark.unmeasured
@pytest.mark.parametrize("room", ROOMS)
def test_every_sentence_gets_the_details_it_asks_for(room: str) -> None:
    lacking = [
        (said.place, said.code, wanted)
        for said in sayings(room)
        if said.details is not None
        and (wanted := placeholders(catalogue("nl").get(said.code, "")) - said.details)
    ]
    assert lacking == []


def test_the_scan_sees_what_the_source_says() -> None:
    found = {said.code: said.details for said in sayings("programme")}
    assert found["section-unknown"] == frozenset(("id", "pack"))
    assert found["fault-count-wrong"] is None
    assert any(said.code == "help-query" for said in sayings("commands"))


def test_every_subcommand_has_a_sentence_of_help() -> None:
    assert {f"help-{command.name}" for command in COMMANDS} <= catalogue("nl").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_with_the_same_details(language: str) -> None:
    dutch, own = catalogue("nl"), catalogue(language)
    assert own.keys() == dutch.keys()
    assert [code for code in dutch if placeholders(own[code]) != placeholders(dutch[code])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_flat_and_in_order(language: str) -> None:
    file = program_folder() / "resources" / "messages" / f"{language}.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    assert list(table) == sorted(table)
    assert all(isinstance(text, str) and text.strip() == text != "" for text in table.values())


def test_a_sentence_is_filled_in_the_language_asked_for() -> None:
    assert sentence("page-abbreviation", pages="3–4") == "blz. 3–4"
    assert sentence("page-abbreviation", "en", pages="3–4") != "blz. 3–4"


def test_where_a_language_has_no_sentence_dutch_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    dutch = catalogue("nl")
    monkeypatch.setattr(messages, "catalogue", lambda language: dutch if language == "nl" else {})
    assert sentence("page-abbreviation", "fr", pages="3") == "blz. 3"


def test_an_error_is_explained_with_its_details() -> None:
    error = UserError("section-unknown", id="mars", pack="klein")
    assert "mars" in explain(error)
    assert "klein" in explain(error, "fr")
    assert explain(error, "fr") != explain(error)
