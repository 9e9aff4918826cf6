"""How the window looks now: tokens, faces, sizes. It follows the system unless the reader chose."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from explorer.gui.theme.sheet import style_sheet
from explorer.gui.theme.tokens import Tokens, load_tokens
from explorer.paths import resources_folder
from explorer.settings import Settings

INTERFACE_FACE = "Inter"
_SHIPPED = ("Inter-Regular", "Inter-SemiBold", "Literata-Regular", "Literata-Bold")


class Look(QObject):
    """The current theme. ``changed`` follows every change of colours, faces or sizes."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        for face in _SHIPPED:
            QFontDatabase.addApplicationFont(str(resources_folder() / "fonts" / f"{face}.ttf"))
        self._name = ""
        self.tokens: Tokens = load_tokens(self._wanted())
        self._apply()
        settings.on_change(self._follow_setting)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def close(self) -> None:
        """Follow neither the settings nor the system any longer."""
        self._settings.forget(self._follow_setting)
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._follow_system)

    def colour(self, token: str) -> QColor:
        """The colour a token has in the present theme."""
        return QColor(getattr(self.tokens, token))

    def interface_font(self, size: int | None = None, *, bold: bool = False) -> QFont:
        """The interface face; ``size`` in pixels, by default the reader's interface size."""
        font = QFont(INTERFACE_FACE)
        font.setPixelSize(size or self._settings.number("interface_size"))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def small_font(self, *, bold: bool = False) -> QFont:
        """For page references, counts and tags."""
        return self.interface_font(self._settings.number("interface_size") - 2, bold=bold)

    def reading_font(self, size: int | None = None, *, bold: bool = False) -> QFont:
        """The reading face; ``size`` in pixels, by default the reader's text size."""
        font = QFont([self._settings.text("reading_face"), "Noto Serif", "serif"])
        font.setPixelSize(size or self._settings.number("text_size"))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    @property
    def motion(self) -> bool:
        """Whether things may move."""
        return not self._settings.flag("reduced_motion")

    def _wanted(self) -> str:
        chosen = self._settings.text("theme")
        if chosen != "system":
            return chosen
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _follow_system(self) -> None:
        if self._settings.text("theme") == "system":
            self._refresh()

    def _follow_setting(self, key: str) -> None:
        if key in {
            "theme",
            "interface_size",
            "text_size",
            "column_width",
            "reading_face",
            "reduced_motion",
            "line_numbers",
        }:
            self._refresh()

    def _refresh(self) -> None:
        self.tokens = load_tokens(self._wanted())
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.tokens))
        self._application.setFont(self.interface_font())
        sheet = style_sheet(self.tokens, self._settings.number("interface_size"))
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.Base: tokens.background,
        role.AlternateBase: tokens.side,
        role.Button: tokens.card,
        role.ToolTipBase: tokens.card,
        role.Text: tokens.ink,
        role.WindowText: tokens.ink,
        role.ButtonText: tokens.ink,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.Mid: tokens.line,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    return palette
