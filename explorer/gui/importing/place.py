"""The place where a document is looked over before it becomes a programme."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.errors import UserError
from explorer.gui.importing.block_panel import BlockPanel
from explorer.gui.importing.fields import Fields
from explorer.gui.importing.operations import carry_out
from explorer.gui.importing.review_list import ReviewList
from explorer.gui.importing.review_model import Filter, ReviewModel
from explorer.gui.importing.revising import Revising, is_unsure
from explorer.gui.importing.wording import BlockWords
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.elided_label import ElidedLabel
from explorer.importing.draft import Draft, rename


class ReviewPlace(QWidget):
    """Shows a draft to be corrected.

    ``save_requested`` and ``discard_requested`` ask for its end, ``import_requested`` for another
    document; ``changed`` follows every step, ``failed`` gives the ``UserError`` of one that can't
    be taken.
    """

    save_requested = Signal()
    discard_requested = Signal()
    import_requested = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._revising: Revising | None = None
        self._words = BlockWords(self)
        self._filter = Filter.ALL
        self.model = ReviewModel(self)
        self.title = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.facts = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.facts.setProperty("role", "muted")
        self.fields = Fields(look)
        self.notes = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.notes.setObjectName("reviewNotes")
        self.list = ReviewList(self.model, look)
        self.list.setObjectName("reviewList")
        self.list.setAccessibleName(self.tr("Gevonden koppen en passages"))
        self.panel = BlockPanel(look)
        self.save = QPushButton()
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.discard = QPushButton(self.tr("Niet bewaren"))
        self.undo = QPushButton(self.tr("Ongedaan maken"))
        self.redo = QPushButton(self.tr("Opnieuw"))
        self.filters = {wanted: QPushButton() for wanted in Filter}
        self.nothing = QLabel(wordWrap=True)
        self.nothing.setProperty("role", "muted")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._review_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()
        self._follow_look()

    # -- showing --------------------------------------------------------------------------------

    def show_review(self, revising: Revising | None, notes: Iterable[str] = ()) -> None:
        """Show a draft with what should be known about it; None where there is none."""
        self._revising = revising
        self._pages.setCurrentIndex(0 if revising is None else 1)
        if revising is None:
            return
        lines = list(notes)
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))
        self._set_filter(Filter.ALL)
        self._refresh(0)

    def focus(self) -> None:
        """Give the keyboard to the button that saves; once something was changed, to the list."""
        if self._revising is None:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._revising.can_undo:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Take in what is still being typed."""
        self.panel.commit()
        self._fill_in()

    def _refresh(self, row: int, keep: Iterable[int] = ()) -> None:
        """Show the draft as it is now, at ``row`` or with the blocks ``keep`` selected."""
        revising = self._revising
        assert revising is not None, "a draft is shown"
        draft = revising.draft
        unsure = sum(1 for block in draft.blocks if is_unsure(block))
        self.model.show(draft, self._filter)
        self.title.setText(draft.source or draft.title)
        self.facts.setText(self._words.facts(draft, unsure))
        self.fields.show_draft(draft)
        self._name_buttons(draft, unsure)
        shown = [self.model.index_of(own_id) for own_id in keep]
        rows = [index.row() for index in shown if index.isValid()]
        self.list.choose(min(rows) if rows else row)
        self.list.select_ids(list(keep))
        self._show_block()

    def _name_buttons(self, draft: Draft, unsure: int) -> None:
        revising = self._revising
        assert revising is not None, "a draft is shown"
        headings = sum(1 for _heading in draft.headings())
        names = {
            Filter.ALL: self.tr("Alles {count}").format(count=len(draft.blocks)),
            Filter.HEADINGS: self.tr("Koppen {count}").format(count=headings),
            Filter.UNSURE: self.tr("Alleen onzekere {count}").format(count=unsure),
        }
        for wanted, button in self.filters.items():
            button.setText(names[wanted])
        self.save.setText(self.tr("Bewaar") if revising.can_undo else self.tr("Meteen bewaren"))
        self.undo.setEnabled(revising.can_undo)
        self.redo.setEnabled(revising.can_redo)
        self.nothing.setText(self.tr("Niets is onzeker: je kunt dit programma zo bewaren."))
        self.nothing.setVisible(not self.model.rowCount() and self._filter is Filter.UNSURE)

    def _show_block(self) -> None:
        chosen = self.list.selected_ids()
        self.panel.show_block(self.model.block(self.list.currentIndex()), max(1, len(chosen)))

    # -- changing -------------------------------------------------------------------------------

    def ask(self, deed: str) -> None:
        """Carry out what a key or a button asks for."""
        match deed:
            case "undo" | "redo":
                self.turn(deed)
            case "edit":
                self.panel.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self.panel.editor.selectAll()
            case "split" if not self.panel.editor.textCursor().position():
                self.panel.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self.failed.emit(UserError("review-split-where"))
            case _:
                self._carry_out(deed)

    def turn(self, deed: str) -> None:
        """Undo or redo a step of the review."""
        revising = self._revising
        if revising is None:
            return
        self.panel.show_block(None)  # what is typed there belongs to the step
        block = revising.undo() if deed == "undo" else revising.redo()
        self._refresh(self.list.currentIndex().row(), [] if block is None else [block])
        self.changed.emit()

    def _carry_out(self, deed: str) -> None:
        revising = self._revising
        cut = self.panel.cut()
        self.panel.commit()
        chosen = self.list.selected_ids()
        if revising is None or not chosen:
            return
        row = self.list.currentIndex().row()
        try:
            changed = carry_out(revising, deed, chosen, cut)
        except UserError as error:
            self.failed.emit(error)
            return
        if changed:
            self._refresh(row, chosen)
            self.changed.emit()

    def _rename(self, block: int, text: str) -> None:
        revising = self._revising
        if revising is None:
            return
        if revising.change(rename(revising.draft, block, text), block):
            keep = self.list.selected_ids()
            self._refresh(self.list.currentIndex().row(), keep)
            self.changed.emit()

    def _fill_in(self) -> None:
        revising = self._revising
        if revising is not None and revising.change(self.fields.fill(revising.draft)):
            self._refresh(self.list.currentIndex().row(), self.list.selected_ids())
            self.changed.emit()

    def _set_filter(self, wanted: Filter) -> None:
        self._filter = wanted
        self.filters[wanted].setChecked(True)

    def _choose_filter(self, wanted: Filter) -> None:
        keep = self.list.selected_ids()[:1]
        self._set_filter(wanted)
        self._refresh(0, keep)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, place: QPoint) -> None:
        self.menu().popup(self.list.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Everything that can be done to the selected blocks."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for deed, button in self.panel.buttons.items():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _checked=False, deed=deed: self.ask(deed))
        return menu

    # -- layout ---------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_requested)
        self.discard.clicked.connect(self.discard_requested)
        self.undo.clicked.connect(lambda: self.turn("undo"))
        self.redo.clicked.connect(lambda: self.turn("redo"))
        self.fields.changed.connect(self._fill_in)
        self.list.asked.connect(self.ask)
        self.list.moved_on.connect(self._show_block)
        self.list.selectionModel().selectionChanged.connect(self._show_block)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.panel.asked.connect(self.ask)
        self.panel.text_changed.connect(self._rename)
        self.panel.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._look.changed.connect(self._follow_look)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 40, 40, 40)
        text = self.tr(
            "Er wacht geen document om na te zien. Sleep een PDF, een Word-document of een "
            "tekstbestand op het venster, of kies er een."
        )
        about = QLabel(text, wordWrap=True)
        about.setMaximumWidth(560)
        self.start = QPushButton(self.tr("Document kiezen…"))
        self.start.clicked.connect(self.import_requested)
        column.addWidget(about)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _review_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        head.addLayout(names, 1)
        for button in (self.discard, self.save):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.fields)
        column.addWidget(self.notes)
        column.addLayout(self._filter_row())
        column.addWidget(self.nothing)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=16)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.addWidget(self.list)
        splitter.addWidget(self.panel)
        self.list.setMinimumWidth(320)
        self.panel.setMinimumWidth(300)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 3)
        column.addWidget(splitter, 1)
        return page

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for wanted, button in self.filters.items():
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _on=False, wanted=wanted: self._choose_filter(wanted))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        return row

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """A font set before the style sheet reaches a widget is lost, so it is set again."""
        super().showEvent(event)
        self._follow_look()

    def _follow_look(self) -> None:
        tokens = self._look.tokens
        self.title.setFont(self._look.reading_font(22, bold=True))
        self.list.setStyleSheet(
            f"QListView#reviewList {{ background: {tokens.card};"
            f" border: 1px solid {tokens.line}; border-radius: 8px; }}"
        )
        self.notes.setStyleSheet(
            f"QLabel#reviewNotes {{ background: {tokens.accent_soft}; color: {tokens.ink};"
            f" border-radius: 7px; padding: 8px 11px; }}"
        )
