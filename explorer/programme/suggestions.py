"""Tags a program suggested for the passages of an imported programme; no editor has seen them.

They stand in ``suggestions.toml`` beside the pack: a table of tags for each passage id. A passage
says itself which of its facets are suggestions, so that what sorts passages by their tags works
across programmes, and what shows tags can show these as what they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from explorer.programme.model import Passage
from explorer.programme.toml import expect, read_table, strings
from explorer.tables import NO_MEMORY, Table, TableMemory

Tags = Mapping[str, tuple[str, ...]]  # by facet: act, aspect, level, region
_FACETS = ("act", "aspect", "level", "region")


def read_suggestions(file: Path, memory: TableMemory = NO_MEMORY) -> Mapping[str, Tags]:
    """The suggested tags by passage id. Raises ``UserError`` on a malformed file."""
    table = read_table(file, memory)
    return {
        passage: dict(_tags(expect(table, passage, dict, file), file))
        for passage in table
        if "#" in passage
    }


def _tags(given: Table, file: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    for facet in _FACETS:
        tags = strings(given, facet, file)
        if tags:
            yield facet, tags


def with_suggestions(
    passages: Sequence[Passage], suggestions: Mapping[str, Tags]
) -> tuple[Passage, ...]:
    """``passages`` with suggested tags in the facets in which they have none of their own."""
    return tuple(_tagged(passage, suggestions.get(passage.id, {})) for passage in passages)


def _tagged(passage: Passage, suggested: Tags) -> Passage:
    own = {
        "act": (passage.act,) if passage.act else (),
        "aspect": passage.aspects,
        "level": passage.levels,
        "region": passage.regions,
    }
    free = {facet: tags for facet, tags in suggested.items() if not own[facet]}
    tags = own | free
    return replace(
        passage,
        act=next(iter(tags["act"]), None),
        aspects=tags["aspect"],
        levels=tags["level"],
        regions=tags["region"],
        suggested=tuple(free),
    )
