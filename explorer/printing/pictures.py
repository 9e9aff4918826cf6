"""Pictures in a bundle, looked at before they are typeset."""

import re
import zlib
from base64 import b64encode
from dataclasses import replace
from xml.etree import ElementTree

from explorer.errors import UserError
from explorer.printing.document import PictureItem
from explorer.printing.geometry import Sheet
from explorer.printing.page_model import Picture

_PNG = b"\x89PNG\r\n\x1a\n"
_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
_MM_A_PIXEL = 25.4 / 96
_TOO_WIDE = 1.4  # times the width of the text: made smaller than that, its words can't be read
_LYING = 1.2  # times its height: what is less wide gains nothing by being turned
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(?:px)?")
_SVG = "{http://www.w3.org/2000/svg}svg"


def picture_block(item: PictureItem) -> Picture:
    """The picture of an item.

    Raises ``UserError`` (``print-picture-broken``) for what is neither PNG nor SVG, or cut off or
    damaged.
    """
    alt = item.alt.strip() or item.caption.strip()
    name = alt or "–"
    if item.data.startswith(_PNG):
        kind = "png"
        whole = _whole_png(item.data)
    else:
        kind = "svg"
        whole = _whole_svg(item.data)
    if not whole:
        raise UserError("print-picture-broken", name=name)
    return Picture(item.data, kind, name, item.caption.strip())


def turned(picture: Picture, sheet: Sheet) -> Picture:
    """The picture, on its side where it is much wider than the sheet and the sheet stands upright.

    A picture in which that would make no difference stays as it is.
    """
    width, height = _size(picture)
    too_wide = width * _MM_A_PIXEL > _TOO_WIDE * sheet.content
    return replace(picture, turned=not sheet.landscape and too_wide and width > _LYING * height)


def _size(picture: Picture) -> tuple[float, float]:
    """Width and height in pixels, at 96 to the inch; nothing where an SVG doesn't say."""
    if picture.kind == "png":
        return _png_size(picture.data)
    drawing = ElementTree.fromstring(picture.data)  # noqa: S314 -- looked at before
    given = [drawing.get(side, "") for side in ("width", "height")]
    found = [_NUMBER.fullmatch(text) for text in given]
    width, height = (float(number[1]) if number else 0.0 for number in found)
    return width, height


def data_address(picture: Picture) -> str:
    """An address that holds the picture itself."""
    return f"data:{_TYPES[picture.kind]};base64,{b64encode(picture.data).decode()}"


def as_svg(picture: Picture) -> bytes:
    """The picture as SVG; a PNG goes into one, because typst takes only text in memory."""
    if picture.kind == "svg":
        return picture.data
    width, height = _png_size(picture.data)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" '
        f'href="{data_address(picture)}"/></svg>'
    ).encode()


def _png_size(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _whole_png(data: bytes) -> bool:
    """Whether every chunk up to the last is there and adds up."""
    place = len(_PNG)
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        body = data[place + 4 : place + 8 + length]
        end = place + 12 + length
        if data[end - 4 : end] != zlib.crc32(body).to_bytes(4, "big"):
            return False
        if body[:4] == b"IEND":
            return True
        place = end
    return False


def _whole_svg(data: bytes) -> bool:
    if b"<!ENTITY" in data:  # a picture has no need of them, and they can swell without end
        return False
    try:
        return ElementTree.fromstring(data).tag == _SVG  # noqa: S314 -- entities were refused above
    except ElementTree.ParseError:
        return False
