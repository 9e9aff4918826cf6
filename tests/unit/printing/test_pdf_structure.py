"""The structure of a tagged, archivable PDF, as far as it can be seen without a validator."""

import re
from collections import Counter

import pytest

from explorer.printing.composing import compose
from explorer.printing.options import Options, Template, profile
from explorer.printing.typesetting import Typesetter
from tests.unit.printing.pdf_files import PdfParts, outline, page_texts, pdf_parts, unmarked_text
from tests.unit.printing.samples import MADE, PASSAGES, bundle


@pytest.fixture(scope="module")
def data(typesetter: Typesetter) -> bytes:
    return typesetter.typeset(compose(bundle(profile("klas"))), made=MADE).data


@pytest.fixture(scope="module")
def parts(data: bytes) -> PdfParts:
    return pdf_parts(data)


def test_the_file_says_that_it_is_pdf_ua_1_and_pdf_a_2a(parts: PdfParts) -> None:
    assert "<pdfuaid:part>1</pdfuaid:part>" in parts.metadata
    assert "<pdfaid:part>2</pdfaid:part>" in parts.metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in parts.metadata


def test_title_author_language_and_date_are_known(parts: PdfParts) -> None:
    for word in (
        '<rdf:li xml:lang="x-default">Sancties: wie en waarom?</rdf:li>',
        "<dc:creator><rdf:Seq><rdf:li>J. Peeters</rdf:li>",
        "<rdf:li>nl-BE</rdf:li>",
        "<xmp:CreateDate>2024-06-09T12:00:00",
    ):
        assert word in parts.metadata


def test_the_catalogue_asks_for_language_title_tags_and_colours(parts: PdfParts) -> None:
    (catalogue,) = parts.having(b"/Type/Catalog")
    assert b"/Lang(nl-BE)" in catalogue
    assert b"/DisplayDocTitle true" in catalogue
    assert b"/MarkInfo<</Marked true" in catalogue
    assert b"/StructTreeRoot" in catalogue
    assert b"/OutputIntents" in catalogue


def test_headings_paragraphs_tables_and_figures_are_tagged(parts: PdfParts) -> None:
    kinds = Counter(parts.structure_types())
    assert kinds["H1"] == 1
    assert kinds["H2"] >= 2
    assert kinds["P"] >= 8
    assert (kinds["Table"], kinds["TH"], kinds["Figure"]) == (1, 3, 2)


def test_every_figure_says_what_it_shows(parts: PdfParts) -> None:
    figures = parts.having(b"/S/Figure")
    assert all(b"/Alt(" in figure for figure in figures)


def test_all_text_is_marked_as_content_or_as_decoration(parts: PdfParts) -> None:
    assert len(parts.contents) >= 2
    assert [unmarked_text(content) for content in parts.contents] == [0] * len(parts.contents)


def test_every_page_belongs_to_the_structure(parts: PdfParts, data: bytes) -> None:
    pages = [body for body in parts.having(b"/StructParents") if b"/Type/Page" in body]
    assert len(pages) == len(page_texts(data))
    assert all(b"/Tabs/S" in page for page in pages)


def test_every_face_is_embedded_and_maps_to_letters(parts: PdfParts) -> None:
    fonts = parts.having(b"/Type/FontDescriptor")
    assert fonts
    assert all(re.search(rb"/FontFile[23]? ", font) for font in fonts)
    assert len(parts.having(b"/Subtype/Type0", b"/ToUnicode")) == len(fonts)


def test_the_file_holds_nothing_active_and_no_address(parts: PdfParts) -> None:
    for word in (
        b"/JavaScript",
        b"/Launch",
        b"/URI",
        b"/EmbeddedFile",
        b"/Encrypt",
        b"/OpenAction",
    ):
        assert not parts.having(word)


def test_bookmarks_follow_the_headings(typesetter: Typesetter) -> None:
    made = typesetter.typeset(compose(bundle()), made=MADE).data
    assert outline(made) == [
        (0, "Sancties: wie en waarom?"),
        (1, "Sancties"),
        (2, "Vergelijken"),
        (3, "Twee landen"),
        (1, "Bron en verantwoording"),
    ]


@pytest.mark.parametrize("template", Template)
def test_every_template_is_tagged(typesetter: Typesetter, template: Template) -> None:
    composition = compose(bundle(Options(template=template), PASSAGES))
    parts = pdf_parts(typesetter.typeset(composition, made=MADE).data)
    assert "<pdfuaid:part>1</pdfuaid:part>" in parts.metadata
    assert not any(unmarked_text(content) for content in parts.contents)
