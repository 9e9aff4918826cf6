"""What the place with all notes shows: notes in short, names of colours, lost bookmarks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.tasks.runner import Runner
from explorer.library.annotations import Annotation, Colour
from explorer.library.bookmarks import Bookmark
from explorer.library.listing import Listing

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.library import Library


@dataclass(frozen=True, slots=True)
class NotesRead:
    """What was read at one moment. ``lost`` are the bookmarks whose place isn't in the text."""

    listing: Listing
    names: dict[Colour, str] = field(default_factory=dict)
    lost: tuple[Bookmark, ...] = ()


class NotesSource(QObject):
    """Reads all of it beside the window, then ``arrived``; what is asked of one note at once."""

    arrived = Signal()

    def __init__(
        self, application: Application, hub: "LibraryHub", runner: Runner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._programme = application.programme
        self._hub = hub
        self._runner = runner
        self.present: NotesRead | None = None
        self._is_late = False  # whether what is being read is out of date already

    def forget(self) -> None:
        """What was read is out of date."""
        self.present, self._is_late = None, True

    def ask(self) -> None:
        """Read everything again."""
        library, programme = self._hub.library, self._programme
        if library is None:
            return
        self._is_late = False

        def read() -> NotesRead | UserError:
            from explorer.library.healing import lost_bookmarks  # noqa: PLC0415 -- not needed to paint a section

            try:
                return NotesRead(
                    library.annotations.listing(programme.id),
                    library.annotations.colour_names(),
                    lost_bookmarks(library, programme),
                )
            except UserError as error:
                return error

        self._runner.submit("notes", read, self._take)

    def _take(self, read: NotesRead | UserError) -> None:
        if isinstance(read, UserError):
            self._hub.tell_error(read)
        elif not self._is_late:
            self.present = read
            self.arrived.emit()

    def fetch(self, keys: Sequence[str]) -> Sequence[Annotation]:
        """The notes with these ids, whole."""
        library: Library | None = self._hub.library
        try:
            return library.annotations.get_many(keys) if library is not None else ()
        except UserError as error:
            self._hub.tell_error(error)
            return ()

    def versions(self, note: Annotation) -> Sequence[str]:
        """The other versions of a note, which came in with someone's file."""
        if self.present is None:
            return ()
        return self.present.listing.versions(note.id, note.conflict_of)

    def known_tags(self) -> list[str]:
        """The labels in use."""
        library = self._hub.library
        return list(library.annotations.tags()) if library is not None else []
