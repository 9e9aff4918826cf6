"""PDFs for tests of what no typesetter makes, written object by object."""

import zlib
from collections.abc import Sequence

FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"


def stream(content: str, told: str = "") -> str:
    return f"<<{told}/Length {len(content)}>>stream\n{content}\nendstream"


def words(*lines: str, top: int = 800) -> str:
    """Lines of text below each other, in the font ``F``."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    return f"BT /F 11 Tf 50 {top} Td {shown}ET "


def bare_pdf(*objects: str, packed: Sequence[int] = (), before: str = "") -> bytes:
    """A file of ``objects``, numbered from 1; those numbered in ``packed`` lie in a stream.

    ``before`` is written in front of all.
    """
    lying = {number: one for number, one in enumerate(objects, 1) if number not in packed}
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in lying.items())
    data = f"%PDF-1.7\n{before}{body}".encode("latin-1")
    if packed:
        data += _object_stream({number: objects[number - 1] for number in packed}, len(objects) + 1)
    return data + f"trailer<</Size {len(objects) + 2}/Root 1 0 R>>\n%%EOF".encode("latin-1")


def _object_stream(objects: dict[int, str], number: int) -> bytes:
    head = body = ""
    for one, text in objects.items():
        head += f"{one} {len(body)} "
        body += f"{text} "
    content = zlib.compress((head + body).encode("latin-1"))
    told = f"/Type/ObjStm/N {len(objects)}/First {len(head)}/Filter/FlateDecode"
    start = f"{number} 0 obj\n<<{told}/Length {len(content)}>>stream\n".encode("latin-1")
    return start + content + b"\nendstream\nendobj\n"
