"""Passages with their notes, as they are printed."""

from collections.abc import Sequence

from explorer.printing.citing import passage_source
from explorer.printing.document import Note, PassageItem
from explorer.printing.options import Notes, Options
from explorer.printing.page_model import Passage, PrintedNote
from explorer.printing.runs import Anchor, Spans, runs_of
from explorer.printing.wording import Wording

_QUOTED_WORDS = 6


def chosen_notes(item: PassageItem, wanted: Notes) -> list[Note]:
    """The notes of a passage that are to be printed, in the order of the words they are about.

    A note on the whole passage comes first; one without words is left out.
    """
    kept = [
        note
        for note in item.notes
        if note.text.strip()
        and (wanted is Notes.ALL or (wanted is Notes.TO_PRINT and note.to_print))
    ]
    return sorted(kept, key=lambda note: (note.start or 0, note.end or 0))


def passage_block(item: PassageItem, options: Options, wording: Wording) -> Passage:
    """A passage in runs, its notes numbered from 1, and its source."""
    notes = chosen_notes(item, options.notes)
    anchors = [_anchor(number, note, item) for number, note in enumerate(notes, start=1)]
    spans = Spans(item.highlights, item.emphasis, anchors, item.kept)
    printed = [
        _printed(anchor, note, item, wording) for anchor, note in zip(anchors, notes, strict=True)
    ]
    return Passage(
        runs_of(item.text, spans), tuple(printed), passage_source(item, options, wording)
    )


def _anchor(number: int, note: Note, item: PassageItem) -> Anchor:
    if note.start is None:
        return Anchor(number, 0, len(item.text))
    return Anchor(number, note.start, note.start if note.end is None else note.end)


def _printed(anchor: Anchor, note: Note, item: PassageItem, wording: Wording) -> PrintedNote:
    quote = ""
    if note.start is not None:
        quote = _shortened(item.text[max(anchor.start, 0) : max(anchor.end, 0)].split())
    colour = note.colour or next(
        (
            light.colour
            for light in item.highlights
            if note.start is not None and (light.start, light.end) == (note.start, note.end)
        ),
        None,
    )
    quoted = wording.say("quoted", words=quote) if quote else ""
    return PrintedNote(anchor.number, note.text.strip(), colour, quoted)


def _shortened(words: Sequence[str]) -> str:
    tail = " …" if len(words) > _QUOTED_WORDS else ""
    return " ".join(words[:_QUOTED_WORDS]).rstrip(",.;:") + tail
