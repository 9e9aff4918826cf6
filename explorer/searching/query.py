"""The query language, read into a tree.

Plain words, "phrases", ``-word`` or ``NIET word``, ``a OF b``, ``a EN b``, ``+word``, ``begin*``,
``lijk~``, brackets, and fields (``regio:china``). English names work as well. Nothing is ever an
error: what can't be read as an operator is read as plain words.
"""

import re
from dataclasses import dataclass, field, replace
from enum import Enum

from explorer.searching.tokens import Chunk, chunks, words

FIELD_NAMES = {
    "regio": "region",
    "region": "region",
    "land": "region",
    "thema": "theme",
    "theme": "theme",
    "hoofdstuk": "theme",
    "section": "theme",
    "niveau": "level",
    "level": "level",
    "soort": "act",
    "act": "act",
    "kind": "act",
    "aspect": "aspect",
    "sdg": "sdg",
    "blz": "page",
    "pagina": "page",
    "page": "page",
    "tak": "branch",
    "branch": "branch",
    "programma": "pack",
    "pack": "pack",
}
_QUOTES = '"“”„«»'
_OR = frozenset(("OF", "OR", "|", "||"))
_AND = frozenset(("EN", "AND", "&", "&&"))
_NOT = frozenset(("NIET", "NOT"))
_ELEMENT = re.compile(
    rf"""
    (?P<sign>(?<![^\s(])[-+](?=[\w(]|[{_QUOTES}]))?
    (?: (?P<name>[^\W\d_]+)\.?:\s?(?P<value>[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|[^\s()]+)
      | [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]
      | (?P<open>\()
      | (?P<close>\))
      | (?P<word>[^\s(){_QUOTES}]+)
    )""",
    re.VERBOSE,
)


class Sign(Enum):
    """Whether a passage may, must or must not match."""

    MAY = "may"
    MUST = "must"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class WordNode:
    """A word.

    ``prefix`` when it may go on, ``fuzzy`` when it may be spelled otherwise, ``typing`` when it is
    the last word of a query that is still being typed.
    """

    chunk: Chunk
    text: str
    prefix: bool = False
    fuzzy: bool = False
    typing: bool = False


@dataclass(frozen=True, slots=True)
class PhraseNode:
    """Words that must stand one after the other, exactly so."""

    words: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class FieldNode:
    """``regio:china``: a facet and the names of tags; or pages."""

    facet: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EitherNode:
    """One of several."""

    nodes: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class GroupNode:
    """What stands between brackets."""

    items: "tuple[Item, ...]"


Node = WordNode | PhraseNode | FieldNode | EitherNode | GroupNode


@dataclass(frozen=True, slots=True)
class Item:
    """A node and its sign."""

    node: Node
    sign: Sign = Sign.MAY


@dataclass(slots=True)
class _Level:
    """A level of brackets that is being read."""

    items: list[Item] = field(default_factory=list)
    sign: Sign = Sign.MAY
    next_sign: Sign | None = None
    either: bool = False

    def add(self, node: Node, sign: Sign | None = None) -> None:
        given = sign or self.next_sign or Sign.MAY
        if self.either and self.items and given is not Sign.NOT:
            last = self.items[-1]
            nodes = last.node.nodes if isinstance(last.node, EitherNode) else (last.node,)
            self.items[-1] = Item(EitherNode((*nodes, node)), last.sign)
        else:
            self.items.append(Item(node, given))
        self.next_sign = None
        self.either = False

    def join(self) -> None:
        """EN: what stood before and what comes next must both be there."""
        if self.items and self.items[-1].sign is Sign.MAY:
            self.items[-1] = replace(self.items[-1], sign=Sign.MUST)
        self.next_sign = Sign.MUST


def parse(query: str, *, complete: bool = True) -> tuple[Item, ...]:
    """Read a query; with ``complete=False`` its last word is still being typed."""
    levels = [_Level()]
    typing = -1 if complete or not query[-1:].isalnum() else len(query)
    for found in _ELEMENT.finditer(query):
        _read(found, levels, is_typing=found.end() == typing)
    while len(levels) > 1:
        _close(levels)
    return tuple(levels[0].items)


def _read(found: re.Match[str], levels: list[_Level], *, is_typing: bool) -> None:
    level = levels[-1]
    sign = {"-": Sign.NOT, "+": Sign.MUST}.get(found["sign"] or "")
    if found["open"]:
        levels.append(_Level(sign=sign or level.next_sign or Sign.MAY))
    elif found["close"]:
        if len(levels) > 1:
            _close(levels)
    elif found["phrase"] is not None:
        _add_phrase(level, found["phrase"], sign)
    elif found["name"]:
        _add_field(level, found, sign, is_typing=is_typing)
    else:
        _add_word(level, found["word"], sign, is_typing=is_typing)


def _close(levels: list[_Level]) -> None:
    inner = levels.pop()
    if inner.items:
        node = inner.items[0].node if len(inner.items) == 1 else GroupNode(tuple(inner.items))
        if len(inner.items) == 1 and inner.items[0].sign is Sign.NOT:
            node = GroupNode(tuple(inner.items))
        levels[-1].add(node, None if inner.sign is Sign.MAY else inner.sign)


def _add_phrase(level: _Level, phrase: str, sign: Sign | None) -> None:
    found = words(phrase)
    if found:
        level.add(PhraseNode(tuple(found), phrase.strip()), sign or level.next_sign or Sign.MUST)


def _add_field(level: _Level, found: re.Match[str], sign: Sign | None, *, is_typing: bool) -> None:
    facet = FIELD_NAMES.get(found["name"].lower())
    values = tuple(value.strip(_QUOTES + " ") for value in found["value"].split(","))
    values = tuple(value for value in values if value)
    if facet and values:
        level.add(FieldNode(facet, values), sign)
        return
    _add_word(level, found["name"], sign, is_typing=False)
    _add_word(level, found["value"], sign, is_typing=is_typing)


def _add_word(level: _Level, raw: str, sign: Sign | None, *, is_typing: bool) -> None:
    if raw in _OR:
        level.either = True
    elif raw in _AND:
        level.join()
    elif raw in _NOT:
        level.next_sign = Sign.NOT
    else:
        prefix, fuzzy = raw.endswith("*"), raw.endswith("~")
        found = list(chunks(raw))
        for chunk in found:
            last = chunk is found[-1]
            text = raw[chunk.start : chunk.end]
            node = WordNode(chunk, text, prefix and last, fuzzy and last, is_typing and last)
            level.add(node, sign)
