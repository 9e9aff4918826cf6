"""What a column can be made of, as a list to choose from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from explorer.comparing.choices import Choice
from explorer.comparing.columns import ColumnKind
from explorer.programme.pack import Programme


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, called ``text``, under the heading ``group``."""

    choice: Choice
    text: str
    group: str


class Options(QObject):
    """Lists what a reader can put in a column."""

    def of(
        self, home: Programme, programmes: Iterable[Programme], language: str
    ) -> tuple[Option, ...]:
        """Everything in ``home``, then the other programmes with their sections."""
        others = [each for each in programmes if each.id != home.id]
        return (
            *self._sections(home, self.tr("Secties")),
            *self._regions(home, language),
            *self._tags(home, "aspect", self.tr("Alles over"), language),
            *self._tags(home, "level", self.tr("Wie aan zet is"), language),
            *self._tags(home, "act", self.tr("Soort uitspraak"), language),
            *(option for other in others for option in self._programme(other)),
        )

    @staticmethod
    def _sections(programme: Programme, group: str) -> Iterator[Option]:
        for head in programme.section_heads():
            yield Option(Choice(ColumnKind.SECTION, programme.id, head.id), head.title, group)

    def _regions(self, programme: Programme, language: str) -> Iterator[Option]:
        group = self.tr("Regio’s, ook wat elders staat")
        for tag, entry in programme.vocabulary.entries("region").items():
            yield Option(Choice(ColumnKind.REGION, programme.id, tag), entry.label(language), group)

    @staticmethod
    def _tags(programme: Programme, facet: str, group: str, language: str) -> Iterator[Option]:
        for tag, entry in programme.vocabulary.entries(facet).items():
            choice = Choice(ColumnKind.FILTER, programme.id, f"{facet}={tag}")
            yield Option(choice, entry.label(language), group)

    def _programme(self, programme: Programme) -> Iterator[Option]:
        whole = self.tr("Het hele programma")
        yield Option(Choice(ColumnKind.PROGRAMME, programme.id), whole, programme.name)
        yield from self._sections(programme, programme.name)


def fitting(options: Sequence[Option], words: str) -> list[Option]:
    """The options with every word of ``words`` in their text or heading, case aside."""
    wanted = words.casefold().split()
    return [
        option
        for option in options
        if all(word in f"{option.text} {option.group}".casefold() for word in wanted)
    ]
