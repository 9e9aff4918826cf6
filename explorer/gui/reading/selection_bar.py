"""The small bar above a selection: what one can do with these words."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from explorer.gui.theme.icons import icon, swatch
from explorer.gui.theme.look import Look

SWATCHES = frozenset(("mark_yellow", "mark_green", "mark_blue", "mark_pink"))


class SelectionBar(QFrame):
    """Buttons over the text; ``chosen`` gives the id of what is asked for."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self._look = look
        self._over = parent
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(5, 4, 5, 4)
        self._layout.setSpacing(2)
        self.setAccessibleName(self.tr("Met de selectie"))
        self._usual = {
            "yellow": self.tr("Markeer geel"),
            "green": self.tr("Markeer groen"),
            "blue": self.tr("Markeer blauw"),
            "pink": self.tr("Markeer roze"),
        }
        for colour, text in self._usual.items():
            self.add(f"highlight-{colour}", f"mark_{colour}", text)
        self.add("note", "note", self.tr("Schrijf een notitie"))
        self.add("bookmark", "bookmark", self.tr("Bladwijzer"))
        self.add("into-bundle", "bundles", self.tr("In de bundel"))
        self.add("copy-citation", "quote", self.tr("Kopieer met bronvermelding"))
        self.add("copy", "copy", self.tr("Kopieer als gewone tekst"))
        self.add("search", "searching", self.tr("Zoek hierop"))
        self.add("compare", "comparing", self.tr("Vergelijk met…"))
        look.changed.connect(self._refresh)
        self.hide()

    def add(self, deed: str, name: str, text: str) -> None:
        """Add a button with the icon ``name``, or the swatch of a colour where it is a token."""
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(17, 17))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(deed))
        self._buttons[deed] = (button, name)
        self._layout.addWidget(button)
        self._refresh()

    def follow(self, widget: QWidget) -> None:
        """Let Tab come here from ``widget``."""
        for button, _icon in reversed(self._buttons.values()):
            QWidget.setTabOrder(widget, button)

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Call colours as the reader does; one without a name of theirs as it is."""
        for colour, usual in self._usual.items():
            name = names.get(colour)
            text = self.tr("Markeer: {name}").format(name=name) if name else usual
            button, _icon = self._buttons[f"highlight-{colour}"]
            button.setToolTip(text)
            button.setAccessibleName(text)

    def show_over(self, selection: QRect) -> None:
        """Show the bar over ``selection`` (in the parent's pixels), else under it."""
        self.adjustSize()
        parent = self._over
        left = min(
            max(selection.center().x() - self.width() // 2, 6), parent.width() - self.width() - 6
        )
        top = selection.top() - self.height() - 7
        if top < 4:
            top = min(selection.bottom() + 8, parent.height() - self.height() - 6)
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

    def _refresh(self) -> None:
        for button, name in self._buttons.values():
            tokens = self._look.tokens
            if name in SWATCHES:
                button.setIcon(swatch(getattr(tokens, name), tokens.muted, 17))
            else:
                button.setIcon(icon(name, tokens.ink, 17))
