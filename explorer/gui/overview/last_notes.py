"""The notes that were written last, as the overview of the programme shows them."""

from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.gui.inspector.markdown import read_markdown
from explorer.gui.overview.content import LastNote
from explorer.gui.reading.tinting import ground

if TYPE_CHECKING:
    from explorer.library.library import Library
    from explorer.programme.pack import Programme

SHOWN = 4


def last_notes(library: "Library", programme: "Programme") -> list[LastNote]:
    """Up to ``SHOWN`` notes of a programme, the one changed last first.

    None where they can't be read: that is told where they are used.
    """
    try:
        found = library.annotations.latest(programme.id, SHOWN)
    except UserError:
        return []
    notes = []
    for note in found:
        section, _hash, number = note.target.partition("#")
        known = programme.has(section)
        title = programme.head(section).title if known else section
        place = f"{title} ¶ {number.lstrip('0')}" if number else title
        tint = ground(note.colour) if note.quote or note.colour else ""
        notes.append(LastNote(note.id, read_markdown(note.text).text, place, tint))
    return notes
