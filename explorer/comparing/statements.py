"""Passages as they are compared: with the programme they come from and all they are sorted by."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from explorer.programme.model import Head, Passage, Section
from explorer.programme.pack import Programme
from explorer.programme.vocabulary import FACETS, Entry, Vocabulary

Key = tuple[str, str]  # the id of a pack and of a passage in it; a passage id alone is not unique
Analyse = Callable[[str], Sequence[str]]  # from a text to its terms: stems, without stop words


class Facet(StrEnum):
    """What passages are sorted by: their tags, their section, the themes that belongs to."""

    ASPECT = "aspect"
    LEVEL = "level"
    ACT = "act"
    REGION = "region"
    SDG = "sdg"
    SECTION = "section"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage of ``pack``.

    ``title`` is that of its section, ``within`` are the groups around it, outermost first.
    ``elsewhere`` is set in the column of a region for a passage from outside the region's own
    section.
    """

    pack: str
    passage: Passage
    title: str
    within: tuple[str, ...] = ()
    elsewhere: bool = False

    @property
    def key(self) -> Key:
        """What tells the passage from every other one of every pack."""
        return self.pack, self.passage.id


def tags_of(statement: Statement, facet: Facet) -> tuple[str, ...]:
    """The tags a passage has of ``facet``, each once.

    A theme is the section itself or a group around it.
    """
    passage = statement.passage
    match facet:
        case Facet.ASPECT:
            tags = passage.aspects
        case Facet.LEVEL:
            tags = passage.levels
        case Facet.ACT:
            tags = (passage.act,) if passage.act else ()
        case Facet.REGION:
            tags = passage.regions
        case Facet.SDG:
            tags = tuple(map(str, passage.sdgs))
        case Facet.SECTION:
            tags = (passage.section,)
        case _:
            tags = (*statement.within, passage.section)
    return tuple(dict.fromkeys(tags))


def statements_in(programme: Programme, section: Section) -> Iterator[Statement]:
    """The passages of one section."""
    within = tuple(head.id for head in section.trail)
    for passage in section.passages:
        yield Statement(programme.id, passage, section.title, within)


def all_statements(programme: Programme) -> Iterator[Statement]:
    """Every passage of a programme, in order."""
    for section in programme.sections():
        yield from statements_in(programme, section)


def vocabulary_of(programmes: Iterable[Programme]) -> Vocabulary:
    """The vocabularies of some programmes as one, with sections and themes as two further facets.

    A tag that several programmes know has the name the first of them gives it; the tags only a
    later one knows follow.
    """
    facets: dict[str, dict[str, Entry]] = {facet: {} for facet in (*FACETS, "section", "theme")}
    for programme in programmes:
        for facet in FACETS:
            for tag, entry in programme.vocabulary.entries(facet).items():
                facets[facet].setdefault(tag, entry)
        for head in programme.heads():
            facets["theme"].setdefault(head.id, _entry(head))
            if head.is_section:
                facets["section"].setdefault(head.id, _entry(head))
    return Vocabulary(facets)


def ordered_tags(vocabulary: Vocabulary, facet: Facet, used: Iterable[str]) -> list[str]:
    """The tags in ``used``, each once: those of the vocabulary in its order, others by name."""
    present = set(used)
    known = [tag for tag in vocabulary.entries(facet) if tag in present]
    return known + sorted(present.difference(known))


def _entry(head: Head) -> Entry:
    return Entry(head.id, {"nl": head.title})
