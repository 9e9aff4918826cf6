"""All choices about the page of a bundle, on a page of the column at the left."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.bundling.layouts import LONGEST_LESSON, Layout
from explorer.gui.bundles.fields import Number, Points
from explorer.gui.bundles.wording import Wording
from explorer.gui.bundles.words_list import WordsList
from explorer.gui.overriding import override
from explorer.gui.preferences.controls import DropDown
from explorer.gui.theme.look import Look
from explorer.gui.widgets.ticks import Tick
from explorer.printing.options import LARGEST_TEXT, SMALLEST_TEXT, Template
from explorer.programme.glossary import Term

COLUMNS = (1, 2)
TEXTS = ("title", "subtitle", "author", "subject", "goal")


class LayoutPanel(QWidget):
    """``changed`` gives the layout after each choice, ``profile_chosen`` the name of a profile."""

    changed = Signal(object)
    profile_chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layoutPanel")
        self._look = look
        self._layout = Layout()
        self._showing = False
        words = Wording()
        self.back = QPushButton(self.tr("‹ Onderdelen"))
        self.back.clicked.connect(self.left)
        self.profile = self._choice(words.profiles(), self.tr("Profiel"))
        self.choices: dict[str, DropDown] = {
            "paper": self._choice(words.papers(), self.tr("Papier")),
            "orientation": self._choice(words.orientations(), self.tr("Stand")),
            "columns": self._choice({each: str(each) for each in COLUMNS}, self.tr("Kolommen")),
            "notes": self._choice(words.notes(), self.tr("Notities")),
            "answer_key": self._choice(words.answer_keys(), self.tr("Antwoordsleutel")),
            "flip": self._choice(words.flips(), self.tr("Blad omslaan over de")),
        }
        self.points = Points(look)
        self.points.setDecimals(1)
        self.points.setSingleStep(0.5)
        self.points.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self.points.setSuffix(" pt")
        self.points.setKeyboardTracking(False)
        self.points.setAccessibleName(self.tr("Tekstgrootte"))
        self.ticks: dict[str, Tick] = {
            "line_numbers": Tick(self.tr("Regelnummers"), look),
            "citations": Tick(self.tr("Bron onder elke passage"), look),
            "source_on_pages": Tick(self.tr("Bronvermelding op elke bladzijde"), look),
            "codes": Tick(self.tr("Korte codes van passages"), look),
            "neutral": Tick(self.tr("Neutraal, voor scholen"), look),
            "shorter": Tick(self.tr("Kortere versie"), look),
        }
        self.lines: dict[str, QLineEdit] = {
            "title": self._line(self.tr("Titel"), self.tr("De naam van de bundel")),
            "subtitle": self._line(self.tr("Ondertitel"), ""),
            "author": self._line(self.tr("Samengesteld door"), self.tr("Wie koos en schreef")),
            "subject": self._line(self.tr("Vak"), self.tr("Wereldburgerschap")),
            "goal": self._line(self.tr("Doel"), self.tr("Wat leerlingen erna kunnen")),
        }
        self.minutes = Number(look)
        self.minutes.setRange(0, LONGEST_LESSON)
        self.minutes.setSingleStep(5)
        self.minutes.setAccessibleName(self.tr("Minuten"))
        self.minutes.setKeyboardTracking(False)
        self.minutes.setSpecialValueText("–")
        self.words = WordsList(look)
        self._lay_out()
        self._order_stops()
        self._connect()

    def _order_stops(self) -> None:
        """Tab goes from above to below."""
        stops: list[QWidget] = [self.back, self.profile, *(self.lines[each] for each in TEXTS)]
        stops += [self.minutes, self.words.every, self.words.none]
        stops += [*self.choices.values(), self.points, *self.ticks.values()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.profile.activated.connect(
            lambda _row: self.profile_chosen.emit(self.profile.currentData())
        )
        for name, choice in self.choices.items():
            choice.activated.connect(
                lambda _row, name=name, choice=choice: self._option(name, choice.currentData())
            )
        for name, tick in self.ticks.items():
            tick.clicked.connect(lambda on, name=name: self._option(name, on))
        self.points.valueChanged.connect(lambda value: self._option("text_size", float(value)))
        for name, line in self.lines.items():
            line.editingFinished.connect(lambda name=name, line=line: self._text(name, line.text()))
        self.minutes.valueChanged.connect(lambda value: self._change(minutes=value))
        self.words.chosen.connect(lambda ids: self._change(words=ids))

    # -- showing --------------------------------------------------------------------------------

    def show_choices(self, layout: Layout, terms: tuple[Term, ...]) -> None:
        """Show how the bundle is printed now; ``terms`` occur in it."""
        self._showing = True
        self._layout = layout
        options = layout.options
        self.profile.setCurrentIndex(max(0, self.profile.findData(layout.profile)))
        for name, choice in self.choices.items():
            choice.setCurrentIndex(choice.findData(getattr(options, name)))
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(options, name))
        self.points.setValue(options.text_size)
        for name, line in self.lines.items():
            if not (line.hasFocus() and line.isModified()):
                line.setText(getattr(layout, name))
                line.setCursorPosition(0)
        self.minutes.setValue(layout.minutes)
        self.words.show_terms(terms, layout.words)
        self._offer(options.template)
        self._showing = False

    def _offer(self, template: Template) -> None:
        """Show the choices that this kind of page has."""
        lesson = template is Template.WORKSHEET
        for row in self._lesson_rows:
            row.setVisible(lesson)
        self.ticks["shorter"].setVisible(lesson)
        for name, belongs in (("flip", template is Template.CARDS), ("columns", not lesson)):
            self._form.setRowVisible(self.choices[name], belongs)

    def keep_words(self) -> None:
        """The panel is left: keep what stands in its lines."""
        for name, line in self.lines.items():
            if line.isModified():
                self._text(name, line.text())

    # -- choosing -------------------------------------------------------------------------------

    def _text(self, name: str, text: str) -> None:
        self.lines[name].setModified(False)
        if text != getattr(self._layout, name):
            self._change(**{name: text})

    def _option(self, name: str, value: object) -> None:
        if not self._showing:
            options = replace(self._layout.options, **{name: value})  # type: ignore[arg-type]  # each has its field's type
            self._change(options=options)

    def _change(self, **changed: Any) -> None:
        if not self._showing:
            self._layout = replace(self._layout, **changed)
            self.changed.emit(self._layout)

    # -- parts ----------------------------------------------------------------------------------

    def _choice(self, names: Mapping[Any, str], label: str) -> DropDown:
        choice = DropDown(self._look)
        choice.setAccessibleName(label)
        choice.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(6)
        for value, name in names.items():
            choice.addItem(name, value)
        return choice

    @staticmethod
    def _line(label: str, hint: str) -> QLineEdit:
        line = QLineEdit(placeholderText=hint)
        line.setAccessibleName(label)
        return line

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text.upper())
        heading.setFont(self._look.caption_font())
        heading.setProperty("role", "muted")
        return heading

    def _form_of(self, rows: Mapping[str, QWidget]) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(7)
        for label, widget in rows.items():
            name = QLabel(label)
            name.setBuddy(widget)
            name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            self._names.append(name)
            form.addRow(name, widget)
        return form

    def _align_names(self) -> None:
        """Let the fields of every group begin at the same place."""
        widest = max(name.sizeHint().width() for name in self._names)
        for name in self._names:
            name.setMinimumWidth(widest)

    def _lay_out(self) -> None:
        self._names: list[QLabel] = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 14)
        column.setSpacing(9)
        column.addLayout(self._form_of({self.tr("Profiel"): self.profile}))
        column.addWidget(self._heading(self.tr("Kop")))
        names = {name: self.lines[name].accessibleName() for name in TEXTS}
        column.addLayout(self._form_of({names[each]: self.lines[each] for each in TEXTS[:3]}))
        self._lesson_rows: list[QWidget] = [self._lesson(names)]
        column.addWidget(self._lesson_rows[0])
        column.addWidget(self._heading(self.tr("Bladzijde")))
        choices = {choice.accessibleName(): choice for choice in self.choices.values()}
        self._form = self._form_of({**choices, self.tr("Tekstgrootte"): self.points})
        column.addLayout(self._form)
        for tick in self.ticks.values():
            column.addWidget(tick)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it brings itself into view
        self.area = area
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 8, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        self._align_names()

    def _lesson(self, names: Mapping[str, str]) -> QWidget:
        """What stands at the head of a worksheet."""
        lesson = QWidget()
        column = QVBoxLayout(lesson)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self._heading(self.tr("Les")))
        rows: dict[str, QWidget] = {names[each]: self.lines[each] for each in TEXTS[3:]}
        column.addLayout(self._form_of({**rows, self.tr("Minuten"): self.minutes}))
        column.addWidget(self.words)
        return lesson

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
