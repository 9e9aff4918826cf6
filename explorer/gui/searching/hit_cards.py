"""Hits as cards, one after the other or under their sections."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import overload

from PySide6.QtCore import QObject

from explorer.gui.widgets.cards import Card
from explorer.gui.widgets.page_names import short_pages
from explorer.searching.results import Hit, Results

NO_NAMES: Mapping[str, str] = {}


class HitCards(QObject):
    """Words hits. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def cards(
        self,
        hits: Mapping[str, Hit],
        results: Results,
        *,
        grouped: bool,
        names: Mapping[str, str] = NO_NAMES,
    ) -> Sequence[Card]:
        """A card a hit, by key; with the ``names`` of their programmes where several are searched.

        When ``grouped``, sections come in the order of their first hit, the hits within a section
        in theirs; the first card of each has the section as its heading.
        """
        if not grouped:
            return _Made(list(hits), lambda key: self._card(key, hits[key], names))
        sections: dict[tuple[str, str], list[str]] = {}
        for key, hit in hits.items():
            sections.setdefault((hit.pack, hit.section), []).append(key)
        counts = {each.id: each.count for each in results.facets.get("theme", ())}
        cards = []
        for (_pack, section), keys in sections.items():
            count = max(counts.get(section, 0), len(keys))
            beside = self.tr("%n passage(s)", "", count)
            for key in keys:
                first = key == keys[0]
                hit = hits[key]
                card = self._card(key, hit, names)
                cards.append(
                    replace(
                        card,
                        title=f"¶ {hit.number}",
                        spoken=card.title,
                        heading=(_named(hit, names), beside) if first else None,
                    )
                )
        return cards

    def _card(self, key: str, hit: Hit, names: Mapping[str, str]) -> Card:
        return Card(
            key=key,
            title=f"{_named(hit, names)} ¶ {hit.number}",
            body=hit.snippet.text,
            side=short_pages(hit.pages),
            marks=tuple((mark.start, mark.end) for mark in hit.snippet.marks),
        )


class _Made(Sequence[Card]):
    """Cards that are made when they are asked for: most are never looked at."""

    def __init__(self, keys: Sequence[str], make: Callable[[str], Card]) -> None:
        self._keys = keys
        self._make = make
        self._made: dict[str, Card] = {}

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Card: ...

    @overload
    def __getitem__(self, place: slice) -> list[Card]: ...

    def __getitem__(self, place: int | slice) -> Card | list[Card]:
        if isinstance(place, slice):
            return [self._card(key) for key in self._keys[place]]
        return self._card(self._keys[place])

    def _card(self, key: str) -> Card:
        card = self._made.get(key)
        if card is None:
            card = self._made[key] = self._make(key)
        return card


def _named(hit: Hit, names: Mapping[str, str]) -> str:
    """The section of a hit, with its programme where that is named."""
    name = names.get(hit.pack)
    return f"{hit.title} – {name}" if name else hit.title
