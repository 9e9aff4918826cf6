"""Filters and counts. A passage is a bit; a tag is a bitmap; counting is ``int.bit_count``."""

from collections.abc import Collection, Mapping

from explorer.errors import UserError
from explorer.searching.corpus import FACETS
from explorer.searching.index import Index
from explorer.searching.results import FacetCount

Filters = Mapping[str, Collection[str]]


def check_filters(filters: Filters) -> None:
    """Raise ``UserError`` for a facet there is none of."""
    for facet in filters:
        if facet not in (*FACETS, "page"):
            raise UserError("search-facet-unknown", facet=facet, known=", ".join(FACETS))


def allowed_by(index: Index, facet: str, tags: Collection[str]) -> int:
    """The passages with one of ``tags``."""
    if facet == "page":
        return _on_pages(index, {int(tag) for tag in tags if tag.isdigit()})
    bits = 0
    for tag in tags:
        bits |= index.tag_bits(facet, tag)
    return bits


def _on_pages(index: Index, pages: set[int]) -> int:
    bits = 0
    for number, own in enumerate(index.page_rows):
        if not pages.isdisjoint(own):
            bits |= 1 << number
    return bits


def filtered(
    index: Index, bits: int, filters: Filters
) -> tuple[int, dict[str, tuple[FacetCount, ...]]]:
    """The passages of ``bits`` that pass all filters, and the counts of every facet.

    Several tags of one facet are alternatives, facets narrow one another. The counts of a facet
    leave its own filter out: they tell what choosing another tag of it would give. A chosen tag is
    listed even when nothing is left of it.
    """
    passing = {facet: allowed_by(index, facet, tags) for facet, tags in filters.items() if tags}
    left = bits
    for allowed in passing.values():
        left &= allowed
    counts = {}
    for facet in FACETS:
        base = left
        if facet in passing:
            base = bits
            for other, allowed in passing.items():
                if other != facet:
                    base &= allowed
        counts[facet] = _counts(index, facet, base, filters.get(facet, ()))
    return left, counts


def _counts(index: Index, facet: str, bits: int, chosen: Collection[str]) -> tuple[FacetCount, ...]:
    found = []
    for tag in index.outline.tags[facet]:
        count = (bits & index.tag_bits(facet, tag)).bit_count() if bits else 0
        if count or tag in chosen:
            found.append(FacetCount(tag, count))
    return tuple(found)
