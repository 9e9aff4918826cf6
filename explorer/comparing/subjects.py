"""Which words say what programmes are about, by what these programmes tell of themselves.

Terms they explain, the names of their tags, and names: words with a capital inside a sentence.
"""

import re
from collections.abc import Iterable, Iterator

from explorer.comparing.statements import Analyse
from explorer.programme.pack import Programme

FACETS = ("aspect", "level", "region")
_NAME = re.compile(r"(?<=[\w,;:)’'] )[^\W\d_][\w’'-]*")  # what follows no full stop


def own_subjects(programmes: Iterable[Programme], analyse: Analyse) -> frozenset[str]:
    """The terms that ``analyse`` makes of the words by which ``programmes`` name things."""
    words = {word for programme in programmes for word in _naming(programme)}
    return frozenset(term for word in words for term in analyse(word))


def _naming(programme: Programme) -> Iterator[str]:
    """Expressions of several words are left out: most of them have a plain word among them."""
    for term in programme.glossary:
        yield from (spelling for spelling in term.spellings if " " not in spelling)
    for facet in FACETS:
        for entry in programme.vocabulary.entries(facet).values():
            label = entry.label()
            yield from (label,) if " " not in label else ()
    for passage in programme.passages():
        for found in _NAME.finditer(passage.text):
            if found.group()[0].isupper():
                yield found.group()
