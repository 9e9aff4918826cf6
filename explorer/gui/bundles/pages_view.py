"""The pages of a bundle as they will be printed, to scroll through and to zoom in on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

MARGIN, GAP = 22, 18  # pixels around and between pages
STEPS = (25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400)  # percent
FIT_WIDTH, FIT_PAGE = "width", "page"
POINTS = 72.0  # an inch
LINE = 40  # pixels an arrow key scrolls
Zoom = str | int  # one of the two above, or percent
Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The picture of a page; ``fresh`` where it shows the present pages."""

    image: QImage
    width: int
    fresh: bool


class PagesView(QAbstractScrollArea):
    """Pages one below the other.

    ``image_wanted`` asks for a page (from 0) so many device pixels wide, ``page_reached`` tells
    which page one looks at, ``zoomed`` that the pages have another size.
    """

    image_wanted = Signal(int, int)
    page_reached = Signal(int)
    zoomed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: tuple[Size, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._places: list[QRectF] = []
        self._drawn: dict[int, _Drawn] = {}
        self._asked: dict[int, int] = {}
        self._zoom: Zoom = FIT_PAGE
        self._page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Voorbeeld van de bladzijden"))
        self.verticalScrollBar().valueChanged.connect(self._follow)
        look.changed.connect(self.viewport().update)

    # -- what is shown --------------------------------------------------------------------------

    def show_pages(self, sizes: Sequence[Size]) -> None:
        """Show other pages, of ``sizes`` in points; one stays where one was looking.

        Until their pictures come those of the pages before stand in their places.
        """
        same = tuple(sizes) == self._sizes
        self._sizes, self._texts = tuple(sizes), ()
        count = len(self._sizes)
        self._asked.clear()
        self._drawn = {
            page: _Drawn(drawn.image, drawn.width, fresh=False)
            for page, drawn in self._drawn.items()
            if page < count and same
        }
        self._arrange()
        self._page = min(self._page, max(0, count - 1))
        self._follow()
        self._describe()

    def take_words(self, texts: Sequence[str]) -> None:
        """The words on the pages have come."""
        self._texts = tuple(texts)
        self._describe()

    def take_image(self, page: int, width: int, image: QImage) -> None:
        """The picture of a page has come."""
        if page < len(self._sizes) and width == self.pixels(page):
            self._drawn[page] = _Drawn(image, width, fresh=True)
            self.viewport().update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page one looks at, from 0."""
        return self._page

    def is_drawn(self, page: int) -> bool:
        """Whether a page is shown as it is now, as sharp as the screen."""
        drawn = self._drawn.get(page)
        return drawn is not None and drawn.fresh and drawn.width == self.pixels(page)

    def pixels(self, page: int) -> int:
        """How wide a page is, in pixels of the screen."""
        return round(self._places[page].width() * self.devicePixelRatioF())

    def visible_pages(self) -> list[int]:
        """The pages of which something is seen."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [
            page
            for page, place in enumerate(self._places)
            if place.bottom() > top and place.top() < bottom
        ]

    # -- zoom -----------------------------------------------------------------------------------

    @property
    def zoom(self) -> Zoom:
        """What was chosen: a fit, or percent."""
        return self._zoom

    def percent(self) -> int:
        """How large the pages are; 100 is their size on paper."""
        return round(100 * self._scale() / self._natural())

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages larger or smaller; what stands in the middle stays there."""
        self._zoom_at(zoom, self.viewport().height() / 2)

    def step_zoom(self, step: int) -> None:
        """The next larger (1) or smaller (-1) size."""
        self._zoom_at(self._next(step), self.viewport().height() / 2)

    def _next(self, step: int) -> int:
        present = self.percent()
        larger = [each for each in STEPS if each > present]
        smaller = [each for each in STEPS if each < present]
        if step > 0:
            return larger[0] if larger else STEPS[-1]
        return smaller[-1] if smaller else STEPS[0]

    def _zoom_at(self, zoom: Zoom, y: float) -> None:
        bar = self.verticalScrollBar()
        before = self._scale()
        at = bar.value() + y
        self._zoom = zoom
        self._arrange()
        bar.setValue(round(at * self._scale() / before - y))
        self.zoomed.emit()

    def _natural(self) -> float:
        """Pixels a point takes at 100 %."""
        return self.logicalDpiX() / POINTS

    def _scale(self) -> float:
        """Pixels a point takes now."""
        if isinstance(self._zoom, int):
            return self._natural() * self._zoom / 100
        widest = max((width for width, _height in self._sizes), default=595.0)
        tallest = max((height for _width, height in self._sizes), default=842.0)
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        across = (room.width() - bar - 2 * MARGIN) / widest
        if self._zoom == FIT_PAGE:
            across = min(across, (room.height() - 2 * MARGIN) / tallest)
        return max(across, self._natural() * 0.15)

    def _arrange(self) -> None:
        """Put every page in its place, in pixels of the whole."""
        scale = self._scale()
        width = max((size[0] for size in self._sizes), default=0.0) * scale + 2 * MARGIN
        room = self.viewport().width()
        top = float(MARGIN)
        self._places = []
        for size in self._sizes:
            across, down = round(size[0] * scale), round(size[1] * scale)
            left = max((max(room, width) - across) / 2, MARGIN)
            self._places.append(QRectF(round(left), top, across, down))
            top += down + GAP
        height = top - GAP + MARGIN if self._sizes else 0
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(height) - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(LINE)
        horizontal.setRange(0, max(0, round(width) - room))
        horizontal.setPageStep(room)
        horizontal.setSingleStep(LINE)
        self.viewport().update()

    # -- going ----------------------------------------------------------------------------------

    def go_to(self, page: int) -> None:
        """Show a page from its top."""
        if self._places:
            place = self._places[min(max(page, 0), self.count - 1)]
            self.verticalScrollBar().setValue(round(place.top()) - GAP)

    def _follow(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        before = [page for page, place in enumerate(self._places) if place.top() <= middle]
        page = before[-1] if before else 0
        if page != self._page:
            self._page = page
            self._describe()
        self.page_reached.emit(page)

    def _describe(self) -> None:
        """Let a screen reader read the page one looks at."""
        if not self._sizes:
            self.setAccessibleName(self.tr("Voorbeeld van de bladzijden"))
            self.setAccessibleDescription("")
            return
        name = self.tr("Voorbeeld, bladzijde {number} van {count}")
        text = self._texts[self._page] if self._page < len(self._texts) else ""
        here = name.format(number=self._page + 1, count=self.count)
        self.setAccessibleName(f"{here}: {text}" if text else here)
        self.setAccessibleDescription(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.step_zoom(1)
            case Qt.Key.Key_Minus:
                self.step_zoom(-1)
            case Qt.Key.Key_0:
                self.set_zoom(100)
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
            case Qt.Key.Key_PageUp:
                bar.triggerAction(bar.SliderAction.SliderPageStepSub)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self._zoom_at(self._next(1 if turned > 0 else -1), event.position().y())
            event.accept()
        else:
            super().wheelEvent(event)

    # -- painting -------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        visible = self.visible_pages()
        for page in visible:
            self._paint_page(painter, page, self._places[page].translated(-offset))
        painter.end()
        self._forget_far(visible)
        for page in visible:
            if not self.is_drawn(page) and self._asked.get(page) != self.pixels(page):
                self._asked[page] = self.pixels(page)
                self.image_wanted.emit(page, self.pixels(page))

    def _paint_page(self, painter: QPainter, page: int, place: QRectF) -> None:
        for step in (3, 2, 1):
            painter.fillRect(place.adjusted(-step, 1, step, step + 1), self._look.colour("shadow"))
        painter.fillRect(place, QColor(Qt.GlobalColor.white))
        drawn = self._drawn.get(page)
        if drawn is not None:
            painter.drawImage(place, drawn.image)

    def _forget_far(self, seen: list[int]) -> None:
        """Keep the pictures of the pages that are seen and of their neighbours."""
        if seen:
            near = range(seen[0] - 2, seen[-1] + 3)
            self._drawn = {page: each for page, each in self._drawn.items() if page in near}
            self._asked = {page: each for page, each in self._asked.items() if page in near}

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._follow()
        self.zoomed.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 640)
