"""What a reader has begun beside a text and not finished, to go on with where all is made anew."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from explorer.gui.inspector.writing import Begun
from explorer.gui.reading.place import ReadingPlace


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The words the contents are filtered by, those in the bar for finding, the note.

    ``found`` is None where there is no such bar, ``note`` where none is written. ``keyboard`` is
    what has it of them: "filter", "find", "note" or nothing.
    """

    filtered: str
    found: str | None
    note: Begun | None
    keyboard: str


def unfinished_in(place: ReadingPlace) -> Unfinished:
    """What is begun in ``place``."""
    bar, notes = place.text.find_bar, place.opened_notes()
    has_keyboard = QApplication.focusWidget()
    return Unfinished(
        place.tree.filter.text(),
        bar.line.text() if bar is not None and not bar.isHidden() else None,
        notes.writing.begun_so_far() if notes is not None else None,
        next((name for name, part in _parts(place).items() if part is has_keyboard), ""),
    )


def go_on(place: ReadingPlace, with_this: Unfinished) -> None:
    """Show in ``place``, made anew, what was begun; the keyboard stays where it is."""
    place.tree.filter.setText(with_this.filtered)
    if with_this.found is not None:
        place.text.made_find_bar().show_words(with_this.found)
    if with_this.note is not None:
        notes = place.open_notes()
        if notes is not None:
            notes.writing.go_on(with_this.note)


def give_keyboard_back(place: ReadingPlace, to_what_had_it: Unfinished) -> None:
    """Put the keyboard where the reader was typing."""
    part = _parts(place).get(to_what_had_it.keyboard)
    if part is not None and place.isVisible():
        part.setFocus(Qt.FocusReason.OtherFocusReason)


def _parts(place: ReadingPlace) -> dict[str, QWidget]:
    """What one types in, by name."""
    bar, notes = place.text.find_bar, place.opened_notes()
    parts: dict[str, QWidget] = {"filter": place.tree.filter}
    if bar is not None:
        parts["find"] = bar.line
    if notes is not None:
        parts["note"] = notes.editor.text
    return parts
