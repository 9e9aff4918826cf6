"""The languages of the window: complete, with the right plurals, up to date with the sources."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from build_scripts.translations import FOLDER, LANGUAGES, ROOT
from explorer.application import Application
from explorer.gui.run import speak
from tests.gui.conftest import OpenWindow

SOURCES = sorted((ROOT / "explorer" / "gui").rglob("*.py"))


def messages(file: Path) -> Iterator[tuple[str, ET.Element]]:
    """Context and message of every entry of a catalogue."""
    root = ET.parse(file).getroot()  # noqa: S314 -- the project's own file
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def catalogue(language: str) -> Path:
    return FOLDER / f"verkenner_{language}.ts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_unfinished_or_empty(language: str) -> None:
    for _context, message in messages(catalogue(language)):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert all(form and form.strip() for form in forms), message.findtext("source")


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_to_fill_in_are_the_same_in_every_language(language: str) -> None:
    for _context, message in messages(catalogue(language)):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        places = sorted(re.findall(r"\{\w+\}|%n", source))
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        for form in forms:
            found = sorted(re.findall(r"\{\w+\}|%n", form or ""))
            assert found == places, source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_hold_no_sentence_that_isnt_in_the_catalogue(
    language: str, tmp_path: Path
) -> None:
    copy = tmp_path / catalogue(language).name
    shutil.copy(catalogue(language), copy)
    plural = ["-pluralonly"] if language == "nl" else []
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-source-language", "nl", "-target-language", language, "-locations", "none"]
    subprocess.run(
        [tool, *options, "-no-obsolete", *plural, *SOURCES, "-ts", copy],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    known = {
        (context, message.findtext("source")) for context, message in messages(catalogue(language))
    }
    wanted = {(context, message.findtext("source")) for context, message in messages(copy)}
    assert wanted - known == set(), "run «make translations» and translate what is new"
    assert known - wanted == set(), "run «make translations»"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_its_source(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run(
        [tool, "-silent", catalogue(language), "-qm", compiled], check=True, capture_output=True
    )
    assert compiled.read_bytes() == catalogue(language).with_suffix(".qm").read_bytes()


def hidden_sentences(file: Path) -> Iterator[str]:
    """Where sentences stand that aren't collected: in an f-string, or in a name."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        told: list[ast.expr] = []
        if isinstance(node, ast.JoinedStr):
            calls = [part for part in ast.walk(node) if isinstance(part, ast.Call)]
            names = {getattr(call.func, "attr", getattr(call.func, "id", "")) for call in calls}
            if names & {"tr", "translate"}:
                yield f"{file.relative_to(ROOT)}:{node.lineno}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            told = {"tr": node.args[:1], "translate": node.args[1:2]}.get(node.func.attr, [])
        if any(isinstance(each, ast.Name) for each in told):
            yield f"{file.relative_to(ROOT)}:{node.lineno}"


def test_no_sentence_hides_in_an_f_string_or_a_name_where_it_isnt_collected() -> None:
    assert [place for file in SOURCES for place in hidden_sentences(file)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_their_plural_form(qapp: QApplication, language: str) -> None:
    speak(qapp, language)
    try:
        for context, message in messages(catalogue(language)):
            source = message.findtext("source", "")
            if message.get("numerus") == "yes":
                one, many = (
                    QCoreApplication.translate(context, source, "", number) for number in (1, 5)
                )
                assert "5" in many, source
                assert "%n" not in one + many, source
                assert not re.search(r"\w\(\w+\)", one + many), source
    finally:
        speak(qapp, "nl")


@pytest.mark.parametrize(
    ("language", "reading", "searching"),
    [("nl", "Lezen", "Zoeken"), ("en", "Read", "Search"), ("fr", "Lire", "Chercher")],
)
def test_the_window_speaks_the_chosen_language(
    open_window: OpenWindow, application: Application, language: str, reading: str, searching: str
) -> None:
    application.settings.set("language", language)
    user = open_window()
    words = [
        user.window.actions_by_id[f"place-{place}"].text() for place in ("reading", "searching")
    ]
    if language == "nl":
        assert words == [reading, searching]
    else:
        assert words[0] != "Lezen"
        assert words[1] != "Zoeken"
    user.window.open_link("programmaverkenner:duin-2030/regio/noordland")
    user.settle()
    assert "wapenembargo" in user.reader.toPlainText()


def test_tags_are_named_in_the_language_of_the_window(
    open_window: OpenWindow, application: Application
) -> None:
    application.settings.set("language", "en")
    user = open_window()
    user.press("Ctrl+K")
    user.type("sancties")
    labels = user.rows(user.window.searching.facets)
    assert "European Union" in labels
    assert "Europese Unie" not in labels
