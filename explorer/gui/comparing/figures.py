"""What a comparison counts, in words."""

from PySide6.QtCore import QObject

from explorer.comparing.columns import Column
from explorer.comparing.table import RowsBy, Table
from explorer.programme.model import page_range


class Figures(QObject):
    """Words for counts. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def of_table(self, table: Table) -> str:
        """Columns, rows and empty cells, in one line."""
        counts = table.counts
        parts = [
            self.tr("%n kolom(men)", "", counts.columns),
            self._rows(table.by, counts.rows),
            self.tr("%n lege cel(len)", "", counts.empty_cells),
        ]
        if counts.untagged:
            parts.append(self.tr("%n passage(s) zonder label", "", counts.untagged))
        return " · ".join(parts)

    def of_column(self, column: Column) -> str:
        """The pages and the number of passages of a column."""
        passages = self.tr("%n passage(s)", "", len(column.statements))
        if not column.pages:
            return passages
        return " · ".join(
            (self.tr("blz. {pages}").format(pages=page_range(column.pages)), passages)
        )

    def _rows(self, by: RowsBy, number: int) -> str:
        match by:
            case RowsBy.ASPECT:
                return self.tr("%n aspect(en)", "", number)
            case RowsBy.LEVEL:
                return self.tr("%n niveau(s)", "", number)
            case RowsBy.ACT:
                return self.tr("%n soort(en)", "", number)
            case _:
                return self.tr("%n rij(en)", "", number)
