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


def load_tokens(name: str, memory: TableMemory = NO_MEMORY) -> Tokens:
    """The tokens of the theme ``name``, one of ``NAMES``; parsed only where not remembered."""
    file = resources_folder() / "themes" / f"{name}.toml"
    table = memory.recall(file)
    if table is None:
        import tomllib  # noqa: PLC0415 -- not loaded where the table is remembered

        table = tomllib.loads(file.read_text("utf-8"))
        memory.remember(file, table)
    return Tokens(**table)
