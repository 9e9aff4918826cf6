"""What a printed page says about where its words come from."""

from collections.abc import Iterable, Iterator

from explorer.printing.document import (
    ComparisonItem,
    Document,
    Item,
    PassageItem,
    PictureItem,
    QuestionItem,
    Source,
)
from explorer.printing.options import Options
from explorer.printing.wording import Wording
from explorer.programme.model import page_range

_MOST_RANGES = 5  # of pages in a foot; of more only the first and the last page are named


def passage_source(item: PassageItem, options: Options, wording: Wording) -> str:
    """The source under a passage, with its short code if asked for.

    Where the foot of every page names the document, section, number and page are enough; else the
    full citation stands here.
    """
    code = item.code if options.codes else ""
    place = ""
    if options.citations:
        short = _short(item, wording)
        place = short if options.source_on_pages and short else item.citation or short
    return " · ".join(part for part in (code, place) if part)


def _short(item: PassageItem, wording: Wording) -> str:
    place = f"{item.title} ¶ {item.number}" if item.title and item.number else item.title
    pages = wording.say("pages", pages=page_range(item.pages)) if item.pages else ""
    return ", ".join(part for part in (place, pages) if part)


def source_lines(document: Document, wording: Wording) -> tuple[str, ...]:
    """One sentence or two for every source used.

    Its name, the pages cited, and whether it is a restatement.
    """
    return tuple(_source_line(source, pages, wording) for source, pages in _by_source(document))


def used_sources(document: Document) -> tuple[Source, ...]:
    """The sources of what is in the document; all of them where nothing there has one."""
    return tuple(source for source, _ in _by_source(document))


def ranges(numbers: Iterable[int]) -> str:
    """Numbers as they are cited: ``2, 4–6``."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number])
    return ", ".join("–".join(map(str, each)) for each in found)


def _cited(items: Iterable[Item]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The source of every text that is cited, and its pages there."""
    for item in items:
        match item:
            case PassageItem():
                yield item.source, item.pages
            case ComparisonItem():
                texts = (text for row in item.cells for cell in row for text in cell)
                yield from ((text.source, text.pages) for text in texts if text.source)
            case QuestionItem() if item.source:
                yield item.source, item.pages
            case PictureItem() if item.source:
                yield item.source, ()


def _by_source(document: Document) -> Iterator[tuple[Source, tuple[int, ...]]]:
    """Each source with the pages cited; a passage that names none belongs to the first."""
    cited = list(_cited(document.items))
    known = {source.id for source in document.sources}
    for place, source in enumerate(document.sources):
        mine = [
            pages
            for named, pages in cited
            if named == source.id or (place == 0 and named not in known)
        ]
        if mine or not cited:
            yield source, tuple(sorted({page for pages in mine for page in pages}))


def _source_line(source: Source, pages: tuple[int, ...], wording: Wording) -> str:
    listed = ranges(pages)
    shown = listed if listed.count(",") < _MOST_RANGES else page_range(pages)
    where = f", {wording.say('pages', pages=shown)}" if pages else ""
    line = wording.say("after" if source.restatement else "from", name=source.name, pages=where)
    return f"{line} {wording.say('restated')}" if source.restatement else line


def foot_line(document: Document, wording: Wording) -> str:
    """What stands at the foot of every page: the sources, or nothing if that was not asked for."""
    if not document.options.source_on_pages:
        return wording.say("teaching") if document.options.neutral else ""
    parts = [wording.say("teaching") + "."] if document.options.neutral else []
    return " ".join([*parts, *source_lines(document, wording)])
