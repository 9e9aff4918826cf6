"""What the keys and buttons of a review do to a draft."""

from collections.abc import Sequence
from functools import partial

from explorer.gui.importing.revising import Operation, Revising
from explorer.importing.draft import (
    Draft,
    demote,
    drop,
    merge,
    promote,
    set_level,
    split,
)


def carry_out(revising: Revising, deed: str, blocks: Sequence[int], cursor: int = 0) -> bool:
    """Do ``deed`` to ``blocks`` as one step; whether anything changed.

    ``cursor`` is where a block is split. Several blocks are merged with each other, one with the
    block before it. Raises ``UserError`` where it can't be done; nothing has changed then.
    """
    operation = operation_of(deed, cursor)
    if deed == "merge" and len(blocks) > 1:
        blocks = blocks[1:]
    return revising.apply(operation, blocks)


def operation_of(deed: str, cursor: int = 0) -> Operation:
    """The operation on a draft that a deed stands for."""
    table: dict[str, Operation] = {
        "promote": promote,
        "demote": demote,
        "heading": as_heading,
        "passage": as_passage,
        "merge": merge,
        "split": partial(split, at=cursor),
        "drop": drop,
        "accept": accept,
    }
    return table[deed]


def accept(draft: Draft, block_id: int) -> Draft:
    """A block that is right as it is: nobody has to look at it again."""
    return set_level(draft, block_id, draft.block(block_id).level)


def as_heading(draft: Draft, block_id: int) -> Draft:
    """A passage made a heading beside the one it stands under; a heading stays what it is."""
    place = draft.place_of(block_id)
    if draft.blocks[place].is_heading:
        return draft
    above = (block.level for block in reversed(draft.blocks[:place]) if block.is_heading)
    return set_level(draft, block_id, next(above, 1))


def as_passage(draft: Draft, block_id: int) -> Draft:
    """A heading made a passage; a passage stays what it is."""
    return set_level(draft, block_id, 0) if draft.block(block_id).is_heading else draft
