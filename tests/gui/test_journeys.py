"""History, session, links: where a reader was is where a reader comes back to."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.shell.address import Address
from explorer.gui.shell.history import LIMIT, History
from explorer.gui.shell.session import Session, read_session
from explorer.messages import explain
from explorer.paths import Paths
from explorer.state import StateFile
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"
NAME = "Duin 2030 · Wereld"


# -- back and forward ---------------------------------------------------------------------------


def test_back_and_forward_cross_places_and_bring_the_scroll_position(user: Driver) -> None:
    user.window.open_link(LINK + LONG)
    user.turn_wheel(user.reader.viewport(), -4)
    scrolled = user.reader.verticalScrollBar().value()
    user.press("Ctrl+K")
    user.type("zorgplicht")
    user.press("Return")
    assert user.section == "handel/ketens"
    user.press("Alt+Left")
    assert user.place == "searching"
    assert user.window.top_bar.search.text() == "zorgplicht"
    user.press("Alt+Left")
    assert user.section == LONG
    assert user.reader.verticalScrollBar().value() == scrolled
    user.press("Alt+Left")
    assert user.window.reading.overview.isVisible()
    assert not user.window.actions_by_id["back"].isEnabled()
    user.press("Alt+Right", "Alt+Right", "Alt+Right")
    assert user.section == "handel/ketens"
    assert not user.window.actions_by_id["forward"].isEnabled()


def test_the_buttons_in_the_bar_go_back_and_forward(user: Driver) -> None:
    user.press("Return")
    assert user.section == "inleiding"
    back, forward = user.window.top_bar._back, user.window.top_bar._forward
    assert not forward.isEnabled()
    user.click(back)
    assert user.section == ""
    user.click(forward)
    assert user.section == "inleiding"


def test_a_new_step_forgets_what_was_ahead(user: Driver) -> None:
    user.press("Ctrl+PgDown", "Ctrl+PgDown", "Alt+Left")
    user.window.open_link(LINK + REGION)
    assert not user.window.history.can_go_forward
    user.press("Alt+Left")
    assert user.section == "inleiding"


def test_back_at_the_beginning_and_forward_at_the_end_do_nothing(user: Driver) -> None:
    history = user.window.history
    assert history.back() is None
    assert history.forward() is None
    for turn in ("back", "forward"):
        user.window.deeds.carry_out(turn)
    assert user.window.reading.overview.isVisible()


def test_the_history_forgets_its_oldest_steps() -> None:
    history = History()
    for number in range(LIMIT + 20):
        history.visit(Address(section=str(number)))
    steps = 0
    while history.back():
        steps += 1
    assert steps == LIMIT - 1
    assert history.current == Address(section="20")


def test_a_history_without_a_visit_is_begun_by_an_update() -> None:
    history = History()
    assert history.current is None
    history.update(Address(section="a"))
    history.update(Address(section="b"))
    assert history.current == Address(section="b")
    assert not history.can_go_back


def test_the_rail_returns_to_the_place_where_one_was_reading(user: Driver) -> None:
    user.window.open_link(LINK + LONG)
    user.turn_wheel(user.reader.viewport(), -4)
    scrolled = user.reader.verticalScrollBar().value()
    user.press("Ctrl+2", "Ctrl+1")
    assert user.section == LONG
    assert user.reader.verticalScrollBar().value() == scrolled


def test_the_rail_returns_to_the_overview_where_nothing_was_read(user: Driver) -> None:
    user.press("Ctrl+2", "Ctrl+1")
    assert user.window.reading.overview.isVisible()
    user.press("Ctrl+1")
    assert user.window.reading.overview.isVisible()


# -- the session --------------------------------------------------------------------------------


def test_the_session_brings_back_section_scroll_position_and_sizes(
    open_window: OpenWindow, paths: Paths
) -> None:
    first = open_window(LINK + LONG, size=(1300, 820))
    first.turn_wheel(first.reader.viewport(), -5)
    first.press("Ctrl+=")
    place = first.window.reading.reader.place()
    first.window.reading.splitter.setSizes([260, 700, 340])
    sizes = first.window.reading.splitter.sizes()
    first.close()

    again = open_window(size=None, program=Application(paths))
    assert again.section == LONG
    assert again.window.reading.reader.place() == place
    assert (again.window.width(), again.window.height()) == (1300, 820)
    assert again.window.reading.splitter.sizes() == sizes
    assert again.application.settings.number("text_size") == 18


def test_the_session_brings_back_a_search_with_its_filters(
    open_window: OpenWindow, paths: Paths
) -> None:
    first = open_window()
    first.press("Ctrl+K")
    first.type("sancties")
    first.window.searching.add_filter("branch", "regions")
    first.window.searching.splitter.setSizes([200, 800, 300])
    sizes = first.window.searching.splitter.sizes()
    first.close()

    again = open_window(size=None, program=Application(paths))
    assert again.place == "searching"
    assert again.window.top_bar.search.text() == "sancties"
    assert again.window.searching.filters == (("branch", "regions"),)
    assert len(again.window.searching.cards.cards()) == 2
    assert again.window.searching.splitter.sizes() == sizes


def test_a_maximized_window_comes_back_maximized_with_its_usual_size(
    open_window: OpenWindow, paths: Paths
) -> None:
    first = open_window(size=(1200, 800))
    first.window.showMaximized()
    first.settle()
    first.close()
    again = open_window(size=None, program=Application(paths))
    assert again.window.isMaximized()
    again.window.showNormal()
    again.settle()
    assert (again.window.width(), again.window.height()) == (1200, 800)


@pytest.mark.parametrize(
    ("start_place", "expected"),
    [("overview", ""), ("reading", ""), ("session", LONG)],
)
def test_the_start_place_can_be_chosen(
    open_window: OpenWindow, paths: Paths, start_place: str, expected: str
) -> None:
    first = open_window(LINK + LONG)
    first.application.settings.set("start_place", start_place)
    first.close()
    again = open_window(program=Application(paths))
    assert again.section == expected


def test_a_start_can_begin_with_searching(
    open_window: OpenWindow, application: Application
) -> None:
    application.settings.set("start_place", "searching")
    user = open_window()
    assert user.place == "searching"


BROKEN = [
    "",
    "{",
    "[]",
    "null",
    '"tekst"',
    '{"address": 7, "size": "groot", "maximized": "ja", "reading_sizes": [1, "x"]}',
    '{"address": {"place": "maan", "section": "x"}, "size": [1]}',
    '{"address": {"place": "reading", "section": "weg/sectie", "passage": 3, "offset": "x"}}',
    '{"address": {"place": "reading", "section": "handel"}}',
    '{"address": {"filters": [["a"], 3, ["a", 1]], "query": null}, "size": [-3, 99999999999]}',
    '{"address": {"section": "vrede", "passage": "vrede#99", "offset": 999999999999}}',
    '{"version": 99, "address": {"section": "vrede"}}',
]


@pytest.mark.parametrize("stored", BROKEN)
def test_a_broken_session_still_opens_the_window(
    open_window: OpenWindow, paths: Paths, stored: str
) -> None:
    paths.session_file.parent.mkdir(parents=True)
    paths.session_file.write_text(stored, "utf-8")
    user = open_window(size=None)
    assert user.window.isVisible()
    assert user.window.width() >= 800
    user.press("Ctrl+PgDown")
    assert user.section
    user.close()
    assert json.loads(paths.session_file.read_text("utf-8"))["address"]["section"]


@pytest.mark.parametrize(
    "stored", ["{", "[]", '{"version": 99}', '{"theme": "paars", "text_size": 900}']
)
def test_broken_settings_still_open_the_window_with_the_defaults(
    open_window: OpenWindow, paths: Paths, stored: str
) -> None:
    paths.settings_file.parent.mkdir(parents=True)
    paths.settings_file.write_text(stored, "utf-8")
    user = open_window(program=Application(paths))
    assert user.application.settings.number("text_size") == 17
    assert user.window.isVisible()
    user.press("Ctrl+=")
    assert json.loads(paths.settings_file.read_text("utf-8"))["text_size"] == 18


def test_a_session_that_cant_be_written_doesnt_keep_the_window_open(
    open_window: OpenWindow, paths: Paths
) -> None:
    paths.config.parent.mkdir(parents=True, exist_ok=True)
    paths.config.write_text("a file where a folder is meant", "utf-8")
    user = open_window()
    assert user.window.close()
    assert str(paths.config) in user.says()


def test_a_session_survives_its_own_file(tmp_path: Path) -> None:
    session = Session(
        Address("searching", query="vrede", filters=(("act", "eis"), ("level", "eu"))),
        (1000, 700),
        True,
        (1, 2, 3),
        (4, 5, 6),
    )
    state = StateFile(tmp_path / "session.json")
    state.write(session.to_json())
    assert read_session(state) == session


def test_two_addresses_show_the_same_page_whatever_their_scroll_position() -> None:
    here = Address("reading", "vrede", "vrede#02", 40)
    assert here.same_page(Address("reading", "vrede"))
    assert not here.same_page(Address("reading", "inleiding"))


# -- links --------------------------------------------------------------------------------------


def test_a_link_typed_into_the_search_field_opens_its_passage(user: Driver) -> None:
    for link, section, passage in (
        (f"{LINK}{REGION}#02", REGION, f"{REGION}#02"),
        (f"{LINK}{REGION}", REGION, ""),
        (f"programmaverkenner://{PACK}/{LONG}#09", LONG, f"{LONG}#09"),
    ):
        user.press("Ctrl+K", "Ctrl+A")
        QApplication.clipboard().setText(link)
        user.press("Ctrl+V", "Return")
        assert user.section == section
        assert user.window.history.current.passage == passage


@pytest.mark.parametrize(
    ("link", "error"),
    [
        ("programmaverkenner:ander/vrede", UserError("link-pack-missing", id="ander")),
        (f"{LINK}weg", UserError("link-place-missing", id="weg", name=NAME)),
        (f"{LINK}vrede#99", UserError("link-place-missing", id="vrede#99", name=NAME)),
        (f"{LINK}handel#01", UserError("link-place-missing", id="handel#01", name=NAME)),
    ],
)
def test_a_link_to_nowhere_says_what_is_wrong(
    open_window: OpenWindow, link: str, error: UserError
) -> None:
    user = open_window(link)
    assert user.says() == explain(error)
    assert user.section == ""


def test_a_link_to_a_group_says_what_is_wrong(user: Driver) -> None:
    user.window.open_link(f"{LINK}handel")
    assert user.says() == explain(
        UserError("section-is-group", id="handel", example="handel/ketens")
    )


def test_the_next_move_puts_the_usual_sentence_back(user: Driver) -> None:
    user.window.open_link(f"{LINK}weg")
    user.press("Ctrl+PgDown")
    assert user.says() == "Weergave in eigen woorden · bron: Programma 2030, Wereld"
