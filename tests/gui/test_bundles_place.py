"""The place with the bundles: composing one, with mouse and keys."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.modeltest import ModelTester

from explorer.application import Application
from explorer.bundling.contents import (
    ComparisonContent,
    HeadingContent,
    MatrixContent,
    NoteContent,
    PageBreakContent,
    PassageContent,
    QuestionContent,
    TextContent,
    new_item,
    piece_of,
)
from explorer.errors import UserError
from explorer.gui.bundles import previewing
from explorer.gui.bundles.card_model import BundleCard, CardModel
from explorer.gui.bundles.cards import CardColumn
from explorer.gui.bundles.editors import (
    HeadingEditor,
    ItemEditor,
    QuestionEditor,
    TextEditor,
    TitleEditor,
    TrimEditor,
)
from explorer.gui.bundles.previewing import Preview
from explorer.gui.bundles.trimming import merged, without
from explorer.gui.shell.address import Address
from explorer.library.anchors import target_whole
from explorer.paths import Paths
from tests.gui.composing import (
    CONTENTS,
    NAME,
    compose,
    contents,
    page_of,
    place_of,
    printed,
    tell,
    titles,
    visit,
)
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, REGION, write_programme

CARDS = ["Noordland ¶ 1", "Vraag", "Tekst"]


@pytest.fixture
def seeing(user: Driver) -> Driver:
    """Someone at the place, with a bundle of three items and the pages it makes."""
    compose(user)
    visit(user)
    return user


@pytest.fixture
def composing(user: Driver, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """The same, without waiting for the pages after every key."""
    monkeypatch.setattr(
        previewing, "typeset", lambda _bundling, _service, own_id, _: Preview(own_id)
    )
    compose(user)
    visit(user)
    return user


def column(user: Driver) -> CardColumn:
    return page_of(user).items.column


def choose_in(menu: QMenu, text: str) -> QAction:
    """Choose something in a menu that is open."""
    action = next(each for each in menu.actions() if each.text().split("\t")[0] == text)
    assert action.isEnabled(), f"{text} can't be chosen"
    action.trigger()
    return action


def add(user: Driver, text: str) -> None:
    """Open the menu under the cards and choose something."""
    adding = page_of(user).adding
    adding.menu.aboutToShow.emit()
    choose_in(adding.menu, text)
    user.settle()


def editor(user: Driver, kind: type[ItemEditor]) -> ItemEditor:
    """The editor that stands over a card."""
    shown = page_of(user).editing.editor
    assert isinstance(shown, kind)
    assert shown.isVisible()
    return shown


def bundle_of(user: Driver) -> str:
    return place_of(user).shown


# -- going there ----------------------------------------------------------------------------------


def test_ctrl_5_the_rail_and_the_basket_go_to_the_present_bundle(user: Driver) -> None:
    own_id = compose(user)
    user.press("Ctrl+5")
    assert user.place == "bundles"
    assert titles(user) == CARDS
    assert user.crumbs[-2:] == ["Bundels", NAME]
    assert user.window.history.current.bundle == own_id
    user.press("Ctrl+1")
    user.click(user.window.rail.button("bundles"))
    assert titles(user) == CARDS
    user.press("Ctrl+1", "Ctrl+Shift+B")
    user.click(user.window.deeds.library._panel.place)
    assert titles(user) == CARDS, "the panel of the basket leads there too"


def test_without_bundles_it_teaches_and_makes_the_first(user: Driver) -> None:
    user.press("Ctrl+5")
    shelf = place_of(user).shelf
    assert "Ctrl+B" in shelf.about.text()
    user.click(shelf.new)
    assert user.crumbs[-1] == "Bundel 1"
    assert "Ctrl+B" in page_of(user).items.empty.text()
    assert page_of(user).items.empty.isVisible()
    user.press("Alt+Left")
    assert place_of(user).shelf.isVisible()


def test_a_bundle_is_a_step_in_the_history_and_part_of_the_session(composing: Driver) -> None:
    first = bundle_of(composing)
    second = compose(composing, "Debat", ())
    visit(composing, second)
    assert titles(composing) == []
    composing.press("Alt+Left")
    assert bundle_of(composing) == first
    here = composing.window.present_address()
    assert here.bundle == first
    assert Address.from_json(here.to_json()).bundle == first


def test_a_session_that_ended_here_begins_here(open_window: OpenWindow) -> None:
    first = open_window()
    compose(first)
    visit(first)
    first.window.close()
    again = open_window()
    assert again.place == "bundles"
    assert titles(again) == CARDS


def test_a_bundle_that_is_gone_is_told_and_all_are_shown(composing: Driver) -> None:
    composing.window.go(Address("bundles", bundle="weg"))
    composing.settle()
    assert place_of(composing).shelf.isVisible()
    assert "weg" in composing.says()


def test_another_bundle_in_the_basket_is_shown_here(composing: Driver) -> None:
    other = compose(composing, "Debat", ())
    composing.window.deeds.library.basket.choose(other)
    composing.settle()
    assert bundle_of(composing) == other


def test_a_bundle_that_goes_or_changes_elsewhere_moves_nobody(composing: Driver) -> None:
    other = compose(composing, "Debat", ())
    composing.press("Ctrl+1")
    composing.window.deeds.library.basket.choose(other)
    composing.settle()
    assert composing.place == "reading"
    composing.press("Ctrl+5")
    assert bundle_of(composing) == other, "the present one is shown"
    composing.press("Ctrl+1")
    page = composing.window.deeds.bundles.place.page
    asked: list[str] = []
    page.previewer.ask = asked.append  # type: ignore[method-assign]  # to hear of it
    composing.application.library.bundles.remove(other)
    tell(composing)
    assert composing.place == "reading"
    assert asked == [], "no pages are made while nobody looks"
    composing.press("Ctrl+5")
    assert titles(composing) == CARDS


# -- the cards ------------------------------------------------------------------------------------


def test_the_model_of_the_cards_is_sound(qtmodeltester: ModelTester) -> None:
    model = CardModel()
    model.show([BundleCard("a", "Een", "x"), BundleCard("b", "Twee")])
    qtmodeltester.check(model, force_py=True)
    assert model.mimeData([model.index(1)]).data("application/x-programmaverkenner-cards") == b"b"
    assert model.row_of("c") == -1


def test_keys_put_items_in_order_and_ctrl_z_takes_that_back(composing: Driver) -> None:
    composing.press("Down", "Down", "Alt+Up")
    assert titles(composing) == ["Noordland ¶ 1", "Tekst", "Vraag"]
    composing.press("Alt+Up", "Alt+Up")
    assert titles(composing) == ["Tekst", "Noordland ¶ 1", "Vraag"]
    assert column(composing).current_key() == column(composing).cards.keys()[0]
    composing.press("Shift+Down", "Alt+Down")
    assert titles(composing) == ["Vraag", "Tekst", "Noordland ¶ 1"]
    composing.press("Ctrl+1", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+5")
    assert titles(composing) == CARDS


def drop(cards: CardColumn, place: QPoint) -> None:
    """Let go of the selected cards at a place of the list."""
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.source = lambda: cards  # type: ignore[method-assign]  # only a real drag has one
    cards.dropEvent(event)


def test_a_dropped_card_stands_where_it_was_let_go(composing: Driver) -> None:
    cards = column(composing)
    composing.click_row(cards, cards.cards.index(2))
    drop(cards, QPoint(40, cards.visualRect(cards.cards.index(0)).top() + 3))
    composing.settle()
    assert titles(composing) == ["Tekst", "Noordland ¶ 1", "Vraag"]
    drop(cards, QPoint(40, cards.visualRect(cards.cards.index(1)).bottom() - 12))
    composing.settle()
    assert titles(composing) == ["Noordland ¶ 1", "Tekst", "Vraag"]
    drop(cards, QPoint(40, cards.viewport().height() + 50))
    composing.settle()
    assert titles(composing) == CARDS, "below the last one is last"


def test_several_items_are_taken_out_at_once_and_come_back(composing: Driver) -> None:
    composing.press("Shift+Down", "Delete")
    assert titles(composing) == ["Tekst"]
    assert column(composing).current_key() == column(composing).cards.keys()[0]
    composing.press("Ctrl+Z")
    assert titles(composing) == CARDS


def test_the_menu_of_an_item_offers_what_can_be_done_with_it(composing: Driver) -> None:
    page = page_of(composing)
    shown = []
    for content in (*CONTENTS, ComparisonContent({"columns": []}), PageBreakContent()):
        menu = page._menu.build(content, page)
        shown.append([each.text().split("\t")[0] for each in menu.actions() if each.text()])
        menu.deleteLater()
    order = ["Omhoog", "Omlaag", "Haal eruit"]
    assert shown == [
        ["Kort in…", "Lees de passage", *order],
        ["Bewerk", *order],
        ["Bewerk", *order],
        ["Bewerk", "Toon in Vergelijken", *order],
        order,
    ]
    menu = page._menu.build(CONTENTS[0], page)
    choose_in(menu, "Lees de passage")
    menu.deleteLater()
    composing.settle()
    assert composing.section == REGION


# -- editing in place -----------------------------------------------------------------------------


def test_enter_edits_own_text_where_it_stands(seeing: Driver) -> None:
    seeing.press("Down", "Down", "Return")
    text = editor(seeing, TextEditor)
    assert text.parent() is column(seeing).viewport()
    seeing.press("Ctrl+A")
    seeing.type("Begin hier #import $x$")
    seeing.press("Ctrl+Return")
    own_id = bundle_of(seeing)
    assert contents(seeing, own_id)[2] == TextContent("Begin hier #import $x$")
    assert seeing.keyboard is column(seeing)
    assert "#import $x$" in printed(seeing), "the pages follow, and words are never markup"
    seeing.press("Ctrl+Z")
    assert contents(seeing, own_id)[2] == CONTENTS[2]


def test_a_question_has_lines_and_an_answer(composing: Driver) -> None:
    composing.press("Down", "Return")
    shown = editor(composing, QuestionEditor)
    assert isinstance(shown, QuestionEditor)
    shown.lines.setValue(7)
    composing.click(shown.extra)
    shown.answer.setFocus()
    composing.press("Ctrl+A")
    composing.type("België.")
    composing.click(shown.done)
    assert contents(composing, bundle_of(composing))[1] == QuestionContent(
        "Wie moet hier handelen?", 7, "België.", extra=True
    )


def test_a_heading_has_a_level(composing: Driver) -> None:
    add(composing, "Kop")
    shown = editor(composing, HeadingEditor)
    assert isinstance(shown, HeadingEditor)
    composing.type("Aan het werk")
    shown.level.setCurrentIndex(1)
    composing.press("Return")
    kept = contents(composing, bundle_of(composing))
    assert kept[1] == HeadingContent("Aan het werk", 2), "it stands after the chosen item"
    add(composing, "Eigen vraag")
    assert len(titles(composing)) == 5
    composing.press("Esc")
    assert len(titles(composing)) == 4, "what is added empty and stays empty isn't kept"


def test_words_being_typed_survive_a_change_elsewhere_a_move_and_a_crash(
    composing: Driver,
) -> None:
    own_id = bundle_of(composing)
    composing.press("Down", "Down", "Return", "Ctrl+A")
    composing.type("half")
    bundles = composing.application.library.bundles
    bundles.put(own_id, [new_item(PageBreakContent())], before=bundles.items(own_id)[0].id)
    tell(composing)
    text = editor(composing, TextEditor)
    assert isinstance(text, TextEditor)
    assert text.text.toPlainText() == "half"
    page_of(composing).editing.keep_draft()
    item = bundles.items(own_id)[3]
    assert composing.application.library.drafts.get(f"bundle-item:{item.id}").text == "half"
    composing.press("Ctrl+1")
    assert contents(composing, own_id)[3] == TextContent("half"), "a move stores it"
    composing.application.library.drafts.keep(
        f"bundle-item:{item.id}", "meer", {"payload": {"text": "meer woorden"}}
    )
    composing.press("Ctrl+5")
    text = editor(composing, TextEditor)
    assert isinstance(text, TextEditor)
    assert text.text.toPlainText() == "meer woorden", "as after a crash"
    composing.press("Esc")
    assert contents(composing, own_id)[3] == TextContent("meer woorden")
    assert composing.application.library.drafts.all() == ()


def test_what_cant_be_stored_stays_on_the_screen(
    composing: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError("print-disk-full", file="x")

    composing.press("Down", "Down", "Return", "Ctrl+A")
    composing.type("kostbaar")
    monkeypatch.setattr(type(composing.application.library.bundles), "edit", full)
    composing.press("Ctrl+Return")
    text = editor(composing, TextEditor)
    assert isinstance(text, TextEditor)
    assert text.text.toPlainText() == "kostbaar"
    assert text.failure.isVisible()


def test_undoing_while_nothing_was_typed_shows_what_is_there(composing: Driver) -> None:
    own_id = bundle_of(composing)
    item = composing.application.library.bundles.items(own_id)[2]
    composing.press("Down", "Down", "Return")
    composing.application.library.bundles.edit(item.id, {"text": "anders"})
    tell(composing)
    text = editor(composing, TextEditor)
    assert isinstance(text, TextEditor)
    assert text.text.toPlainText() == "anders"
    composing.application.library.bundles.take_out(item.id)
    tell(composing)
    assert page_of(composing).editing.editor is None


# -- trimming -------------------------------------------------------------------------------------


def select(shown: TrimEditor, words: str) -> None:
    found = shown.text.document().find(words)
    assert not found.isNull()
    shown.text.setTextCursor(found)


def test_a_passage_is_trimmed_to_a_selection_and_made_whole_again(seeing: Driver) -> None:
    own_id = bundle_of(seeing)
    text = seeing.application.programme.passage(f"{REGION}#01").text
    seeing.press("Return")
    shown = editor(seeing, TrimEditor)
    assert isinstance(shown, TrimEditor)
    assert not shown.keep.isEnabled()
    select(shown, "er komt een wapenembargo ")
    seeing.click(shown.keep)
    start = text.index("er komt")
    piece = piece_of(text, start, start + len("er komt een wapenembargo"))
    assert "[…]" in printed(seeing), "the pages follow at once"
    assert page_of(seeing).editing.editor is shown, "and one goes on"
    seeing.press("Ctrl+Return")
    assert contents(seeing, own_id)[0] == replace(CONTENTS[0], kept=(piece,))
    assert "[…]" in printed(seeing)
    assert "schendt" not in printed(seeing)
    seeing.press("Return")
    shown = editor(seeing, TrimEditor)
    assert isinstance(shown, TrimEditor)
    assert len(shown.text.extraSelections()) == 2, "what is left out is struck through"
    select(shown, "een ")
    shown.text.setFocus()
    seeing.press("Delete")
    assert [each.words for each in shown.text.kept] == ["er komt ", " wapenembargo"]
    seeing.click(shown.whole)
    assert shown.text.kept == ()
    seeing.press("Esc")
    assert contents(seeing, own_id)[0] == CONTENTS[0]
    page = page_of(seeing)
    trimmed = PassageContent(PACK, f"{REGION}#01", (piece_of(text, 0, 9),))
    page.editing.store(seeing.application.library.bundles.items(own_id)[0], trimmed)
    seeing.settle()
    menu = page._menu.build(trimmed, page)
    choose_in(menu, "Weer heel")
    menu.deleteLater()
    assert contents(seeing, own_id)[0] == CONTENTS[0], "the menu makes it whole too"


def test_runs_are_joined_and_cut() -> None:
    assert merged([(5, 9), (0, 3), (2, 4), (20, 30)], 25) == [(0, 4), (5, 9), (20, 25)]
    assert without([(0, 10), (12, 20)], 5, 14) == [(0, 5), (14, 20)]


def test_a_passage_that_is_gone_is_told(seeing: Driver) -> None:
    own_id = bundle_of(seeing)
    gone = seeing.application.library.bundles
    gone.put(own_id, [new_item(PassageContent("weg", "x#01"))], gone.items(own_id)[0].id)
    tell(seeing)
    column(seeing).choose(gone.items(own_id)[0].id)
    seeing.press("Return")
    assert page_of(seeing).editing.editor is None
    assert "weg" in seeing.window.status.told.text()
    assert page_of(seeing).preview.remarks.isVisible(), "the preview says what is missing"
    assert column(seeing).cards.cards[0].missing, "and so does its card"


# -- adding ---------------------------------------------------------------------------------------


def test_a_passage_is_found_by_words_by_id_and_by_link(composing: Driver) -> None:
    own_id = bundle_of(composing)
    composing.window.go(Address("reading", LONG))
    composing.settle()
    composing.press("Ctrl+I")
    chooser = page_of(composing).chooser
    assert composing.keyboard is chooser.field
    composing.press("Escape", "Ctrl+B")
    assert composing.keyboard is chooser.field, "in a bundle, Ctrl+B looks for what to put in"
    assert chooser.cards.cards()[0].title == "Vrede en veiligheid ¶ 1", "of the section read last"
    composing.type("zorgplicht")
    assert [card.title for card in chooser.cards.cards()] == ["Eerlijke ketens ¶ 1"]
    composing.press("Return")
    for words in ("regio/noordland#03", f"programmaverkenner:{PACK}/vrede#02"):
        chooser.field.setText(words)
        composing.settle()
        composing.click(chooser.add)
        assert composing.keyboard is chooser.cards, "there is nothing more to add by the button"
    chooser.field.setText(REGION)
    composing.settle()
    assert chooser.cards.cards()[1].side == "p. 7–8"
    assert len(chooser.cards.cards()) == 3, "a section offers its passages"
    chooser.field.setText("xyzzy")
    composing.settle()
    assert chooser.nothing.isVisible()
    chooser.field.setFocus()
    composing.press("Esc")
    assert composing.keyboard is column(composing)
    added = [each.passage for each in contents(composing, own_id) if hasattr(each, "passage")]
    assert added == [f"{REGION}#01", "handel/ketens#01", "regio/noordland#03", "vrede#02"]
    composing.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert titles(composing) == CARDS


def test_a_comparison_of_the_bundle_s_sections_a_matrix_and_a_page_break(
    seeing: Driver,
) -> None:
    own_id = bundle_of(seeing)
    bundles = seeing.application.library.bundles
    bundles.put(own_id, [new_item(PassageContent(PACK, "handel/ketens#01"))])
    tell(seeing)
    column(seeing).choose(column(seeing).cards.keys()[-1])
    add(seeing, "Vergelijking van de secties in deze bundel")
    shown = editor(seeing, TitleEditor)
    assert isinstance(shown, TitleEditor)
    seeing.type("Naast elkaar")
    seeing.press("Return")
    comparison = contents(seeing, own_id)[-1]
    assert isinstance(comparison, ComparisonContent)
    assert comparison.title == "Naast elkaar"
    assert [each["value"] for each in comparison.comparison["columns"]] == [
        REGION,
        "handel/ketens",
    ]
    add(seeing, "Nieuwe bladzijde")
    add(seeing, "Matrix")
    seeing.press("Esc")
    assert contents(seeing, own_id)[-2:] == [PageBreakContent(), MatrixContent(PACK)]
    assert "Naast elkaar" in printed(seeing)
    page_of(seeing)._menu.compared.emit(comparison.comparison)
    seeing.settle()
    assert seeing.place == "comparing"
    seeing.press("Ctrl+5")
    add(seeing, "Vergelijking zoals nu in Vergelijken")
    assert isinstance(contents(seeing, own_id)[-1], ComparisonContent)
    add(seeing, "Maak een vergelijking…")
    assert seeing.place == "comparing"


def test_a_note_leads_nowhere_but_is_shown_and_printed(seeing: Driver) -> None:
    own_id = bundle_of(seeing)
    library = seeing.application.library
    target = target_whole(seeing.application.programme, f"{REGION}#02")
    note = library.annotations.add(target, "Nog steeds?").id
    library.bundles.put(own_id, [new_item(NoteContent(note))])
    tell(seeing)
    assert titles(seeing)[-1] == "Notitie · Noordland ¶ 2"
    assert "Nog steeds?" in printed(seeing)
    library.annotations.write(note, "Toch wel.")
    tell(seeing)
    assert "Toch wel." in printed(seeing)


# -- the bundles ----------------------------------------------------------------------------------


def shelf_names(user: Driver) -> list[str]:
    return [card.title for card in place_of(user).shelf.column.cards.cards]


def test_bundles_are_named_copied_ordered_and_removed(composing: Driver) -> None:
    compose(composing, "Debat", ())
    composing.window.deeds.bundles.open("")
    composing.settle()
    shelf = place_of(composing).shelf
    assert shelf_names(composing) == [NAME, "Debat"]
    composing.press("Down", "F2")
    assert composing.keyboard is shelf.line
    composing.type("Raad")
    composing.press("Return")
    assert shelf_names(composing) == [NAME, "Raad"]
    composing.press("F2")
    composing.type("Nee")
    composing.press("Esc", "Alt+Up")
    assert shelf_names(composing) == ["Raad", NAME]
    composing.click(shelf.copy)
    assert composing.crumbs[-1] == "Raad (kopie)"
    composing.window.deeds.bundles.open("")
    composing.settle()
    shelf.column.choose(shelf.column.cards.keys()[1])
    menu = shelf.menu_for(shelf.column.current_key())
    choose_in(menu, "Open")
    menu.deleteLater()
    composing.settle()
    assert titles(composing) == CARDS
    composing.press("Alt+Left")
    shelf.column.setFocus()
    composing.press("Ctrl+A", "Delete")
    assert shelf_names(composing) == []
    composing.press("Ctrl+Z")
    assert set(shelf_names(composing)) == {"Raad", NAME, "Raad (kopie)"}


def test_the_name_opens_a_menu_of_the_bundles(composing: Driver) -> None:
    other = compose(composing, "Debat", ())
    name = page_of(composing).items.name
    name.menu.aboutToShow.emit()
    choose_in(name.menu, "Debat")
    composing.settle()
    assert bundle_of(composing) == other
    name.menu.aboutToShow.emit()
    choose_in(name.menu, "Hernoem")
    assert composing.keyboard is name.line
    composing.type("Raad")
    composing.press("Return")
    assert composing.crumbs[-1] == "Raad"
    name.menu.aboutToShow.emit()
    choose_in(name.menu, "Dupliceer")
    composing.settle()
    assert composing.crumbs[-1] == "Raad (kopie)"
    name.menu.aboutToShow.emit()
    choose_in(name.menu, "Verwijder")
    composing.settle()
    assert shelf_names(composing) == [NAME, "Raad"]
    composing.press("Ctrl+Z")
    assert "Raad (kopie)" in shelf_names(composing)


def test_a_change_of_language_keeps_the_place(composing: Driver) -> None:
    composing.application.settings.set("language", "en")
    composing.settle()
    assert page_of(composing).items.print.text() == "Print…"
    assert composing.crumbs[-1] == NAME
    assert isinstance(composing.keyboard, CardColumn | QLineEdit)


# -- questions of the programme -------------------------------------------------------------------

QUESTIONS = """
[[question]]
section = "vrede"
kind = "standpunt"
text = "Wat vindt Duin van onderhandelen?"
passages = ["vrede#01"]

