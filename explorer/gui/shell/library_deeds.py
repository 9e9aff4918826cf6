"""What the actions on the reader's own things do: mark, note, bookmark, take back."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from explorer.gui.shell.library_hub import LibraryHub

if TYPE_CHECKING:
    from explorer.gui.reading.annotating import Annotating
    from explorer.gui.shell.basket import Basket
    from explorer.gui.shell.basket_panel import BasketPanel
    from explorer.gui.shell.library_files import LibraryFiles
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.library.annotations import Annotation
    from explorer.library.changes import Change
    from explorer.library.filtering import AnnotationFilter
    from explorer.library.library import Library

COLOURS = ("yellow", "green", "blue", "pink")


class LibraryDeeds:
    """Carries out actions on the library in a window, whose hub it owns."""

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        self._window = window
        self._runner = runner
        self._look = look
        self.hub = LibraryHub(window.application, runner, window)
        self.hub.opened.connect(self._count)
        self.hub.told.connect(self._tell)
        self.hub.offered.connect(self._offer)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        deeds: dict[str, Callable[[], object]] = {
            "undo": self.hub.undo,
            "redo": self.hub.redo,
            "note": self._note,
            "bookmark": self._bookmark,
            "into-bundle": self._into_bundle,
            "show-bundle": self._show_bundle,
            "backup": self._backup,
            "restore": self._restore,
            "export-notes": self._export,
            "import-notes": self._take_in,
        }
        for colour in COLOURS:
            deeds[f"highlight-{colour}"] = partial(self._highlight, colour)
        return deeds

    def attach(self) -> None:
        """The place where one reads was made: serve what is asked for there."""
        self._window.reading.reader.typed.connect(self._note)
        self._window.status.undo_requested.connect(self.hub.undo)
        self._window.status.keyboard_left.connect(self._window.moves.focus_here)
        self._window.top_bar.bundle.clicked.connect(self._show_bundle)
        vars(self).pop("_panel", None)
        if "basket" in vars(self):
            self._count()

    def settle(self) -> None:
        """The window stands: open the library, unless it is."""
        if self.hub.library is None:
            self.hub.start()
        else:
            self._count()

    def leave(self) -> None:
        """The window closes: store what is being written."""
        notes = self._window.reading.opened_notes()
        if notes is not None:
            notes.keep_draft()
            notes.leave()
        self._window.deeds.notes.leave()

    def _tell(self, text: str) -> None:
        self._window.status.tell(text)

    def _offer(self, text: str) -> None:
        self._window.status.tell(text, undoable=True)

    @property
    def _annotating(self) -> "Annotating":
        return self._window.reading.annotating

    def _highlight(self, colour: str) -> None:
        from explorer.library.annotations import Colour  # noqa: PLC0415 -- not needed to paint a section

        if self._window.reading.reader.isVisible():
            self._annotating.highlight(Colour(colour))

    def _note(self, text: str = "") -> None:
        if not self._window.reading.isVisible():
            return
        target = self._annotating.target()  # before the panel opens and the text is laid out anew
        notes = self._window.reading.open_notes()
        if notes is not None:
            notes.begin(text, target)

    def _bookmark(self) -> None:
        """Put a bookmark where the reader is, or take the one there away."""
        targets = self._targets()

        def toggle(library: "Library") -> "Change":
            known = [each for target in targets for each in library.bookmarks.of(*target)]
            if known:
                return library.bookmarks.remove(*(each.id for each in known))
            changes = [library.bookmarks.add(*target) for target in targets]
            return changes[0] if len(changes) == 1 else _joined(changes)

        if targets:
            self.hub.do("bookmark-added", toggle)

    # -- bundles --------------------------------------------------------------------------------

    @cached_property
    def basket(self) -> "Basket":
        """The present bundle."""
        from explorer.gui.shell.basket import Basket  # noqa: PLC0415 -- not needed to paint a section

        basket = Basket(self._window.application, self.hub, self._window)
        basket.changed.connect(self._count)
        return basket

    @cached_property
    def _panel(self) -> "BasketPanel":
        from explorer.gui.shell.basket_panel import BasketPanel  # noqa: PLC0415 -- made when first opened

        panel = BasketPanel(self.basket, self._look, self._window)
        panel.passage_chosen.connect(self._window.open_passage)
        panel.place_wanted.connect(self._window.deeds.bundles.show_present)
        panel.walked.connect(self._window.deeds.view.focus_ring.show_around)
        return panel

    @cached_property
    def _files(self) -> "LibraryFiles":
        from explorer.gui.shell.library_files import LibraryFiles  # noqa: PLC0415 -- rarely needed

        return LibraryFiles(self._window.application, self.hub, self._runner, self._window)

    def _restore(self) -> None:
        self._files.restore()

    def _export(self) -> None:
        self._files.export()

    def export_notes(self, wanted: "AnnotationFilter") -> None:
        """Write the notes that pass a filter to a file the reader names."""
        self._files.export(wanted)

    def put_notes_into_bundle(self, notes: "Sequence[Annotation]") -> None:
        """Put notes into the present bundle."""
        from explorer.library.bundles import ItemKind, NewItem  # noqa: PLC0415 -- with the library

        self.basket.put(
            [NewItem(ItemKind.NOTE, {"pack": note.pack, "annotation": note.id}) for note in notes]
        )

    def _take_in(self) -> None:
        self._files.take_in()

    def _count(self) -> None:
        present = self.basket.present
        self._window.top_bar.show_bundle(present.size if present is not None else 0)

    def _show_bundle(self) -> None:
        self._panel.toggle()

    def _into_bundle(self) -> None:
        """Put the selection into the present bundle, else what is chosen where the reader is."""
        if self._window.deeds.notes.is_shown():
            self.put_notes_into_bundle(self._window.deeds.notes.place.selected())
            return
        if self._window.deeds.bundles.is_shown():  # nothing to put in is chosen there
            self._window.deeds.bundles.add_passage()
            return
        from explorer.gui.shell.basket import selection_item  # noqa: PLC0415 -- with the library
        from explorer.library.bundles import ItemKind, NewItem  # noqa: PLC0415 -- with the library

        pack = self._window.application.programme.id
        reader = self._window.reading.reader
        target = self._annotating.target(whole=False) if reader.isVisible() else None
        if target is not None:
            runs = [(each.passage, each.start, each.end) for each in target.anchors]
            quote = " ".join(each.quote for each in target.anchors)
            self.basket.put([selection_item(pack, runs, quote)])
            return
        self.basket.put(
            [
                NewItem(ItemKind.PASSAGE, {"pack": pack, "passage": passage})
                for pack, passage in self._targets()
                if "#" in passage
            ]
        )

    def _backup(self) -> None:
        """Make a backup now, and say where it is."""
        library = self.hub.library
        if library is not None:
            self.hub.follow(library.backup_later(), "library-backed-up")

    def _targets(self) -> "list[tuple[str, str]]":
        """What is meant, with its pack: the chosen hits or notes, the passages of a cell.

        Where one reads, the passage at the cursor, else the section.
        """
        window = self._window
        if window.searching_visible():
            return [(hit.pack, hit.passage) for hit in window.searching.selected_hits()]
        reader = window.reading.reader
        if not reader.isVisible() or reader.section is None:
            elsewhere = (*window.deeds.comparing.passages_here(), *window.deeds.notes.places_here())
            return list(dict.fromkeys(elsewhere))
        passage = reader.meant_passage()
        target = passage.id if passage is not None else reader.section.id
        return [(window.application.programme.id, target)]


def _joined(changes: "list[Change]") -> "Change":
    from explorer.library.changes import Change  # noqa: PLC0415 -- not needed to paint a section

    kinds = frozenset[str]().union(*(change.kinds for change in changes))
    ids = frozenset[str]().union(*(change.ids for change in changes))
    made = tuple(own_id for change in changes for own_id in change.made)
    return Change(kinds, ids, changes[0].name, made)
