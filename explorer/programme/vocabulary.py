"""The editorial vocabulary of a pack: acts, aspects, levels, regions and goals, in their order."""

from dataclasses import dataclass, field
from pathlib import Path

from explorer.errors import UserError
from explorer.programme.toml import expect, optional, read_table
from explorer.tables import NO_MEMORY, Table, TableMemory

FACETS = ("act", "aspect", "level", "region", "sdg")


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: its id and what it is called."""

    id: str
    labels: dict[str, str] = field(default_factory=dict)
    meaning: str = ""
    short: str = ""

    def label(self, language: str = "nl") -> str:
        """What the tag is called, in Dutch where ``language`` has no name for it."""
        return self.labels.get(language) or self.labels.get("nl") or self.id

    def brief(self, language: str = "nl") -> str:
        """The shortest usual name (``EU``), for chips and narrow columns."""
        return self.short or self.label(language)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All tags of a pack; each facet is an ordered mapping from id to entry."""

    facets: dict[str, dict[str, Entry]] = field(default_factory=dict)

    def entries(self, facet: str) -> dict[str, Entry]:
        """The tags of a facet by id, in the vocabulary's order."""
        return self.facets.get(facet, {})

    def entry(self, facet: str, tag: str) -> Entry:
        """The entry of a tag.

        One that is made up of the id where the vocabulary doesn't know it.
        """
        return self.entries(facet).get(tag) or Entry(tag, {"nl": tag.replace("-", " ")})

    def knows(self, facet: str, tag: str) -> bool:
        """Whether the vocabulary has this tag."""
        return tag in self.entries(facet)


def read_vocabulary(file: Path, memory: TableMemory = NO_MEMORY) -> Vocabulary:
    """The vocabulary of a pack. Raises ``UserError`` on a malformed file."""
    table = read_table(file, memory)
    unknown = [facet for facet in table if facet not in FACETS]
    if unknown:
        raise UserError(
            "vocabulary-facet-unknown", file=file, facet=unknown[0], known=", ".join(FACETS)
        )
    return Vocabulary(
        {facet: _entries(optional(table, facet, dict, file, {}), file) for facet in FACETS}
    )


def _entries(table: Table, file: Path) -> dict[str, Entry]:
    entries = {}
    for tag, given in table.items():
        if not isinstance(given, dict):
            raise UserError("pack-key-wrong", file=file, key=tag, place="–", kind="table")
        expect(given, "nl", str, file)
        labels = {key: expect(given, key, str, file) for key in ("nl", "en", "fr") if key in given}
        meaning = optional(given, "meaning", str, file, "")
        entries[tag] = Entry(tag, labels, meaning, optional(given, "short", str, file, ""))
    return entries
