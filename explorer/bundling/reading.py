"""Passages of a programme as they are printed: cited, and with all that a brief tells of them."""

from functools import cached_property

from explorer.bundling.marks import Marks
from explorer.bundling.placing import Place
from explorer.messages import sentence
from explorer.printing.document import Emphasis, PassageItem, Source
from explorer.programme.links import ShortCodes
from explorer.programme.model import Passage, page_range
from explorer.programme.pack import Programme

_NO_MARKS = Marks()


class ProgrammeReader:
    """One programme, in the language of the reader."""

    def __init__(self, programme: Programme, language: str) -> None:
        self.programme = programme
        self._language = language

    @cached_property
    def _codes(self) -> ShortCodes:
        """Reads every section, so only when asked for."""
        ids = [passage.id for passage in self.programme.passages()]
        return ShortCodes(self.programme.id, ids)

    def source(self) -> Source:
        """The document it was taken from; of a restatement also where the original stands."""
        programme = self.programme
        original = ""
        if programme.is_restatement:
            source = programme.source
            publisher = source.publisher or programme.party
            name = f"{publisher}, {source.title}" if publisher else source.title
            original = sentence("bundling-original", self._language, name=name)
        return Source(programme.id, source_name(programme), programme.is_restatement, original)

    def title(self, passage: Passage) -> str:
        """What the section of a passage is called."""
        return self.programme.head(passage.section).title

    def item(
        self,
        passage: Passage,
        marks: Marks = _NO_MARKS,
        kept: tuple[Place, ...] = (),
        *,
        coded: bool = False,
    ) -> PassageItem:
        """A passage to be printed, with its short code where that is asked for."""
        label = self._labels
        return PassageItem(
            passage.text,
            citation=str(self.programme.citation(passage)),
            title=self.title(passage),
            number=passage.number,
            pages=passage.pages,
            code=self._codes.code(passage.id) if coded else "",
            kept=kept,
            highlights=marks.highlights,
            notes=marks.notes,
            emphasis=tuple(
                Emphasis(span.start, span.end, strong=span.style == "strong")
                for span in passage.spans
            ),
            source=self.programme.id,
            act="".join(label("act", (passage.act,) if passage.act else ())),
            levels=label("level", passage.levels),
            figures=passage.figures,
            deadlines=passage.deadlines,
            conditions=passage.conditions,
        )

    def short_citation(self, passage: Passage, *, titled: bool = False) -> str:
        """Where a passage stands, for a cell: ``¶ 2, blz. 20``."""
        place = f"¶ {passage.number}"
        where = f"{self.title(passage)} {place}" if titled else place
        if not passage.pages:
            return where
        pages = page_range(passage.pages)
        return f"{where}, {sentence('page-abbreviation', self._language, pages=pages)}"

    def _labels(self, facet: str, tags: tuple[str, ...]) -> tuple[str, ...]:
        vocabulary = self.programme.vocabulary
        return tuple(vocabulary.entry(facet, tag).label(self._language) for tag in tags)


def source_name(programme: Programme) -> str:
    """A programme as a source is named: party, title, chapter, and the year if no name has it."""
    parts = [part for part in (programme.party, programme.title, programme.chapter) if part]
    year = str(programme.year) if programme.year else ""
    parts += [
        more for more in (year, programme.apart) if more and not any(more in part for part in parts)
    ]
    return ", ".join(parts)
