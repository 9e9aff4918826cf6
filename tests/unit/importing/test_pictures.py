"""Pictures that cover a page are found where they stand, in a form too."""

import pypdfium2 as pdfium
import pytest

from explorer.importing import pictures
from explorer.importing.pdf_page import PageReader
from explorer.importing.pictures import is_covered, is_printed_over

IMAGE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    "/Length 1>>stream\nx\nendstream"
)
FORM = "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</I 6 0 R>>>>"


def _page(size):
    drawn = f"{size} 0 0 {size} 0 0 cm /I Do"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</XObject<</F 5 0 R>>>>>>",
        "<</Length 5>>stream\n/F Do\nendstream",
        f"{FORM}/Length {len(drawn)}>>stream\n{drawn}\nendstream",
        IMAGE,
    )
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1))
    return pdfium.PdfDocument(f"%PDF-1.4\n{body}trailer<</Size 7/Root 1 0 R>>".encode())[0]


@pytest.mark.parametrize(("size", "covers"), [(590, True), (90, False)])
def test_a_picture_in_a_form_covers_a_page_where_it_is_large(size, covers):
    page = _page(size)
    assert is_covered(page) is covers
    assert is_printed_over(page)  # there is no text under it


def test_a_picture_that_stands_nowhere_covers_nothing(monkeypatch):
    monkeypatch.setattr(pictures, "bounds_of", lambda *_edges: 0)
    assert not is_covered(_page(590))


def test_letters_that_belong_to_no_text_object_are_black():
    assert PageReader._colour(None, None) == 0
