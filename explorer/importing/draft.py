"""What was found in a document, for a person to look over before it becomes a pack.

A draft never changes: every operation returns a new one. A block keeps its ``id`` through all of
them, so that a window can hold on to it; ``confidence`` (0 to 1) tells how sure the importer is of
the block's kind and level.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from explorer.errors import UserError

DEEPEST = 6


class BlockKind(StrEnum):
    """What a block of a draft is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    FOOTNOTE = "footnote"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (``level`` 1 to 6) or a passage to be (``level`` 0).

    ``reason`` names what settled the kind: ``bookmarks``, ``contents``, ``format``, ``numbering``,
    ``capitals``, ``style``, ``text``, ``cover``, ``subtitle``, ``label``, ``list``, ``dead-end``,
    ``alignment`` or ``reader`` (the person). ``section`` is the id of the shipped section this
    heading was recognised as.
    """

    id: int
    kind: BlockKind
    text: str
    pages: tuple[int, ...] = ()
    level: int = 0
    confidence: float = 1.0
    reason: str = "text"
    section: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, not a passage to be."""
        return self.kind is BlockKind.HEADING


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading with the blocks right under it and the branches below.

    The text before any heading has none.
    """

    heading: Block | None
    blocks: tuple[Block, ...]
    children: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as it will be saved.

    ``party``, ``year`` and ``language`` are guesses a person may correct.

    ``recognised`` is the id of the shipped pack this is the official text of, where it is.
    """

    title: str
    blocks: tuple[Block, ...]
    party: str = ""
    year: int = 0
    language: str = "nl"
    chapter: str = ""
    publisher: str = ""
    format: str = ""
    source: str = ""  # name of the file
    sha256: str = ""  # of the file
    page_count: int = 0
    recognised: str = ""
    warnings: tuple[str, ...] = ()
    details: dict[str, str] = field(default_factory=dict)

    def block(self, block_id: int) -> Block:
        """The block ``block_id``. Raises ``UserError`` where there is none."""
        return self.blocks[self.place_of(block_id)]

    def place_of(self, block_id: int) -> int:
        """Where the block ``block_id`` stands. Raises ``UserError`` where there is none."""
        for place, block in enumerate(self.blocks):
            if block.id == block_id:
                return place
        raise UserError("draft-block-unknown", id=block_id)

    def headings(self) -> Iterator[Block]:
        """The headings, in order."""
        return (block for block in self.blocks if block.is_heading)

    def tree(self) -> tuple[Branch, ...]:
        """The blocks as a tree; a level that is skipped doesn't leave a gap."""
        return _branches(list(self.blocks))


def _branches(blocks: list[Block]) -> tuple[Branch, ...]:
    result: list[Branch] = []
    lead: list[Block] = []
    while blocks and not blocks[0].is_heading:
        lead.append(blocks.pop(0))
    if lead:
        result.append(Branch(None, tuple(lead), ()))
    while blocks:
        heading = blocks.pop(0)
        under: list[Block] = []
        while blocks and not (blocks[0].is_heading and blocks[0].level <= heading.level):
            under.append(blocks.pop(0))
        own = next((at for at, block in enumerate(under) if block.is_heading), len(under))
        result.append(Branch(heading, tuple(under[:own]), _branches(under[own:])))
    return tuple(result)


def promote(draft: Draft, block_id: int) -> Draft:
    """A heading one level higher; a passage becomes a heading below the one it stands under."""
    place = draft.place_of(block_id)
    block = draft.blocks[place]
    if block.is_heading:
        return _put(draft, place, _by_reader(block, level=max(1, block.level - 1)))
    above = next((b.level for b in reversed(draft.blocks[:place]) if b.is_heading), 0)
    level = min(DEEPEST, above + 1)
    return _put(draft, place, replace(_by_reader(block, level=level), kind=BlockKind.HEADING))


def demote(draft: Draft, block_id: int) -> Draft:
    """A heading one level lower; the lowest becomes a passage. A passage stays what it is."""
    place = draft.place_of(block_id)
    block = draft.blocks[place]
    if not block.is_heading:
        return draft
    if block.level >= DEEPEST:
        return _put(
            draft, place, replace(_by_reader(block, level=0), kind=BlockKind.PARAGRAPH, section="")
        )
    return _put(draft, place, _by_reader(block, level=block.level + 1))


