"""What stands above the hits: the query, how many there are, advice, filters, arrangement."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from explorer.gui.overriding import override
from explorer.gui.searching.arrangement_bar import ArrangementBar
from explorer.gui.searching.filter_chips import FilterChips
from explorer.gui.searching.naming_bar import NamingBar
from explorer.gui.searching.searches_menu import SearchesMenu
from explorer.gui.theme.look import Look
from explorer.gui.widgets.elided_label import ElidedLabel
from explorer.searching.results import Results, State

VIA_PARTS = 6  # words that are shown


class ResultsHeading(QWidget):
    """``query_suggested`` gives the words of a link in the advice."""

    query_suggested = Signal(str)

    def __init__(self, look: Look, menu: SearchesMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.menu = menu
        self.title = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.notice = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self.notice.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.notice.linkActivated.connect(self.query_suggested)
        self.naming = NamingBar()
        self.chips = FilterChips(look)
        self.arrangement = ArrangementBar(look)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.title, 1)
        line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignVCenter)
        self._below = below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.chips, 1)
        below.addStretch(0)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        below.addWidget(self.arrangement, 0, corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.notice)
        column.addWidget(self.naming)
        column.addLayout(below)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put how the hits are arranged under the filters where there is no room beside them."""
        super().resizeEvent(event)
        needed = self.chips.minimumSizeHint().width() + self.arrangement.sizeHint().width()
        beside = needed + self._below.spacing() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(across if beside else down)

    def show_start(self, title: str, *, building: bool) -> None:
        """Nothing is looked for yet."""
        self.title.setText(title)
        self.count.clear()
        self.notice.setText(self._building() if building else self._examples())
        self.arrangement.hide()

    def show_results(self, title: str, count: str, results: Results) -> None:
        """Say what was found, and what else might be."""
        self.title.setText(title)
        self.count.setText(count)
        notice = self._notice(results)
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self.arrangement.setVisible(bool(results.hits))

    def _notice(self, results: Results) -> str:
        if results.state is not State.READY:
            return self._building()
        lines = []
        if results.suggestion:
            lines.append(
                self.tr("Bedoelde je {query}?").format(query=self._link(results.suggestion))
            )
        if results.via_parts:
            words = ", ".join(self._link(word) for word in results.via_parts[:VIA_PARTS])
            lines.append(self.tr("Ook gevonden via woorddelen: {words}").format(words=words))
        if not results.hits:
            advice = self.tr(
                "Niets gevonden. Probeer minder woorden, een ander woord, of haal een filter weg."
            )
            lines.insert(0, html.escape(advice))
        return "<br>".join(lines)

    def _building(self) -> str:
        return html.escape(self.tr("De zoekindex wordt opgebouwd; de resultaten komen vanzelf."))

    def _examples(self) -> str:
        intro = html.escape(self.tr("Typ woorden, een vraag of een afkorting. Bijvoorbeeld:"))
        examples = ("sancties", "TPNW", "wat vindt Groen van de doodstraf")
        return intro + " " + " · ".join(self._link(example) for example in examples)

    def _link(self, words: str) -> str:
        shown = html.escape(words, quote=True)
        return f'<a href="{shown}" style="color: {self._look.tokens.accent}">{shown}</a>'
