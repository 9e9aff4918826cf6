"""The place where one reads: the tree, the text or the overview, and the panel beside it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.reading.columns import ReadingColumns
from explorer.gui.reading.side_panel import SidePanel
from explorer.gui.reading.text_page import TextPage
from explorer.gui.reading.tree_panel import TreePanel
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.gui.inspector.notes import NotesTab
    from explorer.gui.inspector.panel import Inspector
    from explorer.gui.overview.keeper import OverviewKeeper
    from explorer.gui.overview.view import Overview
    from explorer.gui.reading.annotating import Annotating
    from explorer.gui.reading.bookmarks_panel import BookmarksPanel
    from explorer.gui.reading.progress import ReadingTracker
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.annotations import Annotation
    from explorer.library.changes import Change


AFTER_MS = 40  # a section is painted before terms and related passages ask for the processor


class ReadingPlace(QWidget):
    """Shows one section, or the overview where there is none."""

    section_requested = Signal(str)
    passage_requested = Signal(str)
    tag_activated = Signal(str, str)
    progress_changed = Signal()
    notes_requested = Signal()
    note_requested = Signal(str)
    comparison_requested = Signal(str)
    elsewhere_requested = Signal(str, str)  # pack and passage
    programme_requested = Signal(str)
    matrix_requested = Signal()
    import_requested = Signal()
    said = Signal(str)

    def __init__(
        self,
        application: Application,
        runner: Runner,
        look: Look,
        hub: "LibraryHub",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._application = application
        self._settings = application.settings
        self._runner = runner
        self.tree = TreePanel(look)
        self.side = SidePanel(self.tree, self._make_bookmarks)
        self.text = TextPage(application, runner, look)
        self.reader = self.text.reader
        self._look = look
        self._made_keeper: OverviewKeeper | None = None
        self._inspector: Inspector | None = None
        self._annotating: Annotating | None = None
        self.tracker: ReadingTracker | None = None
        self._settled = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._centre = QStackedWidget()
        self._centre.addWidget(self.text)
        self.splitter = ReadingColumns(self.side, self._centre)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self._after = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._after.timeout.connect(self._follow_section)
        self.reader.section_painted.connect(self._after.start)
        self._follow = QTimer(self, singleShot=True, interval=250)
        self._follow.timeout.connect(self._follow_passage)
        self.tree.section_chosen.connect(self.section_requested)
        self.tree.tree.neared.connect(self._prepare)
        self.side.bookmark_chosen.connect(self._open_bookmark)
        self.reader.tag_activated.connect(self.tag_activated)
        self.reader.passage_reached.connect(lambda _passage: self._follow.start())
        self.reader.cursorPositionChanged.connect(self._follow.start)

    def show_programme(self, programme: Programme) -> None:
        """Show the tree of ``programme``."""
        self.tree.show_programme(programme)

    def show_overview(self) -> None:
        """Show what the programme is and its sections at a glance."""
        self._keeper.show(self.tracker)
        if self._settled:
            self._keeper.count_matrix()
        self._centre.setCurrentWidget(self.overview)
        self.tree.select("")
        self._place_panel()

    def show_section(self, section_id: str) -> None:
        """Show a section from its beginning. Raises ``UserError`` for an unknown one."""
        programme = self._application.programme
        section = programme.section(section_id)
        self._centre.setCurrentWidget(self.text)
        if self.reader.section is not section:
            self.reader.show_section(section, self._application.vocabulary)
        else:
            self._after.start()
        self.tree.select(section_id)
        self._place_panel(filling=False)

    def _prepare(self, section_id: str) -> None:
        """Read a section that is likely to be opened; one that is broken is told of when it is."""
        programme = self._application.programme

        def read() -> None:
            with suppress(UserError):
                programme.section(section_id)

        self._runner.submit("prepare", read, lambda _nothing: None)

    def focus_text(self) -> None:
        """Give the keyboard to the text, or to the overview."""
        shown = self._centre.currentWidget()
        (self.reader if shown is self.text else shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """The window stands: explain terms, follow the progress."""
        from explorer.gui.reading.progress import ReadingTracker  # noqa: PLC0415 -- not needed to paint a section

        self._settled = True
        self.tracker = ReadingTracker(
            self._application.programme,
            self.reader,
            self._runner,
            lambda: self._application.library,
            self,
        )
        self.tracker.changed.connect(self._show_progress)
        self._hub.opened.connect(self.tracker.load)
        if self._hub.library is not None:
            self.tracker.load()
        self.tracker.marked.connect(self._hub.announce)
        self._hub.changed.connect(self._follow_library)
        self.annotating.chosen.connect(self._show_note)
        self._follow_section()
        if self._made_keeper is not None:
            self._made_keeper.count_matrix()

    def reader_section(self) -> str:
        """The id of the section that is or was read; empty for none."""
        return self.reader.section.id if self.reader.section is not None else ""

    def open_find_bar(self) -> None:
        """Open the bar that finds words in the section, where one is shown."""
        if self._centre.currentWidget() is self.text:
            self.text.made_find_bar().open()

    def set_focused(self, *, focused: bool) -> None:
        """Show the text alone, or with the tree and the panel again."""
        self.splitter.leave_text_alone(alone=focused)
        self._place_panel()

    def _follow_section(self) -> None:
        """What follows the painting of a section: terms, panel, progress, find bar."""
        if not self._settled or self.reader.section is None:
            return
        from explorer.gui.widgets.announcing import announce  # noqa: PLC0415 -- not needed to paint a section

        self.text.explain_terms()
        self._fill_inspector()
        announce(self.reader, self.reader.spoken_place())
        if self.tracker is not None:
            self.tracker.watch()
        self.text.search_again()

    def _show_progress(self) -> None:
        if self.tracker is not None:
            self.tree.show_progress(self.tracker.states)
            self.progress_changed.emit()

    def toggle_inspector(self) -> None:
        """Show the panel beside the text, or hide it."""
        self.splitter.toggle_panel()
        self._place_panel()

    @property
    def overview(self) -> "Overview":
        """The overview page, made when first shown."""
        return self._keeper.page

    @property
    def _keeper(self) -> "OverviewKeeper":
        if self._made_keeper is None:
            from explorer.gui.overview.keeper import OverviewKeeper  # noqa: PLC0415 -- not needed to paint a section

            self._made_keeper = OverviewKeeper(
                self._application, self._hub, self._runner, self._look, self
            )
            page = self._made_keeper.page
            page.section_chosen.connect(self.section_requested)
            page.note_chosen.connect(self.note_requested)
            page.programme_chosen.connect(self.programme_requested)
            page.matrix_chosen.connect(self.matrix_requested)
            self._centre.addWidget(page)
        return self._made_keeper

    @property
    def annotating(self) -> "Annotating":
        """What paints and makes highlights, made after the first section is painted."""
        if self._annotating is None:
            from explorer.gui.reading.annotating import Annotating  # noqa: PLC0415 -- not needed to paint a section

            self._annotating = Annotating(self._application, self._hub, self.reader, self)
        return self._annotating

    def _make_bookmarks(self) -> "BookmarksPanel":
        from explorer.gui.reading.bookmarks_panel import BookmarksPanel  # noqa: PLC0415 -- made when its tab is first opened

        return BookmarksPanel(self._application, self._hub, self._look)

    def _open_bookmark(self, target: str) -> None:
        from explorer.library.bookmarks import COMPARISON  # noqa: PLC0415 -- with the library

        if target.startswith(COMPARISON):
            self.comparison_requested.emit(target)
            return
        signal = self.passage_requested if "#" in target else self.section_requested
        signal.emit(target)

    def filter_tree(self) -> None:
        """Give the keyboard to the box that filters the sections."""
        self.side.show_contents()
        self.tree.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_notes(self) -> "NotesTab | None":
        """Show the notes beside the text; ``None`` where no section is read."""
        if self._centre.currentWidget() is not self.text or self.reader.section is None:
            return None
        self.splitter.want_panel()
        self._place_panel()
        self.inspector.show_notes()
        return self.inspector.notes

    def opened_notes(self) -> "NotesTab | None":
        """The tab with the notes, where it was made."""
        return self._inspector.notes if self._inspector is not None else None

    def _show_note(self, own_id: str) -> None:
        """The reader clicked on a highlight: its note comes to the front where there is room."""
        if self.splitter.panel.isVisible():
            self.inspector.show_notes()
            self.inspector.notes.select(own_id)

    def _locate(self, annotation: "Annotation") -> None:
        self.reader.bring_into_view(self.annotating.first_run(annotation))

    def _follow_library(self, change: "Change") -> None:
        if "progress" in change.kinds and self.tracker is not None:
            self.tracker.load(anew=True)

    @property
    def inspector(self) -> "Inspector":
        """The panel beside the text, made after the first section is painted."""
        if self._inspector is None:
            from explorer.gui.inspector.panel import Inspector  # noqa: PLC0415 -- not needed to paint a section

            self._inspector = Inspector(
                self._application, self._runner, self._look, self._hub, self.annotating
            )
            self._inspector.notes.located.connect(self._locate)
            self._inspector.notes.overview_requested.connect(self.notes_requested)
            self._inspector.passage_requested.connect(self.passage_requested)
            source = self._inspector.source
            source.open_requested.connect(self.elsewhere_requested)
            source.import_requested.connect(self.import_requested)
            source.said.connect(self.said)
            layout = self.splitter.panel.layout()
            assert layout is not None, "the panel's frame was given a layout"
            layout.addWidget(self._inspector)
        return self._inspector

    def refresh_related(self) -> None:
        """The index can be searched now: show what is related."""
        if self._inspector is not None:
            self._inspector.refresh_related()

    def programmes_changed(self) -> None:
        """Other programmes were installed or removed: the official text may have come or gone."""
        if self._inspector is not None:
            self._inspector.refresh_source()
        if self._made_keeper is not None and self._centre.currentWidget() is self.overview:
            self.show_overview()

    def _fill_inspector(self) -> None:
        if self.reader.section is not None and self.splitter.panel.isVisible():
            self.inspector.show_section(self.reader.section)
            self._follow_passage()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()
        self.splitter.divide_anew()

    def _place_panel(self, *, filling: bool = True) -> None:
        self.splitter.arrange(reading=self._centre.currentWidget() is self.text)
        if self._settled and filling:
            self._fill_inspector()

    def _follow_passage(self) -> None:
        passage = self.reader.meant_passage() if self._inspector is not None else None
        if self._inspector is not None and passage is not None:
            self._inspector.show_passage(passage.id)
