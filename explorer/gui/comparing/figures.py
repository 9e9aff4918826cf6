"""What a comparison counts, in words."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QObject

from explorer.comparing.columns import Column, ColumnKind
from explorer.comparing.proposals import Pair, Proposal, Status
from explorer.comparing.table import RowsBy, Table
from explorer.gui.widgets.page_names import on_pages


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

    def of_column(self, column: Column, programmes: Mapping[str, str] | None = None) -> str:
        """The pages and the number of passages of a column; whose it is among ``programmes``.

        Of a region also how many passages stand elsewhere than in its own section.
        """
        packs = {statement.pack for statement in column.statements}
        whole = column.kind is ColumnKind.PROGRAMME
        name = (programmes or {}).get(packs.pop(), "") if len(packs) == 1 and not whole else ""
        pages = on_pages(column.pages)
        passages = self.tr("%n passage(s)", "", len(column.statements))
        elsewhere = sum(statement.elsewhere for statement in column.statements)
        told = elsewhere and self.tr("%n van elders", "", elsewhere)
        return " · ".join(part for part in (name, pages, passages, told) if part)

    def of_links(self, links: Sequence[Proposal], aligned: Collection[Pair] = ()) -> str:
        """How alike the passages of a row are, the least of its pairs, and who says so.

        ``aligned`` are pairs that an official text and what restates it were aligned by.
        """
        percent = f"{round(100 * min(link.score for link in links))} %"
        if all(link.pair in aligned for link in links):
            return self.tr("{percent} · uitgelijnd").format(percent=percent)
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
