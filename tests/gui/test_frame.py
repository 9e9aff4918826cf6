"""The frame: rail, breadcrumb, options, actions, inspector, status line, accessible names."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.inspector.panel import NOTES, RELATED, SOURCE, TERMS
from explorer.gui.reading.columns import PANEL_WIDTH
from explorer.gui.shell.actions import TABLE
from explorer.gui.shell.deeds import HOSTS, SHOWN_BY
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.runner import InlineRunner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.breadcrumb import Breadcrumb, Crumb
from explorer.gui.widgets.elided_label import ElidedLabel
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver, each
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"


@pytest.fixture
def reading(open_window: OpenWindow) -> Driver:
    """Someone who reads about a region."""
    return open_window(LINK + REGION)


# -- breadcrumb ---------------------------------------------------------------------------------


def test_the_breadcrumb_leads_from_the_programme_to_the_section(open_window: OpenWindow) -> None:
    user = open_window(f"{LINK}handel/ketens")
    assert user.crumbs == ["Duin 2030 · Wereld", "Handel", "Eerlijke ketens"]


def test_the_first_crumb_goes_to_the_overview(reading: Driver) -> None:
    crumb = next(
        button
        for button in each(reading.window.top_bar.breadcrumb, QPushButton)
        if button.text() == "Duin 2030 · Wereld"
    )
    reading.click(crumb)
    assert reading.window.reading.overview.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_narrow_breadcrumb_gives_up_its_first_steps(qtbot: QtBot, user: Driver) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    breadcrumb = Breadcrumb(user.look, bar)
    breadcrumb.show_crumbs([Crumb("Het programma", ""), Crumb("De groep"), Crumb("De sectie")])
    bar.resize(700, 40)
    bar.show()

    def shown(width: int) -> list[str]:
        breadcrumb.resize(width, 30)
        user.settle()
        parts = [*each(breadcrumb, QLabel), *each(breadcrumb, QPushButton)]
        texts = [(part.x(), part.text()) for part in parts if part.text() != "›"]
        return [text for _x, text in sorted(texts)]

    assert shown(600) == ["Het programma", "De groep", "De sectie"]
    whole = max(part.geometry().right() for part in each(breadcrumb, QLabel))
    assert shown(whole - 20) == ["De groep", "De sectie"]
    whole = max(part.geometry().right() for part in each(breadcrumb, QLabel))
    assert shown(whole - 20) == ["De sectie"]
    assert shown(50) == ["De s…"]
    assert shown(600) == ["Het programma", "De groep", "De sectie"]


def test_the_search_field_keeps_its_room_in_the_smallest_window(open_window: OpenWindow) -> None:
    user = open_window(f"{LINK}handel/ketens", size=(800, 600))
    assert user.window.top_bar.search.width() >= 230
    assert user.crumbs[-1] == "Eerlijke ketens"


# -- the options and the actions ----------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_options_open_at_the_foot_of_the_rail(user: Driver) -> None:
    user.click(user.window.rail.options)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert {action.text() for action in menu.actions()} >= {
        "Tekst groter",
        "Thema: donker",
        "Afsluiten",
    }
    menu.close()


@pytest.mark.parametrize("theme", ["dark", "contrast", "light", "system"])
def test_a_theme_is_chosen_and_ticked_in_the_options(user: Driver, theme: str) -> None:
    user.window.actions_by_id[f"theme-{theme}"].trigger()
    assert user.application.settings.text("theme") == theme
    menu = user.window.deeds.view.options_menu()
    ticked = [action.objectName() for action in menu.actions() if action.isChecked()]
    assert f"theme-{theme}" in ticked
    assert len([name for name in ticked if name.startswith("theme-")]) == 1


def test_every_action_of_the_table_is_there_once_with_its_shortcuts(user: Driver) -> None:
    actions = user.window.actions_by_id
    assert list(actions) == [definition.id for definition in TABLE]
    assert len(actions) == len(TABLE)
    for definition in TABLE:
        assert actions[definition.id].text()
        assert len(actions[definition.id].shortcuts()) == len(definition.shortcuts)


def test_no_shortcut_is_given_twice() -> None:
    shortcuts = [keys for definition in TABLE for keys in definition.shortcuts]
    assert len(shortcuts) == len(set(shortcuts))


def test_quit_closes_the_window(user: Driver) -> None:
    user.press("Ctrl+Q")
    assert not user.window.isVisible()


def test_the_rail_shows_focus_and_mouse(user: Driver) -> None:
    button = user.window.rail.options
    plain = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    user.settle()
    assert button.grab().toImage() != plain


# -- the inspector ------------------------------------------------------------------------------


def test_the_inspector_shows_what_is_related(reading: Driver) -> None:
    inspector = reading.window.reading.inspector
    assert inspector.tabs.currentIndex() == NOTES
    inspector.tabs.setCurrentIndex(RELATED)
    titles = [card.title for card in inspector.related.cards()]
    assert titles
    assert all("Noordland" not in title for title in titles)
    card = inspector.related.model().index(0, 0)
    reading.click_row(inspector.related, card)
    assert reading.section != REGION


def test_enter_on_a_related_passage_opens_it(reading: Driver) -> None:
    reading.window.reading.inspector.tabs.setCurrentIndex(RELATED)
    related = reading.window.reading.inspector.related
    key = related.current_card().key
    related.setFocus(Qt.FocusReason.TabFocusReason)
    reading.press("Return")
    assert reading.window.history.current.passage == key


def test_the_inspector_explains_the_terms_of_the_section(reading: Driver) -> None:
    inspector = reading.window.reading.inspector
    inspector.tabs.setCurrentIndex(TERMS)
    text = inspector.terms.toPlainText()
    assert "wapenembargo" in text
    assert "verbod op de levering van wapens" in text
    assert "zorgplicht" not in text


def test_a_section_without_terms_says_so(open_window: OpenWindow) -> None:
    user = open_window(f"{LINK}inleiding")
    user.window.reading.inspector.tabs.setCurrentIndex(TERMS)
    assert user.window.reading.inspector.terms.toPlainText()
    assert "wapenembargo" not in user.window.reading.inspector.terms.toPlainText()


def test_the_inspector_tells_the_source_and_how_to_cite(reading: Driver) -> None:
    inspector = reading.window.reading.inspector
    inspector.tabs.setCurrentIndex(SOURCE)
    text = inspector.source.sheet.toPlainText()
    assert "Duin, Programma 2030, Wereld, blz. 7–8." in text
    assert "Duin, Programma 2030, blz. 7, Noordland ¶ 1." in text
    assert "in eigen woorden" in text


def test_the_tabs_are_walked_through_with_the_arrows(reading: Driver) -> None:
    tabs = reading.window.reading.inspector.tabs
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    reading.press("Right", "Right", "Right")
    assert reading.window.reading.inspector.source.isVisible()
    reading.press("Left")
    assert reading.window.reading.inspector.terms.isVisible()


def test_the_inspector_follows_the_passage_that_is_read(open_window: OpenWindow) -> None:
    user = open_window(LINK + LONG)
    inspector = user.window.reading.inspector
    inspector.tabs.setCurrentIndex(RELATED)
    asked: list[str] = []
    service = user.application.search
    related = service.related

    def note(passage_id: str, pack: str, limit: int = 8) -> object:
        asked.append(passage_id)
        return related(passage_id, pack, limit)

    service.related = note
    try:
        user.window.reading.reader.show_passage(f"{LONG}#09", flash=False)
        user.wait(lambda: bool(asked))
    finally:
        del service.related
    assert asked[-1] in {f"{LONG}#08", f"{LONG}#09"}
    assert inspector.isVisible()


def test_without_an_index_nothing_is_related_until_it_is_there(open_window: OpenWindow) -> None:
    user = open_window(LINK + REGION, indexed=False)
    inspector = user.window.reading.inspector
    inspector.tabs.setCurrentIndex(RELATED)
    assert inspector.related_empty.isVisible()
    assert inspector.related_empty.text()
    user.application.search.prepare()
    user.window.index_ready()
    assert inspector.related.isVisible()
    assert inspector.related.cards()


def test_the_inspector_is_hidden_and_shown_with_its_key(reading: Driver) -> None:
    inspector = reading.window.reading.inspector
    assert inspector.isVisible()
    reading.press("F9")
    assert not inspector.isVisible()
    reading.press("F9")
    assert inspector.isVisible()


def test_in_a_narrow_window_the_text_goes_before_the_inspector(open_window: OpenWindow) -> None:
    user = open_window(LINK + REGION, size=(1024, 700))
    assert user.reader.width() >= 500
    user.press("F9")
    assert user.window.reading.inspector.isVisible()


def test_the_source_follows_the_theme(reading: Driver) -> None:
    inspector = reading.window.reading.inspector
    inspector.tabs.setCurrentIndex(SOURCE)
    reading.window.actions_by_id["theme-dark"].trigger()
    found = inspector.source.sheet.document().find("Programma 2030")
    colour = found.charFormat().foreground().color().name().upper()
    assert colour == reading.look.tokens.ink


# -- parts --------------------------------------------------------------------------------------


def test_a_text_without_room_ends_in_an_ellipsis_and_is_whole_in_its_tooltip(
    qtbot: QtBot, qapp: QApplication
) -> None:
    label = ElidedLabel("Een tamelijk lange titel die nergens past")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 80


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_tags_of_the_preview_explain_themselves(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("wapenembargo")
    chips = user.window.searching.preview.chips
    assert "eis" in chips.accessibleName()
    QToolTip.hideText()
    at = QPoint(8, 8)
    QApplication.sendEvent(chips, QHelpEvent(QEvent.Type.ToolTip, at, chips.mapToGlobal(at)))
    assert "Iets wat iemand moet doen." in QToolTip.text()
    QToolTip.hideText()


def test_the_search_field_names_its_shortcut_only_while_it_is_idle(user: Driver) -> None:
    field = user.window.top_bar.search
    idle = field.grab().toImage()
    user.press("Ctrl+K")
    user.settle()
    assert field.grab().toImage() != idle


# -- models and access --------------------------------------------------------------------------


def test_every_model_keeps_the_rules_of_qt(user: Driver) -> None:
    user.window.open_link(LINK + REGION)
    user.settle()
    user.press("Ctrl+K")
    user.type("sancties")
    views = user.window.findChildren(QAbstractItemView)
    models = {view.model() for view in views if view.model() is not None}
    assert len(models) >= 4
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # a warning fails the test
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    user.press("Ctrl+A")
    user.type("zorg")
    user.press("Ctrl+1", "Ctrl+L")
    user.type("noord")
    user.press("Escape")
    user.press("Ctrl+K", "Ctrl+A", "Backspace")
    assert testers
    assert all(model.data(QModelIndex()) is None for model in models)


def focusable(window: QWidget) -> list[QWidget]:
    """Every widget the keyboard can reach."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]


