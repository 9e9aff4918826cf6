"""Documents for the tests of importing: small ones, made up."""

from dataclasses import replace
from pathlib import Path

from explorer.application import Application
from explorer.importing.draft import Block, BlockKind, Draft

SEA = "zee-2029"
OFFICIAL = "duin-2030-origineel"
NORTH = "regio/noordland"

DOCUMENT = """# Zee, verkiezingsprogramma 2029

## Water

De zee is van iedereen en van niemand. Wie er vist, laat genoeg vis over voor later.

- Geen sleepnetten langs de kust.
- Vuil hoort in de haven en niet in het water.

## Havens

Havens worden schoon en stil. Sancties gelden voor wie olie loost op zee.
"""

HEADING, PARAGRAPH, BULLET = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.BULLET

BLOCKS = (
    Block(1, HEADING, "Water", (1,), 1, 0.9, "style"),
    Block(2, PARAGRAPH, "De zee is van iedereen en van niemand.", (1,)),
    Block(3, BULLET, "Geen sleepnetten langs de kust.", (1,), 0, 0.8, "list"),
    Block(4, PARAGRAPH, "Havens", (2,), 0, 0.6, "dead-end"),
    Block(5, PARAGRAPH, "Havens worden schoon. Sancties gelden voor wie olie loost.", (2, 3)),
    Block(6, HEADING, "Slot", (3,), 1, 0.9, "style"),
    Block(7, PARAGRAPH, "Dit was het.", (3,)),
)


def sea_draft() -> Draft:
    """A draft with headings, passages and something to look at."""
    return Draft(
        "Verkiezingsprogramma",
        BLOCKS,
        party="Zee",
        year=2029,
        source="zee.pdf",
        sha256="5e" * 32,
        page_count=3,
        warnings=("import-encoding-guessed",),
    )


def official_draft() -> Draft:
    """The official text of two sections of the programme that the tests read."""
    blocks = (
        Block(1, HEADING, "Noordland", (7,), 1, 1.0, "alignment", NORTH),
        Block(2, PARAGRAPH, "Wij willen dat Noordland zijn wapens thuis laat.", (7,)),
        Block(3, PARAGRAPH, "De sancties tegen Noordland blijven gelden.", (8,)),
        Block(4, HEADING, "Zuideiland", (9,), 1, 1.0, "alignment", "regio/zuideiland"),
        Block(5, PARAGRAPH, "Zuideiland is een vriend.", (9,)),
    )
    draft = sea_draft()
    return replace(
        draft,
        title="Programma 2030, Wereld",
        blocks=blocks,
        party="Duin",
        year=2030,
        source="duin.pdf",
        sha256="d0" * 32,
        recognised="duin-2030",
        warnings=(),
    )


def install(application: Application, *drafts: Draft) -> None:
    """Save drafts as programmes, as an import does."""
    for draft in drafts:
        application.importer.save(draft)
    application.refresh()


def write_document(folder: Path, name: str = "zee.md") -> Path:
    """A document to import."""
    file = folder / name
    file.write_text(DOCUMENT, "utf-8")
    return file
