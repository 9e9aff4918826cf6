"""The reader's library as the window has it: opened beside it, changed and announced in one place.

Nothing here waits for the disk. A change is queued on the library's own thread and announced when
it is stored; what fails is told, and whoever asked keeps the words that couldn't be stored.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.tasks.runner import Runner
from explorer.messages import explain, sentence

if TYPE_CHECKING:
    from concurrent.futures import Future

    from explorer.library.backups import Backup
    from explorer.library.changes import Change
    from explorer.library.library import Library

POLL_MS = 1000
EVERYTHING = frozenset(
    ("annotation", "bookmark", "bundle", "colour", "match", "progress", "search", "text")
)

Work = Callable[["Library"], "Change | None"]
Stored = Callable[["Change"], None]
Failed = Callable[[UserError], None]


class LibraryHub(QObject):
    """Owns the library for a window. ``changed`` announces each change once.

    A change made elsewhere (the command line) comes as one of every kind. ``told`` has a sentence
    for the reader, ``offered`` one about something that can be undone. ``healed`` gives how
    many notes an update of the text touched, and how many bookmarks lost their place by it.
    """

    opened = Signal()
    changed = Signal(object)
    told = Signal(str)
    offered = Signal(str)
    failed = Signal(object)
    healed = Signal(int, int)

    def __init__(
        self, application: Application, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._library: Library | None = None
        self._waiting: list[Callable[[], None]] = []
        self._error: UserError | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_elsewhere)

    @property
    def library(self) -> "Library | None":
        """The library, once it is open."""
        return self._library

    def start(self) -> None:
        """Open the library in the background, and make the backup that is due."""

        def open_it() -> "tuple[Library | None, UserError | None]":
            try:
                return self._application.library, None
            except UserError as error:
                return None, error

        self._runner.submit("library", open_it, self._take)

    def _take(self, opened: "tuple[Library | None, UserError | None]") -> None:
        self._library, self._error = opened
        if self._library is None:
            self._fail_waiting()
            return
        from explorer.library.telling import tell  # noqa: PLC0415 -- after the window has painted

        for code, details in tell(self._library.opening):
            self.told.emit(self._sentence(code, **details))
        self.look_for_places()
        backup = self._library.backup_if_due()
        if backup is not None:
            self._runner.follow(backup, self._note_failure)
        self.opened.emit()
        waiting, self._waiting = self._waiting, []
        for ask in waiting:
            ask()
        self._poll.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    def _fail_waiting(self) -> None:
        assert self._error is not None, "what couldn't be opened says why"
        self.tell_error(self._error)
        waiting, self._waiting = self._waiting, []
        for ask in waiting:
            ask()

    # -- changing -------------------------------------------------------------------------------

    def do(
        self,
        name: str,
        work: Work,
        done: Stored | None = None,
        failed: Failed | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Carry out ``work`` as one step called ``name``; ``quiet`` says nothing about it.

        ``done`` follows when it is stored, ``failed`` where it can't be; the reader is told then.
        """

        def ask() -> None:
            if self._library is None:
                assert self._error is not None, "what couldn't be opened says why"
                self._fail(self._error, failed)
                return
            library = self._library
            try:
                future = library.later(name, lambda: work(library))
            except UserError as error:
                self._fail(error, failed)
                return
            self._runner.follow(future, lambda each: self._finish(each, done, failed, quiet=quiet))

        if self._library is None and self._error is None:
            self._waiting.append(ask)
        else:
            ask()

    def undo(self) -> None:
        """Take back the newest step and say which it was."""
        self._turn("library-undone", lambda library: library.undo())

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._turn("library-redone", lambda library: library.redo())

    def announce(self, change: "Change") -> None:
        """Tell everyone what changed, and the reader what can be undone."""
        if change:
            self.changed.emit(change)
            self.offered.emit(self._sentence(change.name))

    def _turn(self, code: str, work: Work) -> None:
        def done(change: "Change | None") -> None:
            if change:
                self.told.emit(self._sentence(code, what=self._sentence(change.name)))
                if change.kinds & {"annotation", "bookmark"}:
                    self.look_for_places()  # what came back may stand on an older text
            else:
                self.told.emit(self._sentence(f"{code}-nothing"))

        self.do(code, work, done, quiet=True)

    def _finish(
        self, future: "Future[Any]", done: Stored | None, failed: Failed | None, *, quiet: bool
    ) -> None:
        try:
            change = future.result()
        except UserError as error:
            self._fail(error, failed)
            return
        if change:
            self.changed.emit(change)
            if not quiet:
                self.offered.emit(self._sentence(change.name))
        if done is not None:
            done(change)
        self._tell_notices()

    def _fail(self, error: UserError, failed: Failed | None) -> None:
        self.tell_error(error)
        if failed is not None:
            failed(error)

    def tell_error(self, error: UserError) -> None:
        """Say what is wrong and what to do."""
        self.failed.emit(error)
        self.told.emit(explain(error, self._language()))

    def follow(self, backup: "Future[Backup]", code: str) -> None:
        """Say ``code`` with the backup's file once it is made, or why it couldn't be."""

        def done(made: "Future[Any]") -> None:
            self._note_failure(made)
            if made.exception() is None:
                self.told.emit(self._sentence(code, file=made.result().file))

        self._runner.follow(backup, done)

    # -- what happens by itself -----------------------------------------------------------------

    def look_elsewhere(self) -> None:
        """Has another program changed the library? Then everything is shown anew."""
        if self._library is None:
            return
        try:
            news = self._library.changed_elsewhere()
        except UserError as error:
            self._poll.stop()
            self.tell_error(error)
            return
        if news:
            from explorer.library.changes import Change  # noqa: PLC0415 -- only when there is news

            self.changed.emit(Change(EVERYTHING, frozenset(("*",)), "library-changed-elsewhere"))
        self._tell_notices()

    def look_for_places(self, pack: str = "") -> None:
        """Look for the notes in the present text, where it is another than they were made on.

        ``pack`` is the programme, by default the one that is open.
        """
        library, application = self._library, self._application
        assert library is not None, "only an open library is healed"
        programme = application.shelf.programme(pack) if pack else application.programme

        def heal_them() -> tuple[int, int] | UserError | None:
            from explorer.library.healing import heal, needs_healing  # noqa: PLC0415 -- after the start

            if not needs_healing(library, programme):
                return None
            try:
                report = heal(library, programme)
            except UserError as error:
                return error
            return len({entry.annotation for entry in report.entries}), len(report.bookmarks)

        def show(touched: tuple[int, int] | UserError | None) -> None:
            if isinstance(touched, UserError):
                self.tell_error(touched)
            elif touched is not None:
                self.look_elsewhere()
                from explorer.library.changes import Change  # noqa: PLC0415 -- only after an update

                self.changed.emit(Change(EVERYTHING, frozenset(("*",)), "notes-healed"))
                if any(touched):
                    self.healed.emit(*touched)

        self._runner.submit("heal", heal_them, show)

    def _note_failure(self, future: "Future[Any]") -> None:
        error = future.exception()
        if isinstance(error, UserError):
            self.tell_error(error)
        elif error is not None:
            raise error

    def _tell_notices(self) -> None:
        if self._library is not None:
            for code in self._library.take_notices():
                self.told.emit(self._sentence(code, file=self._library.file))

    def _language(self) -> str:
        return self._application.settings.text("language")

    def _sentence(self, code: str, **details: object) -> str:
        return sentence(code, self._language(), **details)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """When the reader comes back to the window, news from elsewhere is looked for at once."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.look_elsewhere()
