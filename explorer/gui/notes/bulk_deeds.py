"""What the bar over the list does to the notes that are selected, all of them as one step."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.gui.notes.bar import BulkBar
from explorer.library.annotations import Colour, Visibility

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change
    from explorer.library.library import Library

BulkWork = Callable[["Library", Sequence[str]], "Change"]


class BulkDeeds(QObject):
    """Carries out what ``bar`` asks for, on the notes whose ids ``selected`` gives."""

    def __init__(
        self, hub: "LibraryHub", bar: BulkBar, selected: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__(bar)
        self._hub = hub
        self._selected = selected
        bar.coloured.connect(self._colour)
        bar.shown.connect(self._show_to)
        bar.tagged.connect(self._tag)
        bar.agreed.connect(lambda: self.agree(self._selected()))
        bar.removed.connect(self.remove)

    def _do(self, name: str, work: BulkWork) -> None:
        keys = self._selected()
        if keys:
            self._hub.do(name, lambda library: work(library, keys))

    def _colour(self, colour: Colour) -> None:
        from explorer.library.bulk import recolour_all  # noqa: PLC0415 -- when first asked for

        self._do("highlight-recoloured", lambda library, keys: recolour_all(library, keys, colour))

    def _show_to(self, visibility: Visibility) -> None:
        from explorer.library.bulk import show_all  # noqa: PLC0415 -- when first asked for

        self._do("note-visibility-changed", lambda lib, keys: show_all(lib, keys, visibility))

    def _tag(self, tags: Sequence[str], add: bool) -> None:  # noqa: FBT001 -- the signal's own argument
        from explorer.library.bulk import tag_all  # noqa: PLC0415 -- when first asked for

        more, gone = (tags, ()) if add else ((), tags)
        self._do("note-tagged", lambda library, keys: tag_all(library, keys, more, gone))

    def agree(self, keys: Sequence[str]) -> None:
        """Accept what an update made of notes."""
        if keys:
            self._hub.do("note-agreed", lambda library: library.annotations.agree(*keys))

    def remove(self) -> None:
        """Remove the selected notes; undoing it brings them back."""
        self._do("note-removed", lambda library, keys: library.annotations.remove(*keys))
