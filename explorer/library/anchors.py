"""Where an annotation stands: words of a passage with what surrounds them, or the whole of it.

Positions count characters (code points) of ``Passage.text``, not bytes and not UTF-16 units.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from explorer.errors import UserError
from explorer.library.sums import text_hash
from explorer.programme.model import Passage, section_of
from explorer.programme.pack import Programme

CONTEXT = 32  # characters kept before and after a quote
NOWHERE = 2**40  # the place of what stands in no programme that is known

# Typed another way, meant the same; one character for one, so that positions hold.
_ALIKE = str.maketrans("‘’‛`´“”„«»–—\u00a0\u202f\n\t", "'''''\"\"\"\"\"--    ")


class State(StrEnum):
    """How an annotation came through the last update of its pack, the best first."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quote in a passage. Without a quote: the whole passage, or section where no ``#`` is in it.

    ``[start, end)`` are the characters of ``quote`` in the passage whose text has ``text_hash``.
    ``place`` orders anchors as the programme does. ``was_quote`` and ``was_hash`` are what the
    reader marked and where, as long as they haven't agreed to what an update made of it.
    """

    pack: str
    pack_version: str
    passage: str
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0
    text_hash: str = ""
    place: int = NOWHERE
    state: State = State.EXACT
    was_quote: str = ""
    was_hash: str = ""

    @property
    def section(self) -> str:
        """The section it stands in."""
        return section_of(self.passage)

    @property
    def is_whole(self) -> bool:
        """Is it a whole passage or section, rather than words of one?"""
        return not self.quote

    @property
    def is_section(self) -> bool:
        """Is it a whole section?"""
        return "#" not in self.passage


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotation is to stand on: anchors in order, and the texts of their passages."""

    anchors: tuple[Anchor, ...]
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)


def place_of(programme: Programme, section: str, number: int = 0) -> int:
    """Where a passage comes in a programme; number 0 is the section itself, before its passages.

    Made from the counts in the tree alone, so no text is read.
    """
    place = 0
    for head in programme.section_heads():
        if head.id == section:
            return place + number
        place += head.passages + 1
    return NOWHERE


def is_there(programme: Programme, target_id: str) -> bool:
    """Is there such a section or passage? What can't be read isn't taken for gone."""
    section = section_of(target_id)
    if section == target_id or not programme.has(section):
        return programme.has(section)
    if not programme.head(section).is_section:
        return False
    try:
        passages = programme.section(section).passages
    except UserError:
        return True
    return any(passage.id == target_id for passage in passages)


def anchor_at(programme: Programme, passage: Passage, start: int, end: int) -> Anchor:
    """The characters ``[start, end)`` of a passage; the whole passage where both are 0.

    Raises ``UserError`` where these aren't characters of it.
    """
    text = passage.text
    if (start, end) != (0, 0) and not 0 <= start < end <= len(text):
        raise UserError("selection-outside", id=passage.id, start=start, end=end)
    return Anchor(
        pack=programme.id,
        pack_version=programme.version,
        passage=passage.id,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT] if end else "",
        start=start,
        end=end,
        text_hash=text_hash(text),
        place=place_of(programme, passage.section, passage.number),
    )


def target_whole(programme: Programme, target_id: str) -> Target:
    """A whole section or passage by its id. Raises ``UserError`` where there is none."""
    if "#" not in target_id:
        section = programme.section(target_id)
        place = place_of(programme, section.id)
        return Target((Anchor(programme.id, programme.version, section.id, place=place),))
    passage = programme.passage(target_id)
    anchor = anchor_at(programme, passage, 0, 0)
    return Target((anchor,), {anchor.text_hash: passage.text})


def target_runs(programme: Programme, runs: Iterable[tuple[str, int, int]]) -> Target:
    """Marked characters, of one passage or across several: (passage id, start, end) in order.

    They are counted as Python does, ``end`` not included. Raises ``UserError`` where nothing is
    marked, or a passage isn't there.
    """
    anchors, texts = [], {}
    for passage_id, start, end in runs:
        passage = programme.passage(passage_id)
        if start == end == 0:
            raise UserError("selection-empty")
        anchor = anchor_at(programme, passage, start, end)
        anchors.append(anchor)
        texts[anchor.text_hash] = passage.text
    if not anchors:
        raise UserError("selection-empty")
    return Target(tuple(anchors), texts)


def target_words(programme: Programme, target_id: str, words: str) -> Target:
    """Exactly these words of a passage, or of the first passage of a section that has them.

    Curly or straight quotes and kinds of spaces count as the same. Raises ``UserError`` where the
    words don't stand there.
    """
    wanted = words.strip().translate(_ALIKE)
    if not wanted:
        raise UserError("selection-empty")
    if "#" in target_id:
        passages: Iterable[Passage] = (programme.passage(target_id),)
    else:
        passages = programme.section(target_id).passages
    for passage in passages:
        start = passage.text.translate(_ALIKE).find(wanted)
        if start >= 0:
            return target_runs(programme, [(passage.id, start, start + len(wanted))])
    raise UserError("quote-not-found", id=target_id, quote=words)


def worst(anchors: Iterable[Anchor]) -> State:
    """The state of an annotation: that of its anchor that came off worst."""
    order = list(State)
    return max((anchor.state for anchor in anchors), key=order.index, default=State.EXACT)


def to_plain(anchor: Anchor) -> dict[str, Any]:
    """An anchor as JSON keeps it; the pack stands with the annotation."""
    plain = asdict(anchor)
    del plain["pack"]
    return plain


def from_plain(pack: str, plain: dict[str, Any]) -> Anchor:
    """An anchor from JSON; what a later version added is left out."""
    given = (
        plain if plain.keys() <= _FIELDS else {name: plain[name] for name in _FIELDS & set(plain)}
    )
    return Anchor(pack, **{**given, "state": _STATES[given["state"]]})


_FIELDS = frozenset(Anchor.__dataclass_fields__) - {"pack"}
_STATES = {state.value: state for state in State}
