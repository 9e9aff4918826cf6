"""The main window: puts the frame around the places and moves between them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.reading.place import ReadingPlace
from explorer.gui.shell.actions import Actions
from explorer.gui.shell.address import Address
from explorer.gui.shell.bundle_deeds import BundleDeeds
from explorer.gui.shell.comparing_deeds import ComparingDeeds
from explorer.gui.shell.frame import Frame
from explorer.gui.shell.guide_deeds import GuideDeeds
from explorer.gui.shell.history import History
from explorer.gui.shell.hosts import Hosts
from explorer.gui.shell.import_deeds import ImportDeeds
from explorer.gui.shell.language import speak
from explorer.gui.shell.library_deeds import LibraryDeeds
from explorer.gui.shell.notes_deeds import NotesDeeds
from explorer.gui.shell.preferences_deeds import PreferencesDeeds
from explorer.gui.shell.programme_deeds import ProgrammeDeeds
from explorer.gui.shell.rail import Rail
from explorer.gui.shell.reading_deeds import ReadingDeeds
from explorer.gui.shell.searching_deeds import SearchingDeeds
from explorer.gui.shell.session import Session, read_session
from explorer.gui.shell.settings_watch import SettingsWatch
from explorer.gui.shell.status_line import StatusLine
from explorer.gui.shell.top_bar import TopBar
from explorer.gui.shell.typing_deeds import TypingDeeds
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.breadcrumb import Crumb
from explorer.gui.widgets.programme_names import called
from explorer.messages import explain
from explorer.settings import Value
from explorer.state import StateFile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from explorer.gui.preferences.place import PreferencesPlace
    from explorer.gui.searching.place import SearchingPlace
    from explorer.gui.shell.panels import Panels

Deed = Callable[[], object]
ON_RAIL = ("reading", "searching", "comparing", "matrix", "bundles")
NORMAL_TEXT = 17  # the text size that counts as 100 %


class MainWindow(QMainWindow):
    """One window, one programme, several places; every move goes through the history."""

    painted = Signal()  # once, when the first page stands on the screen

    def __init__(self, application: Application, runner: Runner, look: Look) -> None:
        super().__init__()
        self._application = application
        self._runner = runner
        self._look = look
        self._state = StateFile(application.paths.session_file)
        self.history = History(self)
        self.reading_deeds = ReadingDeeds(self)
        self.library_deeds = LibraryDeeds(self, runner, look)
        self.typing = TypingDeeds(self)
        self.searching_deeds = SearchingDeeds(self, runner, look)
        self.comparing_deeds = ComparingDeeds(self, runner, look)
        self.bundle_deeds = BundleDeeds(self, runner, look)
        self.preferences_deeds = PreferencesDeeds(self, look)
        self.notes_deeds = NotesDeeds(self, runner, look)
        self.import_deeds = ImportDeeds(self, runner, look)
        self.programme_deeds = ProgrammeDeeds(self, runner, look)
        self.hosts = Hosts(
            (
                self.searching_deeds,
                self.comparing_deeds,
                self.bundle_deeds,
                self.preferences_deeds,
                self.notes_deeds,
                GuideDeeds(self, look),
                self.import_deeds,
                self.programme_deeds,
            )
        )
        self.actions_by_id = Actions(self, self._deeds())
        self._panels: Panels | None = None
        self._rebuilt = 0
        self._build()
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 600)
        self.resize(1440, 900)
        self._painted = False
        self.settings_watch = SettingsWatch(application.settings, self)
        self.settings_watch.changed.connect(self._follow_setting)
        self.history.changed.connect(self._refresh_history)
        look.changed.connect(self.refresh_status)

    # -- going places ---------------------------------------------------------------------------

    @property
    def application(self) -> Application:
        """The services behind the window."""
        return self._application

    def go(self, address: Address) -> None:
        """Go to ``address`` and remember where the reader was."""
        self._leave()
        address = self._packed(address)
        self.history.visit(address)
        self._show(address)

    def open_passage(self, passage_id: str, query: str = "", pack: str = "") -> None:
        """Read a passage, in its section, the words of ``query`` marked.

        ``pack`` is its programme, by default the one that is open.
        """
        application = self._application
        try:
            programme = application.shelf.programme(pack) if pack else application.programme
            passage = programme.passage(passage_id)
        except UserError as error:
            self.tell(error)
            return
        self.go(Address("reading", passage.section, passage.id, query=query, pack=programme.id))

    def open_programme(self, pack: str) -> None:
        """Open another programme where it begins; the one that is open stays as it is."""
        if pack != self._application.programme.id:
            self.go(Address("reading", pack=pack))

    def start(self, target: str | None = None) -> None:
        """Show where the reader was at the last close.

        Or show ``target``, a link to a passage or section, or bring it in where it is a file.
        """
        session = Session() if self._application.safe_mode else read_session(self._state)
        if not self._application.pack_given and session.address.pack:
            with suppress(UserError):  # it was removed meanwhile: the first one opens
                self._switch(session.address.pack)
        self._restore(session)
        place = self._application.settings.text("start_place")
        address = (
            session.address
            if place == "session"
            else Address(place if place != "overview" else "reading")
        )
        self.history.visit(self._readable(address))
        self._show(self._readable(address))
        if target:
            self.open_target(target)
        self._tell_of_settings()
        if self._application.safe_mode:
            self.say(
                self.tr(
                    "Veilige modus: met standaardvoorkeuren en zonder sessie; wat je instelt wordt "
                    "niet bewaard."
                )
            )

    def come_forward(self, target: str = "") -> None:
        """Show the window in front of others, and in it ``target``, where one is given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if target:
            self.open_target(target)

    def open_target(self, target: str) -> None:
        """Open what the program was started with: a link, or a file to bring in."""
        if target.startswith("programmaverkenner:"):
            self.open_link(target)
        else:
            self.import_deeds.take_in([Path(target)])

    def _packed(self, address: Address) -> Address:
        """``address`` with the programme that is open, where it names none."""
        return address if address.pack else replace(address, pack=self._application.programme.id)

    def _switch(self, pack: str) -> bool:
        """Open the programme ``pack`` unless it is; whether it was another.

        Raises ``UserError`` where it can't be opened; nothing has changed then.
        """
        if not pack or pack == self._application.programme.id:
            return False
        self._application.shelf.programme(pack)
        self._store_words()
        self._application.open(pack)
        self._renew()
        if self.library_deeds.hub.library is not None:
            self.library_deeds.hub.look_for_places()
        return True

    def _store_words(self) -> None:
        """Store what is being written in any place, before the places are made anew."""
        if self.reading.tracker is not None:
            self.library_deeds.leave()
            self.bundle_deeds.leave()
            self.notes_deeds.leave()

    def open_link(self, link: str) -> None:
        """Open a ``programmaverkenner:pack/section#nn`` link, to whichever programme."""
        _scheme, _colon, rest = link.partition(":")
        pack, _slash, place = rest.strip("/").partition("/")
        if "#" in place:
            self.open_passage(place, pack=pack)
            return
        try:
            section = self._application.shelf.programme(pack).head(place).id
        except UserError as error:
            self.tell(error)
        else:
            self.go(Address("reading", section, pack=pack))

    def say(self, text: str) -> None:
        """Show a sentence in the status line until the next move."""
        self.status.message.setText(text)

    def present_address(self) -> Address:
        """Where the reader is now, scroll position included."""
        current = self.history.current or Address()
        if current.place == "reading" and current.section:
            passage, offset = self.reading.reader.place()
            return replace(current, passage=passage, offset=offset)
        host = self.hosts.of(current.place)
        if host is not None and host.is_shown(current.place):
            return host.present(current)
        return current

    def _leave(self) -> None:
        if self.history.current:
            self.history.update(self._packed(self.present_address()))

    def _show(self, address: Address) -> None:
        try:
            self._switch(address.pack)
        except UserError as error:
            self.tell(error)
            address = Address("reading", pack=self._application.programme.id)
        self.refresh_status()
        if address.place not in self.import_deeds.places:
            self.import_deeds.left()
        host = self.hosts.of(address.place)
        try:
            if host is not None:
                host.show(address)
            else:
                self._show_reading(address)
        except UserError as error:
            self.tell(error)
        self.rail.show_place(address.place)
        if address.place != "searching" or not self.top_bar.search.hasFocus():
            self._focus_place(address.place)
        self._refresh_crumbs(address)

    def _show_reading(self, address: Address) -> None:
        self.places.setCurrentWidget(self.reading)
        if not address.section:
            self.reading.show_overview()
            return
        self.reading.show_section(address.section)
        self.reading.mark(address.query)
        if address.offset:
            self.reading.reader.restore((address.passage, address.offset))
        elif address.passage:
            self.reading.reader.show_passage(address.passage)
        else:
            self.reading.reader.verticalScrollBar().setValue(0)

    def focus_here(self) -> None:
        """Put the keyboard where the reader looks."""
        self._focus_place((self.history.current or Address()).place)

    def _focus_place(self, place: str) -> None:
        """Put the keyboard where the reader looks."""
        host = self.hosts.of(place)
        if host is not None and host.is_shown(place):
            host.focus(place)
        else:
            self.reading.focus_text()

    def _move(self, address: Address | None) -> None:
        if address is not None:
            self._show(address)

    def _back(self) -> None:
        self._leave()
        self._move(self.history.back())

    def _forward(self) -> None:
        self._leave()
        self._move(self.history.forward())

    def _go_place(self, place: str) -> None:
        host, current = self.hosts.of(place), self.history.current
        if host is not None:
            host.go_place(place)
        elif current is None or current.place != place:
            self.go(self._last_read())

    def _last_read(self) -> Address:
        section = self.reading.reader.section
        if section is None:
            return Address("reading")
        passage, offset = self.reading.reader.place()
        return Address("reading", section.id, passage, offset)

    def _neighbour(self, step: int) -> None:
        """The section before or after the one that is read."""
        current = self.history.current
        ids = [head.id for head in self._application.programme.section_heads()]
        if current is None or current.place != "reading":
            return
        at = (
            ids.index(current.section) + step if current.section in ids else (0 if step > 0 else -1)
        )
        if 0 <= at < len(ids):
            self.go(Address("reading", ids[at]))

    def search_for(self, words: str) -> None:
        """Search the programme for ``words``."""
        self.searching_deeds.search(words)

    def index_ready(self) -> None:
        """The index can be searched: show again what waited for it."""
        self.searching_deeds.index_ready()

    def programmes_changed(self) -> None:
        """A programme came or went: look again at what is installed."""
        before = self._application.programme
        self._application.refresh()
        if self._application.programme is not before:  # its text is another now
            self._store_words()
            self._renew()
            self._show(self.history.current or Address())
        self.reading.programmes_changed()
        self.comparing_deeds.programmes_changed()
        self.programme_deeds.refresh()

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip under the bar at the top."""
        self._frame.add_strip(strip)

    def settle(self) -> None:
        """The first painting is done: begin what a start left out."""
        self.reading.progress_changed.connect(self._refresh_progress)
        self.library_deeds.settle()
        self.reading.settle()
        self.hosts.settle()
        for broken in self._application.shelf.broken[:1]:
            self.tell(broken.error)  # the others open; the command "packs --check" tells all

    def set_focused(self, *, focused: bool) -> None:
        """Show the text alone, without rail, tree and panel, or all of it again."""
        self._frame.show_around(shown=not focused)
        self.reading.set_focused(focused=focused)
        self.reading.focus_text()

    # -- the frame ------------------------------------------------------------------------------

    @property
    def rail(self) -> Rail:
        """The places, at the left."""
        return self._frame.rail

    @property
    def top_bar(self) -> TopBar:
        """Where the reader is, and the search field."""
        return self._frame.top_bar

    @property
    def places(self) -> QStackedWidget:
        """Where each place is put when it is made."""
        return self._frame.places

    @property
    def status(self) -> StatusLine:
        """The line at the foot."""
        return self._frame.status

    @property
    def searching(self) -> "SearchingPlace":
        """The place where one searches, made when first needed."""
        return self.searching_deeds.place

    @property
    def preferences(self) -> "PreferencesPlace":
        """The page with the settings, made when first asked for."""
        return self.preferences_deeds.page

    @property
    def panels(self) -> "Panels":
        """The panels over the window, made when one is first asked for."""
        if self._panels is None:
            from explorer.gui.shell.panels import Panels  # noqa: PLC0415 -- not needed to paint

            self._panels = Panels(self, self._look)
        return self._panels

    def _deeds(self) -> dict[str, Deed]:
        deeds: dict[str, Deed] = {
            "place-reading": lambda: self._go_place("reading"),
            "back": self._back,
            "forward": self._forward,
            "overview": lambda: self.go(Address("reading")),
            "next-section": lambda: self._neighbour(1),
            "previous-section": lambda: self._neighbour(-1),
            "filter-tree": self._filter_tree,
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "normal-size": lambda: self.choose("text_size", NORMAL_TEXT),
            "inspector": self._toggle_inspector,
            "palette": self._toggle_palette,
            "shortcuts": self._toggle_shortcuts,
            "quit": self.close,
            **self.reading_deeds.table(),
            **self.library_deeds.table(),
            **self.hosts.table(),
        }
        for turn in ("undo", "redo"):
            deeds[turn] = partial(self._turn, turn, deeds[turn])
        for theme in ("system", "light", "dark", "contrast"):
            deeds[f"theme-{theme}"] = partial(self.choose, "theme", theme)
        return deeds

    def _turn(self, deed: str, otherwise: Deed) -> None:
        """Undo or redo where the reader is: in a review, else a removal, else in the library."""
        if self.import_deeds.turn(deed) or (deed == "undo" and self.programme_deeds.undo()):
            return
        otherwise()

    def _toggle_palette(self) -> None:
        self.panels.toggle_palette()

    def _toggle_shortcuts(self) -> None:
        self.panels.toggle_shortcuts()

    def _filter_tree(self) -> None:
        self.reading.filter_tree()

    def _toggle_inspector(self) -> None:
        self.reading.toggle_inspector()

    def _resize_text(self, step: int) -> None:
        self.choose("text_size", self._application.settings.number("text_size") + step)

    def _build(self) -> None:
        """Make everything the window shows; what isn't seen yet is made when it is asked for."""
        self._panels = None
        self.hosts.forget()
        actions = self.actions_by_id
        self._frame = Frame(
            [(place, actions[f"place-{place}"].text()) for place in ON_RAIL],
            actions["back"],
            actions["forward"],
            self._look,
        )
        self.reading = ReadingPlace(
            self._application, self._runner, self._look, self.library_deeds.hub
        )
        self.places.addWidget(self.reading)
        self.setCentralWidget(self._frame)
        self._connect()
        self.reading.show_programme(self._application.programme)
        self.setWindowTitle(f"{called(self._application.programme)} – Programmaverkenner")

    def rebuild(self) -> None:
        """Make everything anew, as after a change of language; the reader stays where they are.

        History, address, scroll position, sizes, what is typed and where the keyboard is remain.
        """
        self._leave()
        last, typed = self._last_read(), self.top_bar.search.text()
        setting = self.preferences_deeds.focused_setting()
        self.actions_by_id.retranslate()
        self._renew()
        self.top_bar.search.setText(typed)
        if last.section:
            self._show_reading(last)
        self._show(self.history.current or last)
        self.reading.reader.restore((last.passage, last.offset))
        if setting:
            self.preferences.focus_setting(setting)

    def _renew(self) -> None:
        """Make everything that is shown anew, its widths as they were."""
        divided, settled = self.reading.splitter.saveState(), self.reading.tracker is not None
        self._put_away()
        self._build()
        self.reading_deeds.renew()
        self.centralWidget().show()
        self.reading.splitter.restoreState(divided)
        if settled:
            self.settle()

    def _put_away(self) -> None:
        """Delete what is shown, but not before the results it still waits for have come."""
        old = self.takeCentralWidget()
        old.setParent(self)
        old.hide()
        if self._panels is not None:
            self._panels.close()
        self._rebuilt += 1  # a channel of its own: every one of these jobs counts
        self._runner.submit(f"rebuild {self._rebuilt}", lambda: None, lambda _: old.deleteLater())

    def choose(self, key: str, value: Value) -> None:
        """Set one of the reader's settings; where that can't be kept, say so."""
        try:
            self._application.settings.set(key, value)
        except OSError as error:
            folder = self._application.paths.config
            self.tell(UserError("folder-unusable", folder=folder, reason=error.strerror))

    def _follow_setting(self, key: str) -> None:
        if key == "language":
            application = QApplication.instance()
            assert isinstance(application, QApplication), "a window lives in an application"
            speak(application, self._application.settings.text("language"))
            self.rebuild()

    def _tell_of_settings(self) -> None:
        """Say, once, that the file with the settings was of no use and is kept."""
        kept = self._application.settings.kept_aside
        if kept is not None:
            told = self.tr(
                "Je voorkeuren waren beschadigd of van een nieuwere versie; ze staan bewaard in "
                "{file} en alles staat weer zoals in het begin."
            )
            self.say(told.format(file=kept))

    def _connect(self) -> None:
        self.typing.attach(self.top_bar)
        self.top_bar.breadcrumb.chosen.connect(lambda section: self.go(Address("reading", section)))
        self.rail.place_chosen.connect(self._go_place)
        self.rail.options.clicked.connect(self._show_options)
        self.reading.section_requested.connect(lambda section: self.go(Address("reading", section)))
        self.reading.passage_requested.connect(self.open_passage)
        self.reading.tag_activated.connect(self.searching_deeds.search_tag)
        self.reading.elsewhere_requested.connect(
            lambda pack, passage: self.open_passage(passage, pack=pack)
        )
        self.reading.programme_requested.connect(self.open_programme)
        self.reading.matrix_requested.connect(lambda: self._go_place("matrix"))
        self.reading.import_requested.connect(self.import_deeds.choose_file)
        self.reading.said.connect(self.say)
        self.reading.reader.asked.connect(self.reading_deeds.ask)
        self.reading.note_requested.connect(self.notes_deeds.open_by_id)
        self.reading.notes_requested.connect(lambda: self.notes_deeds.go_place("notes"))
        self.top_bar.programmes.clicked.connect(self.programme_deeds.choose)
        self.library_deeds.attach()
        self.import_deeds.attach()

    def options_menu(self) -> "QMenu":
        """The menu at the foot of the rail."""
        from explorer.gui.shell.options_menu import options_menu  # noqa: PLC0415 -- not needed to paint

        return options_menu(self.actions_by_id, self._application.settings.text("theme"), self)

    def _show_options(self) -> None:
        from explorer.gui.shell.options_menu import pop_up_beside  # noqa: PLC0415 -- not needed to paint

        pop_up_beside(self.options_menu(), self.rail.options)

    def _refresh_history(self) -> None:
        self.actions_by_id["back"].setEnabled(self.history.can_go_back)
        self.actions_by_id["forward"].setEnabled(self.history.can_go_forward)

    def refresh_crumbs(self) -> None:
        """What is shown has another name."""
        if self.history.current is not None:
            self._refresh_crumbs(self.history.current)

    def _refresh_crumbs(self, address: Address) -> None:
        programme = self._application.programme
        crumbs = [Crumb(called(programme), "")]
        host = self.hosts.of(address.place)
        if host is not None:
            crumbs += [Crumb(name) for name in host.crumbs(address)]
        elif address.section and programme.has(address.section):
            crumbs += [Crumb(head.title) for head in programme.trail(address.section)]
            crumbs.append(Crumb(programme.head(address.section).title))
        self.top_bar.breadcrumb.show_crumbs(crumbs)

    def refresh_status(self) -> None:
        """Say what is shown, at what size, and how much of it is read."""
        programme = self._application.programme
        about = QCoreApplication.translate(
            "MainWindow", "Weergave in eigen woorden · bron: {source}"
        )
        own_text = QCoreApplication.translate("MainWindow", "Originele tekst · bron: {source}")
        source = programme.source.title
        here = self.history.current
        searching = here is not None and here.place == "searching"
        found = self.searching_deeds.status() if searching else ""
        kind = about if programme.is_restatement else own_text
        self.say(found or kind.format(source=source))
        size = self._application.settings.number("text_size")
        self.status.zoom.setText(f"{round(100 * size / NORMAL_TEXT)} %")
        self._refresh_progress()

    def _refresh_progress(self) -> None:
        """Show how much is read, whatever else the status line says."""
        tracker = self.reading.tracker
        if tracker is not None:
            self.status.progress.setText(
                self.tr("Gelezen {percent} %").format(percent=tracker.percent())
            )

    def tell(self, error: UserError) -> None:
        """Show what went wrong in the status line."""
        self._application.journal.note("told", code=error.code)
        self.say(explain(error, self._application.settings.text("language")))

    # -- the session ----------------------------------------------------------------------------

    def _readable(self, address: Address) -> Address:
        """``address``, or the overview where its section is gone."""
        programme = self._application.programme
        if address.place != "reading" and address.place not in self.hosts:
            return Address()
        gone = address.section and not (
            programme.has(address.section) and programme.head(address.section).is_section
        )
        elsewhere = address.pack and address.pack != programme.id
        return Address() if gone or elsewhere else self._packed(address)

    def _restore(self, session: Session) -> None:
        self.searching_deeds.arrangement = session.arrangement
        if session.size != (0, 0):
            self.resize(*session.size)
        if session.maximized:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        if session.reading_sizes:
            self.reading.divide(session.reading_sizes)
        if session.searching_sizes and session.address.place == "searching":
            self.searching.divide(session.searching_sizes)

    def session(self) -> Session:
        """What to bring back at the next start."""
        normal = self.normalGeometry() if self.isMaximized() else self.geometry()
        return Session(
            address=self.present_address(),
            size=(normal.width(), normal.height()),
            maximized=self.isMaximized(),
            reading_sizes=self.reading.sizes(),
            searching_sizes=self.searching_deeds.sizes(),
            arrangement=self.searching_deeds.arrangement,
        )

    def searching_visible(self) -> bool:
        """Whether the place where one searches is shown."""
        return self.searching_deeds.is_shown()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the window with all that is in it; what waits for the first time may begin."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else needs: all around the text again, the keyboard where one looks."""
        if event.key() == Qt.Key.Key_Escape:
            self.reading_deeds.leave_text_alone()
            self.focus_here()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        self.import_deeds.files.drag_in(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.library_deeds.leave()
        self.bundle_deeds.leave()
        self.import_deeds.leave()
        if not self._application.safe_mode:
            self._keep_session()
        self.comparing_deeds.leave()
        self._runner.close()
        super().closeEvent(event)

    def _keep_session(self) -> None:
        try:
            self._state.write(self.session().to_json())
        except OSError as error:
            self.say(
                explain(
                    UserError(
                        "folder-unusable", folder=self._state.file.parent, reason=error.strerror
                    )
                )
            )
