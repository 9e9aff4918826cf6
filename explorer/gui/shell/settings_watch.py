"""Changes of the settings as a signal."""

from PySide6.QtCore import QObject, Signal

from explorer.settings import Settings


class SettingsWatch(QObject):
    """``changed`` gives the key of a setting, for as long as the parent lives."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        listener = self.changed.emit
        settings.on_change(listener)
        self.destroyed.connect(lambda: settings.forget(listener))
