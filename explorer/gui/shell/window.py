"""The main window: puts the frame around the places."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QStackedWidget, QWidget

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.reading.place import ReadingPlace
from explorer.gui.shell.actions.made import Actions
from explorer.gui.shell.address import Address
from explorer.gui.shell.captions import Captions
from explorer.gui.shell.deeds import Deeds
from explorer.gui.shell.frame import Frame
from explorer.gui.shell.history import History
from explorer.gui.shell.language import speak
from explorer.gui.shell.moves import Moves
from explorer.gui.shell.rail import Rail
from explorer.gui.shell.renewal import Renewal
from explorer.gui.shell.requests import Requests
from explorer.gui.shell.session_keeper import SessionKeeper
from explorer.gui.shell.settings_watch import SettingsWatch
from explorer.gui.shell.status_line import StatusLine
from explorer.gui.shell.top_bar import TopBar
from explorer.gui.shell.typing_deeds import TypingDeeds
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.programme_names import called
from explorer.settings import Value

if TYPE_CHECKING:
    from explorer.gui.preferences.place import PreferencesPlace
    from explorer.gui.searching.place import SearchingPlace
    from explorer.gui.shell.panels import Panels

ON_RAIL = ("reading", "searching", "comparing", "matrix", "bundles")


class MainWindow(QMainWindow):
    """One window, one programme, several places."""

    painted = Signal()  # once, when the first page stands on the screen

    def __init__(self, application: Application, runner: Runner, look: Look) -> None:
        super().__init__()
        self._application = application
        self._runner = runner
        self._look = look
        self.moves = Moves(self)
        self.captions = Captions(self)
        self.renewal = Renewal(self, runner)
        self.deeds = Deeds(self, runner, look)
        self.typing = TypingDeeds(self)
        self.actions_by_id = Actions(self, self.deeds.carry_out)
        self._keeper = SessionKeeper(self)
        self._requests = Requests(self)
        self.build()
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 600)
        self.resize(1440, 900)
        self._painted = False
        self.painted.connect(self.actions_by_id.complete)
        self.settings_watch = SettingsWatch(application.settings, self)
        self.settings_watch.changed.connect(self._follow_setting)
        look.changed.connect(self.refresh_status)

    @property
    def application(self) -> Application:
        """The services behind the window."""
        return self._application

    # -- beginning ------------------------------------------------------------------------------

    def start(self, target: str | None = None) -> None:
        """Show where the reader was at the last close.

        Or show ``target``, a link to a passage or section, or bring it in where it is a file.
        """
        self._keeper.begin()
        if target:
            self.open_target(target)
        self._keeper.tell_of_settings()

    def come_forward(self, target: str = "") -> None:
        """Show the window in front of others, and in it ``target``, where one is given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if target:
            self.open_target(target)

    def settle(self) -> None:
        """The first painting is done: begin what a start left out."""
        self.actions_by_id.complete()
        self.reading.progress_changed.connect(self.captions.refresh_progress)
        self.deeds.complete()
        self.deeds.library.settle()
        self.reading.settle()
        self.deeds.settle()
        for broken in self._application.shelf.broken[:1]:
            self.tell(broken.error)  # the others open; the command "packs --check" tells all

    # -- going places ---------------------------------------------------------------------------

    @property
    def history(self) -> History:
        """Where the reader was."""
        return self.moves.history

    def go(self, address: Address) -> None:
        """Go to ``address`` and remember where the reader was."""
        self.moves.go(address)

    def present_address(self) -> Address:
        """Where the reader is now, scroll position included."""
        return self.moves.present()

    def focus_here(self) -> None:
        """Put the keyboard where the reader looks."""
        self.moves.focus_here()

    def open_passage(self, passage_id: str, query: str = "", pack: str = "") -> None:
        """Read a passage, in its section, the words of ``query`` marked.

        ``pack`` is its programme, by default the one that is open.
        """
        self.moves.open_passage(passage_id, query, pack)

    def open_programme(self, pack: str) -> None:
        """Open another programme where it begins; the one that is open stays as it is."""
        if pack != self._application.programme.id:
            self.go(Address("reading", pack=pack))

    def open_target(self, target: str) -> None:
        """Open what the program was started with: a link, or a file to bring in."""
        if target.startswith("programmaverkenner:"):
            self.open_link(target)
        else:
            self.deeds.importing.take_in([Path(target)])

    def open_link(self, link: str) -> None:
        """Open a ``programmaverkenner:pack/section#nn`` link, to whichever programme."""
        self.moves.open_link(link)

    def search_for(self, words: str) -> None:
        """Search the programme for ``words``."""
        self.deeds.searching.search(words)

    def index_ready(self) -> None:
        """The index can be searched: show again what waited for it."""
        self.deeds.searching.index_ready()

    def searching_visible(self) -> bool:
        """Whether the place where one searches is shown."""
        return "searching" in self.deeds and self.deeds.searching.is_shown()

    def programmes_changed(self) -> None:
        """A programme came or went: look again at what is installed."""
        self.renewal.programmes_changed()

    # -- saying ---------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Show a sentence in the status line until the next move."""
        self.captions.say(text)

    def tell(self, error: UserError) -> None:
        """Show what went wrong in the status line."""
        self.captions.tell(error)

    def refresh_status(self) -> None:
        """Say what is shown, at what size, and how much of it is read."""
        self.captions.refresh_status()

    def refresh_crumbs(self) -> None:
        """What is shown has another name."""
        if self.history.current is not None:
            self.captions.refresh_crumbs(self.history.current)

    # -- the frame ------------------------------------------------------------------------------

    @property
    def rail(self) -> Rail:
        """The places, at the left."""
        return self._frame.rail

    @property
    def top_bar(self) -> TopBar:
        """Where the reader is, and the search field."""
        return self._frame.top_bar

    @property
    def places(self) -> QStackedWidget:
        """Where each place is put when it is made."""
        return self._frame.places

    @property
    def status(self) -> StatusLine:
        """The line at the foot."""
        return self._frame.status

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip under the bar at the top."""
        self._frame.add_strip(strip)

    def set_focused(self, *, focused: bool) -> None:
        """Show the text alone, without rail, tree and panel, or all of it again."""
        self._frame.show_around(shown=not focused)
        self.reading.set_focused(focused=focused)
        self.reading.focus_text()

    def build(self) -> None:
        """Make everything the window shows; what isn't seen yet is made when it is asked for."""
        self.deeds.forget()
        actions = self.actions_by_id
        self._frame = Frame(
            [(place, actions[f"place-{place}"].text()) for place in ON_RAIL],
            actions["back"],
            actions["forward"],
            self._look,
        )
        self.reading = ReadingPlace(
            self._application, self._runner, self._look, self.deeds.library.hub
        )
        self.places.addWidget(self.reading)
        self.setCentralWidget(self._frame)
        self._requests.attach()
        self.reading.show_programme(self._application.programme)
        self.setWindowTitle(f"{called(self._application.programme)} – Programmaverkenner")

    # -- who does what --------------------------------------------------------------------------

    @property
    def searching(self) -> "SearchingPlace":
        """The place where one searches, made when first needed."""
        return self.deeds.searching.place

    @property
    def preferences(self) -> "PreferencesPlace":
        """The page with the settings, made when first asked for."""
        return self.deeds.preferences.page

    @property
    def panels(self) -> "Panels":
        """The panels over the window, made when one is first asked for."""
        return self.deeds.view.panels

    # -- settings -------------------------------------------------------------------------------

    def choose(self, key: str, value: Value) -> None:
        """Set one of the reader's settings; where that can't be kept, say so."""
        try:
            self._application.settings.set(key, value)
        except OSError as error:
            folder = self._application.paths.config
            self.tell(UserError("folder-unusable", folder=folder, reason=error.strerror))

    def _follow_setting(self, key: str) -> None:
        if key == "language":
            application = QApplication.instance()
            assert isinstance(application, QApplication), "a window lives in an application"
            speak(application, self._application.settings.text("language"))
            self.renewal.rebuild()

    # -- events ---------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the window with all that is in it; what waits for the first time may begin."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Tab goes on; where it came to is to be seen."""
        moved = super().focusNextPrevChild(forward)
        self.deeds.view.focus_ring.show_around(self.focusWidget())
        return moved

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nothing else needs: Enter on a button presses it, Esc leads back.

        After Esc all is around the text again, and the keyboard where one looks.
        """
        pressed = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.deeds.reading.leave_text_alone()
            self.focus_here()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(
            pressed, QAbstractButton
        ):
            pressed.click()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        self.deeds.importing.files.drag_in(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.deeds.library.leave()
        self.deeds.bundles.leave()
        self.deeds.importing.leave()
        self._keeper.keep()
        self.deeds.comparing.leave()
        self._runner.close()
        super().closeEvent(event)
