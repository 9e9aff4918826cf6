"""How a bundle is to be printed, and the profiles that remember it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from explorer.errors import UserError

SMALLEST_TEXT = 8.0
LARGEST_TEXT = 18.0
_MOST_COLUMNS = 2

Value = str | int | float | bool


class Template(StrEnum):
    """What kind of page a bundle becomes."""

    FRAGMENT = "fragment"
    WORKSHEET = "worksheet"
    BRIEF = "brief"
    CARDS = "cards"
    TABLE = "table"


class Paper(StrEnum):
    """The sizes of paper that schools and campaigns have."""

    A4 = "a4"
    A5 = "a5"


class Orientation(StrEnum):
    """Which way up; ``AUTO`` is portrait, but landscape for a table that needs it."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Notes(StrEnum):
    """Which notes are printed."""

    NONE = "none"
    TO_PRINT = "to-print"
    ALL = "all"


class AnswerKey(StrEnum):
    """Where the answers to the questions go.

    Nowhere, on a page at the end, or in a document of their own.
    """

    NONE = "none"
    AFTER = "after"
    ALONE = "alone"


class Flip(StrEnum):
    """The edge over which a printer turns the sheet when it prints on both sides."""

    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"


@dataclass(frozen=True, slots=True)
class Options:
    """Every choice about the page. ``text_size`` is in points.

    ``citations`` puts the source under each passage, ``source_on_pages`` in the foot of every page;
    ``codes`` adds the short codes of passages; ``neutral`` is the layout for schools: no colours of
    a party, and it says that this is teaching material and who selected and annotated it;
    ``shorter`` is the shorter variant of a worksheet.

    Raises ``UserError`` (``print-option-wrong``) for a text size or a number of columns that can't
    be printed.
    """

    template: Template = Template.FRAGMENT
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTO
    columns: int = 1
    text_size: float = 10.5
    line_numbers: bool = False
    notes: Notes = Notes.TO_PRINT
    citations: bool = True
    source_on_pages: bool = True
    codes: bool = False
    neutral: bool = False
    answer_key: AnswerKey = AnswerKey.NONE
    shorter: bool = False
    flip: Flip = Flip.LONG_EDGE

    def __post_init__(self) -> None:
        if not 1 <= self.columns <= _MOST_COLUMNS:
            raise UserError("print-option-wrong", option="columns", value=self.columns)
        if not SMALLEST_TEXT <= self.text_size <= LARGEST_TEXT:
            raise UserError("print-option-wrong", option="text_size", value=self.text_size)


_PROFILES = {
    "klas": Options(template=Template.WORKSHEET, text_size=11.0, line_numbers=True, neutral=True),
    "kandidaat": Options(template=Template.BRIEF, codes=True),
}
PROFILES = tuple(_PROFILES)


def profile(name: str) -> Options:
    """The options a profile starts with. Raises ``UserError`` where there is no such profile."""
    try:
        return _PROFILES[name]
    except KeyError:
        raise UserError("print-profile-unknown", name=name, known=", ".join(PROFILES)) from None


def remembered(options: Options) -> dict[str, Value]:
    """The options as plain values, for the settings file."""
    values = ((field.name, getattr(options, field.name)) for field in fields(options))
    return {name: str(value) if isinstance(value, StrEnum) else value for name, value in values}


def recalled(values: Mapping[str, object], base: Options | None = None) -> Options:
    """Options from remembered values; what is unknown or can't be is left as it is in ``base``."""
    options = base or Options()
    for field in fields(Options):
        if field.name in values:
            options = _with(options, field.name, values[field.name])
    return options


def _with(options: Options, name: str, value: object) -> Options:
    kind: type = type(getattr(options, name))
    changed: dict[str, Any] = {name: value}
    try:
        if issubclass(kind, StrEnum):
            changed = {name: kind(str(value))}
        elif kind is float and type(value) is int:
            changed = {name: float(value)}
        elif type(value) is not kind:
            return options
        return replace(options, **changed)
    except (ValueError, UserError):
        return options