def test_everything_the_keyboard_reaches_has_an_accessible_name(user: Driver) -> None:
    nameless: set[str] = set()

    def look_around() -> None:
        for widget in focusable(user.window):
            named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            if not named:
                nameless.add(f"{type(widget).__name__} {widget.objectName()}")

    look_around()
    user.window.open_link(LINK + REGION)
    user.settle()
    for tab in (RELATED, TERMS, SOURCE):
        user.window.reading.inspector.tabs.setCurrentIndex(tab)
        look_around()
    user.press("Ctrl+K")
    user.type("embargo")
    look_around()
    assert nameless == set()


def test_tab_goes_round_through_every_part_of_the_window(reading: Driver) -> None:
    seen = []
    for _step in range(60):
        reading.press("Tab")
        if reading.keyboard in seen:
            break
        seen.append(reading.keyboard)
    reached = set(seen)
    window = reading.window
    for part in (
        window.top_bar.search,
        window.reading.tree.filter,
        window.reading.tree.tree,
        window.reading.reader,
        window.rail.options,
    ):
        assert part in reached


def test_where_tab_came_to_can_be_seen(reading: Driver) -> None:
    ring, reader = reading.window.deeds.view.focus_ring, reading.reader
    for _step in range(30):
        reading.press("Tab")
        around = isinstance(reading.keyboard, QAbstractScrollArea)
        assert ring.isVisible() is around
        if reading.keyboard is reader:
            break
    assert ring.width() == reader.width() + 6
    shown = reading.window.grab().toImage()
    corner = reader.mapTo(reading.window, QPoint(-2, reader.height() // 2))
    assert shown.pixelColor(corner) == reading.look.colour("accent")
    reading.resize(1200, 800)
    assert ring.height() == reader.height() + 6
    reading.press("Ctrl+Shift+P")
    assert not ring.isVisible()
    reading.press("Tab")
    assert ring.geometry().contains(
        reading.window.panels.palette.list.rect().translated(
            reading.window.panels.palette.list.mapTo(reading.window, QPoint())
        )
    ), "in a panel over the window too"
    reading.press("Esc")
    assert not ring.isVisible()


def test_enter_presses_the_button_the_keyboard_is_at(user: Driver) -> None:
    user.window.rail.button("searching").setFocus()
    user.press("Return")
    assert user.place == "searching"


def test_backtab_goes_the_other_way(reading: Driver) -> None:
    reading.press("Tab")
    first = reading.keyboard
    reading.press("Tab")
    QTest.keyClick(reading.keyboard, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert reading.keyboard is first


def test_the_status_line_says_whose_words_these_are(user: Driver) -> None:
    assert user.says() == "Weergave in eigen woorden · bron: Programma 2030, Wereld"


def test_an_original_isnt_called_a_restatement(user: Driver) -> None:
    user.application.programme.kind = "original"
    user.press("Ctrl+PgDown")
    assert user.says() == "Originele tekst · bron: Programma 2030, Wereld"


def test_the_window_is_called_after_the_programme(user: Driver) -> None:
    assert user.window.windowTitle() == "Duin 2030 · Wereld – Programmaverkenner"
    assert user.window.minimumWidth() <= 800


def test_the_panel_gets_its_usual_width_when_one_comes_from_the_overview(user: Driver) -> None:
    assert user.window.present_address().section == ""
    user.window.open_passage(f"{REGION}#01")
    user.settle()
    assert user.window.reading.splitter.sizes()[2] == PANEL_WIDTH


def place_of(user: Driver) -> str:
    """Where the reader is, in any place."""
    current = user.window.history.current
    assert current is not None
    return current.place


# -- Esc ----------------------------------------------------------------------------------------


def test_esc_leaves_the_text_that_stands_alone(open_window: OpenWindow) -> None:
    user = open_window(LINK + REGION)
    user.press("F11")
    assert not user.window.rail.isVisible()
    user.press("Esc")
    assert user.window.rail.isVisible()


@pytest.mark.parametrize("page", ["guide", "programmes"])
def test_esc_goes_back_from_a_page(user: Driver, page: str) -> None:
    user.window.actions_by_id[page].trigger()
    user.settle()
    assert place_of(user) == page
    user.press("Esc")
    assert place_of(user) == "reading"


def test_esc_in_the_search_field_gives_the_keyboard_to_the_place_that_is_shown(
    user: Driver,
) -> None:
    user.press("Ctrl+,", "Ctrl+K", "Esc")
    assert place_of(user) == "preferences"
    assert user.window.preferences.isAncestorOf(user.keyboard)


def test_going_to_a_place_takes_the_keyboard_out_of_the_search_field(user: Driver) -> None:
    user.press("Ctrl+K", "Ctrl+4")
    assert not user.window.top_bar.search.hasFocus()


# -- what is made when ------------------------------------------------------------------------


def test_each_place_is_shown_by_the_one_that_is_known_for_it(user: Driver) -> None:
    deeds = user.window.deeds
    for place in SHOWN_BY:
        host = deeds.host(place)
        assert host is not None
        assert place in host.places
    shown = {place for name in HOSTS for place in getattr(deeds, name).places}
    assert shown == set(SHOWN_BY)


def test_every_action_of_the_table_does_something(user: Driver) -> None:
    assert user.window.deeds.table.keys() == {definition.id for definition in TABLE}


def test_a_start_makes_neither_actions_nor_deeds_that_it_does_not_show(
    qapp: QApplication, application: Application
) -> None:
    look = Look(qapp, application.settings)
    window = MainWindow(application, InlineRunner(), look)
    window.start()
    assert [name for name in HOSTS if name in window.deeds] == []
    assert {action.objectName() for action in window.actions()} == {
        "place-reading",
        "place-searching",
        "place-comparing",
        "place-matrix",
        "place-bundles",
        "back",
        "forward",
    }
    window.settle()
    assert len(window.actions()) == len(TABLE)
    window.close()
    look.close()
