"""A portfolio is told from a document with attachments, and isn't taken for its cover."""

import pytest
from pypdfium2 import PdfiumError

from explorer.errors import UserError
from explorer.importing import portfolios
from explorer.importing.printed import read_printed
from tests.unit.importing.bare_pdf import FONT, PAGES, bare_pdf, stream, words

LINE = "De gemeente bouwt in de komende jaren woningen voor wie er nu geen vindt."


COVER = words("Open deze portfolio in een lezer die dat kan.")


def wrapped(cover, catalog="/Collection<</View/D>>", count=1):
    """A page with ``cover``, to which ``count`` documents are attached."""
    files = "".join(
        f"({n})<</Type/Filespec/F(programma {n}.pdf)/EF<</F 6 0 R>>>>" for n in range(1, count + 1)
    )
    return bare_pdf(
        f"<</Type/Catalog/Pages 2 0 R{catalog}/Names<</EmbeddedFiles<</Names[{files}]>>>>>>",
        PAGES,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        stream(cover),
        FONT,
        stream("%PDF-1.4", "/Type/EmbeddedFile"),
    )


def read(tmp_path, data):
    file = tmp_path / "bundel.pdf"
    file.write_bytes(data)
    return read_printed(file, lambda *_told: None)


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, "programma 1.pdf"), (4, "programma 1.pdf, programma 2.pdf, programma 3.pdf…")],
)
def test_a_cover_with_documents_inside_is_refused_and_they_are_named(tmp_path, count, named):
    with pytest.raises(UserError, match="import-portfolio") as refused:
        read(tmp_path, wrapped(COVER, count=count))
    assert refused.value.details == {"name": "bundel.pdf", "documents": named}


@pytest.mark.parametrize("file", ["77 0 R", "6 0 R", "<</Type/Filespec/F()/EF<</F 6 0 R>>>>"])
def test_a_portfolio_of_which_a_document_is_gone_or_has_no_name_is_told_as_well(tmp_path, file):
    broken = wrapped(COVER).replace(
        b"<</Type/Filespec/F(programma 1.pdf)/EF<</F 6 0 R>>>>", file.encode()
    )
    with pytest.raises(UserError, match="import-portfolio") as refused:
        read(tmp_path, broken)
    assert refused.value.details["documents"] == "–"


def test_where_no_copy_can_be_made_it_is_read_as_any_document(tmp_path, monkeypatch):
    def fail(_document):
        raise PdfiumError("no copy")

    monkeypatch.setattr(portfolios, "PlainCopy", fail)
    assert read(tmp_path, wrapped(words(*[LINE] * 30))).warnings == ()


def test_a_portfolio_with_a_text_of_its_own_is_read_and_told_to_hold_more(tmp_path):
    reading = read(tmp_path, wrapped(words(*[LINE] * 30)))
    assert reading.warnings == ("import-some-enclosed",)
    assert reading.pieces


def test_a_document_with_attachments_is_no_portfolio(tmp_path):
    assert read(tmp_path, wrapped(COVER, catalog="")).warnings == ()
