"""What stands on a layer that is off when a PDF is opened isn't read, however it stands there."""

import pypdfium2 as pdfium
import pytest

from explorer.importing import layers
from explorer.importing.pdf import read_pdf, sheets_from_the_end
from tests.unit.importing.bare_pdf import FONT, PAGES, bare_pdf, stream, words

OFF, ON, BOTH, NEITHER = 6, 7, 8, 9
FONTS = "/Resources<</Font<</F 5 0 R>>"
SEEN = words("altijd hier")
MARKED = f"/OC /{{}} BDC {words('op de laag')}EMC "


def layered(content, settings="/OFF[6 0 R]", policy="/AnyOn", **more):
    """A page with ``content``; on it layers ``A`` (off), ``B`` (on) and ``C``, which is both."""
    return bare_pdf(
        f"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<<{settings}>>>>>>",
        PAGES,
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{FONTS}"
        "/Properties<</A 6 0 R/B 7 0 R/C 8 0 R>>/XObject<</X 9 0 R/Y 10 0 R/Z 11 0 R>>>>>>",
        stream(SEEN + content),
        FONT,
        "<</Type/OCG/Name(Gelijk \\(een\\))>>",
        "<</Type/OCG/Name(Gelijk \\(een\\))>>",
        f"<</Type/OCMD/OCGs[6 0 R 7 0 R]/P{policy}>>",
        stream(
            words("in een vorm"), f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 6 0 R{FONTS}>>"
        ),
        stream(words("in een vorm"), f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{FONTS}>>"),
        stream(
            MARKED.format("A") + words("ernaast"),
            f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{FONTS}/Properties<</A 6 0 R>>>>",
        ),
        **more,
    )


def seen(tmp_path, data):
    file = tmp_path / "a.pdf"
    file.write_bytes(data)
    (page,) = read_pdf(file, lambda *_told: None).pages
    assert [found for found, _ in sheets_from_the_end(file)] == [page]
    return " ".join(word.text for word in page.words)


@pytest.mark.parametrize(
    ("content", "rest"),
    [
        (MARKED.format("A"), ""),
        (MARKED.format("B"), " op de laag"),
        (f"/OC /B BDC {MARKED.format('A')}EMC ", ""),
        (f"/Span <</Lang(nl)>> BDC {words('gewoon')}EMC ", " gewoon"),
        ("/X Do ", ""),
        ("/Y Do ", " in een vorm"),
        ("/OC /A BDC /Y Do EMC ", ""),
        ("/Z Do ", " ernaast"),
    ],
)
def test_what_stands_on_a_layer_that_is_off_is_not_read(tmp_path, content, rest):
    assert seen(tmp_path, layered(content)) == f"altijd hier{rest}"


@pytest.mark.parametrize(
    ("settings", "is_read"),
    [
        ("/OFF[7 0 R 99 0 R]", True),
        ("/BaseState/OFF", False),
        ("/BaseState/OFF/ON[6 0 R]", True),
        ("/Note(/OFF)", True),
        ("", True),
    ],
)
def test_the_document_says_which_layers_are_off(tmp_path, settings, is_read):
    found = seen(tmp_path, layered(MARKED.format("A"), settings))
    assert found == "altijd hier" + " op de laag" * is_read


@pytest.mark.parametrize(
    ("policy", "is_read"),
    [("/AnyOn", True), ("/AllOn", False), ("/AnyOff", True), ("/AllOff", False)],
)
def test_layers_together_are_shown_by_their_policy(tmp_path, policy, is_read):
    found = seen(tmp_path, layered(MARKED.format("C"), policy=policy))
    assert found == "altijd hier" + " op de laag" * is_read


def test_what_is_packed_is_found_and_what_is_no_stream_passed_over(tmp_path):
    no_stream = "13 0 obj\n<</Type/ObjStm>>stream\nniets\nendstream\nendobj\n% /ObjStm\n"
    objects = layered(MARKED.format("A"), packed=(1, 6, 7, 8), before=no_stream)
    assert b"/OFF" not in objects
    assert seen(tmp_path, objects) == "altijd hier"


def test_a_document_that_can_not_be_copied_is_read_as_it_is(tmp_path, monkeypatch):
    def fail(_document):
        raise pdfium.PdfiumError("nothing is written")

    monkeypatch.setattr(layers, "PlainCopy", fail)
    assert seen(tmp_path, layered(MARKED.format("A"))) == "altijd hier op de laag"
