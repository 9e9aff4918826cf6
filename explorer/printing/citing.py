"""What a printed page says about where its words come from."""

from collections.abc import Iterable, Sequence

from explorer.printing.document import Document, PassageItem, Source
from explorer.printing.options import Options
from explorer.printing.wording import Wording
from explorer.programme.model import page_range


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
    cited = [item for item in document.items if isinstance(item, PassageItem)]
    return tuple(
        _source_line(source, mine, wording) for source, mine in _by_source(document.sources, cited)
    )


def used_sources(document: Document) -> tuple[Source, ...]:
    """The sources of the passages in the document; all of them where there are no passages."""
    cited = [item for item in document.items if isinstance(item, PassageItem)]
    return tuple(source for source, _ in _by_source(document.sources, cited))


def _by_source(
    sources: Sequence[Source], cited: Sequence[PassageItem]
) -> Iterable[tuple[Source, list[PassageItem]]]:
    """Each source with its passages; a passage that names none belongs to the first."""
    known = {source.id for source in sources}
    for place, source in enumerate(sources):
        mine = [
            item
            for item in cited
            if item.source == source.id or (place == 0 and item.source not in known)
        ]
        if mine or not cited:
            yield source, mine


def _source_line(source: Source, cited: Sequence[PassageItem], wording: Wording) -> str:
    pages = tuple(sorted({page for item in cited for page in item.pages}))
    where = f", {wording.say('pages', pages=page_range(pages))}" if pages else ""
    line = wording.say("after" if source.restatement else "from", name=source.name, pages=where)
    return f"{line} {wording.say('restated')}" if source.restatement else line


def foot_line(document: Document, wording: Wording) -> str:
    """What stands at the foot of every page: the sources, or nothing if that was not asked for."""
    if not document.options.source_on_pages:
        return wording.say("teaching") if document.options.neutral else ""
    parts = [wording.say("teaching") + "."] if document.options.neutral else []
    return " ".join([*parts, *source_lines(document, wording)])
