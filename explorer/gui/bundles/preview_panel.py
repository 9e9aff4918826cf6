"""The preview beside the items: the pages, how large they are shown, and what was left out."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.bundles.pages_view import FIT_PAGE, FIT_WIDTH, PagesView, Zoom
from explorer.gui.bundles.previewing import Preview
from explorer.gui.theme.icons import icon
from explorer.gui.theme.look import Look

PERCENTS = (50, 75, 100, 150, 200)
HEIGHT = 38


class PreviewPanel(QWidget):
    """Shows a ``Preview``. ``list_wanted`` follows the button that goes back to the items."""

    list_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.view = PagesView(look)
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.notice.setObjectName("previewNotice")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.remarks = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.remarks.setObjectName("remarks")
        self.remarks.hide()
        self.page = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.before = self._button("up", self.tr("Vorige bladzijde"))
        self.after = self._button("down", self.tr("Volgende bladzijde"))
        self.smaller = self._button("", self.tr("Kleiner"), "−")
        self.larger = self._button("", self.tr("Groter"), "+")
        self.zoom = QToolButton()
        self.zoom.setAccessibleName(self.tr("Grootte van het voorbeeld"))
        self.zoom.setToolTip(self.tr("Ctrl+muiswiel, + en −"))
        self.zoom.setProperty("role", "menu")
        self.zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zoom.setMenu(self._zooms())
        self.back = QToolButton()
        self.back.setText(self.tr("‹ Onderdelen"))
        self.back.clicked.connect(self.list_wanted)
        self.back.hide()
        self._shown = QStackedWidget()
        self._lay_out()
        self.view.page_reached.connect(self._show_page)
        self.view.zoomed.connect(self._show_zoom)
        self.before.clicked.connect(lambda: self.view.go_to(self.view.page - 1))
        self.after.clicked.connect(lambda: self.view.go_to(self.view.page + 1))
        self.smaller.clicked.connect(lambda: self.view.step_zoom(-1))
        self.larger.clicked.connect(lambda: self.view.step_zoom(1))
        look.changed.connect(self._dress)
        self._dress()

    def show_preview(self, preview: Preview) -> None:
        """Show the pages, or why there are none."""
        self.remarks.setText("\n".join(preview.remarks))
        self.remarks.setVisible(bool(preview.remarks))
        if preview.failure:
            self.say(preview.failure)
            return
        self.view.show_pages(preview.sizes)
        self._shown.setCurrentWidget(self.view)
        self._show_page(self.view.page)
        self._show_zoom()

    def say(self, sentence: str) -> None:
        """Show a sentence on a page of its own."""
        self.notice.setText(sentence)
        self._shown.setCurrentWidget(self._sheet)
        self.view.show_pages(())
        self._show_page(0)

    def zoom_to(self, zoom: Zoom) -> None:
        """Show the pages at another size."""
        self.view.set_zoom(zoom)

    def _show_page(self, page: int) -> None:
        count = self.view.count
        self.page.setText(f"{page + 1} / {count}" if count else "")
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < count)

    def _show_zoom(self) -> None:
        self.zoom.setText(f"{self.view.percent()} % ▾")

    def percent(self) -> str:
        """How large the pages are shown, where they are."""
        return f"{self.view.percent()} %" if self.view.isVisible() else ""

    def _zooms(self) -> QMenu:
        menu = QMenu(self)
        fits = ((FIT_WIDTH, self.tr("Paginabreedte")), (FIT_PAGE, self.tr("Hele bladzijde")))
        for fit, name in fits:
            menu.addAction(name).triggered.connect(lambda _on=False, fit=fit: self.zoom_to(fit))
        menu.addSeparator()
        for each in PERCENTS:
            action = menu.addAction(f"{each} %")
            action.triggered.connect(lambda _on=False, each=each: self.zoom_to(each))
        return menu

    @staticmethod
    def _button(name: str, text: str, sign: str = "") -> QToolButton:
        button = QToolButton()
        button.setProperty("picture", name)
        button.setText(sign)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(14, 14))
        button.setMinimumWidth(28)
        return button

    def _dress(self) -> None:
        for button in (self.before, self.after):
            name = str(button.property("picture"))
            button.setIcon(icon(name, self._look.tokens.ink, 14))

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setObjectName("previewBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(4)
        row.addWidget(self.back)
        for widget in (self.before, self.page, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.smaller, self.zoom, self.larger):
            row.addWidget(widget)
        self._sheet = QWidget()
        self._sheet.setObjectName("previewBar")  # the same ground
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sheet = QHBoxLayout(self._sheet)
        sheet.setContentsMargins(22, 22, 22, 22)
        self.notice.setMaximumWidth(430)
        self.notice.setMinimumHeight(300)
        self.notice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sheet.addWidget(self.notice, 1, Qt.AlignmentFlag.AlignTop)
        self._shown.addWidget(self.view)
        self._shown.addWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.remarks)
        column.addWidget(self._shown, 1)
        stops = (
            self.back,
            self.before,
            self.after,
            self.smaller,
            self.zoom,
            self.larger,
            self.view,
        )
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
