"""A row of the benchmark table."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, over ``n`` runs. ``unit`` is ``ms`` unless the name says otherwise.

    ``against`` names what was measured in the same run to compare with, ``ratio`` is the median
    divided by its median. ``limit`` is what must be reached, in words; ``note`` says why a row
    could not be measured.
    """

    name: str
    median: float = 0.0
    p95: float = 0.0
    n: int = 0
    unit: str = "ms"
    limit: str = ""
    against: str = ""
    ratio: float = 0.0
    note: str = ""

    def to_json(self) -> dict[str, Any]:
        """The row as ``bench --json`` prints it."""
        row: dict[str, Any] = {
            "name": self.name,
            f"median_{self.unit}": round(self.median, 3),
            f"p95_{self.unit}": round(self.p95, 3),
            "n": self.n,
        }
        extra = {"limit": self.limit, "against": self.against, "note": self.note}
        row.update({key: value for key, value in extra.items() if value})
        if self.ratio:
            row["ratio"] = round(self.ratio, 3)
        return row

    def to_text(self) -> str:
        """The row as a line of the table."""
        if self.note:
            return f"{self.name:<52} {self.note}"
        ratio = f"{self.ratio:.2f} x {self.against}" if self.ratio else ""
        figures = f"{self.median:>9.2f} {self.p95:>9.2f} {self.unit:<3} {self.n:>5}"
        return f"{self.name:<52}{figures}  {self.limit:<26} {ratio}".rstrip()


def summarise(name: str, samples: Sequence[float], *, unit: str = "ms", limit: str = "") -> Row:
    """Median and 95th percentile (nearest rank) of ``samples``."""
    ordered = sorted(samples)
    rank = min(len(ordered) - 1, -(-len(ordered) * 95 // 100) - 1)
    return Row(name, statistics.median(ordered), ordered[rank], len(ordered), unit, limit)
