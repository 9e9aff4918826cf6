"""The filters of a search: ticked tags, as the window passes them on, as the library keeps them."""

from collections.abc import Mapping
from typing import Any

Filters = tuple[tuple[str, str], ...]


def by_facet(filters: Filters) -> dict[str, tuple[str, ...]]:
    """The tags of each facet, as the search takes them."""
    chosen: dict[str, tuple[str, ...]] = {}
    for facet, tag in filters:
        chosen[facet] = (*chosen.get(facet, ()), tag)
    return chosen


def from_kept(kept: Mapping[str, Any]) -> Filters:
    """The filters in what the library kept; whatever isn't a list of tags is left out."""
    return tuple(
        (facet, tag)
        for facet, tags in kept.items()
        if isinstance(tags, list)
        for tag in tags
        if isinstance(tag, str)
    )


def to_kept(filters: Filters) -> dict[str, list[str]]:
    """The filters as the library keeps them; the same ones in any order give the same."""
    return {facet: sorted(tags) for facet, tags in sorted(by_facet(filters).items())}
