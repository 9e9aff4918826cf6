"""Changes of the settings as a signal."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from explorer.settings import Settings


class SettingsWatch(QObject):
    """``changed`` gives the key of a setting, for as long as the parent lives."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        listener = self.changed.emit
        settings.on_change(listener)
        self.destroyed.connect(lambda: settings.forget(listener))
        self._settings = settings
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """Back at the window, take over what the command line set meanwhile."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._settings.look_elsewhere()
