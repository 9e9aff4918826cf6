"""A draft under review: what it is now, what it was, and how to go back."""

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from explorer.importing.draft import Block, Draft

Operation = Callable[[Draft, int], Draft]
UNSURE = 0.75  # confidence below which a person should look


@dataclass(frozen=True, slots=True)
class Step:
    """A state of the draft and the block one was at."""

    draft: Draft
    block: int | None = None


def is_unsure(block: Block) -> bool:
    """Whether a person should look at ``block``."""
    return block.confidence < UNSURE


class Revising:
    """Changes a draft step by step; every step can be undone and done again."""

    def __init__(self, draft: Draft) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._draft = draft

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._draft

    @property
    def can_undo(self) -> bool:
        """Whether something was changed."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return bool(self._future)

    def change(self, draft: Draft, block: int | None = None) -> bool:
        """Go on with ``draft``, reached from ``block``; whether it is another than the present."""
        if draft is self._draft:
            return False
        self._past.append(Step(self._draft, block))
        self._future.clear()
        self._draft = draft
        return True

    def apply(self, operation: Operation, blocks: Iterable[int]) -> bool:
        """Carry out ``operation`` on each of ``blocks``, as one step.

        Raises ``UserError`` where it can't be done on one of them; nothing has changed then.
        """
        chosen = list(blocks)
        if len(chosen) == 1:
            return self.change(operation(self._draft, chosen[0]), chosen[0])
        return bool(chosen) and self.change(
            _apply_to_all(self._draft, operation, chosen), chosen[0]
        )

    def undo(self) -> int | None:
        """Take the last step back; gives the block it was taken at."""
        return self._turn(self._past, self._future)

    def redo(self) -> int | None:
        """Take the step again that was undone last."""
        return self._turn(self._future, self._past)

    def _turn(self, source: list[Step], target: list[Step]) -> int | None:
        if not source:
            return None
        step = source.pop()
        target.append(Step(self._draft, step.block))
        self._draft = step.draft
        return step.block


def _apply_to_all(draft: Draft, operation: Operation, chosen: Iterable[int]) -> Draft:
    """``operation`` on each of the ``chosen`` blocks, in one pass over the draft.

    An operation looks no further than the block before and the heading above; it is given these
    alone, so that a thousand blocks don't each cost a copy of a long draft. Splitting, which looks
    for a free id in the whole draft, is for one block at a time.
    """
    wanted = frozenset(chosen)
    done: list[Block] = []
    heading: list[Block] = []  # the last one of what is done, where there is one
    for block in draft.blocks:
        if block.id in wanted:
            before = done[-1:] if done[-1:] == heading else [*heading, *done[-1:]]
            seen = replace(draft, blocks=(*before, block))
            result = operation(seen, block.id).blocks
            done[-1:] = result[max(0, len(before) - 1) :]
        else:
            done.append(block)
        if done and done[-1].is_heading:
            heading = done[-1:]
    same = len(done) == len(draft.blocks) and all(map(operator.is_, done, draft.blocks))
    return draft if same else replace(draft, blocks=tuple(done))
