"""Answering one query from an open index."""

import re
from collections import Counter
from collections.abc import Collection
from time import perf_counter

from explorer.searching.compiling import Compiler
from explorer.searching.facets import allowed_by, check_filters, filtered
from explorer.searching.index import Index
from explorer.searching.matching import Matcher, TextMatcher
from explorer.searching.phrases import numbers
from explorer.searching.plan import Plan
from explorer.searching.query import parse
from explorer.searching.related import related
from explorer.searching.results import Hit, Mark, Order, Related, Request, Results, Snippet
from explorer.searching.scoring import Ranked, Scored, Scorer, bring_close_words_up, rank
from explorer.searching.snippets import snippet

_CLOSE_AMONG = 40
_SHOWN_VIA_PARTS = 8


class Answerer:
    """Answers queries from one index; for one thread at a time."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._scorer = Scorer(index)
        self._last: tuple[tuple[str, bool], Plan, Matcher] | None = None

    def planned(self, query: str, *, complete: bool) -> tuple[Plan, Matcher]:
        """The plan of a query with its matcher; the last one is remembered."""
        key = (query, complete)
        if self._last is None or self._last[0] != key:
            plan = Compiler(self.index).plan(parse(query, complete=complete))
            self._last = (key, plan, Matcher(plan, self.index.thesaurus.weights))
        return self._last[1], self._last[2]

    def answer(self, request: Request) -> Results:
        """Everything a request finds."""
        started = perf_counter()
        check_filters(request.filters)
        plan, matcher = self.planned(request.query, complete=request.complete)
        filters = request.filters
        found = self._scorer.plan(plan)
        bits = self._within(found.bits, request.packs, plan)
        nothing_asked = plan.is_empty and not any(filters.values())
        left, facets = filtered(self.index, bits, filters)
        ranked = [] if nothing_asked else self._ranked(found, left, matcher, request)
        hits = tuple(self._hit(item, matcher) for item in ranked)
        return Results(
            query=request.query,
            total=0 if nothing_asked else left.bit_count(),
            took_ms=(perf_counter() - started) * 1000,
            suggestion=corrected(request.query, plan),
            hits=hits,
            facets=facets,
            via_parts=self._via_parts(ranked, matcher),
            terms=plan.terms,
        )

    def _within(self, bits: int, packs: Collection[str] | None, plan: Plan) -> int:
        if packs is not None:
            wanted = 0
            for pack in packs:
                wanted |= self.index.tag_bits("pack", pack)
            bits &= wanted
        for facet, tags in plan.inside.items():
            bits &= allowed_by(self.index, facet, tags)
        for facet, tags in plan.outside.items():
            bits &= ~allowed_by(self.index, facet, tags)
        return bits

    def _ranked(self, found: Scored, left: int, matcher: Matcher, request: Request) -> list[Ranked]:
        limit = self.index.count if request.limit is None else request.limit
        if request.order is Order.DOCUMENT or not found.scores:
            order = numbers(left)[:limit]
            return [Ranked(number, found.scores.get(number, 0.0)) for number in order]
        ranked = rank(found, left, self.index.count, max(limit, _CLOSE_AMONG))
        if found.parts:
            ranked = bring_close_words_up(
                self.index,
                ranked,
                lambda number: matcher.places(self.index.analysed(number).tokens),
            )
        if len(ranked) < limit:
            scored = {item.number for item in ranked}
            ranked += [Ranked(number, 0.0) for number in numbers(left) if number not in scored]
        return ranked[:limit]

    def _hit(self, item: Ranked, matcher: Matcher) -> Hit:
        passage = self.index.analysed(item.number)
        row = passage.row

        def cut() -> Snippet:
            marks = matcher.marks(row.text, passage.tokens, lambda: passage.groups)
            return snippet(row.text, marks)

        return Hit(
            row.pack,
            row.passage,
            row.section,
            row.title,
            row.number,
            row.pages,
            cut,
            round(item.score, 4),
        )

    def _via_parts(self, ranked: list[Ranked], matcher: Matcher) -> tuple[str, ...]:
        """Words of the hits that match only as a part of a compound, the most frequent first."""
        found: Counter[str] = Counter()
        for item in ranked[:50]:
            found.update(matcher.via_parts(self.index.analysed(item.number).compounds))
        order = sorted(found, key=lambda word: (-found[word], word))
        return tuple(order[:_SHOWN_VIA_PARTS])

    def mark(self, query: str, text: str) -> tuple[Mark, ...]:
        """Where ``query`` matches ``text``."""
        _, matcher = self.planned(query, complete=True)
        tokens = self.index.analyzer.tokens(text)
        return matcher.marks(text, tokens, lambda: self.index.analyzer.groups(tokens))

    def related(self, passage: str, pack: str, limit: int) -> tuple[Related, ...]:
        """The passages in other sections that are most like one; none where it isn't known."""
        number = self.index.number_of(pack, passage)
        return () if number is None else related(self.index, number, limit)

    def text_matcher(self, query: str, *, complete: bool) -> TextMatcher:
        """A matcher for texts that aren't in the index."""
        plan, _ = self.planned(query, complete=complete)
        return TextMatcher(plan, self.index.thesaurus.weights, self.index.analyzer)


def corrected(query: str, plan: Plan) -> str | None:
    """The query with the words that don't exist put right.

    None where there is nothing to put right.
    """
    suggestion = query
    for wrong, right in plan.corrected:
        shown = right.capitalize() if wrong[:1].isupper() else right
        suggestion = re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", shown, suggestion)
    return suggestion if suggestion != query else None
