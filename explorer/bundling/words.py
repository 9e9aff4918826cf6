"""Difficult words: the terms of the glossaries that occur in what is printed."""

from collections.abc import Iterable, Iterator, Sequence

from explorer.bundling.layouts import Layout
from explorer.printing.document import ComparisonItem, Item, PassageItem, Word
from explorer.printing.plain_text import one_line
from explorer.printing.runs import kept_parts
from explorer.programme.glossary import Term
from explorer.programme.mentions import MentionFinder
from explorer.programme.pack import Programme


def occurring(items: Iterable[Item], programmes: Iterable[Programme]) -> tuple[Term, ...]:
    """The terms that stand in the passages of ``items``, each once, in the order they come.

    In a passage only what is kept counts. A term that several glossaries explain is taken from the
    first.
    """
    texts = tuple(_texts(items))
    found: dict[str, tuple[int, Term]] = {}
    for programme in programmes:
        finder = MentionFinder(programme.glossary)
        for number, text in enumerate(texts):
            for mention in finder.find(text):
                found.setdefault(mention.term.id, (number, mention.term))
    return tuple(term for _, term in sorted(found.values(), key=lambda place: place[0]))


def chosen_words(
    items: Iterable[Item], programmes: Sequence[Programme], layout: Layout
) -> tuple[Word, ...]:
    """The words a worksheet explains, by name: those chosen, else those that occur."""
    if layout.words is None:
        terms = occurring(items, programmes)
    else:
        wanted = set(layout.words)
        known = {term.id: term for each in reversed(programmes) for term in each.glossary}
        terms = tuple(term for term in known.values() if term.id in wanted)
    words = sorted(map(_word, terms), key=lambda word: word.term.casefold())
    return (*words, *layout.own_words)


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, PassageItem):
            yield from (item.text[start:end] for start, end in kept_parts(item.text, item.kept))
        elif isinstance(item, ComparisonItem):
            yield from (text.text for row in item.cells for cell in row for text in cell)


def _word(term: Term) -> Word:
    return Word(one_line(term.name), term.definition)
