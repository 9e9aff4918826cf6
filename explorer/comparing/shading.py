"""The colours of a matrix: a scale that reads as well in grey and to eyes that see fewer colours.

Every step has its own luminance, in order, so hue carries nothing; the ink on a step has a contrast
of at least 4.5:1.
"""

from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Shade:
    """The colour of a cell and of the number in it, as ``#rrggbb``."""

    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Shades from none to most; the first is for empty cells."""

    shades: tuple[Shade, ...]

    def step(self, count: int, largest: int) -> int:
        """The place on the scale of ``count`` where ``largest`` is the highest; 0 is for none."""
        if count <= 0:
            return 0
        most = len(self.shades) - 1
        return min(most, ceil(most * count / largest))

    def shade(self, count: int, largest: int) -> Shade:
        """The shade of a cell."""
        return self.shades[self.step(count, largest)]


_DARK_INK, _LIGHT_INK = "#1E2422", "#FFFFFF"

LIGHT = Scale(
    (
        Shade("#F3F1EC", _DARK_INK),
        Shade("#D5E7E2", _DARK_INK),
        Shade("#AFD3CB", _DARK_INK),
        Shade("#7FB9AD", _DARK_INK),
        Shade("#33776C", _LIGHT_INK),
        Shade("#173F3A", _LIGHT_INK),
    )
)
DARK = Scale(
    (
        Shade("#252A28", _LIGHT_INK),
        Shade("#1F4A44", _LIGHT_INK),
        Shade("#23675D", _LIGHT_INK),
        Shade("#5FA698", "#10201D"),
        Shade("#93CCBF", "#10201D"),
        Shade("#D2EFE8", "#10201D"),
    )
)
