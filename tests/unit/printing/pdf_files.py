"""Looking into a PDF: its objects, its text operators, what it says of itself."""

import re
import zlib
from dataclasses import dataclass

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no annotations

_OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)\bendobj", re.S)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)


@dataclass(frozen=True, slots=True)
class PdfParts:
    """``objects`` by number, packed ones too; ``contents`` are the unpacked page contents."""

    objects: dict[int, bytes]
    contents: list[bytes]
    metadata: str

    def having(self, *words: bytes) -> list[bytes]:
        """The objects in which all these words stand."""
        return [body for body in self.objects.values() if all(word in body for word in words)]

    def structure_types(self) -> list[str]:
        """The types of the structure elements, ``P``, ``H1``, ``Table``, in no order."""
        found = []
        for body in self.objects.values():
            if re.search(rb"/Type\s*/StructElem", body) or re.search(rb"/P \d+ 0 R", body):
                found += [kind.decode() for kind in re.findall(rb"/S\s*/(\w+)", body)]
        return found


def pdf_parts(data: bytes) -> PdfParts:
    """Take a PDF apart."""
    objects: dict[int, bytes] = {}
    contents, metadata = [], ""
    for number, body in _OBJECT.findall(data):
        stream = _STREAM.search(body)
        head = body[: stream.start()] if stream else body
        objects[int(number)] = head
        if stream is None:
            continue
        raw = stream.group(1)
        unpacked = zlib.decompressobj().decompress(raw) if b"/FlateDecode" in head else raw
        if b"/ObjStm" in head:
            objects |= _packed(head, unpacked)
        elif b"/Metadata" in head:
            metadata = unpacked.decode()
        elif b" Tf" in unpacked and b"BT" in unpacked:
            contents.append(unpacked)
    return PdfParts(objects, contents, metadata)


def _packed(head: bytes, unpacked: bytes) -> dict[int, bytes]:
    first = int(re.search(rb"/First (\d+)", head)[1])  # type: ignore[index]  # an object stream has one
    numbers = [int(word) for word in unpacked[:first].split()]
    starts = [first + offset for offset in numbers[1::2]] + [len(unpacked)]
    return {
        number: unpacked[starts[place] : starts[place + 1]]
        for place, number in enumerate(numbers[::2])
    }


def unmarked_text(content: bytes) -> int:
    """How many text operators stand outside any marked content."""
    depth = unmarked = 0
    for operator in re.findall(rb"\b(BDC|BMC|EMC|Tj|TJ)\b", content):
        if operator in (b"BDC", b"BMC"):
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif depth == 0:
            unmarked += 1
    assert depth == 0, "marked content isn't closed"
    return unmarked


def page_texts(data: bytes) -> list[str]:
    """The text of every page, as a reader would copy it."""
    document = pdfium.PdfDocument(data)
    try:
        texts = []
        for page in document:
            texts.append(page.get_textpage().get_text_range().replace("\r\n", "\n"))
            page.close()
        return texts
    finally:
        document.close()


def letters(text: str) -> str:
    """The letters and digits alone: no spaces, hyphens of line ends, or marks."""
    return "".join(character for character in text if character.isalnum())


def outline(data: bytes) -> list[tuple[int, str]]:
    """The bookmarks, each with its depth."""
    document = pdfium.PdfDocument(data)
    try:
        return [(mark.level, mark.get_title()) for mark in document.get_toc()]
    finally:
        document.close()
