"""How a window begins and ends: where the reader was comes back at the next start."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from explorer.errors import UserError
from explorer.gui.searching.arrangement import Arrangement
from explorer.gui.shell.address import Address
from explorer.gui.shell.session import Session, read_session
from explorer.state import StateFile

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow


class SessionKeeper:
    """Brings a window back to how it was left, and keeps how it is left."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._application = window.application
        self._state = StateFile(window.application.paths.session_file)

    def begin(self) -> None:
        """Show where the reader was at the last close, or what they want to begin with."""
        application = self._application
        session = Session() if application.safe_mode else read_session(self._state)
        if not application.pack_given and session.address.pack:
            with suppress(UserError):  # it was removed meanwhile: the first one opens
                self._window.renewal.switch(session.address.pack)
        self._restore(session)
        place = application.settings.text("start_place")
        self._window.moves.begin(
            session.address
            if place == "session"
            else Address(place if place != "overview" else "reading")
        )

    def tell_of_settings(self) -> None:
        """Say, once, that settings can't be kept or that the file with them was of no use."""
        kept = self._application.settings.kept_aside
        if kept is not None:
            told = QCoreApplication.translate(
                "MainWindow",
                "Je voorkeuren waren beschadigd of van een nieuwere versie; ze staan bewaard in "
                "{file} en alles staat weer zoals in het begin.",
            )
            self._window.say(told.format(file=kept))
        if self._application.safe_mode:
            self._window.say(
                QCoreApplication.translate(
                    "MainWindow",
                    "Veilige modus: met standaardvoorkeuren en zonder sessie; wat je instelt wordt "
                    "niet bewaard.",
                )
            )

    def session(self) -> Session:
        """What to bring back at the next start."""
        window = self._window
        normal = window.normalGeometry() if window.isMaximized() else window.geometry()
        return Session(
            address=window.present_address(),
            size=(normal.width(), normal.height()),
            maximized=window.isMaximized(),
            reading_sizes=window.reading.splitter.division(),
            searching_sizes=window.deeds.searching.sizes(),
            arrangement=window.deeds.searching.arrangement,
        )

    def keep(self) -> None:
        """Keep the session; where that can't be done, say so."""
        if self._application.safe_mode:
            return
        try:
            self._state.write(self.session().to_json())
        except OSError as error:
            folder = self._state.file.parent
            self._window.tell(UserError("folder-unusable", folder=folder, reason=error.strerror))

    def _restore(self, session: Session) -> None:
        window = self._window
        if session.arrangement != Arrangement():
            window.deeds.searching.arrangement = session.arrangement
        if session.size != (0, 0):
            window.resize(*session.size)
        if session.maximized:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        if session.reading_sizes:
            window.reading.splitter.divide(session.reading_sizes)
        if session.searching_sizes and session.address.place == "searching":
            window.searching.divide(session.searching_sizes)
