"""What a window says of what it shows: the way to it at the top, the line at the foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from explorer.errors import UserError
from explorer.gui.shell.address import Address
from explorer.gui.widgets.breadcrumb import Crumb
from explorer.gui.widgets.programme_names import called

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow

NORMAL_TEXT = 17  # the text size that counts as 100 %


class Captions:
    """Keeps the breadcrumb and the status line of a window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._address = Address()
        # What the reader asked for is painted first; the way to it follows at once.
        self._following = QTimer(window, singleShot=True, interval=0)
        self._following.timeout.connect(lambda: self.refresh_crumbs(self._address))

    def say(self, text: str) -> None:
        """Show a sentence in the status line until the next move."""
        self._window.status.message.setText(text)

    def tell(self, error: UserError) -> None:
        """Show what went wrong in the status line."""
        from explorer.messages import explain  # noqa: PLC0415 -- only when something went wrong

        application = self._window.application
        application.journal.note("told", code=error.code)
        self.say(explain(error, application.settings.text("language")))

    def refresh_status(self) -> None:
        """Say what is shown, at what size, and how much of it is read."""
        window = self._window
        programme = window.application.programme
        about = QCoreApplication.translate(
            "MainWindow", "Weergave in eigen woorden · bron: {source}"
        )
        own_text = QCoreApplication.translate("MainWindow", "Originele tekst · bron: {source}")
        here = window.history.current
        searching = here is not None and here.place == "searching"
        found = window.deeds.searching.status() if searching else ""
        kind = about if programme.is_restatement else own_text
        self.say(found or kind.format(source=programme.source.title))
        size = window.application.settings.number("text_size")
        window.status.zoom.setText(f"{round(100 * size / NORMAL_TEXT)} %")
        self.refresh_progress()

    def refresh_progress(self) -> None:
        """Show how much is read, whatever else the status line says."""
        tracker = self._window.reading.tracker
        if tracker is not None:
            read = QCoreApplication.translate("MainWindow", "Gelezen {percent} %")
            self._window.status.progress.setText(read.format(percent=tracker.percent()))

    def follow(self, address: Address) -> None:
        """Show the way to ``address`` once what is there is painted."""
        self._address = address
        self._following.start()

    def refresh_crumbs(self, address: Address) -> None:
        """Show the way to ``address``."""
        self._following.stop()
        programme = self._window.application.programme
        crumbs = [Crumb(called(programme), "")]
        host = self._window.deeds.host(address.place)
        if host is not None:
            crumbs += [Crumb(name) for name in host.crumbs(address)]
        elif address.section and programme.has(address.section):
            crumbs += [Crumb(head.title) for head in programme.trail(address.section)]
            crumbs.append(Crumb(programme.head(address.section).title))
        self._window.top_bar.breadcrumb.show_crumbs(crumbs)
