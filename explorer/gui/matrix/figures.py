"""What a matrix counts, and its empty cells, in words."""

from PySide6.QtCore import QObject

from explorer.comparing.matrix import Axis, Gap, Matrix
from explorer.comparing.statements import Facet


class MatrixFigures(QObject):
    """Words for counts. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def of_matrix(self, matrix: Matrix) -> str:
        """Both sides and the number of passages, in one line."""
        sides = f"{self._side(matrix.rows)} × {self._side(matrix.columns)}"
        return f"{sides} · {self.passages(matrix.total)}"

    def passages(self, number: int) -> str:
        """A number of passages."""
        return self.tr("%n passage(s)", "", number)

    def gaps(self, number: int) -> str:
        """A number of empty cells, as the title of their list."""
        return self.tr("%n lacune(s)", "", number)

    def unread_sections(self, number: int) -> str:
        """A number of sections that aren't read, as the title of their list."""
        return self.tr("%n ongelezen", "", number)

    def unread(self, passages: int, demands: int) -> str:
        """How much there is to read in a section."""
        return " · ".join((self.passages(passages), self.tr("%n eis(en)", "", demands)))

    def block(self, rows: int, columns: int) -> str:
        """The size of a block of cells."""
        down, across = self.tr("%n rij(en)", "", rows), self.tr("%n kolom(men)", "", columns)
        return f"{down} × {across}"

    def gap(self, gap: Gap, columns: Facet, language: str, *, demands: bool) -> str:
        """What an empty cell says."""
        row, column = gap.row.label(language), gap.column.label(language)
        if columns is Facet.LEVEL:
            sentence = self.tr("{row}: niets voor {column}")
        elif columns is Facet.ACT:
            sentence = self.tr("{row}: geen passage van de soort “{column}”")
        elif demands:
            sentence = self.tr("{row}: geen eis over {column}")
        else:
            sentence = self.tr("{row}: niets over {column}")
        return sentence.format(row=row, column=column)

    def _side(self, axis: Axis) -> str:
        number = len(axis.entries)
        names = {
            Facet.REGION: self.tr("%n regio(’s)", "", number),
            Facet.THEME: self.tr("%n thema(’s)", "", number),
            Facet.SECTION: self.tr("%n sectie(s)", "", number),
            Facet.ASPECT: self.tr("%n aspect(en)", "", number),
            Facet.LEVEL: self.tr("%n niveau(s)", "", number),
            Facet.ACT: self.tr("%n soort(en)", "", number),
            Facet.SDG: self.tr("%n SDG(’s)", "", number),
        }
        return names[axis.facet]
