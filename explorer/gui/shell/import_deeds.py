"""Bringing programmes in: from a file to a draft, a review, and a programme one can open."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explorer.errors import UserError
from explorer.gui.shell.address import Address
from explorer.gui.shell.import_board import Answers, ImportBoard, Wording
from explorer.gui.shell.import_files import ImportFiles, Incoming
from explorer.gui.shell.review_deeds import ReviewDeeds
from explorer.gui.shell.review_keeper import ReviewKeeper

if TYPE_CHECKING:
    from explorer.gui.importing.notices import Notices
    from explorer.gui.importing.strip import ImportStrip
    from explorer.gui.importing.work import ImportWork
    from explorer.gui.shell.arrivals import Arrivals
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.importing.draft import Draft
    from explorer.importing.packs import Installed
    from explorer.importing.service import Imported
    from explorer.progress import Progress

ARCHIVE = ".programma"


class ImportDeeds(QObject):
    """Carries out importing in a window; ``review`` shows what is looked over.

    One document at a time: the others wait until it is saved or thrown away.
    """

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._look = look
        self._board = ImportBoard(window, look)
        self._keeper = ReviewKeeper(window, runner)
        self.files = ImportFiles(window, look, self.take_in)
        self.review = ReviewDeeds(window, look, self._keeper, self)
        self._waiting: list[Incoming] = []
        self._file: Path | None = None  # the one that is read, or was read last
        self._began_at: Address | None = None
        self._started = False

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

    @property
    def strip(self) -> "ImportStrip":
        """The strip under the top bar."""
        return self._board.strip

    @cached_property
    def _arrivals(self) -> "Arrivals":
        from explorer.gui.shell.arrivals import Arrivals  # noqa: PLC0415 -- rarely needed

        return Arrivals(self._window, self._board, self.notices, self.work, self._close)

    # -- a file comes in ------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for documents and bring them in."""
        self.take_in(self.files.ask())

    def update(self, pack: str) -> None:
        """Ask for a newer document, or the programme as a file, to take the place of ``pack``."""
        files = self.files.ask(several=False)
        if files and files[0].suffix.casefold() == ARCHIVE:
            self.install(files[0], update=True)
        elif files:
            self._take_in([Incoming(files[0], replaces=pack)])

    def take_in(self, files: Iterable[Path]) -> None:
        """Bring in each of ``files``, one after the other."""
        self._take_in(map(Incoming, files))

    def _take_in(self, incoming: Iterable[Incoming]) -> None:
        self._waiting += incoming
        if not self._started:
            return  # they come in once the window stands
        if self._keeper.revising is not None and self._waiting:
            self._show_unsaved(before_next=True)
        else:
            self._next()

    def _next(self) -> None:
        if self.work.busy or self._keeper.revising is not None or not self._waiting:
            return
        file, replaces = self._waiting.pop(0)
        self._began_at = self._window.history.current
        if file.suffix.casefold() == ARCHIVE:
            self.install(file)
        else:
            self._file = file
            self._board.tell(partial(self.notices.reading, file), {"cancel": self.work.cancel})
            self.work.read(file, lambda draft: self._read(draft, replaces))

    def install(self, file: Path, *, update: bool = False) -> None:
        """Bring in a programme that was taken along as one file."""
        self._file = file
        packs = self._window.application.packs
        self._board.tell(partial(self.notices.reading, file), {"cancel": self.work.cancel})

        def bring(progress: "Progress") -> "Installed":
            return packs.install(file, update=update, progress=progress)

        self.work.do(bring, lambda installed: self.arrived(installed.pack))

    def look_over(self, draft: "Draft", replaces: str = "") -> None:
        """Look over ``draft``, which is to take the place of ``replaces``, a programme or none."""
        self._begin(draft, replaces)
        self._window.go(Address("review"))

    def _read(self, draft: "Draft", replaces: str) -> None:
        current = self._window.history.current
        stayed = current is None or self._began_at is None or current.same_page(self._began_at)
        if stayed:
            self._board.quiet()
            self.look_over(draft, replaces)
        else:
            self._begin(draft, replaces)
            self._show_unsaved()
        self._keeper.keep()

    def _begin(self, draft: "Draft", replaces: str = "") -> None:
        self._keeper.begin(draft, replaces)
        self.review.fill()

    def remarks(self) -> list[str]:
        """What is to be told of the draft above its review, a sentence each."""
        draft = self._keeper.draft
        return self.notices.about(draft) if draft is not None else []

    # -- a draft is saved, or not ---------------------------------------------------------------

    def save(self) -> None:
        """Make a programme of the draft as it is now."""
        if self._keeper.revising is None or self.work.busy:
            return
        self.review.commit()
        draft, replaces = self._keeper.revising.draft, self._keeper.replaces
        again = "" if replaces else self._window.application.importer.again(draft)
        if again:
            self._ask_again(draft, again)
        else:
            self._save(draft, replaces)

    def _save(self, draft: "Draft", replaced: str = "") -> None:
        importer = self._window.application.importer

        def save(progress: "Progress") -> "Imported":
            return importer.save(
                draft, pack=replaced, replace_existing=bool(replaced), progress=progress
            )

        self._board.tell(partial(self.notices.saving, draft), {"cancel": self.work.cancel})
        self.work.do(save, lambda saved: self._saved(saved.pack))

    def _ask_again(self, draft: "Draft", pack: str) -> None:
        """The same document was imported before: replace it, or keep both?"""
        self._board.tell(
            partial(self.notices.again, pack),
            {
                "replace": partial(self._save, draft, pack),
                "both": partial(self._save, draft),
                "close": self._board.quiet,
            },
        )

    def _saved(self, pack: str) -> None:
        self._end_review()
        self.arrived(pack)

    def discard(self) -> None:
        """Throw the draft away; until something else is done it can be taken up again."""
        kept = self._keeper.revising
        if kept is None:
            return
        self._end_review()

        def take_up() -> None:
            self._keeper.revising = kept
            self.review.fill()
            self._go_review()
            self._keeper.keep()

        self._board.tell(
            partial(self.notices.discarded, kept.draft), {"review": take_up, "close": self._next}
        )

    def _end_review(self) -> None:
        self._keeper.revising = None
        self._keeper.keep()
        current = self._window.history.current
        self.review.fill()
        if current is not None and current.place == "review":
            self._window.go(self._began_at or Address("reading"))

    def arrived(self, pack: str) -> None:
        """A programme was installed: offer it, and let the search find it."""
        self._arrivals.welcome(pack)

    def _close(self) -> None:
        self._board.quiet()
        self._next()

    # -- what went otherwise --------------------------------------------------------------------

    def refuse(self, error: UserError) -> None:
        """Say why something came to nothing, and keep saying it until the reader has read it."""
        answers: Answers = {"close": self._close}
        if error.code == "archive-pack-exists" and self._file is not None:
            answers = {"update": partial(self.install, self._file, update=True), **answers}
        elif self._keeper.revising is not None:
            answers = {"review": self._go_review, **answers}
        else:
            answers = {"another": self.choose_file, **answers}
        self._board.tell(partial(self.notices.failure, error, tuple(answers)), answers)

    def _stopped(self) -> None:
        self._waiting.clear()
        self._board.quiet()
        self._window.say(self.tr("Het importeren is gestopt; er is niets bewaard."))

    def _show_unsaved(self, *, before_next: bool = False) -> None:
        draft = self._keeper.draft
        if draft is not None:
            answers = {"review": self._go_review, "save": self.save, "discard": self.discard}
            self._board.tell(lambda: self.notices.unsaved(draft, before_next=before_next), answers)

    def _go_review(self) -> None:
        self._board.quiet()
        self._window.go(Address("review"))

    # -- the strip ------------------------------------------------------------------------------

    def tell(self, wording: "Wording", answers: Answers) -> None:
        """Show a notice of another deed in the strip."""
        self._board.tell(wording, {**answers, "close": self._close})

    def _show_progress(self, part: float, label: str) -> None:
        self._board.show_progress(part, self.notices.stage(part, label))

    # -- with the window and the review ---------------------------------------------------------

    def attach(self) -> None:
        """The frame was made: what the strip said it says again."""
        self._board.attach()

    def forget(self) -> None:
        """The strip is gone, as after a change of language: make it anew when needed."""
        self._board.forget()

    def settle(self) -> None:
        """The window stands: look for a draft that waits since the last time."""
        if self._started:
            return
        self._started = True
        if not self._keeper.find(self._found) and self._waiting:
            self._next()

    def _found(self, draft: "Draft | None") -> None:
        if draft is not None and self._keeper.revising is None:
            self._begin(draft)
            if self.review.is_shown("review"):
                self._window.refresh_crumbs()
            else:
                self._show_unsaved()
        elif self._waiting:
            self._next()

    def review_shown(self) -> None:
        """The reader sees the review: the strip need not speak of it."""
        if self._keeper.revising is not None and not self.work.busy:
            self._board.quiet()

    def review_left(self) -> None:
        """The reader went elsewhere: say that the review waits."""
        if self._keeper.revising is not None and not self.work.busy:
            self._keeper.keep()
            self._show_unsaved()

    def leave(self) -> None:
        """The window closes: keep the draft for the next time, stop what is under way."""
        if "work" in vars(self):
            self.work.cancel()
        if self.review.is_shown("review"):
            self.review.commit()
        self._keeper.leave()
