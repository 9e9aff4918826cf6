"""How a bundle is to be printed: the choices about the page, and what stands at its head.

The library keeps a layout as JSON it doesn't look into; what isn't right there is left at its
default.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from explorer.printing.document import Word
from explorer.printing.options import PROFILES, Options, recalled, remembered

LONGEST_LESSON = 600  # minutes
_TEXTS = ("title", "subtitle", "author", "subject", "goal")


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything a reader chose about the printing of one bundle.

    ``profile`` is the one the options are remembered under, perhaps none. Without a ``title`` the
    bundle's name stands above the page. ``words`` are the ids of the terms explained on a
    worksheet; None for every term that occurs. ``own_words`` come after those.
    """

    options: Options = field(default_factory=Options)
    profile: str = ""
    title: str = ""
    subtitle: str = ""
    author: str = ""
    subject: str = ""
    goal: str = ""
    minutes: int = 0
    words: tuple[str, ...] | None = None
    own_words: tuple[Word, ...] = ()


def values_of(layout: Layout) -> dict[str, Any]:
    """A layout as plain data."""
    words = None if layout.words is None else list(layout.words)
    return {
        "options": remembered(layout.options),
        "profile": layout.profile,
        **{name: getattr(layout, name) for name in _TEXTS},
        "minutes": layout.minutes,
        "words": words,
        "own_words": [[word.term, word.meaning] for word in layout.own_words],
    }


def layout_from(values: Mapping[str, Any], usual: Layout | None = None) -> Layout:
    """The layout that ``values_of`` gave; ``usual`` where it says nothing."""
    usual = usual or Layout()
    options, minutes = values.get("options"), values.get("minutes")
    texts = {name: values.get(name) for name in _TEXTS}
    known = {name: text for name, text in texts.items() if isinstance(text, str)}
    profile = values.get("profile")
    return Layout(
        options=recalled(options, usual.options) if isinstance(options, dict) else usual.options,
        profile=profile if profile in ("", *PROFILES) else usual.profile,
        minutes=min(max(minutes, 0), LONGEST_LESSON) if type(minutes) is int else usual.minutes,
        words=_words(values["words"]) if "words" in values else usual.words,
        own_words=_own_words(values["own_words"]) if "own_words" in values else usual.own_words,
        **{name: known.get(name, getattr(usual, name)) for name in _TEXTS},
    )


def _words(given: object) -> tuple[str, ...] | None:
    if not isinstance(given, list):
        return None
    return tuple(each for each in given if isinstance(each, str))


def _own_words(given: object) -> tuple[Word, ...]:
    listed = given if isinstance(given, list) else []
    pairs = [tuple(each) for each in listed if isinstance(each, list)]
    return tuple(Word(*pair) for pair in pairs if [type(part) for part in pair] == [str, str])
