"""Whether a pack keeps its promises."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.checking import Fault, check, count_words, fault_of
from explorer.programme.pack import Programme

PackWriter = Callable[..., Path]
PROGRAMME, PEACE, MALI = "programme.toml", "sections/vrede.md", "sections/regio/mali.md"
GLOSSARY, QUESTIONS, VOCABULARY = "glossary.toml", "questions.toml", "vocabulary.toml"


def test_the_small_pack_is_whole(write_pack: PackWriter) -> None:
    assert check(Programme(write_pack())) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("Ja.", 1), ("pan-Afrikaanse 's-Gravenhage, € 3", 3), ("foo’s_bar", 2), ("– ¶ …", 0)],
)
def test_words_are_counted_with_their_hyphens_and_apostrophes(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line", "detail"),
    [
        (PROGRAMME, "passages = 2", "passages = 3", "count-wrong", 0, "vrede: passages = 2"),
        (PROGRAMME, "demands = 1", "demands = 9", "count-wrong", 0, "vrede: demands = 1"),
        (PROGRAMME, "words = 12", "words = 7", "count-wrong", 0, "vrede: words = 12"),
        (PROGRAMME, "[1, 2]", "[1, 3]", "section-pages-wrong", 0, "vrede: 1-2"),
        (PEACE, 'act="eis"', 'act="wens"', "tag-unknown", 2, "vrede#01: act=wens"),
        (PEACE, 'level="eu"', 'level="eu vn"', "tag-unknown", 2, "vrede#01: level=vn"),
        (PEACE, 'region="mali"', 'region="iran"', "tag-unknown", 5, "vrede#02: region=iran"),
        (MALI, 'page="3"', 'page="2"', "section-pages-wrong", 0, "regio/mali: 2-2"),
        (MALI, 'page="3"', 'page="3 4"', "page-outside", 2, "regio/mali#01: 4"),
        (MALI, 'page="3"', 'page="1"', "page-order", 2, "regio/mali#01: 1 < 2"),
        (MALI, 'page="3"', "", "page-missing", 2, "regio/mali#01 (regio/mali)"),
        (MALI, "3 miljoen m", "veel m", "value-not-in-text", 2, "regio/mali#01: 3 miljoen"),
        (PEACE, "2030.", "ooit.", "value-not-in-text", 2, "vrede#01: 2030"),
        (PEACE, "vrede#09", "vrede#01", "passage-id-reused", 0, "vrede#01"),
        (GLOSSARY, '["vrede"]', '["mars"]', "term-section-unknown", 0, "vrede: mars"),
        (GLOSSARY, '["vrede"]', '["regio"]', "term-section-unknown", 0, "vrede: regio"),
        (GLOSSARY, '["vrede"]', '["regio/mali"]', "term-not-in-section", 0, "vrede: regio/mali"),
        (QUESTIONS, '["vrede#01"]', "[]", "question-without-passages", 0, "Wat vindt Partij"),
        (QUESTIONS, '["vrede#02"]', '["a#01"]', "question-passage-unknown", 0, "Waarom?: a#01"),
        (QUESTIONS, "answer =", "# answer =", "question-without-answer", 0, "Waarom?"),
    ],
)
def test_a_broken_promise_is_a_fault_with_its_place(  # each part of the fault is a promise
    write_pack: PackWriter, file: str, old: str, new: str, code: str, line: int, detail: str
) -> None:
    programme = Programme(write_pack({file: (old, new)}))
    faults = [fault for fault in check(programme) if fault.code == code]
    assert len(faults) == 1
    assert faults[0].line == line
    assert faults[0].detail.startswith(detail)
    assert Path(faults[0].file).is_relative_to(programme.folder)


def test_a_question_about_a_section_that_is_not_there_is_a_fault(write_pack: PackWriter) -> None:
    changed = ('section = "vrede"\nkind = "begrijpen"', 'section = "mars"\nkind = "begrijpen"')
    (fault,) = check(Programme(write_pack({QUESTIONS: changed})))
    assert fault.code == "question-section-unknown"
    assert fault.detail == "Waarom?: mars"


def test_a_section_without_passages_is_a_fault(write_pack: PackWriter) -> None:
    (fault,) = check(Programme(write_pack({MALI: ""})))
    assert (fault.code, fault.detail) == ("section-empty", "regio/mali")


def test_a_facet_without_vocabulary_takes_any_tag(write_pack: PackWriter) -> None:
    changed = {PEACE: ('level="eu"', 'level="maan"'), VOCABULARY: None}
    assert check(Programme(write_pack(changed))) == []


def test_a_source_without_pages_asks_none_of_its_passages(write_pack: PackWriter) -> None:
    changed = {PROGRAMME: ("pages = 3\n\n", "\n"), MALI: ('page="3"', "")}
    assert check(Programme(write_pack(changed))) == []


@pytest.mark.parametrize(
    ("file", "text", "code", "line"),
    [
        (PEACE, None, "pack-file-missing", 0),
        (PEACE, "Zonder kenmerken.", "passage-attributes-missing", 1),
        (VOCABULARY, "=", "pack-bad-toml", 1),
        (GLOSSARY, "[[term]]\na = [", "pack-bad-toml", 0),
        (QUESTIONS, "=", "pack-bad-toml", 1),
    ],
)
def test_a_file_that_cannot_be_read_is_told_once(
    write_pack: PackWriter, file: str, text: str | None, code: str, line: int
) -> None:
    programme = Programme(write_pack({file: text}))
    (fault,) = check(programme)
    assert (fault.code, fault.line) == (code, line)
    assert Path(fault.file) == programme.folder / file
    assert fault.error is not None


def test_one_broken_file_does_not_hide_what_is_wrong_elsewhere(write_pack: PackWriter) -> None:
    programme = Programme(write_pack({GLOSSARY: "=", MALI: ('page="3"', 'page="3 4"')}))
    assert {fault.code for fault in check(programme)} == {
        "page-outside",
        "section-pages-wrong",
        "pack-bad-toml",
    }


def test_an_error_without_a_place_is_a_fault_without_one() -> None:
    error = UserError("pack-too-new", format=2)
    assert fault_of(error) == Fault("pack-too-new", "", 0, "format: 2")
    assert fault_of(error).error is error
