"""Which highlights and notes the passages of a section have."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from explorer.gui.reading.grounds import Tint
from explorer.gui.reading.positions import to_units
from explorer.library.anchors import State
from explorer.library.annotations import Annotation, Colour
from explorer.programme.model import Section


def ground(colour: Colour) -> str:
    """The token of a colour; what has none is tinted like the first."""
    return f"mark_{(colour or Colour.YELLOW).value}"


class _Mark(NamedTuple):
    """The characters ``[start, end)`` of a passage that a highlight covers."""

    start: int
    end: int
    colour: Colour


class MarkedPassages:
    """The highlights of a section at one moment, and its notes by the passage they begin at.

    Tints are worked out for a passage when asked.
    """

    def __init__(self, section: Section, annotations: Sequence[Annotation]) -> None:
        self._texts = texts = {passage.id: passage.text for passage in section.passages}
        self._marks: dict[str, list[_Mark]] = defaultdict(list)
        self.notes: dict[str, list[Annotation]] = defaultdict(list)
        for annotation in annotations:
            for anchor in annotation.anchors:
                if anchor.passage in texts and anchor.quote and anchor.state is not State.ORPHAN:
                    mark = _Mark(anchor.start, anchor.end, annotation.colour)
                    self._marks[anchor.passage].append(mark)
            target = annotation.target
            if annotation.text and target in texts and not annotation.is_orphan:
                self.notes[target].append(annotation)

    def changed_since(self, before: "MarkedPassages | None") -> frozenset[str]:
        """The passages that are marked otherwise than before; all marked ones where none was."""
        if before is None:
            return frozenset(self._marks)
        either = self._marks.keys() | before._marks.keys()
        return frozenset(key for key in either if self._marks.get(key) != before._marks.get(key))

    def tints(self, passage_id: str) -> list[Tint]:
        """What is highlighted in a passage; where two overlap, the one that began last is on top.

        Of two that begin together the shorter is.
        """
        text = self._texts[passage_id]
        same = text.isascii()  # characters and Qt's units are the same then
        marks = sorted(self._marks.get(passage_id, ()), key=lambda mark: (mark.start, -mark.end))
        return [
            Tint(
                start if same else to_units(text, start),
                end if same else to_units(text, end),
                ground(colour),
            )
            for start, end, colour in marks
        ]
