"""The tokens of a theme: named colours from ``resources/themes``."""

from dataclasses import dataclass

from explorer.paths import resources_folder
from explorer.tables import NO_MEMORY, TableMemory

NAMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour the window uses, as ``#RRGGBB``; ``shadow`` is ``#AARRGGBB``."""

    background: str
    side: str
    card: str
    ink: str
    muted: str
    line: str
    thumb: str
    rail: str
    rail_ink: str
    rail_active: str
    rail_accent: str
    accent: str
    accent_soft: str
    on_accent: str
    mark_yellow: str
    mark_green: str
    mark_blue: str
    mark_pink: str
    demand: str
    demand_soft: str
    demand_line: str
    desk: str
    shadow: str
    dark: bool


# Every (text, ground) pair that occurs in the window; a test holds each at 4.5:1 or more.
TEXT_PAIRS = (
    ("ink", "background"),
    ("ink", "side"),
    ("ink", "card"),
    ("ink", "mark_yellow"),
    ("ink", "mark_green"),
    ("ink", "mark_blue"),
    ("ink", "mark_pink"),
    ("ink", "accent_soft"),
    ("muted", "background"),
    ("muted", "side"),
    ("muted", "card"),
    ("accent", "background"),
    ("accent", "side"),
    ("accent", "card"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_active"),
    ("demand", "demand_soft"),
    ("demand", "background"),
    ("demand", "card"),
    ("demand", "accent_soft"),
    ("ink", "desk"),
)


def load_tokens(name: str, memory: TableMemory = NO_MEMORY) -> Tokens:
    """The tokens of the theme ``name``, one of ``NAMES``; parsed only where not remembered."""
    file = resources_folder() / "themes" / f"{name}.toml"
    table = memory.recall(file)
    if table is None:
        import tomllib  # noqa: PLC0415 -- not loaded where the table is remembered

        table = tomllib.loads(file.read_text("utf-8"))
        memory.remember(file, table)
    return Tokens(**table)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance), from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
