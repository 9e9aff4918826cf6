"""What the facets and their tags are called, and the rows that the list of facets shows."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.searching.facets import FacetRow
from explorer.gui.searching.filters import Filters
from explorer.searching.results import Results


class FacetNames(QObject):
    """Names in the reader's language."""

    def __init__(self, application: Application, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._labels: dict[tuple[str, str, str], str] = {}  # by language, facet and tag

    def rows(self, results: Results, filters: Filters) -> Iterator[FacetRow]:
        """Every facet that has something to tick, with its tags and their counts."""
        names = {
            "branch": self.tr("Waar"),
            "region": self.tr("Regio"),
            "level": self.tr("Niveau"),
            "act": self.tr("Soort"),
            "aspect": self.tr("Aspect"),
            "theme": self.tr("Sectie"),
        }
        for facet, name in names.items():
            ticked = {tag for kind, tag in filters if kind == facet}
            counts = {count.id: count.count for count in results.facets.get(facet, ())}
            tags = [tag for tag in self._known(facet) if counts.get(tag) or tag in ticked]
            if tags:
                yield FacetRow(facet, name)
            for tag in tags:
                yield FacetRow(
                    facet, self.label(facet, tag), tag, counts.get(tag, 0), tag in ticked
                )

    def label(self, facet: str, tag: str) -> str:
        """The name of a tag; the tag itself where the programme doesn't have it (any longer)."""
        key = (self._application.settings.text("language"), facet, tag)
        known = self._labels.get(key)
        if known is None:
            known = self._labels[key] = self._label(*key)
        return known

    def _label(self, language: str, facet: str, tag: str) -> str:
        if facet == "branch":
            return self.tr("Thema’s") if tag == "themes" else self.tr("Regio’s")
        programme = self._application.programme
        try:
            if facet == "theme":
                return programme.head(tag).title
            return self._application.vocabulary.entry(facet, tag).label(language)
        except UserError:
            return tag

    def summary(self, query: str, filters: Filters) -> str:
        """A search in one line: its words and the names of its filters."""
        labels = [self.label(facet, tag) for facet, tag in filters]
        return " · ".join(part for part in (query.strip(), *labels) if part)

    def _known(self, facet: str) -> list[str]:
        if facet == "branch":
            return ["themes", "regions"]
        programme = self._application.programme
        if facet == "theme":
            return [head.id for head in programme.section_heads()]
        return list(self._application.vocabulary.entries(facet))
