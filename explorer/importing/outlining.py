"""A draft out of what was read."""

from dataclasses import replace

from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.headings import judge
from explorer.importing.layout import Entry, Reading, Role
from explorer.importing.looks import Judged
from explorer.importing.metadata import guess

_FEWEST_BOOKMARKS = 3
_KINDS = {
    Role.TEXT: BlockKind.PARAGRAPH,
    Role.BULLET: BlockKind.BULLET,
    Role.FOOTNOTE: BlockKind.FOOTNOTE,
    Role.ROW: BlockKind.ROW,
}


def draft_of(reading: Reading, name: str) -> Draft:
    """The draft of a document called ``name``.

    Its outline, and guesses at title, party, year and language.
    """
    scanned = reading.details.get("scanned") == "yes"
    listed, reason = _list(reading)
    judged = judge(reading.pieces, listed, reason, scanned=scanned)
    blocks = tuple(_block(at, one) for at, one in enumerate(judged, start=1))
    facts = guess(reading, name)
    draft = Draft(
        title=facts.title,
        blocks=blocks,
        party=facts.party,
        year=facts.year,
        language=facts.language,
        publisher=facts.party,
        format=reading.format,
        source=name,
        page_count=reading.page_count,
        warnings=reading.warnings,
        details=dict(reading.details),
    )
    return (
        draft
        if any(draft.headings())
        else replace(draft, warnings=(*draft.warnings, "import-no-headings"))
    )


def _list(reading: Reading) -> tuple[tuple[Entry, ...], str]:
    """The list of titles to go by.

    Bookmarks where they are more than page numbers, else the table of contents.
    """
    telling = [entry for entry in reading.bookmarks if sum(c.isalpha() for c in entry.title) > 2]
    telling = [
        entry
        for entry in telling
        if not entry.title.casefold().startswith(("page ", "pagina ", "blanco "))
    ]
    if len(telling) >= max(_FEWEST_BOOKMARKS, len(reading.contents) // 2):
        return tuple(telling), "bookmarks"
    return reading.contents, "contents"


def _block(number: int, one: Judged) -> Block:
    kind = BlockKind.HEADING if one.level else _KINDS[one.piece.role]
    return Block(
        number,
        kind,
        one.piece.text,
        one.piece.pages,
        one.level,
        round(one.confidence, 2),
        one.reason,
    )
