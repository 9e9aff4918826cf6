"""Finding an anchor's place in the passages of another edition of its pack.

First the passage: the same id or one it had before, the same text elsewhere, or a text so like it
that it must be it. Then the words: where a difference of the old and the new passage puts them.
Where no passage answers, the words are looked for everywhere and weighed with what surrounds them,
as Hypothesis does (quote 50, prefix 20, suffix 20, position 2). What stays below the threshold has
no place: a wrong one is worse than none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from explorer.library.anchors import CONTEXT, Anchor, State, anchor_at, place_of
from explorer.library.sums import text_hash
from explorer.programme.model import Passage
from explorer.programme.pack import Programme

SAME_PASSAGE = 0.55  # likeness from which a passage with the same id is the same
OTHER_PASSAGE = 0.72  # likeness from which one with another id is
SAME_WORDS = 0.6  # likeness from which reworded words are the quote
REWORDED = 0.62  # weighed score from which reworded words in their own passage are
ELSEWHERE = 0.8  # weighed score from which words outside their passage are the quote
CLEARLY = 0.08  # by how much the best place must beat the next
TELLING = 40  # characters from which words found literally need no likeness around them
LIKENESS = 24  # characters from which words are looked for that are merely like them

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_TOTAL = _QUOTE + _PREFIX + _SUFFIX + _POSITION


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters ``[start, end)`` of a passage, and how sure it is that they are the quote."""

    passage: Passage
    start: int
    end: int
    score: float

    @property
    def words(self) -> str:
        """The characters themselves."""
        return self.passage.text[self.start : self.end]


