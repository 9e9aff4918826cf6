"""Which highlights lie on the passages of a section, and the colours that come out on top."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from explorer.gui.reading.grounds import Tint
from explorer.gui.reading.positions import to_units
from explorer.library.anchors import State
from explorer.library.annotations import Annotation, Colour
from explorer.library.runs import Mark, segments
from explorer.programme.model import Section


def ground(colour: Colour) -> str:
    """The token of a colour; what has none is tinted like the first."""
    return f"mark_{(colour or Colour.YELLOW).value}"


class MarkedPassages:
    """The highlights of a section at one moment; runs are worked out for a passage when asked."""

    def __init__(self, section: Section, annotations: Sequence[Annotation]) -> None:
        self._texts = {passage.id: passage.text for passage in section.passages}
        self._colours = {annotation.id: annotation.colour for annotation in annotations}
        self._marks: dict[str, list[Mark]] = defaultdict(list)
        for annotation in annotations:
            for anchor in annotation.anchors:
                if self.has(anchor.passage) and anchor.state is not State.ORPHAN and anchor.quote:
                    mark = Mark(annotation.id, anchor.start, anchor.end)
                    self._marks[anchor.passage].append(mark)

    def has(self, passage_id: str) -> bool:
        """Whether the section has this passage."""
        return passage_id in self._texts

    def changed_since(self, before: "MarkedPassages | None") -> frozenset[str]:
        """The passages that are marked otherwise than before; all marked ones where none was."""
        if before is None:
            return frozenset(self._marks)
        either = self._marks.keys() | before._marks.keys()
        return frozenset(key for key in either if self._coloured(key) != before._coloured(key))

    def _coloured(self, passage_id: str) -> list[tuple[Mark, Colour]]:
        return [(mark, self._colours[mark.id]) for mark in self._marks.get(passage_id, ())]

    def tints(self, passage_id: str) -> list[Tint]:
        """The runs of a passage that are highlighted, in order, each in the colour on top."""
        tints: list[Tint] = []
        for start, end, colour in self._runs(passage_id):
            goes_on = tints and (tints[-1].end, tints[-1].ground) == (start, colour)
            tints.append(Tint(tints.pop().start if goes_on else start, end, colour))
        return tints

    def _runs(self, passage_id: str) -> Iterator[tuple[int, int, str]]:
        text = self._texts[passage_id]
        marks = self._marks.get(passage_id, ())
        same = text.isascii()  # characters and Qt's units are the same then
        for run in segments(len(text), marks) if marks else ():
            if run.ids:
                start = run.start if same else to_units(text, run.start)
                end = run.end if same else to_units(text, run.end)
                yield start, end, ground(self._colours[run.ids[-1]])
