"""Several hits as quotations, each section's with its own source."""

from collections.abc import Iterable

from explorer.programme.quoting import Selected, quote
from explorer.programme.shelf import Shelf
from explorer.searching.results import Hit


def quote_hits(shelf: Shelf, hits: Iterable[Hit]) -> str:
    """The whole passages with their citations.

    Sections stand in the order of their first hit, the passages of a section in that of the text.
    """
    sections: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        sections.setdefault((hit.pack, hit.section), []).append(hit)
    quotations = []
    for (pack, _section), group in sections.items():
        programme = shelf.programme(pack)
        passages = [
            programme.passage(hit.passage) for hit in sorted(group, key=lambda each: each.number)
        ]
        pieces = [Selected(passage, 0, len(passage.text)) for passage in passages]
        quotations.append(str(quote(programme, pieces)))
    return "\n\n".join(quotations)
