"""A lesson about sanctions, small but with everything a bundle can hold."""

import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime

from explorer.printing.document import (
    CellText,
    Colour,
    ComparisonItem,
    Document,
    Emphasis,
    HeadingItem,
    Highlight,
    Item,
    Lesson,
    Note,
    PageBreak,
    PassageItem,
    PictureItem,
    QuestionItem,
    Source,
    TextItem,
    Word,
)
from explorer.printing.options import Options

MADE = datetime(2024, 6, 9, 12, 0, tzinfo=UTC)
SOURCE = Source(
    "bron",
    "Partij, Programma 2024, Wereld",
    restatement=True,
    original="De eigen woorden van de partij staan in het officiële document.",
)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    b'<rect width="20" height="20" fill="#14695F"/></svg>'
)
HOSTILE = (
    'Een eigen tekst met #import "x", $x^2$, @noot, *ster*, _streep_, <b>, [haak], \\n en ```.'
)


def png(width: int = 2, height: int = 2) -> bytes:
    """A grey picture of the given size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = zlib.crc32(kind + body)
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", crc)

    rows = zlib.compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height)))
    header = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


STERN = "De partij veroordeelt de agressie streng en koppelt daaraan doeltreffende sancties."
FURTHER = (
    "Er komen bijkomende sancties tegen bedrijven die de oorlog betalen. De lijst wordt elk jaar "
    "herzien. Wie meewerkt aan vrede, kan van de lijst verdwijnen."
)
PASSAGES = (
    PassageItem(
        STERN,
        citation="Partij, Programma 2024, blz. 20 – weergave in eigen woorden, Rusland ¶ 2",
        title="Rusland",
        number=2,
        pages=(20,),
        code="RUS-02",
        source="bron",
        highlights=(Highlight(60, 82, Colour.YELLOW),),
        notes=(
            Note("Let op: sancties zijn er al.", 60, 82, colour=Colour.YELLOW),
            Note("Alleen voor mij.", to_print=False),
        ),
        emphasis=(Emphasis(38, 44),),
        levels=("EU",),
        figures=("0,7 %",),
    ),
    PassageItem(
        FURTHER,
        title="Rusland",
        number=3,
        pages=(20, 21),
        code="RUS-03",
        source="bron",
        highlights=(Highlight(9, 28, Colour.GREEN), Highlight(20, 45, Colour.PINK)),
        notes=(Note("Bijkomend: boven op wat er is.", 9, 28), Note("Welke bedrijven?", 37, 45)),
        emphasis=(Emphasis(0, 2, strong=True),),
        levels=("EU", "België"),
        deadlines=("elk jaar",),
        conditions=("wie meewerkt aan vrede",),
    ),
)
TRIMMED = replace(PASSAGES[1], kept=((0, 67),), notes=(), highlights=(), number=4)
COMPARISON = ComparisonItem(
    ("Rusland", "China"),
    ("Sancties", "Handel"),
    (
        ((CellText(STERN, "¶ 2, blz. 20"), CellText("Ook later.")), ()),
        ((), (CellText("Handel met waarden.", "¶ 1, blz. 23"),)),
    ),
    "Twee landen",
)
ITEMS: tuple[Item, ...] = (
    HeadingItem("Sancties"),
    *PASSAGES,
    TRIMMED,
    QuestionItem("Wie moet hier handelen?", 3, "De Europese Unie."),
    TextItem(f"{HOSTILE}\n\nEen tweede alinea\nop twee regels."),
    HeadingItem("Vergelijken", 2),
    COMPARISON,
    PictureItem(SVG, "Een groen vlak", "Figuur 1"),
    PageBreak(),
    PictureItem(png(), "Een grijs vlak"),
    QuestionItem("Wat vind jij?", 5, extra=True),
)
LESSON = Lesson(
    "Wereldburgerschap",
    "Je kunt uitleggen wie sancties oplegt.",
    25,
    (Word("sanctie", "Strafmaatregel van een land."),),
)


def bundle(options: Options | None = None, items: tuple[Item, ...] = ITEMS) -> Document:
    """The lesson with these options."""
    return Document(
        "Sancties: wie en waarom?",
        items,
        options or Options(),
        (SOURCE,),
        subtitle="Les 3",
        author="J. Peeters",
        lesson=LESSON,
    )
