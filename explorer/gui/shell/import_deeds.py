"""Bringing programmes in: from a file to a draft, a review, and a programme one can open."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QDragEnterEvent

from explorer.errors import UserError
from explorer.gui.shell.address import Address
from explorer.messages import explain
from explorer.request import DOCUMENTS

if TYPE_CHECKING:
    from explorer.gui.importing.drop_hint import DropHint
    from explorer.gui.importing.notices import Notices
    from explorer.gui.importing.place import ReviewPlace
    from explorer.gui.importing.revising import Revising
    from explorer.gui.importing.strip import ImportStrip, Notice
    from explorer.gui.importing.work import ImportWork
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.importing.draft import Draft
    from explorer.importing.packs import Installed
    from explorer.importing.service import Imported
    from explorer.importing.unfinished import Unfinished
    from explorer.progress import Progress

Answers = Mapping[str, Callable[[], object]]  # what the buttons of a notice do
ARCHIVE = ".programma"
KEEP_MS = 1500  # after a change of the review, before it is written down


class ImportDeeds(QObject):
    """Carries out importing in a window; shows the place where a document is looked over.

    One document at a time: the others wait until it is saved or thrown away.
    """

    places = ("review",)

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._look = look
        self._waiting: list[Path] = []
        self._replaced = ""  # the programme that the document at hand takes the place of
        self._file: Path | None = None  # the one at hand
        self._began_at: Address | None = None
        self._revising: Revising | None = None
        self._notice: Notice | None = None
        self._answers: Answers = {}
        self._started = False
        self._reviewed = False  # whether there was a draft since the window opened
        self._seen = False  # whether the reader comes from the review
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"import": self.choose_file}

    # -- made when needed -----------------------------------------------------------------------

    @cached_property
    def work(self) -> "ImportWork":
        """What reads and saves beside the window."""
        from explorer.gui.importing.work import ImportWork  # noqa: PLC0415 -- rarely needed

        work = ImportWork(self._window.application, self._runner, self)
        work.progressed.connect(self._show_progress)
        work.refused.connect(self.refuse)
        work.stopped.connect(self._stopped)
        return work

    @cached_property
    def notices(self) -> "Notices":
        """The sentences of the strip."""
        from explorer.gui.importing.notices import Notices  # noqa: PLC0415 -- rarely needed

        return Notices(self._window.application, self)

    @cached_property
    def strip(self) -> "ImportStrip":
        """The strip under the top bar."""
        from explorer.gui.importing.strip import ImportStrip  # noqa: PLC0415 -- rarely needed

        strip = ImportStrip(self._look)
        strip.chosen.connect(self._answer)
        self._window.add_strip(strip)
        return strip

    @cached_property
    def place(self) -> "ReviewPlace":
        """The place where a document is looked over."""
        from explorer.gui.importing.place import ReviewPlace  # noqa: PLC0415 -- rarely needed

        place = ReviewPlace(self._look)
        place.save_requested.connect(self.save)
        place.discard_requested.connect(self.discard)
        place.import_requested.connect(self.choose_file)
        place.changed.connect(self._keeping.start)
        place.failed.connect(self._window.tell)
        self._window.places.addWidget(place)
        self._fill_place(place)
        return place

    @cached_property
    def _hint(self) -> "DropHint":
        from explorer.gui.importing.drop_hint import DropHint  # noqa: PLC0415 -- while something is dragged

        hint = DropHint(self._look, self._window)
        hint.dropped.connect(self.take_in)
        return hint

    @cached_property
    def _unfinished(self) -> "Unfinished":
        from explorer.importing.unfinished import Unfinished  # noqa: PLC0415 -- after the start

        return Unfinished(self._window.application.paths.data)

    # -- a file comes in ------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for documents and bring them in."""
        self.take_in(self._ask_files())

    def update(self, pack: str) -> None:
        """Ask for a newer document, or the programme as a file, to take the place of ``pack``."""
        files = self._ask_files(several=False)
        if files and files[0].suffix.casefold() == ARCHIVE:
            self.install(files[0], update=True)
        elif files:
            self._replaced = pack
            self.take_in(files)

    def _ask_files(self, *, several: bool = True) -> list[Path]:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- rarely needed

        title = self.tr("Programma importeren")
        kinds = ";;".join(
            (
                self.tr("Programma’s en documenten ({kinds})").format(
                    kinds=" ".join(f"*{ending}" for ending in DOCUMENTS)
                ),
                self.tr("Alle bestanden ({kinds})").format(kinds="*"),
            )
        )
        if several:
            names, _kind = QFileDialog.getOpenFileNames(
                self._window, title, str(Path.home()), kinds
            )
            return [Path(name) for name in names]
        name, _kind = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)
        return [Path(name)] if name else []

    def drag_in(self, event: QDragEnterEvent) -> None:
        """Something is dragged over the window: say that files may be dropped."""
        from explorer.gui.importing.drop_hint import dropped_files  # noqa: PLC0415 -- while something is dragged

        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._hint.open()

    def take_in(self, files: Iterable[Path]) -> None:
        """Bring in each of ``files``, one after the other."""
        self._waiting += files
        if not self._started:
            return  # they come in once the window stands
        if self._revising is not None and self._waiting:
            self._show_unsaved(self.tr("Bewaar dit document eerst, of laat het weg."))
        else:
            self._next()

    def _next(self) -> None:
        if self.work.busy or self._revising is not None or not self._waiting:
            return
        self._file = file = self._waiting.pop(0)
        self._began_at = self._window.history.current
        if file.suffix.casefold() == ARCHIVE:
            self.install(file)
        else:
            self._tell(self.notices.reading(file), {"cancel": self.work.cancel})
            self.work.read(file, self._read)

    def install(self, file: Path, *, update: bool = False) -> None:
        """Bring in a programme that was taken along as one file."""
        self._file = file
        packs = self._window.application.packs
        self._tell(self.notices.reading(file), {"cancel": self.work.cancel})

        def bring(progress: "Progress") -> "Installed":
            return packs.install(file, update=update, progress=progress)

        self.work.do(bring, lambda installed: self.arrived(installed.pack))

    def review(self, draft: "Draft") -> None:
        """Look over ``draft``."""
        self._begin(draft)
        self._window.go(Address("review"))

    def _read(self, draft: "Draft") -> None:
        self._begin(draft)
        current = self._window.history.current
        stayed = current is None or self._began_at is None or current.same_page(self._began_at)
        if stayed:
            self._quiet()
            self._window.go(Address("review"))
        else:
            self._show_unsaved()
        self._keep()

    def _begin(self, draft: "Draft") -> None:
        from explorer.gui.importing.revising import Revising  # noqa: PLC0415 -- with the review

        self._revising = Revising(draft)
        self._reviewed = True
        if "place" in vars(self):
            self._fill_place(self.place)

    def _fill_place(self, place: "ReviewPlace") -> None:
        draft = self._revising.draft if self._revising is not None else None
        place.show_review(self._revising, self.notices.about(draft) if draft else ())

    # -- a draft is saved, or not ---------------------------------------------------------------

    def save(self) -> None:
        """Make a programme of the draft as it is now."""
        if self._revising is None or self.work.busy:
            return
        if "place" in vars(self):
            self.place.commit()
        draft, importer = self._revising.draft, self._window.application.importer
        again = "" if self._replaced else importer.again(draft)
        if again:
            self._ask_again(draft, again)
        else:
            self._save(draft, self._replaced)

    def _save(self, draft: "Draft", replaced: str = "") -> None:
        importer = self._window.application.importer

        def save(progress: "Progress") -> "Imported":
            return importer.save(
                draft, pack=replaced, replace_existing=bool(replaced), progress=progress
            )

        self._tell(self.notices.saving(draft), {"cancel": self.work.cancel})
        self.work.do(save, lambda saved: self._saved(saved.pack))

    def _ask_again(self, draft: "Draft", pack: str) -> None:
        """The same document was imported before: replace it, or keep both?"""
        self._tell(
            self.notices.again(pack),
            {
                "replace": partial(self._save, draft, pack),
                "both": partial(self._save, draft),
                "close": self._quiet,
            },
        )

    def _saved(self, pack: str) -> None:
        self._end_review()
        self.arrived(pack)

    def discard(self) -> None:
        """Throw the draft away; until something else is done it can be taken up again."""
        if self._revising is None:
            return
        kept = self._revising
        self._end_review()

        def take_up() -> None:
            self._revising = kept
            self._fill_place(self.place)
            self._quiet()
            self._window.go(Address("review"))
            self._keep()

        self._tell(self.notices.discarded(kept.draft), {"review": take_up, "close": self._next})

    def _end_review(self) -> None:
        self._revising, self._replaced = None, ""
        self._keep()
        current = self._window.history.current
        if "place" in vars(self):
            self._fill_place(self.place)
        if current is not None and current.place == "review":
            self._window.go(self._began_at or Address("reading"))

    def arrived(self, pack: str) -> None:
        """A programme was installed: offer it, and let the search find it."""
        window = self._window
        window.programmes_changed()
        answers: Answers = {
            "open": partial(self._open, pack),
            "close": self._close,
        }
        self._tell(self.notices.arrived(pack, indexing=True), answers)
        self._heal(pack)
        self.work.prepare_search(partial(self._indexed, pack))

    def _indexed(self, pack: str) -> None:
        self._window.index_ready()
        showing = self._notice is not None and self._notice == self.notices.last_arrived
        if showing:
            self._notice = self.notices.arrived(pack, indexing=False)
            self.strip.show_notice(self._notice)

    def _heal(self, pack: str) -> None:
        """Notes that waited for this programme find their places again."""
        hub = self._window.library_deeds.hub
        if hub.library is not None:
            hub.look_for_places(pack)

    def _open(self, pack: str) -> None:
        self._close()
        self._window.open_programme(pack)

    def _close(self) -> None:
        self._quiet()
        self._next()

    # -- what went otherwise --------------------------------------------------------------------

    def refuse(self, error: UserError) -> None:
        """Say why something came to nothing, and keep saying it until the reader has read it."""
        language = self._window.application.settings.text("language")
        answers: Answers = {"close": self._close}
        if error.code == "archive-pack-exists" and self._file is not None:
            answers = {"update": partial(self.install, self._file, update=True), **answers}
        elif self._revising is not None:
            answers = {"review": self._go_review, **answers}
        else:
            answers = {"another": self.choose_file, **answers}
        self._tell(self.notices.failure(explain(error, language), tuple(answers)), answers)

    def _stopped(self) -> None:
        self._waiting.clear()
        self._quiet()
        self._window.say(self.tr("Het importeren is gestopt; er is niets bewaard."))

    def _show_unsaved(self, more: str = "") -> None:
        if self._revising is None:
            return
        answers = {"review": self._go_review, "save": self.save, "discard": self.discard}
        self._tell(self.notices.unsaved(self._revising.draft, more), answers)

    def _go_review(self) -> None:
        self._quiet()
        self._window.go(Address("review"))

    # -- the strip ------------------------------------------------------------------------------

    def tell(self, notice: "Notice", answers: Answers) -> None:
        """Show a notice of another deed in the strip."""
        self._tell(notice, {**answers, "close": self._close})

    def _tell(self, notice: "Notice", answers: Answers) -> None:
        self._notice, self._answers = notice, answers
        self.strip.show_notice(notice)

    def _quiet(self) -> None:
        self._notice = None
        if "strip" in vars(self):
            self.strip.hide()

    def _answer(self, choice: str) -> None:
        self._answers.get(choice, self._quiet)()

    def _show_progress(self, part: float, label: str) -> None:
        if self._notice is not None and self._notice.progress is not None:
            more = self.notices.stage(part, label) if self._notice.more else ""
            self.strip.show_progress(part, more)

    # -- as a place, and with the window --------------------------------------------------------

    def attach(self) -> None:
        """The frame was made: what the strip said it says again."""
        if self._notice is not None:
            self.strip.show_notice(self._notice)

    def forget(self) -> None:
        """Strip and place are gone, as after a change of language: make them anew when needed."""
        for made in ("place", "strip"):
            vars(self).pop(made, None)

    def settle(self) -> None:
        """The window stands: look for a draft that waits since the last time."""
        if self._started:
            return
        self._started = True
        if self._unfinished.file.exists():
            self._runner.submit("unfinished", self._unfinished.find, self._found)
        elif self._waiting:
            self._next()

    def _found(self, draft: "Draft | None") -> None:
        if draft is not None and self._revising is None:
            self._begin(draft)
            if self.is_shown():
                self._window.refresh_crumbs()
            else:
                self._show_unsaved()
        elif self._waiting:
            self._next()

    def go_place(self, place: str) -> None:
        """Go to the review."""
        self._window.go(Address(place))

    def show(self, _address: Address) -> None:
        """Show the review."""
        self._seen = True
        if self._revising is not None and not self.work.busy:
            self._quiet()
        self._window.places.setCurrentWidget(self.place)
        if self._revising is not None:
            self._window.say(self.tr("Nog niet bewaard. Wat je hier doet, kun je ongedaan maken."))

    def present(self, address: Address) -> Address:
        """There is one review at a time."""
        return address

    def is_shown(self, _place: str = "review") -> bool:
        """Whether the reader sees the review; makes none."""
        return "place" in vars(self) and self._window.places.currentWidget() is self.place

    def focus(self, _place: str) -> None:
        """Give the keyboard to the review."""
        self.place.focus()

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """What is looked over."""
        source = self._revising.draft.source if self._revising is not None else ""
        return (self.tr("Nazien"), source) if source else (self.tr("Nazien"),)

    def turn(self, deed: str) -> bool:
        """Undo or redo in the review, where it is shown; whether it was."""
        if self._revising is None or not self.is_shown():
            return False
        self.place.turn(deed)
        return True

    def left(self) -> None:
        """The reader went elsewhere: say that the review waits."""
        seen, self._seen = self._seen, False
        if seen and self._revising is not None and not self.work.busy:
            self._keep()
            self._show_unsaved()

    def leave(self) -> None:
        """The window closes: keep the draft for the next time, stop what is under way."""
        if "work" in vars(self):
            self.work.cancel()
        if self.is_shown():
            self.place.commit()
        self._keeping.stop()
        if self._reviewed:  # what waits for the worker is dropped when the window closes
            self._tell_failure(self._write_down()())

    def _keep(self) -> None:
        """Write the draft down beside the window, or let go of the file where there is no draft."""
        self._keeping.stop()
        self._runner.submit("keep-review", self._write_down(), self._tell_failure)

    def _write_down(self) -> "Callable[[], UserError | None]":
        draft = self._revising.draft if self._revising is not None else None
        unfinished = self._unfinished

        def write() -> UserError | None:
            try:
                unfinished.keep(draft) if draft is not None else unfinished.forget()
            except UserError as error:
                return error
            return None

        return write

    def _tell_failure(self, error: UserError | None) -> None:
        if error is not None:
            self._window.tell(error)
