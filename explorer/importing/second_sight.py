"""Headings looked at again: subtitles, signatures, lists of chapters and repeats are none."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from explorer.importing.characters import squeezed
from explorer.importing.looks import NUMBERED, Judged, Look

_LABEL = re.compile(
    r"^(?:hoofdstuk|deel|chapter|afdeling|bijlage|thema)\s+[\divxlc]{1,5}\W*$", re.I
)
_RETURNS = 3  # times that a label is said at least
_LISTED = ("bookmarks", "contents", "format")


def tidied(judged: list[Judged], looks: Sequence[Look]) -> list[Judged]:
    """``judged`` without headings that are none at second sight."""
    judged = _without_lists(_without_labels(judged))
    judged = _without_subtitles(judged, looks)
    judged = _without_dead_ends(_with_labels(judged))
    return _dense(_without_repeats(judged))


def _dense(judged: Sequence[Judged]) -> list[Judged]:
    """``judged`` without levels that no heading has any more, unless a list gave the levels."""
    if any(one.level and one.reason in _LISTED for one in judged):
        return list(judged)
    used = sorted({one.level for one in judged if one.level})
    return [
        replace(one, level=min(6, used.index(one.level) + 1)) if one.level else one
        for one in judged
    ]


def _without_labels(judged: Sequence[Judged]) -> list[Judged]:
    """What stands above the text of many a box and says the same each time is no title.

    What returns in the text itself, such as Inleiding, is one.
    """
    heads = (
        squeezed(one.piece.text)
        for one, after in pairwise(judged)
        if _may_be_label(one) and after.piece.box == one.piece.box
    )
    labels = {said for said, count in Counter(heads).items() if count >= _RETURNS}
    return [
        replace(one, level=0, confidence=0.7, reason="label")
        if _may_be_label(one) and squeezed(one.piece.text) in labels
        else one
        for one in judged
    ]


def _may_be_label(one: Judged) -> bool:
    return bool(one.level and one.piece.box) and one.reason not in _LISTED


def _without_subtitles(judged: Sequence[Judged], looks: Sequence[Look]) -> list[Judged]:
    """Lines that only ever stand right under a heading of another look are part of the text."""
    places: dict[Look, list[int]] = defaultdict(list)
    for at, one in enumerate(judged):
        if one.level and one.reason not in _LISTED:
            places[looks[at]].append(at)
    result = list(judged)
    for look, members in places.items():
        under = [
            at for at in members if at and judged[at - 1].level and looks[at - 1].size > look.size
        ]
        followed = sum(at + 1 < len(judged) and not judged[at + 1].level for at in members)
        if (
            len(members) >= 2
            and len(under) >= 0.8 * len(members)
            and followed >= 0.8 * len(members)
        ):
            often = Counter(squeezed(judged[at].piece.text) for at in members)
            for at in under:
                if often[squeezed(judged[at].piece.text)] > 1:
                    continue  # a title that returns, such as Inleiding, is one
                result[at] = replace(judged[at], level=0, confidence=0.7, reason="subtitle")
    return result


def _without_dead_ends(judged: Sequence[Judged]) -> list[Judged]:
    """Weak headings that lead nowhere are text: a signature, a caption.

    They have nothing under them but a heading of their own or a higher level.
    """
    result = list(judged)
    levels = Counter(one.level for one in judged)
    for at, one in enumerate(judged):
        after = judged[at + 1] if at + 1 < len(judged) else None
        if not one.level or one.reason in _LISTED or (after and not 0 < after.level <= one.level):
            continue
        lower = after is not None and after.level < one.level
        if after is None or lower or one.confidence < 0.8 or levels[one.level] < 3:
            result[at] = replace(one, level=0, confidence=0.6, reason="dead-end")
    return result


def _with_labels(judged: Sequence[Judged]) -> list[Judged]:
    """``Hoofdstuk 1`` and the title below it made one heading."""
    result: list[Judged] = []
    for one in judged:
        before = result[-1] if result else None
        if before and before.level and one.level and _LABEL.match(before.piece.text):
            text = f"{before.piece.text.rstrip(' .:')}: {one.piece.text}"
            result[-1] = replace(
                one, piece=replace(one.piece, text=text), level=min(before.level, one.level)
            )
        else:
            result.append(one)
    return result


def _without_repeats(judged: Sequence[Judged]) -> list[Judged]:
    """A title on a page of its own that returns above the text is one heading."""
    result: list[Judged] = []
    for one in judged:
        before = result[-1] if result else None
        if (
            before
            and before.level
            and one.level
            and squeezed(before.piece.text) == squeezed(one.piece.text)
        ):
            result[-1] = replace(before, level=min(before.level, one.level))
        else:
            result.append(one)
    return result


def _without_lists(judged: Sequence[Judged]) -> list[Judged]:
    """``judged`` with headings that only announce a later one made text.

    They are a list of chapters that has no page numbers.
    """
    later: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(judged):
        if one.level:
            later[squeezed(NUMBERED.sub("", one.piece.text))].append(at)
    result = list(judged)
    for places in later.values():
        for at in places[:-1]:
            run = _run_around(judged, at)
            again = sum(
                any(
                    place > run[-1]
                    for place in later[squeezed(NUMBERED.sub("", judged[i].piece.text))]
                )
                for i in run
                if judged[i].level
            )
            if again >= 3:
                result[at] = replace(judged[at], level=0, confidence=0.6, reason="list")
    return result


def _run_around(judged: Sequence[Judged], at: int) -> list[int]:
    """The places around ``at`` where headings follow each other.

    No more than one line of text stands between them.
    """
    low = high = at
    while low > 0 and (
        judged[low - 1].level
        or (len(judged[low - 1].piece.text) < 120 and low > 1 and judged[low - 2].level)
    ):
        low -= 1
    while high + 1 < len(judged) and (
        judged[high + 1].level
        or (
            len(judged[high + 1].piece.text) < 120
            and high + 2 < len(judged)
            and judged[high + 2].level
        )
    ):
        high += 1
    return list(range(low, high + 1))
