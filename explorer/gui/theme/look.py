"""How the window looks now: tokens, faces, sizes. It follows the system unless the reader chose."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPalette,
)
from PySide6.QtWidgets import QApplication

from explorer.gui.theme.sheet import style_sheet
from explorer.gui.theme.tokens import Tokens, load_tokens
from explorer.paths import resources_folder
from explorer.settings import Settings
from explorer.tables import NO_MEMORY, TableMemory

INTERFACE_FACE = "Inter"
_SHIPPED = ("Inter-Regular", "Inter-SemiBold", "Literata-Regular", "Literata-Bold")


class Look(QObject):
    """The current theme. ``changed`` follows every change of colours, faces or sizes."""

    changed = Signal()

    _small_line: float | None  # the height of a line in the small face, once it was measured

    def __init__(
        self, application: QApplication, settings: Settings, memory: TableMemory = NO_MEMORY
    ) -> None:
        """``memory`` keeps the tokens in parsed form from one start to the next."""
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._memory = memory
        for face in _SHIPPED:
            QFontDatabase.addApplicationFont(str(resources_folder() / "fonts" / f"{face}.ttf"))
        self._name = ""
        self.tokens: Tokens = load_tokens(self._wanted(), self._memory)
        self._forget()
        self._apply()
        self._following = True
        settings.on_change(self._follow_setting)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def close(self) -> None:
        """Follow neither the settings nor the system any longer; a second time does nothing."""
        if not self._following:
            return
        self._following = False
        self._settings.forget(self._follow_setting)
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._follow_system)

    def colour(self, token: str) -> QColor:
        """The colour of ``token`` in the present theme. Not to be changed by whoever gets it."""
        known = self._colours.get(token)
        if known is None:
            known = self._colours[token] = QColor(getattr(self.tokens, token))
        return known

    def interface_font(self, size: int | None = None, *, bold: bool = False) -> QFont:
        """The interface face in ``size`` pixels, by default the reader's interface size.

        Like every font of this class not to be changed by whoever gets it.
        """
        pixels = size or self._settings.number("interface_size")
        return self._font("interface", pixels, bold=bold)

    def small_font(self, *, bold: bool = False) -> QFont:
        """For page references, counts and tags."""
        return self.interface_font(self._settings.number("interface_size") - 2, bold=bold)

    def caption_font(self) -> QFont:
        """For headings in capitals: small, bold, a little spaced."""
        return self._font("caption", self._settings.number("interface_size") - 2, bold=True)

    def reading_font(self, size: int | None = None, *, bold: bool = False) -> QFont:
        """The reading face in ``size`` pixels, by default the reader's text size."""
        return self._font("reading", size or self._settings.number("text_size"), bold=bold)

    def chip_width(self, text: str, *, bold: bool) -> float:
        """How wide ``text`` is in the small face, in pixels."""
        known = self._widths.get((text, bold))
        if known is None:
            known = QFontMetricsF(self.small_font(bold=bold)).horizontalAdvance(text)
            self._widths[text, bold] = known
        return known

    @property
    def chip_height(self) -> float:
        """How high a chip is, in pixels: a line in the small face with some room around it."""
        if self._small_line is None:
            self._small_line = QFontMetricsF(self.small_font()).height()
        return self._small_line + 6

    def _font(self, kind: str, size: int, *, bold: bool) -> QFont:
        known = self._fonts.get((kind, size, bold))
        if known is None:
            known = self._fonts[kind, size, bold] = self._make_font(kind, size, bold=bold)
        return known

    def _make_font(self, kind: str, size: int, *, bold: bool) -> QFont:
        if kind == "reading":
            font = QFont([self._settings.text("reading_face"), "Noto Serif", "serif"])
            heavy = QFont.Weight.Bold
        else:
            font = QFont(INTERFACE_FACE)
            heavy = QFont.Weight.DemiBold
        font.setPixelSize(size)
        font.setWeight(heavy if bold else QFont.Weight.Normal)
        if kind == "caption":
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        return font

    def _forget(self) -> None:
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self._colours: dict[str, QColor] = {}
        self._widths: dict[tuple[str, bool], float] = {}
        self._small_line = None

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
        self.tokens = load_tokens(self._wanted(), self._memory)
        self._forget()
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
