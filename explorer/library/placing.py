"""Finding an anchor's place in the passages of another edition of its pack.

First the passage: the same id or one it had before, the same text elsewhere, or a text so like it
that it must be it. Then the words: where a difference of the old and the new passage puts them.
Where that doesn't settle it, every place of the words is weighed with what surrounds them, as
Hypothesis does (quote 50, prefix 20, suffix 20, position 2). A phrase that stands all over is told
by its surroundings alone, so these count for no more than they say: nothing where there are none,
and nothing for being as like as any two texts are. What stays below the threshold, or has a second
answer about as good, has no place: a wrong one is worse than none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from explorer.library.anchors import CONTEXT, Anchor, State, anchor_at, place_of
from explorer.library.likeness import carry_over, likeness, recognised
from explorer.library.spots import Spot, literal_places, near_places, reworded, rivals
from explorer.library.sums import text_hash
from explorer.programme.model import Passage
from explorer.programme.pack import Programme

SAME_PASSAGE = 0.6  # likeness from which a passage with the same id is the same
OTHER_PASSAGE = 0.72  # likeness from which one with another id is
HERE = 0.7  # weighed score from which words found literally in their own passage are the quote
PLACED = 0.05  # what it adds to that score that a difference puts the words there
REWORDED = 0.5  # weighed score from which reworded words in their own passage are
ELSEWHERE = 0.77  # weighed score from which words outside their passage are the quote
CLEARLY = 0.08  # by how much the best place must beat the next
TELLING = 40  # characters from which words found literally need no likeness around them
LIKENESS = 24  # characters from which words are looked for that are merely like them

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_TOTAL = _QUOTE + _PREFIX + _SUFFIX + _POSITION


@dataclass(frozen=True, slots=True)
class Claim:
    """The best spot for an anchor, its score, and by how much it beats the next best answer."""

    spot: Spot | None = None
    score: float = 0.0
    margin: float = 1.0

    @property
    def is_clear(self) -> bool:
        """Is there one answer?"""
        return self.margin >= CLEARLY


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
        clearly = self._most_like(old_text)  # ids say little after a document was imported anew
        if clearly is None and named is not None:
            return named if likeness(old_text, named.text) >= SAME_PASSAGE else None
        return clearly

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
        if home is None or not old_text:
            here = list(literal_places(anchor, home)) if home is not None else []
            if len(here) == 1:
                return here[0]
            return self._elsewhere(anchor, old_text, literal=True) or self._elsewhere(anchor)
        if old_text == home.text:
            return Spot(home, anchor.start, anchor.end, 1.0)
        return self._spot_from(anchor, old_text, home)

    def _spot_from(self, anchor: Anchor, old_text: str, home: Passage) -> Spot | None:
        """The words of a passage that was changed: at home where they are there, else anywhere."""
        start, end = carry_over(old_text, home.text, anchor.start, anchor.end)
        claim = self._at_home(anchor, old_text, home, start)
        if claim.score >= HERE:
            return claim.spot if claim.is_clear else None
        literal = self._elsewhere(anchor, old_text, literal=True)
        if literal is not None:
            return literal
        spot = reworded(anchor, home, start, end)
        if spot is not None and self._weigh(anchor, spot) >= REWORDED:
            return spot
        return self._elsewhere(anchor)

    def _at_home(self, anchor: Anchor, old_text: str, home: Passage, start: int) -> Claim:
        """The words where they stand literally in their own passage; ``start`` says the difference.

        Where they are the only ones both before and now, the difference is enough. Else what
        surrounds them must tell them from the others.
        """
        spots = list(literal_places(anchor, home))
        others = list(rivals(anchor, old_text))
        if len(spots) == 1 and not others and spots[0].start == start:
            return Claim(spots[0], 1.0)
        return self._best(anchor, others, spots, placed=start)

    def _elsewhere(
        self, anchor: Anchor, old_text: str = "", *, literal: bool = False
    ) -> Spot | None:
        """The clearly best place of the words in all passages, weighed with their surroundings."""
        if not literal and len(anchor.quote) < LIKENESS:
            return None
        near = literal_places if literal else near_places
        spots = [spot for passage in self.passages for spot in near(anchor, passage)]
        others = list(rivals(anchor, old_text)) if literal else []
        claim = self._best(anchor, others, spots)
        known = anchor.prefix or anchor.suffix  # another program may have kept the words alone
        telling = literal and len(anchor.quote) >= (TELLING if known else LIKENESS)
        enough = telling or claim.score >= ELSEWHERE
        return claim.spot if claim.is_clear and enough else None

    def _best(
        self, anchor: Anchor, others: Iterable[Anchor], spots: Iterable[Spot], placed: int = -1
    ) -> Claim:
        """The spot the anchor has most right to.

        It is clear where no second spot is as good, nor has one of ``others``, the same words
        elsewhere in the old passage, as much right to it. ``placed`` is where a difference puts
        the words.
        """
        scored = sorted(
            (
                (self._weigh(anchor, spot) + PLACED * (spot.start == placed), number, spot)
                for number, spot in enumerate(spots)
            ),
            reverse=True,
        )
        if not scored:
            return Claim()
        score, _number, spot = scored[0]
        against = [second for second, _, _ in scored[1:2]]
        against += [self._weigh(other, spot) for other in others]
        return Claim(spot, score, score - max(against, default=0.0))

    def _weigh(self, anchor: Anchor, spot: Spot) -> float:
        text = spot.passage.text
        before = text[max(0, spot.start - CONTEXT) : spot.start]
        after = text[spot.end : spot.end + CONTEXT]
        distance = abs(self._place_of(spot.passage) - anchor.place) + abs(spot.start - anchor.start)
        weighed = (
            _QUOTE * spot.score
            + _PREFIX * recognised(anchor.prefix[::-1], before[::-1])
            + _SUFFIX * recognised(anchor.suffix, after)
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
