"""How much two stretches of text are alike, and what their difference does to a place in one."""

CHANCE = 0.5  # likeness that any two stretches of text have
ENOUGH = 16  # characters of surroundings that say as much as more of them


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same; both empty is the same."""
    if one == other:
        return 1.0
    from rapidfuzz import fuzz  # noqa: PLC0415 -- only when a pack was updated

    return fuzz.ratio(one, other) / 100


def recognised(known: str, there: str) -> float:
    """How surely what stands next to words is what stood there: 0 no more than by chance, 1 surely.

    Both begin at the words. Where one is empty there is nothing to go by.
    """
    length = min(len(known), len(there))
    if not length:
        return 0.0
    beyond = (likeness(known[:length], there[:length]) - CHANCE) / (1 - CHANCE)
    return max(0.0, beyond) * min(1.0, length / ENOUGH)


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
