"""Arranging and taking along what was found: order, sections, filters, several hits at once."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester

from explorer.gui.searching.place import LIMIT, SearchingPlace
from explorer.gui.shell.session import read_session
from explorer.gui.widgets.cards import Card, CardModel
from explorer.gui.widgets.flow import FlowLayout
from explorer.state import StateFile
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver, each
from tests.gui.programme import PACK, REGION

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def searching(user: Driver) -> Driver:
    """Someone who typed a word."""
    user.press("Ctrl+K")
    user.type("sancties")
    return user


def place_of(user: Driver) -> SearchingPlace:
    """The place where one searches, when it is shown."""
    place = user.window.searching
    assert place.isVisible()
    return place


def found(user: Driver) -> list[str]:
    """The passages on the cards."""
    return [card.key.partition(":")[2] for card in place_of(user).cards.cards()]


def selected(user: Driver) -> list[str]:
    """The passages whose cards are selected."""
    return [hit.passage for hit in place_of(user).selected_hits()]


def headings(user: Driver) -> list[tuple[str, str]]:
    """The headings between the cards."""
    return [card.heading for card in place_of(user).cards.cards() if card.heading]


def row(user: Driver, number: int) -> QModelIndex:
    """A row of the cards."""
    return place_of(user).cards.model().index(number, 0)


def click_card(user: Driver, number: int, modifier: Qt.KeyboardModifier) -> None:
    """Click a card while holding keys down."""
    cards = place_of(user).cards
    cards.scrollTo(row(user, number))
    user.click(cards.viewport(), cards.visualRect(row(user, number)).center(), modifier)


def chips(user: Driver) -> dict[str, QPushButton]:
    """The chips of the filters, by their text."""
    return {chip.text(): chip for chip in each(place_of(user).heading.chips, QPushButton)}


# -- order and sections -------------------------------------------------------------------------


def in_order_of_the_text(user: Driver) -> bool:
    """Whether the hits stand as in the programme."""
    order = [passage.id for passage in user.application.programme.passages()]
    places = [order.index(passage) for passage in found(user)]
    return places == sorted(places)


@pytest.mark.parametrize("way", ["key", "menu"])
def test_hits_come_by_relevance_or_in_the_order_of_the_programme(
    searching: Driver, way: str
) -> None:
    bar = place_of(searching).heading.arrangement
    assert not in_order_of_the_text(searching)
    assert bar.order.text() == "Op relevantie"
    by_relevance, in_order = bar.order.menu().actions()
    if way == "key":
        searching.press("Ctrl+Shift+O")
    else:
        in_order.trigger()
    assert in_order_of_the_text(searching)
    assert bar.order.text() == "In volgorde"
    assert in_order.isChecked()
    if way == "key":
        searching.press("Ctrl+Shift+O")
    else:
        by_relevance.trigger()
    assert not in_order_of_the_text(searching)


@pytest.mark.parametrize("way", ["key", "button"])
def test_hits_can_stand_under_their_sections(searching: Driver, way: str) -> None:
    count = len(found(searching))
    button = place_of(searching).heading.arrangement.grouping
    if way == "key":
        searching.press("Ctrl+G")
    else:
        searching.click(button)
    assert button.isChecked()
    assert ("Vrede en veiligheid", "14 passages") in headings(searching)
    assert ("Akkoorden", "1 passage") in headings(searching)
    assert len(found(searching)) == count
    sections = [passage.partition("#")[0] for passage in found(searching)]
    assert sum(a != b for a, b in pairwise(sections)) == 2
    searching.click(button)
    assert headings(searching) == []


def test_a_card_under_a_heading_is_higher_and_says_its_section_aloud(searching: Driver) -> None:
    searching.press("Ctrl+G")
    cards = place_of(searching).cards
    first, second = row(searching, 0), row(searching, 1)
    assert cards.visualRect(first).height() > cards.visualRect(second).height()
    spoken = second.data(Qt.ItemDataRole.AccessibleTextRole)
    section = cards.cards()[0].heading[0]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{section}, ")
    assert second.data().startswith("¶ ")
    assert " ¶ " in spoken


def test_the_arrangement_outlives_the_window(searching: Driver) -> None:
    searching.press("Ctrl+G", "Ctrl+Shift+O")
    searching.close()
    state = StateFile(searching.application.paths.session_file)
    assert read_session(state).arrangement.grouped
    assert read_session(state).arrangement.order == "document"


def test_an_arrangement_that_cannot_be_is_forgotten(user: Driver) -> None:
    state = StateFile(user.application.paths.session_file)
    state.write({"search_order": "achterstevoren", "search_grouped": "ja"})
    assert read_session(state).arrangement.order == "relevance"
    assert not read_session(state).arrangement.grouped


def test_an_arrangement_chosen_while_reading_waits_for_the_search(user: Driver) -> None:
    user.press("Ctrl+G")
    assert user.place == "reading"
    user.press("Ctrl+K")
    user.type("sancties")
    assert headings(user)


# -- filters ------------------------------------------------------------------------------------


def test_a_ticked_filter_is_a_chip_that_takes_it_away(searching: Driver) -> None:
    place = place_of(searching)
    place.add_filter("level", "eu")
    place.add_filter("act", "eis")
    searching.settle()
    assert list(chips(searching)) == ["Europese Unie", "Eis", "alles wissen"]
    before = len(found(searching))
    searching.click(chips(searching)["Europese Unie"])
    assert place.filters == (("act", "eis"),)
    assert list(chips(searching)) == ["Eis", "alles wissen"]
    assert len(found(searching)) > before
    assert searching.window.present_address().filters == (("act", "eis"),)


def test_all_filters_go_at_once_and_with_the_keyboard(searching: Driver) -> None:
    place = place_of(searching)
    place.add_filter("level", "eu")
    place.add_filter("theme", REGION)
    chips(searching)["Noordland"].setFocus()
    searching.press("Space")
    assert chips(searching)["Europese Unie"].hasFocus()
    chips(searching)["alles wissen"].setFocus()
    searching.press("Space")
    assert place.filters == ()
    assert not place.heading.chips.isVisible()
    assert len(found(searching)) == 17


def test_a_filter_the_programme_does_not_know_is_named_as_it_is(user: Driver) -> None:
    user.press("Ctrl+2")
    place_of(user).add_filter("level", "maan")
    user.settle()
    assert list(chips(user)) == ["maan", "alles wissen"]


def test_chips_that_do_not_fit_go_on_in_a_new_row(open_window: OpenWindow) -> None:
    user = open_window(size=(800, 600))
    user.press("Ctrl+2")
    place = place_of(user)
    for facet, tag in (("level", "eu"), ("level", "belgie"), ("act", "eis"), ("act", "diagnose")):
        place.add_filter(facet, tag)
    user.settle()
    shown = list(chips(user).values())
    assert len({chip.y() for chip in shown}) > 1
    assert all(chip.x() + chip.width() <= place.heading.chips.width() for chip in shown)
    flow = place.heading.chips.layout()
    assert isinstance(flow, FlowLayout)
    assert flow.itemAt(flow.count()) is None
    assert flow.takeAt(flow.count()) is None


# -- several hits -------------------------------------------------------------------------------


def test_cards_are_selected_with_ctrl_and_shift_clicks(searching: Driver) -> None:
    keys = found(searching)
    none = Qt.KeyboardModifier.NoModifier
    click_card(searching, 0, none)
    click_card(searching, 2, CTRL)
    assert selected(searching) == [keys[0], keys[2]]
    assert place_of(searching).foot.selected.text() == "2 passages gekozen"
    click_card(searching, 2, none)
    click_card(searching, 4, SHIFT)
    assert selected(searching) == keys[2:5]
    click_card(searching, 3, CTRL)
    assert selected(searching) == [keys[2], keys[4]]
    click_card(searching, 1, none)
    assert selected(searching) == [keys[1]]
    assert not place_of(searching).foot.copy.isVisible()


def test_cards_are_selected_with_the_keyboard(searching: Driver) -> None:
    keys = found(searching)
    place_of(searching).column.focus_hits()
    searching.press("Shift+Down", "Shift+Down")
    assert selected(searching) == keys[:3]
    searching.press("Shift+Up", "Shift+Up", "Shift+Up")
    assert place_of(searching).cards.hasFocus()
    assert selected(searching) == keys[:1]
    searching.press("Ctrl+A")
    assert selected(searching) == keys


def test_more_hits_are_selected_and_copied_from_the_search_field(searching: Driver) -> None:
    keys = found(searching)
    searching.press("Shift+Down", "Shift+Down", "Shift+Up", "Shift+Down")
    assert selected(searching) == keys[:3]
    searching.press("Shift+Up", "Shift+Up", "Shift+Up")
    assert selected(searching) == keys[:1]
    searching.press("Down", "Shift+Up")
    assert selected(searching) == keys[:2]
    searching.press("Ctrl+C")
    for key in keys[:2]:
        assert searching.application.programme.passage(key).text in searching.copied


def test_words_that_are_selected_in_the_search_field_are_copied_first(searching: Driver) -> None:
    searching.press("Ctrl+A", "Ctrl+C")
    assert searching.copied == "sancties"


@pytest.mark.parametrize("way", ["Ctrl+C", "Ctrl+Shift+C", "button"])
def test_selected_hits_are_copied_each_section_with_its_source(searching: Driver, way: str) -> None:
    searching.press(*["Backspace"] * 8)
    searching.type("handel")
    place = place_of(searching)
    place.column.focus_hits()
    searching.press("Ctrl+A")
    assert len(selected(searching)) > 1
    if way == "button":
        searching.click(place.foot.copy)
    else:
        searching.press(way)
    passages = [searching.application.programme.passage(each) for each in selected(searching)]
    assert all(passage.text in searching.copied for passage in passages)
    sections = {passage.section for passage in passages}
    assert searching.copied.count("(Duin, Programma 2030, ") == len(sections)
    assert searching.says() == "Gekopieerd met bronvermelding."


def test_the_current_hit_alone_is_copied_and_linked_from_the_field(searching: Driver) -> None:
    searching.press("Down", "Ctrl+Shift+C")
    passage = searching.application.programme.passage(found(searching)[1])
    assert searching.copied.startswith(f"“{passage.text}”")
    searching.press("Ctrl+Shift+L")
    assert searching.copied == f"programmaverkenner:{PACK}/{passage.id}"


def test_nothing_is_copied_where_nothing_was_found(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("qqqq")
    user.press("Ctrl+Shift+C", "Ctrl+Shift+L")
    assert "qqqq" not in user.copied
    assert "Gekopieerd" not in user.says()


# -- how much -----------------------------------------------------------------------------------


def test_the_status_line_says_how_much_of_the_programme_was_found(searching: Driver) -> None:
    assert searching.says() == "17 van 25 passages"
    searching.press("Ctrl+1")
    assert "van 25" not in searching.says()


def test_where_only_the_first_hits_are_shown_all_can_be(
    searching: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.searching.place.LIMIT", 5)
    assert len(found(searching)) < LIMIT
    searching.press("Backspace")
    place = place_of(searching)
    assert len(found(searching)) == 5
    assert place.foot.more.text() == "5 getoond, toon alle 17"
    searching.click(place.foot.more)
    assert len(found(searching)) == 17
    assert not place.foot.more.isVisible()
    assert place.cards.hasFocus()
    searching.window.typing.focus()
    searching.type("sanctie")
    assert len(found(searching)) == 5


# -- room ---------------------------------------------------------------------------------------


def test_a_narrow_window_gives_the_room_of_the_preview_to_the_hits(open_window: OpenWindow) -> None:
    user = open_window(size=(800, 600))
    user.press("Ctrl+K")
    user.type("sancties")
    place = place_of(user)
    assert not place.preview.isVisible()
    assert place.facets.width() >= 180
    assert place.sizes() == ()
    user.resize(1200, 700)
    assert place.preview.isVisible()
    assert place.preview.title.text()
    user.resize(800, 600)
    user.press("Down")
    assert not place.preview.isVisible()


def test_a_long_passage_in_the_preview_is_not_hidden_by_its_scroll_bar(
    open_window: OpenWindow,
) -> None:
    user = open_window(size=(1000, 600))
    user.application.settings.set("text_size", 28)
    user.press("Ctrl+K")
    user.type("rustige")
    text = place_of(user).preview.text
    bar = text.verticalScrollBar()
    assert bar.isVisible()
    assert text.document().textWidth() <= text.viewport().width()


def test_while_the_index_is_built_no_count_is_given(open_window: OpenWindow) -> None:
    user = open_window(indexed=False)
    user.press("Ctrl+K")
    user.type("sancties")
    place = place_of(user)
    assert not user.application.search.ready()
    assert place.count.text() == ""
    assert not place.start.isVisible()


def test_the_model_of_the_cards_is_sound(qtmodeltester: ModelTester) -> None:
    model = CardModel()
    model.show([Card("a", "A", "tekst", heading=("Kop", "1")), Card("b", "B", "tekst")])
    qtmodeltester.check(model, force_py=True)
    assert model.data(QModelIndex()) is None


def test_a_click_beside_the_chips_does_nothing(searching: Driver) -> None:
    place_of(searching).add_filter("level", "eu")
    searching.settle()
    searching.click(place_of(searching).heading.chips, QPoint(2, 2))
    assert place_of(searching).filters in {(("level", "eu"),), ()}
