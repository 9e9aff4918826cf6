"""What the pictures of imported programmes show: documents made up, in folders of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from explorer.application import Application
from explorer.gui.picture_folders import on_empty_folders
from explorer.gui.shell.address import Address
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.programme.model import Passage
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow

REVIEW, PROGRAMMES, BESIDE = "import-nazien", "programmas", "lezen-bron"
_TOLD = 2  # passages of the restatement that one of the made-up official text tells
_SOURCE_TAB = 3

_COAST = (
    ("Kustpartij – programma 2029", 0, 1, 0.6, "cover"),
    ("1. Water en kust", 1, 3, 0.95, "contents"),
    ("De kust beschermt ons, en wij beschermen de kust.", 0, 3, 1.0, "text"),
    ("Duinen krijgen ruimte om met de zee mee te groeien.", 0, 3, 1.0, "list"),
    ("Wie vist, laat genoeg vis over voor wie na ons komt.", 0, 3, 1.0, "list"),
    ("1.1 Havens", 2, 4, 0.8, "style"),
    ("Havens worden schoon en stil: walstroom voor elk schip dat aanlegt.", 0, 4, 1.0, "text"),
    ("Schoon aanleggen", 0, 4, 0.6, "dead-end"),
    ("Wie olie loost, betaalt de opruiming en een boete.", 0, 5, 1.0, "text"),
    ("2. Wonen achter de dijk", 1, 6, 0.95, "contents"),
    ("Nieuwe huizen staan hoog en droog; oude krijgen hulp om dat te worden.", 0, 6, 1.0, "text"),
    ("Zie ook bladzijde 12.", 0, 6, 0.7, "subtitle"),
    ("3. Samen over de grens", 1, 8, 0.95, "contents"),
    (
        "De zee kent geen grens. Afspraken met de buren gaan voor op eigen regels.",
        0,
        8,
        1.0,
        "text",
    ),
)


@contextmanager
def with_programmes(application: Application, view: str) -> Iterator[Application]:
    """The program with what ``view`` shows installed; the reader's own folders stay untouched."""
    with on_empty_folders(application, indexed=False) as shown:
        if view != REVIEW:
            for draft in (official_draft(shown.programme), coast_draft()):
                shown.importer.save(draft)
            shown.refresh()
        yield shown


def address_of(application: Application, view: str, section: str | None) -> Address:
    """Where the window goes for a view."""
    if view == BESIDE:
        programme = application.programme
        usual = "regio/rusland" if programme.has("regio/rusland") else ""
        return Address("reading", section or usual or programme.section_heads()[0].id)
    return Address("programmes" if view == PROGRAMMES else "reading")


def open_import(window: "MainWindow", view: str) -> None:
    """Show what a view has beside its address."""
    if view == REVIEW:
        window.deeds.importing.look_over(coast_draft())
        window.deeds.importing.review.page.list.choose(7)
    elif view == BESIDE:
        window.reading.open_notes()  # a narrow window doesn't show the panel unasked
        window.reading.inspector.tabs.setCurrentIndex(_SOURCE_TAB)


def coast_draft() -> Draft:
    """A short programme of a party there is none of."""
    blocks = (
        Block(
            number,
            BlockKind.HEADING if level else _passage_kind(reason),
            text,
            (page,),
            level,
            confidence,
            reason,
        )
        for number, (text, level, page, confidence, reason) in enumerate(_COAST)
    )
    return Draft(
        "Programma 2029",
        tuple(blocks),
        party="Kustpartij",
        year=2029,
        source="kustpartij-2029.pdf",
        page_count=8,
    )


def _passage_kind(reason: str) -> BlockKind:
    return BlockKind.BULLET if reason == "list" else BlockKind.PARAGRAPH


def official_draft(programme: Programme) -> Draft:
    """A made-up official text of ``programme``: its own passages, some at a time in one."""
    numbers = count(1)
    blocks: list[Block] = []
    for section in programme.sections():
        head, pages = section.head, section.head.pages
        heading = (head.source_title or head.title, pages[:1], 1, 1.0, "alignment", head.id)
        blocks.append(Block(next(numbers), BlockKind.HEADING, *heading))
        for at in range(0, len(section.passages), _TOLD):
            told = section.passages[at : at + _TOLD]
            text = " ".join(passage.text for passage in told)
            blocks.append(Block(next(numbers), BlockKind.PARAGRAPH, text, _pages(told)))
    return Draft(
        f"{programme.title} (voorbeeld)",
        tuple(blocks),
        party=programme.party,
        year=programme.year,
        source="officieel-programma.pdf",
        page_count=programme.source.pages,
        recognised=programme.id,
    )


def _pages(passages: tuple[Passage, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(page for passage in passages for page in passage.pages))