[[question]]
section = "regio/noordland"
kind = "begrijpen"
text = "Waarom komt er een wapenembargo?"
answer = "Omdat Noordland het recht schendt."
passages = ["regio/noordland#01"]
"""


def test_a_question_of_the_programme_brings_its_answer(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = write_programme(tmp_path / "shelf")
    (folder / "questions.toml").write_text(QUESTIONS, "utf-8")
    paths = Paths(tmp_path / "shelf", tmp_path / "data", tmp_path / "data", tmp_path / "cache")
    user = open_window(indexed=False, program=Application(paths))
    own_id = compose(user)
    visit(user)
    user.press("Ctrl+Shift+I")
    chooser = page_of(user).chooser
    shown = [(card.body, card.side) for card in chooser.cards.cards()]
    assert shown == [
        ("Waarom komt er een wapenembargo?", "met antwoord"),
        ("Wat vindt Duin van onderhandelen?", ""),
    ], "those about the bundle's own sections come first"
    user.type("onder")
    user.press("Return", "Return", "Ctrl+A")  # who presses twice means it once
    assert chooser.cards.cards()[0].side == "✓ in de bundel"
    assert not chooser.add.isEnabled()
    user.type("embargo")
    user.press("Down", "Return")
    added = [each for each in contents(user, own_id) if isinstance(each, QuestionContent)]
    assert [(each.text, each.answer) for each in added] == [
        ("Wat vindt Duin van onderhandelen?", ""),
        ("Waarom komt er een wapenembargo?", "Omdat Noordland het recht schendt."),
        ("Wie moet hier handelen?", "De Europese Unie."),
    ], "each goes behind the one that is chosen"
    user.window.actions_by_id["undo"].trigger()
    user.settle()
    assert chooser.cards.cards()[0].side == "met antwoord", "it isn't in the bundle any longer"
    assert chooser.add.isEnabled()
