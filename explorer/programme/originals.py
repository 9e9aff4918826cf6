"""The official text of a programme that is told in other words, laid beside it.

The pack of an official text says of which programme it is (``official_of``) and keeps in
``alignment.toml`` which of its passages tell what which passages of that programme tell. Sections
have the same ids in both.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from explorer.programme.model import Head, Passage, section_of
from explorer.programme.pack import Programme
from explorer.programme.toml import expect, read_table, strings

_FILE = "alignment.toml"


class Original:
    """A restatement and the official text it restates; both ways from passage to passages.

    Raises ``UserError`` from any method where a file of either pack is missing or malformed. A
    passage that has gone from either pack is left out, never an error.
    """

    def __init__(self, restatement: Programme, official: Programme) -> None:
        """Nothing is read before it is asked for."""
        self.restatement = restatement
        self.official = official

    @cached_property
    def _restated(self) -> Mapping[str, tuple[str, ...]]:
        """By passage of the official text, those of the restatement that tell it."""
        file = self.official.folder / _FILE
        table = read_table(file)
        passages = expect(table, "passages", dict, file)
        return {passage: strings(passages, passage, file) for passage in passages}

    @cached_property
    def _told(self) -> Mapping[str, tuple[str, ...]]:
        """By passage of the restatement, those of the official text, in its order."""
        found: dict[str, list[str]] = {}
        for passage, restated in self._restated.items():
            for each in restated:
                found.setdefault(each, []).append(passage)
        return {passage: tuple(told) for passage, told in found.items()}

    def head(self, section: str) -> Head | None:
        """The section of the official text that goes with one of the restatement, if there is."""
        has_text = self.official.has(section) and self.official.head(section).is_section
        return self.official.head(section) if has_text else None

    def passages_of(self, passage: str) -> tuple[Passage, ...]:
        """The official passages that tell what ``passage`` of the restatement tells, in order."""
        return tuple(_those(self.official, self._told.get(passage, ())))

    def restatements_of(self, passage: str) -> tuple[Passage, ...]:
        """The passages of the restatement that tell what ``passage`` of the official text tells."""
        return tuple(_those(self.restatement, self._restated.get(passage, ())))

    def pairs(self) -> Iterator[tuple[Passage, Passage]]:
        """Every passage of the restatement with each official passage it restates."""
        for passage in self.restatement.passages():
            for told in self.passages_of(passage.id):
                yield passage, told


def _those(programme: Programme, ids: Iterable[str]) -> Iterator[Passage]:
    for passage_id in ids:
        section = section_of(passage_id)
        if programme.has(section) and programme.head(section).is_section:
            known = {passage.id: passage for passage in programme.section(section).passages}
            if passage_id in known:
                yield known[passage_id]


def find_original(programme: Programme, programmes: Iterable[Programme]) -> Original | None:
    """``programme`` with its official text beside it, where that is among ``programmes``.

    ``programme`` may be either of the two.
    """
    for other in programmes:
        if other.official_of == programme.id:
            return Original(programme, other)
        if programme.official_of == other.id:
            return Original(other, programme)
    return None
