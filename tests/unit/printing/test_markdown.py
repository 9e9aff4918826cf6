from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from explorer.printing.composing import compose
from explorer.printing.document import Document, Emphasis, Item, PassageItem, QuestionItem, TextItem
from explorer.printing.markdown import escaped, markdown_text
from explorer.printing.options import AnswerKey, Options, Template
from tests.unit.printing.samples import HOSTILE, PASSAGES, bundle


def _text(*items: Item, options: Options | None = None) -> str:
    return markdown_text(compose(bundle(options, items)))


def _shown(markdown: str) -> str:
    """What a reader of CommonMark shows, when raw HTML is dropped."""
    shown = ""
    for token in MarkdownIt("commonmark").parse(markdown):
        for part in token.children or ():
            shown += "\n" if part.type in ("softbreak", "hardbreak") else ""
            shown += part.content if part.type in ("text", "text_special") else ""
    return shown


def test_text_that_looks_like_markup_shows_as_itself() -> None:
    assert HOSTILE in _shown(_text(TextItem(HOSTILE)))


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"])
        | st.sampled_from(" \n"),
        min_size=1,
    )
)
def test_any_text_shows_as_itself(text: str) -> None:
    wanted = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    shown = _shown("\n\n".join(escaped(line) for line in wanted)) if wanted else ""
    assert shown.replace("\n", "") == "".join(wanted)


def test_notes_become_footnotes_numbered_through_the_document() -> None:
    text = _text(PASSAGES[0], PASSAGES[1])
    assert "</mark>[^1]" in text
    assert "[^2]: “bijkomende sancties” – Bijkomend: boven op wat er is." in text
    assert "\n\n[^3]: “" in text


def test_a_note_on_two_lines_stays_one_footnote() -> None:
    noted = replace(PASSAGES[0], notes=(replace(PASSAGES[0].notes[0], text="Een\n\ntwee"),))
    assert "Een\\\n    twee" in _text(noted)


def test_stress_and_marks_are_kept_and_space_stays_outside() -> None:
    passage = PassageItem("Een twee drie.", emphasis=(Emphasis(3, 9), Emphasis(9, 13, strong=True)))
    assert "> Een *twee* **drie**." in _text(passage)


def test_ruled_lines_are_rules() -> None:
    assert _text(QuestionItem("Waarom?", 3)).count("\n___\n") == 3


def test_the_answer_key_of_a_question_follows() -> None:
    options = Options(template=Template.WORKSHEET, answer_key=AnswerKey.AFTER)
    assert "- **1\\. Waarom?** Daarom." in _text(
        QuestionItem("Waarom?", answer="Daarom."), options=options
    )


def test_a_document_without_a_source_has_no_foot() -> None:
    assert markdown_text(compose(Document("Kaal", (TextItem("Tekst"),)))) == "# Kaal\n\nTekst\n"


@pytest.mark.parametrize("template", Template)
def test_every_template_can_be_written(template: Template) -> None:
    assert "Partij" in markdown_text(compose(bundle(Options(template=template))))
