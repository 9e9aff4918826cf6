"""The columns of a comparison: what a reader puts next to something else."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from explorer.comparing.statements import (
    Facet,
    Key,
    Statement,
    all_statements,
    statements_in,
    tags_of,
    vocabulary_of,
)
from explorer.errors import UserError
from explorer.programme.model import Passage
from explorer.programme.pack import Programme


class ColumnKind(StrEnum):
    """Where the passages of a column come from."""

    SECTION = "section"
    REGION = "region"
    FILTER = "filter"
    PROGRAMME = "programme"
    PASSAGES = "passages"
    SEARCH = "search"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title and its passages, each once, in the order in which they are read.

    ``id`` is what the column was made of: a section, a region, the text of a filter. ``missing``
    are passages that were asked for and are not to be had (any more).
    """

    title: str
    statements: tuple[Statement, ...]
    kind: ColumnKind
    id: str = ""
    missing: tuple[Key, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages alone."""
        return tuple(statement.passage for statement in self.statements)

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages of the source with the passages; none where several programmes are mixed."""
        if len({statement.pack for statement in self.statements}) > 1:
            return ()
        return tuple(sorted({page for passage in self.passages for page in passage.pages}))


def section_column(programme: Programme, node_id: str) -> Column:
    """The passages of a section, or of all sections of a group.

    Raises ``UserError`` for an unknown id.
    """
    head = programme.head(node_id)
    if head.is_section:
        statements = tuple(statements_in(programme, programme.section(node_id)))
    else:
        statements = tuple(each for each in all_statements(programme) if node_id in each.within)
    return Column(head.title, statements, ColumnKind.SECTION, node_id)


def region_column(programme: Programme, region: str, language: str = "nl") -> Column:
    """What is said of a region: its own section first, then what stands elsewhere about it.

    Raises ``UserError`` for a region the programme doesn't know.
    """
    about = _passing(programme, {Facet.REGION: (region,)})
    at_home = {head.id for head in programme.section_heads() if head.region == region}
    own = [each for each in about if each.passage.section in at_home]
    elsewhere = [
        replace(each, elsewhere=True) for each in about if each.passage.section not in at_home
    ]
    title = vocabulary_of((programme,)).entry(Facet.REGION, region).label(language)
    return Column(title, (*own, *elsewhere), ColumnKind.REGION, region)


def filter_column(
    programme: Programme, filters: Mapping[str, Collection[str]], language: str = "nl"
) -> Column:
    """The passages that pass ``filters`` (facet to tags), in the order of the programme.

    Several tags of one facet are alternatives; facets narrow one another. Raises ``UserError``
    where a facet or a tag is unknown.
    """
    asked = {checked_facet(facet): tuple(tags) for facet, tags in filters.items()}
    statements = _passing(programme, asked)
    vocabulary = vocabulary_of((programme,))
    labels = [
        vocabulary.entry(facet, tag).label(language)
        for facet, tags in asked.items()
        for tag in tags
    ]
    return Column(" · ".join(labels), statements, ColumnKind.FILTER, filter_text(filters))


def programme_column(programme: Programme) -> Column:
    """A whole programme."""
    return Column(
        programme.name, tuple(all_statements(programme)), ColumnKind.PROGRAMME, programme.id
    )


def listed_column(
    title: str,
    keys: Iterable[Key],
    find: Callable[[str], Programme],
    kind: ColumnKind = ColumnKind.PASSAGES,
    column_id: str = "",
) -> Column:
    """The passages ``keys`` in their order, each once, also by an id they had before.

    ``find`` gives the programme of a pack or raises ``UserError``. A passage that can't be found
    does not keep the others away: the column lists it as missing.
    """
    found: dict[Key, Statement] = {}
    missing: dict[Key, None] = {}
    for pack, passage_id in keys:
        try:
            statement = _statement(find(pack), passage_id)
        except UserError:
            missing[pack, passage_id] = None
        else:
            found.setdefault(statement.key, statement)
    return Column(title, tuple(found.values()), kind, column_id, tuple(missing))


def filter_text(filters: Mapping[str, Collection[str]]) -> str:
    """Filters as one line: ``aspect=sancties|handel&act=eis``."""
    return "&".join(f"{facet}={'|'.join(tags)}" for facet, tags in filters.items())


def parse_filters(text: str) -> dict[str, tuple[str, ...]]:
    """The filters ``filter_text`` wrote. Raises ``UserError`` where the text is no filter."""
    filters: dict[str, tuple[str, ...]] = {}
    for part in text.split("&"):
        facet, _, tags = part.partition("=")
        filters[checked_facet(facet)] = tuple(tag for tag in tags.split("|") if tag)
    return filters


def checked_facet(name: str) -> Facet:
    """The facet called ``name``. Raises ``UserError`` where there is none."""
    try:
        return Facet(name)
    except ValueError:
        raise UserError("comparison-facet-unknown", facet=name, known=", ".join(Facet)) from None


def _passing(programme: Programme, asked: Mapping[Facet, Collection[str]]) -> tuple[Statement, ...]:
    statements = tuple(all_statements(programme))
    vocabulary = vocabulary_of((programme,))
    for facet, tags in asked.items():
        used = {tag for statement in statements for tag in tags_of(statement, facet)}
        for tag in tags:
            if tag not in used and not vocabulary.knows(facet, tag):
                known = ", ".join(vocabulary.entries(facet)) or "–"
                raise UserError("comparison-tag-unknown", facet=facet, tag=tag, known=known)
    return tuple(
        each
        for each in statements
        if all(
            not tags or not set(tags).isdisjoint(tags_of(each, facet))
            for facet, tags in asked.items()
        )
    )


def _statement(programme: Programme, passage_id: str) -> Statement:
    passage = programme.passage(passage_id)
    section = programme.section(passage.section)
    return Statement(programme.id, passage, section.title, tuple(head.id for head in section.trail))
