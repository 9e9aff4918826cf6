"""A draft under review: what it is now, what it was, and how to go back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

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
        draft = self._draft
        for block in chosen:
            draft = operation(draft, block)
        return self.change(draft, chosen[0] if chosen else None)

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
