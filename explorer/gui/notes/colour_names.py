"""The panel in which the reader says what the colours stand for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.inspector.note_editor import COLOURS
from explorer.gui.inspector.wording import Wording
from explorer.gui.overriding import override
from explorer.gui.theme.icons import swatch
from explorer.gui.theme.look import Look
from explorer.gui.widgets.overlay import Overlay
from explorer.library.annotations import Colour
from explorer.library.changes import Change

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.library import Library

WIDTH, HEIGHT = 420, 300
LONGEST = 40  # characters of a name


class ColourNames(Overlay):
    """A line a colour. What is typed is stored on closing, as one step, but after Esc."""

    def __init__(self, hub: "LibraryHub", look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._hub = hub
        self._before: dict[Colour, str] = {}
        self._samples: dict[Colour, QLabel] = {}
        self.lines: dict[Colour, QLineEdit] = {}
        words = Wording(self)
        heading = QLabel(self.tr("Namen van de kleuren"))
        heading.setProperty("role", "heading")
        about = QLabel(
            self.tr("Zeg waar elke kleur voor staat, bijvoorbeeld “sterk argument”."),
            wordWrap=True,
        )
        about.setProperty("role", "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for row, colour in enumerate(COLOURS):
            usual = words.colour(colour, {})
            line = QLineEdit(placeholderText=usual[:1].upper() + usual[1:])
            line.setAccessibleName(self.tr("Naam voor {colour}").format(colour=usual))
            line.setMaxLength(LONGEST)
            line.returnPressed.connect(self.dismiss)
            self.lines[colour], self._samples[colour] = line, QLabel()
            grid.addWidget(self._samples[colour], row, 0)
            grid.addWidget(line, row, 1)
        self.save = QPushButton(self.tr("Bewaren"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self.dismiss)
        self.closed.connect(self._store)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        column = self._column = QVBoxLayout(self.card)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(about)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(foot)

    @override
    def open(self) -> None:
        library = self._hub.library
        self._before = library.annotations.colour_names() if library is not None else {}
        self._fill()
        super().open()

    def _fill(self) -> None:
        for colour, line in self.lines.items():
            line.setText(self._before.get(colour, ""))

    def _store(self) -> None:
        """Keep the names that were changed."""
        given = {
            colour: line.text().strip()
            for colour, line in self.lines.items()
            if line.text().strip() != self._before.get(colour, "")
        }
        if not given:
            return

        def work(library: "Library") -> Change:
            changes = [library.annotations.name_colour(each, given[each]) for each in given]
            ids = frozenset[str]().union(*(change.ids for change in changes))
            return Change(frozenset(("colour",)), ids, "colour-named")

        self._hub.do("colour-named", work)

    @override
    def refresh_look(self) -> None:
        super().refresh_look()
        tokens = self._look.tokens
        for colour, sample in self._samples.items():
            drawn = swatch(getattr(tokens, f"mark_{colour.value}"), tokens.muted, 18)
            sample.setPixmap(drawn.pixmap(18, 18))

    @override
    def card_place(self) -> QRect:
        for line in self.lines.values():
            line.ensurePolished()  # how high it is hangs on the style sheet
        self._column.invalidate()
        self._column.activate()
        height = max(HEIGHT, self._column.totalHeightForWidth(WIDTH))
        return QRect((self.width() - WIDTH) // 2, self.height() // 5, WIDTH, height)

    @override
    def first_focus(self) -> QWidget:
        return self.lines[COLOURS[0]]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._fill()
            self.dismiss()
