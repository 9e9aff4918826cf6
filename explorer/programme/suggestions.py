"""Tags a program suggested for the passages of an imported programme; no editor has seen them.

They stand in ``suggestions.toml`` beside the pack: a line for each passage with its id and its
tags, ``vrede#02 aspect=klimaat|handel act=eis``. A passage says itself which of its facets are
suggestions, so that what sorts passages by their tags works across programmes, and what shows tags
can show these as what they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from explorer.programme.model import Passage
from explorer.programme.toml import optional, read_table
from explorer.tables import NO_MEMORY, TableMemory

Tags = Mapping[str, tuple[str, ...]]  # by facet: act, aspect, level, region
_FACETS = ("act", "aspect", "level", "region")


def read_suggestions(file: Path, memory: TableMemory = NO_MEMORY) -> Mapping[str, Tags]:
    """The suggested tags by passage id. Raises ``UserError`` on a malformed file."""
    text: str = optional(read_table(file, memory), "passages", str, file, "")
    lines = filter(None, map(str.split, text.splitlines()))
    return {passage: dict(_tags(told)) for passage, *told in lines}


def _tags(told: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for part in told:
        facet, _, tags = part.partition("=")
        if facet in _FACETS and tags:
            yield facet, tuple(tags.split("|"))


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
