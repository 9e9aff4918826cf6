"""The column at the left: the name of the bundle, its template, its items, and how to print it."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.bundling.layouts import Layout
from explorer.gui.bundles.cards import CardColumn
from explorer.gui.bundles.name_bar import NameBar
from explorer.gui.bundles.wording import Wording
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.ticks import Tick
from explorer.printing.options import AnswerKey, Notes, Options, Template

FORMATS = (("pdf", "PDF"), ("docx", "Word"), ("html", "HTML"), ("md", "Markdown"))


class TemplateSwitch(QWidget):
    """Five buttons side by side; one is pressed. ``chosen`` gives its template."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[Template, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        words = Wording()
        names = words.templates()
        for place, (template, name) in enumerate(names.items()):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setToolTip(words.explained(template))
            button.setProperty("role", "template")
            end = {0: "first", len(names) - 1: "last"}.get(place, "")
            button.setProperty("end", end)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on=False, each=template: self.chosen.emit(each))
            self._group.addButton(button)
            self.buttons[template] = button
            row.addWidget(button, 1)

    def show_template(self, template: Template) -> None:
        """Show which one is chosen."""
        self.buttons[template].setChecked(True)


class AddButton(QPushButton):
    """The dashed box under the cards, with a menu of what can be added."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(self.tr("+ Passage, vraag, tekst of vergelijking"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height() + 24)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        meant = self.hasFocus() or self.underMouse()
        colour = self._look.colour("accent" if meant else "muted")
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 7, 7)
        painter.setPen(colour)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - 24
        )
        painter.drawText(box.adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class ItemsPanel(QWidget):
    """``layout_changed`` gives how to print from now on, ``format_wanted`` the ending of a file.

    ``printing_wanted``, ``options_wanted`` and ``preview_wanted`` follow their buttons.
    """

    layout_changed = Signal(object)
    format_wanted = Signal(str)
    printing_wanted = Signal()
    options_wanted = Signal()
    preview_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = Layout()
        self.name = NameBar(look)
        self.templates = TemplateSwitch()
        self.column = CardColumn(look)
        self.column.setAccessibleName(self.tr("Onderdelen van de bundel"))
        self.empty = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.empty.setProperty("role", "muted")
        self.empty.setText(
            self.tr(
                "Deze bundel is leeg. Leg er passages in met Ctrl+B terwijl je leest of zoekt, of "
                "voeg hieronder een passage, een vraag of je eigen tekst toe. De bladzijde "
                "hiernaast groeit mee."
            )
        )
        self.add = AddButton(look)
        self.notes = Tick(self.tr("Notities"), look)
        self.numbers = Tick(self.tr("Regelnummers"), look)
        self.answers = Tick(self.tr("Antwoordsleutel"), look)
        self.sources = Tick(self.tr("Bronvermelding op elke bladzijde"), look)
        self.all_options = QPushButton(self.tr("Alle opties…"))
        self.all_options.setProperty("role", "link")
        self.print = QPushButton(self.tr("Afdrukken…"))
        self.print.setProperty("role", "primary")
        self.formats = {ending: QPushButton(name) for ending, name in FORMATS[:2]}
        self.more = QPushButton(self.tr("Meer ▾"))
        self.more.setProperty("role", "drop")
        self.more.setMenu(self._other_formats())
        self.preview = QPushButton(self.tr("Voorbeeld"))
        self.preview.hide()
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.templates.chosen.connect(lambda template: self._choose(template=template))
        self.notes.clicked.connect(
            lambda on: self._choose(notes=Notes.TO_PRINT if on else Notes.NONE)
        )
        self.numbers.clicked.connect(lambda on: self._choose(line_numbers=on))
        self.answers.clicked.connect(
            lambda on: self._choose(answer_key=AnswerKey.AFTER if on else AnswerKey.NONE)
        )
        self.sources.clicked.connect(lambda on: self._choose(source_on_pages=on))
        self.all_options.clicked.connect(self.options_wanted)
        self.print.clicked.connect(self.printing_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        for ending, button in self.formats.items():
            button.clicked.connect(lambda _on=False, ending=ending: self.format_wanted.emit(ending))

    def _other_formats(self) -> QMenu:
        menu = QMenu(self)
        for ending, name in FORMATS[2:]:
            action = menu.addAction(name)
            action.triggered.connect(
                lambda _on=False, ending=ending: self.format_wanted.emit(ending)
            )
        return menu

    def show_layout_choices(self, layout: Layout) -> None:
        """Show how the bundle is printed now."""
        self._layout = layout
        options = layout.options
        self.templates.show_template(options.template)
        self.notes.setChecked(options.notes is not Notes.NONE)
        self.numbers.setChecked(options.line_numbers)
        self.answers.setChecked(options.answer_key is not AnswerKey.NONE)
        self.sources.setChecked(options.source_on_pages)

    def show_filled(self, *, filled: bool) -> None:
        """Show the cards, or how to get some."""
        self.column.setVisible(filled)
        self.empty.setVisible(not filled)

    def _choose(self, **chosen: object) -> None:
        options: Options = replace(self._layout.options, **chosen)  # type: ignore[arg-type]  # each has its field's type
        self.layout_changed.emit(replace(self._layout, options=options))

    def _lay_out(self) -> None:
        ticks = FlowLayout(gap=4)
        for tick in (self.notes, self.numbers, self.answers, self.sources, self.all_options):
            ticks.addWidget(tick)
        buttons = FlowLayout(gap=8)
        for button in (self.print, *self.formats.values(), self.more, self.preview):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(9)
        column.addWidget(self.name)
        column.addWidget(self.templates)
        column.addSpacing(5)
        column.addWidget(self.empty)
        column.addWidget(self.column, 100)
        column.addWidget(self.add)
        column.addSpacing(2)
        column.addLayout(ticks)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(1)
