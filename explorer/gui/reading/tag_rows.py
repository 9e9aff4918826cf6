"""The tags under the passages of a section: how high they are, and where each chip stands."""

from explorer.gui.reading.tags import TagChips
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chips import Chip, PlacedChip, arrange, height_of_rows
from explorer.programme.model import Section
from explorer.programme.vocabulary import Vocabulary


class TagRows:
    """Heights are known of every passage; chips get their places when a passage is looked at."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._makers = TagChips(Vocabulary())
        self._chips: dict[str, tuple[Chip, ...]] = {}
        self._heights: dict[str, float] = {}
        self._placed: dict[str, tuple[PlacedChip, ...]] = {}
        self._width = 0.0

    def show(self, section: Section, vocabulary: Vocabulary, language: str) -> None:
        """Take the tags of ``section``, named in ``language``."""
        if self._makers.vocabulary is not vocabulary or self._makers.language != language:
            self._makers = TagChips(vocabulary, language)
        own = section.head.region
        self._chips = {each.id: self._makers.of_passage(each, own) for each in section.passages}
        self._placed = {}

    def break_at(self, width: float) -> bool:
        """Break rows at ``width`` pixels; whether any passage has other rows than before."""
        before, self._width = self._heights, width
        self._heights = {
            key: height_of_rows(chips, width, self._look) for key, chips in self._chips.items()
        }
        self._placed = {}
        return before != self._heights

    def height(self, passage_id: str) -> float:
        """The height of all rows of a passage, in pixels."""
        return self._heights[passage_id]

    def heights(self) -> tuple[float, ...]:
        """The heights of the rows of all passages, in their order."""
        return tuple(self._heights.values())

    def chips(self, passage_id: str) -> tuple[PlacedChip, ...]:
        """The chips of a passage, placed from the top left corner of their rows."""
        known = self._placed.get(passage_id)
        if known is None:
            known = arrange(self._chips[passage_id], self._width, self._look)
            self._placed[passage_id] = known
        return known
