"""Characters as the library counts them and as Qt does.

The library counts code points. Qt counts UTF-16 units, of which a character outside the basic plane
(an emoji, some old scripts) takes two.
"""


def to_units(text: str, points: int) -> int:
    """How many UTF-16 units the first ``points`` characters of ``text`` take."""
    head = text[:points]
    return len(head) if head.isascii() else len(head.encode("utf-16-le")) // 2


def to_points(text: str, units: int) -> int:
    """How many characters the first ``units`` UTF-16 units of ``text`` are.

    Half a character counts as none.
    """
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
