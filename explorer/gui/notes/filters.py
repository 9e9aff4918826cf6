"""What the overview can be filtered by: names, the rows of the list of facets, and the filter."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.errors import UserError
from explorer.gui.inspector.wording import Wording
from explorer.gui.searching.facets import FacetRow
from explorer.gui.searching.filters import Filters, by_facet
from explorer.library.anchors import State
from explorer.library.annotations import Colour, Visibility
from explorer.library.filtering import AnnotationFilter
from explorer.library.listing import Facet, Kind, Narrowed

if TYPE_CHECKING:
    from explorer.programme.pack import Programme

NOTHING = "-"  # stands for the empty value: no colour, the reader's own
AFTER_UPDATE = (State.MOVED, State.CHANGED, State.ORPHAN)


def to_filter(pack: str, text: str, filters: Filters) -> AnnotationFilter:
    """What words and ticked facets ask for."""
    ticked = {
        facet: tuple("" if tag == NOTHING else tag for tag in tags)
        for facet, tags in by_facet(filters).items()
    }
    kinds = ticked.get(Facet.KIND, ())
    shown = ticked.get(Facet.VISIBILITY, ())
    return AnnotationFilter(
        pack=pack,
        text=text,
        sections=ticked.get(Facet.SECTION, ()),
        colours=ticked.get(Facet.COLOUR, ()),
        tags=ticked.get(Facet.TAG, ()),
        states=ticked.get(Facet.STATE, ()),
        creators=ticked.get(Facet.CREATOR, ()),
        visibility=shown[0] if len(shown) == 1 else "",
        with_text=Kind.NOTE in kinds if len(kinds) == 1 else None,
    )


class FacetWords(QObject):
    """Names of facets and values, in the reader's language."""

    def __init__(self, programme: "Programme", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._programme = programme
        self._words = Wording(self)
        self.colour_names: Mapping[Colour, str] = {}

    def rows(self, narrowed: Narrowed, filters: Filters) -> list[FacetRow]:
        """Every facet in which notes differ, with its values and how many have each."""
        names = {
            Facet.KIND: self.tr("Soort"),
            Facet.COLOUR: self.tr("Kleur"),
            Facet.STATE: self.tr("Na een update"),
            Facet.VISIBILITY: self.tr("Voor wie"),
            Facet.CREATOR: self.tr("Van wie"),
            Facet.TAG: self.tr("Label"),
            Facet.SECTION: self.tr("Sectie"),
        }
        rows = []
        for facet, name in names.items():
            ticked = {tag for kind, tag in filters if kind == facet}
            counts = {value or NOTHING: n for value, n in narrowed.counts[facet].items()}
            known = self._order(facet, counts)
            shown = [value for value in known if counts.get(value) or value in ticked]
            shown += sorted(ticked.difference(shown))
            alike = facet is not Facet.TAG and len(shown) < 2
            if not ticked and (alike or not shown):
                continue
            rows.append(FacetRow(facet, name))
            for value in shown:
                label, count = self.label(facet, value), counts.get(value, 0)
                spoken = f"{label}, " + self.tr("%n notitie(s)", "", count)
                rows.append(FacetRow(facet, label, value, count, value in ticked, spoken))
        return rows

    def _order(self, facet: Facet, counts: Mapping[str, int]) -> list[str]:
        """The values of a facet as they are shown, those without a count too."""
        match facet:
            case Facet.KIND:
                return [*Kind]
            case Facet.COLOUR:
                return [*(colour.value for colour in Colour if colour), NOTHING]
            case Facet.STATE:
                return [*State]
            case Facet.VISIBILITY:
                return [*Visibility]
            case Facet.SECTION:
                known = [head.id for head in self._programme.section_heads()]
                return [*known, *sorted(set(counts).difference(known))]
            case _:
                return sorted(counts, key=lambda value: (value != NOTHING, value.casefold()))

    def label(self, facet: str, value: str) -> str:
        """The name of a value."""
        match facet:
            case Facet.COLOUR:
                colour = Colour("" if value == NOTHING else value)
                named = self._words.colour(colour, self.colour_names)
                return named[:1].upper() + named[1:] if named else self.tr("Zonder kleur")
            case Facet.SECTION:
                return self.section(value)
            case Facet.CREATOR:
                return self.tr("Van mij") if value == NOTHING else value
            case Facet.TAG:
                return f"#{value}"
        return self._names().get(value, value)

    def _names(self) -> dict[str, str]:
        return {
            Kind.NOTE: self.tr("Notitie"),
            Kind.HIGHLIGHT: self.tr("Alleen gemarkeerd"),
            State.EXACT: self.tr("Op zijn plaats"),
            State.MOVED: self.tr("Verplaatst"),
            State.CHANGED: self.tr("Tekst gewijzigd"),
            State.ORPHAN: self.tr("Plaats kwijt"),
            Visibility.PRIVATE: self.tr("Voor mezelf"),
            Visibility.PRINT: self.tr("Om af te drukken"),
        }

    def section(self, section: str) -> str:
        """The title of a section; its id where the programme doesn't have it any longer."""
        try:
            return self._programme.head(section).title
        except UserError:
            return section