def set_level(draft: Draft, block_id: int, level: int) -> Draft:
    """A block made a heading of ``level`` (1 to 6), or with 0 a passage."""
    place = draft.place_of(block_id)
    if not 0 <= level <= DEEPEST:
        raise UserError("draft-level-wrong", level=level, deepest=DEEPEST)
    block = draft.blocks[place]
    passage = BlockKind.PARAGRAPH if block.is_heading else block.kind
    kind = BlockKind.HEADING if level else passage
    section = block.section if level else ""
    return _put(draft, place, replace(_by_reader(block, level=level), kind=kind, section=section))


def merge(draft: Draft, block_id: int) -> Draft:
    """A block put behind the one before it, which keeps its kind.

    The first block raises ``UserError``.
    """
    place = draft.place_of(block_id)
    if place == 0:
        raise UserError("draft-nothing-before", id=block_id)
    before, block = draft.blocks[place - 1 : place + 1]
    pages = tuple(dict.fromkeys((*before.pages, *block.pages)))
    joined = replace(
        before, text=f"{before.text} {block.text}", pages=pages, confidence=1.0, reason="reader"
    )
    return replace(draft, blocks=(*draft.blocks[: place - 1], joined, *draft.blocks[place + 1 :]))


def split(draft: Draft, block_id: int, at: int) -> Draft:
    """A block cut before the character ``at``; the second half is a passage with a new id."""
    place = draft.place_of(block_id)
    block = draft.blocks[place]
    first, second = block.text[:at].rstrip(), block.text[at:].lstrip()
    if at < 0 or not first or not second:
        raise UserError("draft-split-empty", id=block_id, at=at)
    kind = BlockKind.PARAGRAPH if block.is_heading else block.kind
    new_id = max(other.id for other in draft.blocks) + 1
    halves = (
        replace(block, text=first, confidence=1.0, reason="reader"),
        Block(new_id, kind, second, block.pages, reason="reader"),
    )
    return replace(draft, blocks=(*draft.blocks[:place], *halves, *draft.blocks[place + 1 :]))


def rename(draft: Draft, block_id: int, text: str) -> Draft:
    """A block with other words. Empty words raise ``UserError``: dropping is another operation."""
    place = draft.place_of(block_id)
    words = " ".join(text.split())
    if not words:
        raise UserError("draft-text-empty", id=block_id)
    block = draft.blocks[place]
    return _put(draft, place, replace(block, text=words, confidence=1.0, reason="reader"))


def drop(draft: Draft, block_id: int) -> Draft:
    """The draft without a block; what stood under a dropped heading goes to the one before it."""
    place = draft.place_of(block_id)
    return replace(draft, blocks=(*draft.blocks[:place], *draft.blocks[place + 1 :]))


def _put(draft: Draft, place: int, block: Block) -> Draft:
    return replace(draft, blocks=(*draft.blocks[:place], block, *draft.blocks[place + 1 :]))


def _by_reader(block: Block, *, level: int) -> Block:
    return replace(block, level=level, confidence=1.0, reason="reader")


def to_data(draft: Draft) -> dict[str, Any]:
    """``draft`` as plain data, for JSON."""
    data = {name: getattr(draft, name) for name in _names(Draft)}
    names = _names(Block)
    blocks = [{name: getattr(block, name) for name in names} for block in draft.blocks]
    return {**data, "blocks": blocks}


def _names(kind: type[Draft | Block]) -> list[str]:
    return [one.name for one in fields(kind)]


def from_data(data: dict[str, Any]) -> Draft:
    """The draft that ``to_data`` made ``data`` of."""
    blocks = tuple(
        Block(**{**given, "kind": BlockKind(given["kind"]), "pages": tuple(given["pages"])})
        for given in data["blocks"]
    )
    return Draft(**{**data, "blocks": blocks, "warnings": tuple(data["warnings"])})
