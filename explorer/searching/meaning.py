"""What of a query means something: fields that are known, words that say what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from explorer.searching.corpus import name_key
from explorer.searching.expressions import expressions, surfaces_of
from explorer.searching.index import Index
from explorer.searching.query import FieldNode, Item, Sign, WordNode, parse


class Meaning:
    """Looks up the names of tags, and leaves out what says nothing beside other words."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def of(self, items: Sequence[Item]) -> list[Item]:
        """The items with names of tags looked up, and question words left out beside others."""
        known = [self._resolved(item) for item in items]
        flat = [item for group in known for item in group]
        ignored = self._ignored(flat)
        kept = [item for at, item in enumerate(flat) if at not in ignored]
        if any(not isinstance(item.node, FieldNode) for item in kept):
            return kept
        plain = [
            item
            for item in flat
            if not isinstance(item.node, WordNode) or self._says_something(item.node)
        ]
        if plain or not flat:
            return plain
        last = flat[-1]
        return (
            [replace(last, node=replace(last.node, prefix=True))]
            if isinstance(last.node, WordNode)
            else flat
        )

    def _says_something(self, node: WordNode) -> bool:
        return not all(self._index.analyzer.word(piece).is_stop for piece in surfaces_of(node))

    def _ignored(self, items: Sequence[Item]) -> set[int]:
        """Places of plain words that say nothing of the subject.

        Stop words, question words, the party's name.
        """
        plain = {
            at: surfaces_of(item.node)
            for at, item in enumerate(items)
            if isinstance(item.node, WordNode) and item.sign is Sign.MAY and not item.node.prefix
        }
        noise = self._index.noise
        named = self._named(plain)
        found = {
            at
            for at, surfaces in plain.items()
            if at not in named
            and all(word in noise or self._index.analyzer.word(word).is_stop for word in surfaces)
        }
        for party in self._index.outline.parties:
            for at in plain:
                row = [plain.get(at + step) for step in range(len(party))]
                if party and all(given == (word,) for given, word in zip(row, party, strict=True)):
                    found |= set(range(at, at + len(party)))
        return found

    def _named(self, plain: Mapping[int, tuple[str, ...]]) -> set[int]:
        """Places of words of a known expression: the "Staat" of "Palestijnse Staat"."""
        places = list(plain)
        return {
            places[at]
            for first, after, _ in expressions(self._index, list(plain.values()))
            for at in range(first, after)
            if places[after - 1] - places[first] == after - 1 - first
        }

    def _resolved(self, item: Item) -> list[Item]:
        """A field with the ids of its tags; as plain words where a name isn't known."""
        node = item.node
        if not isinstance(node, FieldNode):
            return [item]
        if node.facet == "page":
            pages = _pages(node.values)
            return [replace(item, node=FieldNode("page", pages))] if pages else _as_words(node)
        tags = tuple(tag for value in node.values for tag in self._tags(node.facet, value))
        return [replace(item, node=FieldNode(node.facet, tags))] if tags else _as_words(node)

    def _tags(self, facet: str, value: str) -> list[str]:
        names = self._index.outline.names[facet]
        key = name_key(value)
        if key in names:
            return [names[key]]
        return list(
            dict.fromkeys(tag for name, tag in names.items() if key and name.startswith(key))
        )


def _as_words(node: FieldNode) -> list[Item]:
    return [
        item for value in node.values for item in parse(value) if isinstance(item.node, WordNode)
    ]


def _pages(values: Sequence[str]) -> tuple[str, ...]:
    """``9`` and ``9-12`` as the pages they stand for."""
    pages: list[str] = []
    for value in values:
        first, _, last = value.replace("–", "-").partition("-")
        if first.isdigit() and (last.isdigit() or not last):
            pages += [
                str(page)
                for page in range(int(first), min(int(last or first), int(first) + 2000) + 1)
            ]
    return tuple(pages)
