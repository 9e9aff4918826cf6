"""What a column can be made of, as a list to choose from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from explorer.comparing.choices import Choice, search_value
from explorer.comparing.columns import ColumnKind
from explorer.programme.pack import Programme


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, called ``text``, under the heading ``group``."""

    choice: Choice
    text: str
    group: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What the reader keeps that can stand in a column.

    ``searches`` have name, query and filters, ``bundles`` id and name.
    """

    searches: tuple[tuple[str, str, Mapping[str, Sequence[str]]], ...] = ()
    bundles: tuple[tuple[str, str], ...] = ()


class Options(QObject):
    """Lists what a reader can put in a column."""

    def of(
        self,
        home: Programme,
        programmes: Iterable[Programme],
        language: str,
        listed: Listed = Listed(),
    ) -> tuple[Option, ...]:
        """Everything in ``home``, what the reader keeps, then the other programmes' sections."""
        others = [each for each in programmes if each.id != home.id]
        return (
            *self._sections(home, self.tr("Secties")),
            *self._regions(home, language),
            *self._tags(home, "aspect", self.tr("Alles over"), language),
            *self._tags(home, "level", self.tr("Wie aan zet is"), language),
            *self._tags(home, "act", self.tr("Soort uitspraak"), language),
            *self._searches(home, listed),
            *self._bundles(home, listed),
            *(option for other in others for option in self._programme(other)),
            *self._whole(home),
        )

    def _searches(self, programme: Programme, listed: Listed) -> Iterator[Option]:
        group = self.tr("Zoekopdrachten")
        for name, query, filters in listed.searches:
            value = search_value(query, filters)
            yield Option(Choice(ColumnKind.SEARCH, programme.id, value, name), name, group)

    def _bundles(self, programme: Programme, listed: Listed) -> Iterator[Option]:
        group = self.tr("Bundels")
        for own_id, name in listed.bundles:
            yield Option(Choice(ColumnKind.BUNDLE, programme.id, own_id, name), name, group)

    def _whole(self, programme: Programme) -> Iterator[Option]:
        choice = Choice(ColumnKind.PROGRAMME, programme.id)
        yield Option(choice, self.tr("Het hele programma"), programme.name)

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
        yield from self._whole(programme)
        yield from self._sections(programme, programme.name)


def fitting(options: Sequence[Option], words: str) -> list[Option]:
    """The options with every word of ``words`` in their text or heading, case aside."""
    wanted = words.casefold().split()
    return [
        option
        for option in options
        if all(word in f"{option.text} {option.group}".casefold() for word in wanted)
    ]
