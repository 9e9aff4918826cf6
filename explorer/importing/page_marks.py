"""Page starts in a plain text that was taken from a PDF.

Form feeds, numbered footers, a leading space.

Some extractors put a space before the first line of a page and nothing else. Such marks are
believed where they come at about equal distances; marks in between and pages without one are
allowed for.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_FOOTER = re.compile(r"^\s*(?P<words>[^\W\d_][^\n]{0,70}?)?[\s|–-]*(?P<page>\d{1,3})\s*$")
_SKIPPED = 0.5  # cost of a mark that is none
_MISSING = 1.0  # cost of a page without a mark
_UNEVEN = 4.0  # cost of a page a whole page too long or short
_FEWEST_PAGES = 4
_WORST = 0.9  # mean cost of a page above which the marks are no pages


@dataclass(frozen=True, slots=True)
class PageMarks:
    """``starts``: the lines (from 0) on which pages begin, with their numbers; ``footers``.

    Lines to leave out.
    """

    starts: tuple[tuple[int, int], ...]
    footers: frozenset[int]

    @property
    def count(self) -> int:
        """How many pages there are; 0 where that isn't known."""
        return self.starts[-1][1] if self.starts else 0

    def page_of(self, line: int) -> int:
        """The page of a line; 0 where pages aren't known."""
        place = bisect_right([start for start, _ in self.starts], line) - 1
        return self.starts[place][1] if place >= 0 else 0


def find_pages(lines: Sequence[str]) -> PageMarks:
    """The page starts of a text given as its lines (form feeds still in them)."""
    feeds = [at for at, line in enumerate(lines) if "\f" in line]
    footers = _footers(lines)
    if feeds:
        starts = [0, *(at for at in feeds if at > 0)]
        fed = tuple((at, number) for number, at in enumerate(starts, start=1))
        return PageMarks(fed, frozenset(footers))
    spaces = [at for at, line in enumerate(lines) if re.match(r" \S", line)]
    numbered = tuple((at, number) for number, at in _even(sorted({0, *spaces, *footers})))
    kept = {at for at, number in numbered if footers.get(at) == number}
    return PageMarks(numbered, frozenset(kept))


def _footers(lines: Sequence[str]) -> dict[int, int]:
    """Lines that look like a numbered footer: between blank lines, short, ending in a number."""
    found: dict[int, int] = {}
    for at, line in enumerate(lines):
        match = _FOOTER.match(line)
        if not match or not line.strip():
            continue
        around = (*lines[max(0, at - 2) : at], *lines[at + 1 : at + 3])
        if all(not near.strip() for near in around) and len(around) >= 2:
            found[at] = int(match["page"])
    return found


def _even(marks: Sequence[int]) -> list[tuple[int, int]]:
    """The numbers and lines of those of ``marks`` that lie at about equal distances.

    Empty where none do.
    """
    best: list[tuple[int, int]] = []
    best_cost = _WORST
    for period in range(20, 90):
        chain, cost = _chain(marks, period)
        pages = chain[-1][0] if chain else 0
        if len(chain) >= max(_FEWEST_PAGES, 0.6 * pages) and cost / pages < best_cost:
            best, best_cost = chain, cost / pages
    return best


def _chain(marks: Sequence[int], period: int) -> tuple[list[tuple[int, int]], float]:
    """The cheapest way through ``marks`` from the first, with pages of about ``period`` lines."""
    costs = [0.0] + [float("inf")] * (len(marks) - 1)
    before = [-1] * len(marks)
    pages = [1] * len(marks)
    for at in range(1, len(marks)):
        for other in range(at):
            gap = marks[at] - marks[other]
            steps = max(1, round(gap / period))
            uneven = _UNEVEN * abs(gap - steps * period) / period
            short_start = other == 0 and gap < period  # a title page
            cost = costs[other] + (uneven / 2 if short_start else uneven)
            cost += _MISSING * (steps - 1) + _SKIPPED * (at - other - 1)
            if cost < costs[at]:
                costs[at], before[at], pages[at] = cost, other, pages[other] + steps
    if len(marks) < _FEWEST_PAGES:
        return [], 0.0
    last = min(
        range(len(marks)),
        key=lambda at: costs[at] + _SKIPPED * (len(marks) - 1 - at) - 0.9 * pages[at],
    )
    chain = []
    at = last
    while at >= 0:
        chain.append((pages[at], marks[at]))
        at = before[at]
    chain.reverse()
    return chain, costs[last]
