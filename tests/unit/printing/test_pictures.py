import pytest

from explorer.errors import UserError
from explorer.printing.document import PictureItem
from explorer.printing.geometry import sheet_for
from explorer.printing.options import Options, Orientation
from explorer.printing.page_model import Picture
from explorer.printing.pictures import as_svg, data_address, picture_block, turned
from tests.unit.printing.samples import SVG, png


def test_a_whole_png_is_recognised() -> None:
    assert picture_block(PictureItem(png(), "Vlak")).kind == "png"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        png()[:-5],
        png()[:-12],
        png().replace(b"IDAT", b"IDAX"),
        b"<svg xmlns='http://www.w3.org/2000/svg'>",
        b"<html/>",
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        picture_block(PictureItem(data, ""))
    assert caught.value.code == "print-picture-broken"


def test_a_png_becomes_an_svg_of_its_size() -> None:
    drawn = as_svg(Picture(png(3, 2), "png", "Vlak"))
    assert b'width="3" height="2"' in drawn
    assert b"data:image/png;base64," in drawn


def test_an_svg_stays_as_it_is() -> None:
    picture = Picture(SVG, "svg", "Vlak")
    assert as_svg(picture) == SVG
    assert data_address(picture).startswith("data:image/svg+xml;base64,")


def _drawing(size: str) -> Picture:
    return Picture(f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>'.encode(), "svg", "Vlak")


@pytest.mark.parametrize(
    ("picture", "on_its_side"),
    [
        (_drawing('width="1300" height="800"'), True),
        (_drawing('width="1300.5px" height="800px"'), True),
        (_drawing('width="1300" height="1290"'), False),
        (_drawing('width="500" height="100"'), False),
        (_drawing('viewBox="0 0 1300 800"'), False),
        (_drawing('width="100%" height="100%"'), False),
        (Picture(png(1300, 800), "png", "Vlak"), True),
    ],
)
def test_a_picture_too_wide_for_the_page_lies_on_its_side(
    picture: Picture, on_its_side: bool
) -> None:
    upright = sheet_for(Options(), pictures=True)
    lying = sheet_for(Options(orientation=Orientation.LANDSCAPE), pictures=True)
    assert turned(picture, upright).turned is on_its_side
    assert turned(picture, lying).turned is False
