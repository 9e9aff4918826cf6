"""What a comparison counts, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from explorer.comparing.columns import Column
from explorer.comparing.proposals import Proposal, Status
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
        if counts.untagged and table.by is RowsBy.SIMILARITY:
            parts.append(self.tr("%n passage(s) zonder tegenhanger", "", counts.untagged))
        elif counts.untagged:
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

    def of_links(self, links: Sequence[Proposal]) -> str:
        """How alike the passages of a row are, the least of its pairs, and who says so."""
        percent = f"{round(100 * min(link.score for link in links))} %"
        if all(link.status is Status.CONFIRMED for link in links):
            return self.tr("{percent} · bevestigd").format(percent=percent)
        return self.tr("{percent} · voorstel").format(percent=percent)

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
