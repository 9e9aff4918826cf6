from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.printing.composing import compose
from explorer.printing.document import (
    Document,
    Emphasis,
    Item,
    Note,
    PassageItem,
    PictureItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.options import AnswerKey, Options, Orientation, Template, profile
from explorer.printing.word import word_file
from tests.unit.printing.samples import COMPARISON, HOSTILE, MADE, PASSAGES, bundle, png


def _word(options: Options | None = None, items: tuple[Item, ...] | None = None) -> WordDocument:
    document = bundle(options) if items is None else bundle(options, items)
    return docx.Document(BytesIO(word_file(compose(document), made=MADE)))


def _styled(document: WordDocument, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def test_every_kind_of_text_has_a_style_with_a_name() -> None:
    document = _word(replace(profile("klas"), answer_key=AnswerKey.AFTER))
    used = {p.style.name for p in document.paragraphs if p.style is not None}
    assert used >= {
        *("Heading 1", "Heading 2", "Heading 3", "Passage", "Passagebron", "Vraag", "Schrijflijn"),
        *("Antwoord", "Invullijn", "Bovenregel", "Opsomming", "Verantwoording", "Eigen tekst"),
    }
    assert _styled(document, "Heading 1") == ["Sancties: wie en waarom?"]
    assert len(_styled(document, "Schrijflijn")) == 8


def test_the_file_tells_title_author_date_and_language() -> None:
    about = _word().core_properties
    assert (about.title, about.author, about.language) == (
        "Sancties: wie en waarom?",
        "J. Peeters",
        "nl",
    )
    assert about.created == MADE
    normal = _word().styles["Normal"].element
    assert [lang.get(qn("w:val")) for lang in normal.iter(qn("w:lang"))] == ["nl-BE"]


def test_the_same_bundle_gives_the_same_words() -> None:
    made = [word_file(compose(bundle()), made=MADE) for _ in range(2)]
    bodies = [docx.Document(BytesIO(data)).element.xml for data in made]
    assert bodies[0] == bodies[1]


def test_notes_are_comments_on_their_words() -> None:
    document = _word(items=(PASSAGES[1],))
    comments = list(document.comments)
    assert [comment.text for comment in comments] == [note.text for note in PASSAGES[1].notes]
    assert [comment.author for comment in comments] == ["J. Peeters", "J. Peeters"]
    assert [comment.timestamp for comment in comments] == [MADE, MADE]
    marked = document.element.xml.split("commentRangeStart")
    assert len(marked) == 3


def test_notes_of_no_one_are_by_the_program() -> None:
    composition = compose(Document("x", (PassageItem("Tekst", notes=(Note("Zo"),)),)))
    comment = next(iter(docx.Document(BytesIO(word_file(composition))).comments))
    assert comment.author == "Programmaverkenner"


def test_marks_are_tints_with_a_line_of_their_own_and_stress_is_kept() -> None:
    passage = replace(PASSAGES[1], emphasis=(Emphasis(0, 2, strong=True), Emphasis(3, 8)))
    document = _word(items=(passage,))
    runs = next(p for p in document.paragraphs if p.text == passage.text).runs
    assert (runs[0].bold, runs[2].italic) == (True, True)
    fills = [shade.get(qn("w:fill")) for run in runs for shade in run._r.iter(qn("w:shd"))]
    lines = [line.get(qn("w:val")) for run in runs for line in run._r.iter(qn("w:u"))]
    assert set(fills) == {"C4E3CB", "F3C6D0"}
    assert set(lines) == {"single", "dotted"}


def test_a_comparison_is_a_table_that_repeats_its_head() -> None:
    table = _word(items=(COMPARISON,)).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Aspect", "Rusland", "China"]
    assert table.rows[1].cells[2].text == "geen standpunt in dit hoofdstuk"
    assert "¶ 2, blz. 20" in table.rows[1].cells[1].text
    assert list(table.rows[0]._tr.iter(qn("w:tblHeader")))
    assert list(table.rows[1]._tr.iter(qn("w:cantSplit")))


def test_passages_in_a_table_carry_the_numbers_of_their_notes() -> None:
    table = _word(Options(template=Template.TABLE), PASSAGES).tables[0]
    supers = [run.text for run in table.rows[2].cells[1].paragraphs[0].runs if run.font.superscript]
    assert [text.strip() for text in supers] == ["1", "2"]


def test_paper_columns_and_line_numbers_follow_the_options() -> None:
    options = Options(columns=2, line_numbers=True, orientation=Orientation.LANDSCAPE)
    section = _word(options).sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert round(section.page_width.mm) == 297  # type: ignore[union-attr]  # the page has a width
    numbers = next(section._sectPr.iter(qn("w:lnNumType")))
    assert numbers.get(qn("w:countBy")) == "5"
    assert next(section._sectPr.iter(qn("w:cols"))).get(qn("w:num")) == "2"


def test_the_foot_names_the_source_and_counts_the_pages() -> None:
    foot = _word().sections[0].footer.paragraphs[0]
    assert foot.text.startswith("Naar: Partij, Programma 2024, Wereld, blz. 20–21.")
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_png_is_shown_with_its_words_and_no_wider_than_the_page() -> None:
    document = _word(items=(PictureItem(png(3000, 2), "Breed", "Figuur"),))
    shape = document.inline_shapes[0]
    assert round(shape.width.mm) == 166
    assert shape._inline.docPr.get("descr") == "Breed"
    assert _styled(document, "Bijschrift figuur") == ["Figuur"]


def test_text_that_looks_like_markup_prints_as_itself() -> None:
    assert HOSTILE in _styled(_word(items=(TextItem(HOSTILE),)), "Eigen tekst")


@pytest.mark.unmeasured
@settings(max_examples=20)
@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_any_text_makes_a_file_that_opens(text: str) -> None:
    items = (TextItem(text), PassageItem(text, notes=(Note(text, 0, 1),)), QuestionItem(text, 0))
    assert _word(items=items).paragraphs


@pytest.mark.parametrize("template", Template)
def test_every_template_can_be_written(template: Template) -> None:
    document = _word(Options(template=template))
    assert document.paragraphs or document.tables


def test_cards_lie_on_their_sheets_with_their_backs_behind_them() -> None:
    questions = tuple(QuestionItem(f"V{n}", answer=f"A{n}") for n in range(2))
    front, back = _word(Options(template=Template.CARDS), questions).tables
    assert [cell.text for cell in front.rows[0].cells] == ["Kaart 1\nV0", "Kaart 2\nV1"]
    assert [cell.text for cell in back.rows[0].cells] == ["Kaart 2\nA1", "Kaart 1\nA0"]


def test_a_source_in_another_language_is_marked_so() -> None:
    composition = compose(replace(bundle(Options(neutral=True)), language="en"))
    normal = docx.Document(BytesIO(word_file(composition))).styles["Normal"].element
    assert [lang.get(qn("w:val")) for lang in normal.iter(qn("w:lang"))] == ["en"]
