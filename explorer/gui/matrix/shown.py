"""What a matrix shows: its sides, what is left out, and the chosen cell."""

from dataclasses import dataclass

from explorer.comparing.matrix import COLUMN_FACETS, ROW_FACETS
from explorer.comparing.statements import Facet

Filters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class View:
    """What a matrix shows; ``row`` and ``column`` are the tags of the chosen cell."""

    rows: Facet = Facet.REGION
    columns: Facet = Facet.ASPECT
    demands: bool = False
    unread: bool = False
    row: str = ""
    column: str = ""

    def to_filters(self) -> Filters:
        """As an address holds it; only what differs from the default."""
        usual = View()
        return tuple(
            (key, str(value))
            for key, value in (
                ("rows", self.rows),
                ("columns", self.columns),
                ("demands", self.demands or ""),
                ("unread", self.unread or ""),
                ("row", self.row),
                ("column", self.column),
            )
            if value and value != getattr(usual, key)
        )

    @classmethod
    def from_filters(cls, filters: Filters) -> "View":
        """What an address says; whatever isn't right is left at its default."""
        given = dict(filters)
        rows, columns = given.get("rows"), given.get("columns")
        return cls(
            rows=Facet(rows) if rows in ROW_FACETS else Facet.REGION,
            columns=Facet(columns) if columns in COLUMN_FACETS else Facet.ASPECT,
            demands="demands" in given,
            unread="unread" in given,
            row=given.get("row", ""),
            column=given.get("column", ""),
        )