class Edition:
    """The passages of a programme, ready to be searched for old ones. Reads every section."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.passages: Sequence[Passage] = tuple(programme.passages())
        self._by_id: dict[str, Passage] = {}
        self._by_hash: dict[str, list[Passage]] = {}
        self._places: dict[str, int] = {}
        for passage in self.passages:
            for old in passage.was:
                self._by_id.setdefault(old, passage)
            self._by_hash.setdefault(text_hash(passage.text), []).append(passage)
        self._by_id |= {passage.id: passage for passage in self.passages}
        self._length = max(1, sum(len(passage.text) for passage in self.passages))
        self._homes: dict[tuple[str, str], Passage | None] = {}

    def passage(self, passage_id: str) -> Passage | None:
        """The passage that has this id, or had it before."""
        return self._by_id.get(passage_id)

    def text(self, hashed: str) -> str:
        """The text of this edition with this hash; empty where none has it."""
        alike = self._by_hash.get(hashed)
        return alike[0].text if alike else ""

    def place(self, anchor: Anchor, old_text: str) -> Anchor:
        """``anchor`` where it stands in this edition; an orphan, otherwise as it was, if nowhere.

        ``old_text`` is the passage it was made on, empty where that isn't known.
        """
        if anchor.is_section:
            return self._place_section(anchor)
        home = self._home(anchor, old_text)
        if anchor.is_whole:
            return self._place_whole(anchor, home)
        spot = self._spot(anchor, old_text, home)
        return self._settled(anchor, spot) if spot else replace(anchor, state=State.ORPHAN)

    def _place_section(self, anchor: Anchor) -> Anchor:
        programme, section = self.programme, anchor.passage
        if not programme.has(section) or not programme.head(section).is_section:
            return replace(anchor, state=State.ORPHAN)
        place, state = place_of(programme, section), _kept(anchor, State.EXACT)
        return replace(anchor, pack_version=programme.version, place=place, state=state)

    def _place_whole(self, anchor: Anchor, home: Passage | None) -> Anchor:
        if home is None:
            return replace(anchor, state=State.ORPHAN)
        fresh = anchor_at(self.programme, home, 0, 0)
        if fresh.text_hash != anchor.text_hash:
            state = State.CHANGED
        else:
            state = State.EXACT if home.id == anchor.passage else State.MOVED
        return _remembering(anchor, fresh, state)

    def _settled(self, anchor: Anchor, spot: Spot) -> Anchor:
        fresh = anchor_at(self.programme, spot.passage, spot.start, spot.end)
        if spot.words != anchor.quote:
            state = State.CHANGED
        elif (fresh.passage, fresh.start) == (anchor.passage, anchor.start):
            state = State.EXACT
        else:
            state = State.MOVED
        return _remembering(anchor, fresh, state)

    def _home(self, anchor: Anchor, old_text: str) -> Passage | None:
        key = anchor.passage, anchor.text_hash
        if key not in self._homes:
            self._homes[key] = self._find_home(anchor, old_text)
        return self._homes[key]

    def _find_home(self, anchor: Anchor, old_text: str) -> Passage | None:
        """The passage that was the anchor's."""
        named = self._by_id.get(anchor.passage)
        alike = self._by_hash.get(anchor.text_hash, [])
        if named is not None and named in alike:
            return named
        if alike:
            return min(alike, key=lambda passage: abs(self._place_of(passage) - anchor.place))
        if not old_text:
            return None if anchor.text_hash else named
        if named is not None and _likeness(old_text, named.text) >= SAME_PASSAGE:
            return named
        return self._most_like(old_text)

    def _place_of(self, passage: Passage) -> int:
        if passage.id not in self._places:
            self._places[passage.id] = place_of(self.programme, passage.section, passage.number)
        return self._places[passage.id]

    def _most_like(self, old_text: str) -> Passage | None:
        """The passage that is most like ``old_text``, if clearly so."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 -- only when a pack was updated

        found = process.extract(
            old_text,
            [passage.text for passage in self.passages],
            scorer=fuzz.ratio,
            score_cutoff=100 * OTHER_PASSAGE,
            limit=2,
        )
        if not found or (len(found) > 1 and found[0][1] - found[1][1] < 100 * CLEARLY):
            return None
        return self.passages[found[0][2]]

    def _spot(self, anchor: Anchor, old_text: str, home: Passage | None) -> Spot | None:
        if home is not None and old_text:
            spot = _carried_over(anchor, old_text, home)
            if spot is not None and spot.words == anchor.quote:
                return spot
            literal = self._elsewhere(anchor, literal=True)
            if literal is None and spot is not None and self._weigh(anchor, spot) >= REWORDED:
                return spot
            return literal or self._elsewhere(anchor)
        here = list(_literal_places(anchor, home)) if home is not None else []
        if len(here) == 1:
            return here[0]
        return self._elsewhere(anchor, literal=True) or self._elsewhere(anchor)

    def _elsewhere(self, anchor: Anchor, *, literal: bool = False) -> Spot | None:
        """The clearly best place of the words in all passages, weighed with their surroundings."""
        if not literal and len(anchor.quote) < LIKENESS:
            return None
        near = _literal_places if literal else _near_places
        spots = sorted(
            (
                replace(spot, score=self._weigh(anchor, spot))
                for passage in self.passages
                for spot in near(anchor, passage)
            ),
            key=lambda spot: spot.score,
            reverse=True,
        )
        if not spots:
            return None
        alone = len(spots) == 1 or spots[0].score - spots[1].score >= CLEARLY
        known = anchor.prefix or anchor.suffix  # another program may have kept the words alone
        telling = literal and len(anchor.quote) >= (TELLING if known else LIKENESS)
        return spots[0] if alone and (telling or spots[0].score >= ELSEWHERE) else None

    def _weigh(self, anchor: Anchor, spot: Spot) -> float:
        text = spot.passage.text
        before = text[max(0, spot.start - CONTEXT) : spot.start]
        after = text[spot.end : spot.end + CONTEXT]
        distance = abs(self._place_of(spot.passage) - anchor.place) + abs(spot.start - anchor.start)
        weighed = (
            _QUOTE * spot.score
            + _PREFIX * _likeness(anchor.prefix, before)
            + _SUFFIX * _likeness(anchor.suffix, after)
            + _POSITION * max(0.0, 1 - distance / self._length)
        )
        return weighed / _TOTAL


def _kept(anchor: Anchor, state: State) -> State:
    """An orphan that is found again has moved."""
    if anchor.state is State.ORPHAN and state is State.EXACT:
        return State.MOVED
    return state


def _remembering(anchor: Anchor, fresh: Anchor, state: State) -> Anchor:
    """The new anchor; what the reader marked is remembered until they agree to a change."""
    quote, hashed = anchor.was_quote, anchor.was_hash
    if not hashed and state is State.CHANGED:
        quote, hashed = anchor.quote, anchor.text_hash
    if not hashed:
        return replace(fresh, state=_kept(anchor, state))
    if hashed == fresh.text_hash or (quote and fresh.quote == quote):
        return replace(fresh, state=State.MOVED)  # as it was marked, after all
    return replace(fresh, state=State.CHANGED, was_quote=quote, was_hash=hashed)


def _carried_over(anchor: Anchor, old_text: str, home: Passage) -> Spot | None:
    """Where a difference of the old and the new passage puts the words."""
    if old_text == home.text:
        return Spot(home, anchor.start, anchor.end, 1.0)
    literal = list(_literal_places(anchor, home))
    start, end = carry_over(old_text, home.text, anchor.start, anchor.end)
    if literal:
        best = min(literal, key=lambda spot: abs(spot.start - start))
        only_one = len(literal) == 1 and old_text.count(anchor.quote) == 1
        if only_one or abs(best.start - start) <= CONTEXT:
            return best
    start, end = whole_words(home.text, start, end)
    score = _likeness(anchor.quote, home.text[start:end])
    return Spot(home, start, end, score) if score >= SAME_WORDS else None


def carry_over(old: str, new: str, start: int, end: int) -> tuple[int, int]:
    """Where the characters ``[start, end)`` of ``old`` are in ``new``, after their difference.

    A range whose text was taken out becomes empty.
    """
    from diff_match_patch import (  # type: ignore[import-untyped] # noqa: PLC0415 -- it has no annotations; only when a pack was updated
        diff_match_patch,
    )

    engine = diff_match_patch()
    engine.Diff_Timeout = 0.5  # seconds; the difference is then coarser, never wrong
    differences = engine.diff_main(old, new)
    engine.diff_cleanupSemantic(differences)
    first = engine.diff_xIndex(differences, start)
    last = engine.diff_xIndex(differences, end - 1) + 1 if end > start else first
    return first, max(first, min(last, len(new)))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to whole words, without spaces at its ends."""
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1 : end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _literal_places(anchor: Anchor, passage: Passage) -> Iterator[Spot]:
    """Where the words stand as they were marked, not as a part of longer words."""
    text, quote = passage.text, anchor.quote
    place = text.find(quote)
    while place >= 0:
        end = place + len(quote)
        before, after = text[max(0, place - 1) : place], text[end : end + 1]
        if _splits(before, quote[:1]) <= _splits(anchor.prefix[-1:], quote[:1]) and _splits(
            quote[-1:], after
        ) <= _splits(quote[-1:], anchor.suffix[:1]):
            yield Spot(passage, place, end, 1.0)
        place = text.find(quote, place + 1)


def _splits(left: str, right: str) -> bool:
    """Is there a word that goes on from ``left`` to ``right``?"""
    return left.isalnum() and right.isalnum()


def _near_places(anchor: Anchor, passage: Passage) -> Iterable[Spot]:
    """The stretch of a passage that is most like the quote, if it is like enough."""
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only when a pack was updated

    quote = anchor.quote
    if len(passage.text) < len(quote) * SAME_WORDS:
        return ()
    found = fuzz.partial_ratio_alignment(quote, passage.text, score_cutoff=100 * SAME_WORDS)
    if found is None:
        return ()
    start, end = whole_words(passage.text, found.dest_start, found.dest_end)
    score = _likeness(quote, passage.text[start:end])
    return (Spot(passage, start, end, score),) if score >= SAME_WORDS else ()


def _likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same; both empty is the same."""
    if one == other:
        return 1.0
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only when a pack was updated

    return fuzz.ratio(one, other) / 100
