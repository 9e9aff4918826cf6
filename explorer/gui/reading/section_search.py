"""Finding words in the section that is shown."""

from explorer.gui.reading.folding import occurrences
from explorer.gui.reading.reader import Found, Reader


class SectionSearch:
    """What a ``FindBar`` searches while one reads."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._found: list[Found] = []

    def find(self, words: str) -> int:
        """Look through the passages of the section."""
        section = self._reader.section
        self._found = [
            Found(passage.id, start, end)
            for passage in (section.passages if section else ())
            for start, end in occurrences(words, passage.text)
        ]
        return len(self._found)

    def show_found(self, at: int) -> None:
        """Mark every place, that at ``at`` strongest."""
        self._reader.show_found(self._found, at)

    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._reader.show_found([], 0)

    def selected(self) -> str:
        """What the reader selected."""
        return " ".join(text for _passage, text in self._reader.selected())
