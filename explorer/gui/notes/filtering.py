"""What the notes are filtered by: words that are typed, and facets that are ticked."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from explorer.gui.notes.facets import NoteFacets
from explorer.gui.notes.filters import AFTER_UPDATE, FacetWords, to_filter
from explorer.gui.searching.filter_chips import FilterChips, NamedFilter
from explorer.gui.searching.filters import Filters
from explorer.gui.theme.look import Look
from explorer.library.filtering import AnnotationFilter
from explorer.library.listing import Facet, Narrowed
from explorer.programme.pack import Programme


class Filtering(QObject):
    """Keeps ``line``, ``facets`` and ``chips`` alike: what is ticked in one goes in the other.

    ``changed`` tells that the reader filters by something else.
    """

    changed = Signal()

    def __init__(self, programme: Programme, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = programme.id
        self._ticked: Filters = ()
        self.words = FacetWords(programme, self)
        self.line = QLineEdit(placeholderText=self.tr("Filter op woorden in notitie of citaat…"))
        self.line.setAccessibleName(self.tr("Filter op woorden"))
        self.line.setClearButtonEnabled(True)
        self.facets = NoteFacets(look)
        self.chips = FilterChips(look)
        self.line.textChanged.connect(self.changed)
        self.facets.ticked_changed.connect(self._tick)
        self.chips.removed.connect(lambda facet, tag: self._tick(facet, tag, False))  # noqa: FBT003 -- as the facets say it
        self.chips.cleared.connect(lambda: self._filter_by(()))

    @property
    def text(self) -> str:
        """The words that are filtered by."""
        return self.line.text()

    @property
    def ticked(self) -> Filters:
        """The ticked facets."""
        return self._ticked

    def states(self) -> set[str]:
        """The ticked states: what became of notes in an update of the text."""
        return {value for facet, value in self._ticked if facet == Facet.STATE}

    def wanted(self) -> AnnotationFilter:
        """Which notes of the programme pass."""
        return to_filter(self._pack, self.text, self._ticked)

    def filter_by(self, text: str, ticked: Filters) -> None:
        """Filter by these words and facets; ``changed`` doesn't tell of it."""
        self._ticked = ticked
        blocked = self.line.blockSignals(True)  # noqa: FBT003 -- Qt's own argument
        self.line.setText(text)
        self.line.blockSignals(blocked)

    def ask_for_report(self) -> None:
        """Filter by what the last update of the text did to notes, and by nothing else."""
        self.line.clear()
        self._filter_by(tuple((Facet.STATE, state) for state in AFTER_UPDATE))

    def show_counts(self, narrowed: Narrowed) -> None:
        """Show how many notes there are of everything that can be ticked."""
        self.facets.facets.show(self.words.rows(narrowed, self._ticked))

    def show_chips(self) -> None:
        """Show what is ticked."""
        self.chips.show_filters(
            [NamedFilter(facet, tag, self.words.label(facet, tag)) for facet, tag in self._ticked]
        )

    def _tick(self, facet: str, tag: str, ticked: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        kept = tuple(pair for pair in self._ticked if pair != (facet, tag))
        self._filter_by((*kept, (facet, tag)) if ticked else kept)

    def _filter_by(self, ticked: Filters) -> None:
        self._ticked = ticked
        self.changed.emit()
