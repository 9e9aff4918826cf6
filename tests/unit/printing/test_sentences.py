from dataclasses import replace

import pytest

from explorer.printing.document import (
    Colour,
    Highlight,
    Note,
    PassageItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.sentences import sentences, shorter
from tests.unit.printing.samples import FURTHER, PASSAGES


def _texts(item: object) -> list[str]:
    assert isinstance(item, PassageItem)
    return [item.text[start:end] for start, end in item.kept]


def test_sentences_end_where_a_new_one_begins() -> None:
    text = "Het geldt voor 0,7 % van het bni. “Dat is weinig.” Zie art. 5 en blz. 7! Klaar…  "
    assert [text[start:end] for start, end in sentences(text)] == [
        "Het geldt voor 0,7 % van het bni.",
        "“Dat is weinig.”",
        "Zie art. 5 en blz. 7!",
        "Klaar…",
    ]


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentences("  ") == []


def test_the_shorter_variant_keeps_marked_sentences() -> None:
    marked = replace(
        PASSAGES[1],
        highlights=(Highlight(67, 70, Colour.BLUE),),
        notes=(Note("Wie?", 108), Note("Alles.")),
    )
    assert _texts(shorter([marked])[0]) == [
        "De lijst wordt elk jaar herzien.",
        "Wie meewerkt aan vrede, kan van de lijst verdwijnen.",
    ]


def test_the_shorter_variant_keeps_the_first_sentence_of_an_unmarked_passage() -> None:
    kept = _texts(shorter([PassageItem(FURTHER)])[0])
    assert kept == ["Er komen bijkomende sancties tegen bedrijven die de oorlog betalen."]


def test_the_shorter_variant_leaves_what_was_trimmed_and_own_text() -> None:
    items = (PassageItem(FURTHER, kept=((0, 8),)), TextItem("Eigen."))
    assert shorter(items) == items


def test_the_shorter_variant_leaves_out_extra_questions() -> None:
    assert shorter([QuestionItem("Waarom?", extra=True)]) == ()


@pytest.mark.parametrize(("lines", "fewer"), [(8, 4), (5, 3), (3, 2), (1, 1), (0, 0)])
def test_the_shorter_variant_has_half_the_ruled_lines(lines: int, fewer: int) -> None:
    assert shorter([QuestionItem("Waarom?", lines)]) == (QuestionItem("Waarom?", fewer),)
