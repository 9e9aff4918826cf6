"""The place where one searches: typing, facets, cards, preview, links, empty states."""

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from explorer.gui.searching.hit_cards import HitCards
from explorer.gui.searching.place import SearchingPlace
from explorer.gui.tasks import rehearsal
from explorer.gui.tasks.rehearsal import Rehearsal
from explorer.gui.tasks.runner import BackgroundRunner, InlineRunner
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.chips import arrange
from explorer.searching.results import Hit, Results, Snippet
from explorer.searching.service import SearchService
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK, REGION


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


def facet_rows(user: Driver) -> dict[str, tuple[int, bool]]:
    """Count and tick of every facet, by label."""
    model = place_of(user).facets.facets
    rows = [
        model.data(model.index(row, 0), Qt.ItemDataRole.UserRole) for row in range(model.rowCount())
    ]
    return {row.label: (row.count, row.ticked) for row in rows if row.tag}


def click_link(user: Driver, label: QLabel, number: int = 0) -> None:
    """Choose a link of a label with the keyboard."""
    label.setFocus(Qt.FocusReason.TabFocusReason)
    user.press(*["Tab"] * number, "Return")


# -- typing -------------------------------------------------------------------------------------


def test_typing_in_the_field_goes_to_the_results_at_once(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("wapenemb")
    assert user.place == "searching"
    assert found(user) == [f"{REGION}#01"]
    assert place_of(user).title.text() == "wapenemb"
    assert place_of(user).count.text().startswith("1 passage · ")
    assert user.crumbs[-1] == "Zoeken"
    assert user.window.top_bar.search.hasFocus()


def test_a_run_of_typing_is_one_step_back(searching: Driver) -> None:
    searching.type(" noordland")
    searching.press("Alt+Left")
    assert searching.place == "reading"
    assert not searching.window.history.can_go_back


def test_spaces_alone_look_for_nothing(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("   ")
    user.press("Return")
    assert user.place == "reading"


def test_the_searched_words_are_marked_on_the_cards(searching: Driver) -> None:
    card = place_of(searching).cards.cards()[0]
    marked = [card.body[start:end] for start, end in card.marks]
    assert marked == ["sancties"]
    assert card.side == "p. 7–8"


def test_an_emptied_field_shows_examples_that_can_be_tried(searching: Driver) -> None:
    searching.press("Ctrl+A", "Backspace")
    place = place_of(searching)
    assert place.title.text() == "Zoek in het programma"
    assert "TPNW" in place.notice.text()
    assert not place.cards.isVisible()
    assert not place.preview.isVisible()
    place.notice.linkActivated.emit("sancties")
    searching.settle()
    assert searching.window.top_bar.search.text() == "sancties"
    assert len(found(searching)) == 17


# -- cards --------------------------------------------------------------------------------------


def test_arrows_in_the_field_walk_over_the_cards_and_enter_opens(searching: Driver) -> None:
    cards = place_of(searching).cards
    keys = found(searching)
    searching.press("Down", "Down", "Up")
    assert cards.current_card().key.endswith(keys[1])
    searching.press("Return")
    assert searching.section == keys[1].partition("#")[0]
    marked = [mark.cursor.selectedText().lower() for mark in searching.reader.extraSelections()]
    assert any("sancties" in words for words in marked)


def test_arrows_stop_at_both_ends(searching: Driver) -> None:
    cards = place_of(searching).cards
    searching.press("Up")
    assert cards.currentIndex().row() == 0
    searching.press(*["Down"] * 40)
    assert cards.currentIndex().row() == 16


def test_the_cards_take_the_keyboard_and_give_it_back_above_the_first(searching: Driver) -> None:
    cards = place_of(searching).cards
    searching.click_row(cards, cards.model().index(1, 0))
    assert cards.hasFocus()
    searching.press("Up", "Up")
    assert searching.window.top_bar.search.hasFocus()


def test_enter_on_a_card_opens_its_passage(searching: Driver) -> None:
    cards = place_of(searching).cards
    searching.click_row(cards, cards.model().index(2, 0))
    key = found(searching)[2]
    searching.press("Enter")
    assert searching.section == key.partition("#")[0]
    assert searching.window.history.current.passage == key


def test_a_double_click_on_a_card_opens_its_passage(searching: Driver) -> None:
    cards = place_of(searching).cards
    at = cards.visualRect(cards.model().index(1, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    searching.settle()
    assert searching.place == "reading"


def test_enter_without_results_stays(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("qqqq")
    user.press("Return", "Down")
    assert user.place == "searching"


# -- preview ------------------------------------------------------------------------------------


def test_the_preview_shows_the_chosen_passage_whole_with_its_words_marked(
    searching: Driver,
) -> None:
    preview = place_of(searching).preview
    passage = searching.application.programme.passage(found(searching)[0])
    assert preview.title.text() == "Noordland"
    assert preview.place.text() == "¶ 2 · blz. 7–8"
    assert preview.text.toPlainText() == passage.text
    marked = preview.text.document().find("sancties")
    colour = marked.charFormat().background().color().name().upper()
    assert colour == searching.look.tokens.mark_yellow


def test_a_click_on_another_card_changes_the_preview_and_its_button_opens(
    searching: Driver,
) -> None:
    place = place_of(searching)
    searching.click_row(place.cards, place.cards.model().index(1, 0))
    passage = searching.application.programme.passage(found(searching)[1])
    assert place.preview.text.toPlainText() == passage.text
    searching.click(place.preview.open_button)
    assert searching.section == passage.section


def test_a_tag_of_the_preview_narrows_the_search(searching: Driver) -> None:
    chips = place_of(searching).preview.chips
    placed = arrange(chips._chips, chips.width(), searching.look)
    eu = next(each for each in placed if each.chip.text == "EU")
    searching.click(chips, eu.place.center().toPoint())
    assert set(found(searching)) == {f"{REGION}#01", f"{REGION}#02"}
    searching.click(chips, eu.place.center().toPoint())
    assert place_of(searching).filters == (("level", "eu"),)
    searching.click(chips, QPoint(chips.width() - 1, chips.height() - 1))
    assert place_of(searching).filters == (("level", "eu"),)


def test_the_preview_follows_theme_and_text_size(searching: Driver) -> None:
    preview = place_of(searching).preview
    before = preview.text.height()
    searching.press(*["Ctrl+="] * 8)
    assert preview.text.height() > before
    searching.window.actions_by_id["theme-dark"].trigger()
    searching.settle()
    words = preview.text.document().find("Noordland")
    ink = words.charFormat().foreground().color().name().upper()
    assert ink == searching.look.tokens.ink


# -- facets -------------------------------------------------------------------------------------


def test_facets_show_their_counts(searching: Driver) -> None:
    rows = facet_rows(searching)
    assert rows["Noordland"] in {(2, False)}
    assert (rows["Thema’s"], rows["Regio’s"]) == ((15, False), (2, False))
    assert (rows["Eis"], rows["Diagnose"]) == ((9, False), (8, False))


def test_a_click_ticks_a_facet_and_another_unticks_it(searching: Driver) -> None:
    facets = place_of(searching).facets
    searching.click_row(facets, searching.row(facets, "Regio’s"))
    assert set(found(searching)) == {f"{REGION}#01", f"{REGION}#02"}
    assert facet_rows(searching)["Regio’s"][1]
    searching.click_row(facets, searching.row(facets, "Regio’s"))
    assert len(found(searching)) == 17
    assert not facet_rows(searching)["Regio’s"][1]


@pytest.mark.parametrize("key", ["Space", "Return"])
def test_keys_tick_a_facet_and_the_list_stays_where_it_is(searching: Driver, key: str) -> None:
    facets = place_of(searching).facets
    facets.setFocus(Qt.FocusReason.TabFocusReason)
    facets.setCurrentIndex(searching.row(facets, "Diagnose"))
    searching.press(key)
    assert facet_rows(searching)["Diagnose"] == (8, True)
    assert facets.currentIndex().data() == "Diagnose"
    assert facets.hasFocus()
    searching.press(key)
    assert facet_rows(searching)["Diagnose"] == (8, False)


def test_two_facets_narrow_together_and_counts_stay_right(searching: Driver) -> None:
    facets = place_of(searching).facets
    searching.click_row(facets, searching.row(facets, "Eis"))
    searching.click_row(facets, searching.row(facets, "Europese Unie"))
    assert set(found(searching)) == {f"{REGION}#01", f"{REGION}#02"}
    assert facet_rows(searching)["Europese Unie"] == (2, True)
    assert place_of(searching).count.text().startswith("2 passages")


def test_a_heading_among_the_facets_cant_be_ticked(searching: Driver) -> None:
    facets = place_of(searching).facets
    searching.click_row(facets, searching.row(facets, "Soort"))
    assert len(found(searching)) == 17
    model = facets.facets
    heading = searching.row(facets, "Soort")
    assert not model.setData(heading, None, Qt.ItemDataRole.CheckStateRole)
    assert model.data(heading, Qt.ItemDataRole.CheckStateRole) is None
    assert model.data(heading, Qt.ItemDataRole.AccessibleTextRole) == "Soort"


def test_facets_speak_their_counts(searching: Driver) -> None:
    facets = place_of(searching).facets
    spoken = searching.row(facets, "Eis").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Eis, 9 passages"


def test_filters_stay_while_the_query_changes_and_come_back_with_the_history(
    searching: Driver,
) -> None:
    facets = place_of(searching).facets
    searching.click_row(facets, searching.row(facets, "Regio’s"))
    searching.press("Ctrl+K", "Return")
    assert searching.section == REGION
    searching.press("Alt+Left")
    assert place_of(searching).filters == (("branch", "regions"),)
    assert set(found(searching)) == {f"{REGION}#01", f"{REGION}#02"}


# -- what the results say -----------------------------------------------------------------------


def test_a_misspelled_word_is_put_right_by_its_link(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("sankties")
    user.press("Ctrl+A")
    place = place_of(user)
    place.search("sankties", complete=True)
    assert "Bedoelde je" in place.notice.text()
    place.notice.linkActivated.emit("sancties")
    user.settle()
    assert user.window.top_bar.search.text() == "sancties"
    assert len(found(user)) == 17


def test_words_found_by_their_parts_are_named_and_can_be_chosen(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("embargo")
    place = place_of(user)
    assert "Ook gevonden via woorddelen" in place.notice.text()
    assert 'href="wapenembargo"' in place.notice.text()
    place.notice.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Return")
    place.notice.linkActivated.emit("wapenembargo")
    user.settle()
    assert found(user) == [f"{REGION}#01"]


def test_nothing_found_gives_advice(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("qqqq")
    place = place_of(user)
    assert "Niets gevonden" in place.notice.text()
    assert place.count.text().startswith("0 passages")
    assert not place.cards.isVisible()
    assert not place.preview.isVisible()


def test_whatever_is_typed_is_never_an_error(user: Driver) -> None:
    for query in ("<b>vet</b>", '"', "((", "a:b:c", "*", "-", "\\", "OF", "% %1 {x}"):
        user.press("Ctrl+K", "Ctrl+A")
        user.type(query)
        place = place_of(user)
        assert place.title.text() == query
        assert place.title.textFormat() is Qt.TextFormat.PlainText


def test_a_tag_alone_lists_all_passages_that_carry_it(user: Driver) -> None:
    user.press("Ctrl+2")
    place_of(user).add_filter("level", "belgie")
    assert place_of(user).title.text() == "Alle passages"
    assert len(found(user)) == 9


def test_before_the_index_is_there_results_are_promised_and_come_by_themselves(
    open_window: OpenWindow,
) -> None:
    user = open_window(indexed=False)
    user.press("Ctrl+K")
    user.type("sancties")
    place = place_of(user)
    assert "De zoekindex wordt opgebouwd" in place.notice.text()
    assert not place.cards.isVisible()
    user.application.search.prepare()
    user.window.index_ready()
    user.settle()
    assert len(found(user)) == 17


def test_marks_wait_for_the_index_too(open_window: OpenWindow) -> None:
    user = open_window(indexed=False)
    user.window.open_passage(f"{REGION}#02", "sancties")
    assert user.reader.extraSelections() == []
    user.application.search.prepare()
    user.window.index_ready()
    assert user.reader.extraSelections() != []


# -- coming and going ---------------------------------------------------------------------------


def test_escape_returns_to_where_one_was_reading(open_window: OpenWindow) -> None:
    user = open_window(f"programmaverkenner:{PACK}/{REGION}")
    user.press("Ctrl+K")
    user.type("zorgplicht")
    user.press("Escape")
    assert user.section == REGION
    assert user.reader.hasFocus()


def test_escape_in_the_empty_field_gives_the_keyboard_back_to_the_text(
    open_window: OpenWindow,
) -> None:
    user = open_window(f"programmaverkenner:{PACK}/{REGION}")
    user.press("Ctrl+K", "Escape")
    assert user.reader.hasFocus()


@pytest.mark.parametrize("way", ["Ctrl+2", "rail"])
def test_the_place_keeps_its_query(searching: Driver, way: str) -> None:
    searching.press("Ctrl+1")
    assert searching.place == "reading"
    if way == "rail":
        searching.click(searching.window.rail._buttons["searching"])
    else:
        searching.press(way)
    assert searching.place == "searching"
    assert len(found(searching)) == 17
    assert searching.window.top_bar.search.hasFocus()


def test_the_same_place_again_puts_the_keyboard_in_the_field(searching: Driver) -> None:
    searching.window.searching.cards.setFocus()
    searching.press("Ctrl+2")
    assert searching.window.top_bar.search.hasFocus()


def test_from_the_field_to_a_read_passage_by_keys_alone(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("wapenembargo")
    user.press("Down", "Return")
    assert user.section == REGION
    user.select_text("wapenembargo")
    user.press("Ctrl+C")
    assert user.copied == "wapenembargo"


def test_the_searching_place_is_shared_out_anew_in_a_narrow_window(
    open_window: OpenWindow,
) -> None:
    user = open_window(size=(800, 600))
    user.press("Ctrl+K")
    user.type("sancties")
    place = place_of(user)
    assert place.splitter.sizes()[1] >= 300
    assert sum(place.splitter.sizes()) <= place.width()


def test_the_passage_of_an_earlier_search_is_gone_when_others_are_found(searching: Driver) -> None:
    preview = place_of(searching).preview
    searching.wait(lambda: bool(preview.text.toPlainText()))
    searching.type("qqqq")
    searching.wait(preview.isHidden)
    assert not preview.text.toPlainText()
    assert not preview.title.text()


# -- rehearsing ---------------------------------------------------------------------------------


def test_the_place_is_laid_out_for_whoever_is_about_to_type_and_shows_nothing_of_it(
    user: Driver,
) -> None:
    user.press("Ctrl+K")
    place = user.window.searching
    assert not place.isVisible()
    assert place.size() == user.window.places.size()
    assert not place.unseen
    assert place.results is None
    assert place.cards.cards() == []
    assert place.facets.facets.rowCount() == 0
    user.type("wapenemb")
    assert found(user) == [f"{REGION}#01"]


def test_a_large_index_is_not_searched_before_the_reader_asks(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsal, "MOST_PASSAGES", 1)
    user.press("Ctrl+K")
    assert user.window.searching.unseen


def test_a_rehearsal_that_comes_late_leaves_what_was_found(searching: Driver) -> None:
    place = place_of(searching)
    before = found(searching)
    place.rehearse(searching.application.search.search("e"), place.size())
    assert found(searching) == before
    assert place.title.text() == "sancties"


def test_what_is_found_first_was_laid_out_before_the_first_letter(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    shaped: list[Card] = []
    monkeypatch.setattr(CardList, "shape", lambda _list, cards: shaped.extend(cards))
    user.press("Ctrl+K")
    user.wait(lambda: len(shaped) > 3)
    user.type("s")
    shown = place_of(user).cards.cards()[:3]
    assert {card.body for card in shown} <= {card.body for card in shaped}


def test_laying_out_rests_while_somebody_types(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    shaped: list[Card] = []
    monkeypatch.setattr(CardList, "shape", lambda _list, cards: shaped.extend(cards))
    monkeypatch.setattr("explorer.gui.searching.shaping.REST_MS", 60_000)
    user.press("Ctrl+K")
    user.wait(lambda: bool(shaped))
    user.type("s")
    before = len(shaped)
    user.wait(lambda: bool(found(user)))
    assert len(shaped) == before


def test_the_place_comes_with_its_hits(open_window: OpenWindow) -> None:
    user = open_window(runner=BackgroundRunner())
    user.press("Ctrl+K")
    place = user.window.searching
    painted: list[int] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                painted.append(len(place.cards.cards()))
            return False

    watch = Watch()
    place.installEventFilter(watch)
    user.type("sancties")
    user.wait(lambda: bool(painted))
    place.removeEventFilter(watch)
    assert painted[0] > 0


def test_the_line_under_the_hits_is_as_high_whether_or_not_there_are_more(
    searching: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = place_of(searching)
    height = place.foot.height()
    monkeypatch.setattr("explorer.gui.searching.place.LIMIT", 1)
    place.search(place.query, complete=True)
    searching.wait(place.foot.more.isVisible)
    assert place.foot.height() == height


def test_a_passage_that_fits_the_preview_is_seen_to_its_last_line(searching: Driver) -> None:
    preview = place_of(searching).preview
    searching.wait(preview.isVisible)
    section = searching.application.programme.section(REGION)
    words = " ".join(passage.text for passage in section.passages)
    preview.setParent(searching.window)
    preview.show()
    for width in range(316, 322):
        preview.resize(width, 200)
        preview.show_passage(section, replace(section.passages[0], text=words), (), ())
        searching.settle()
        assert preview.text.verticalScrollBar().maximum() > 0, "too low for all of it"
        preview.resize(width, 800)
        searching.settle()
        assert preview.text.verticalScrollBar().maximum() == 0, width
    preview.deleteLater()


def test_every_letter_is_looked_for_once_on_the_worker() -> None:
    asked: list[str] = []

    class Search:
        def search(self, query: str) -> None:
            asked.append(query)

    Rehearsal(cast(SearchService, Search()), InlineRunner()).go_on()
    assert asked == sorted(set(asked))
    assert len(asked) == 26


def test_cards_are_made_when_they_are_looked_at() -> None:
    made: list[int] = []

    def hit(number: int) -> Hit:
        def cut() -> Snippet:
            made.append(number)
            return Snippet(f"Passage {number}", ())

        return Hit(PACK, f"handel#{number:02}", "handel", "Handel", number, (), cut, 1.0)

    hits = {str(number): hit(number) for number in range(9)}
    cards = HitCards().cards(hits, Results("handel"), grouped=False)
    assert (len(cards), made) == (9, [])
    assert cards[4].body == cards[4].body == "Passage 4"
    assert made == [4]
    assert [card.title for card in cards[7:]] == ["Handel ¶ 7", "Handel ¶ 8"]
