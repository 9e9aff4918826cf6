"""Two editions of one text: changes marked, stepped through, and scrolled together."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from explorer.application import Application
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import RowsBy
from explorer.gui.comparing.editions_view import EditionsView, _reading_height, _scrolled_to
from explorer.paths import Paths
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, write_programme

NEWER = "duin-2034"


@pytest.fixture
def editions(paths: Paths, open_window: OpenWindow) -> Driver:
    """Someone who compares a section with what it became in a later edition."""
    folder = write_programme(paths.packs)
    folder = folder.rename(folder.with_name(NEWER))
    head = folder / "programme.toml"
    head.write_text(head.read_text("utf-8").replace(PACK, NEWER), "utf-8")
    _rewrite(folder / "sections" / f"{LONG}.md")
    user = open_window(program=Application(paths, PACK), indexed=False)
    both = (Choice(ColumnKind.SECTION, PACK, LONG), Choice(ColumnKind.SECTION, NEWER, LONG))
    user.window.deeds.comparing.compare(Comparison(both, RowsBy.EDITIONS))
    user.settle()
    return user


def _rewrite(section: Path) -> None:
    """The second passage gets other words, the fifth is long, the ninth is dropped."""
    blocks = section.read_text("utf-8").split("\n\n")
    blocks[1] = blocks[1].replace("rustige woorden", "heldere taal")
    blocks[4] = blocks[4].replace("Punt 5", "Daar hoort veel uitleg bij 🙂. " * 40 + "Punt 5")
    section.write_text("\n\n".join(blocks[:8] + blocks[9:]), "utf-8")


def view_of(user: Driver) -> EditionsView:
    view = user.window.deeds.comparing.comparing.editions
    assert view.isVisible()
    return view


def marked(view: EditionsView, side: int, change: int) -> str:
    pane = view.panes[side]
    start, end = pane._units[change]
    cursor = QTextCursor(pane.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.charFormat().background().color().alpha() == 255
    return cursor.selectedText()


def test_changes_are_marked_word_by_word_on_their_side(editions: Driver) -> None:
    view = view_of(editions)
    assert marked(view, 0, 0) == "rustige woorden"
    assert marked(view, 1, 0) == "heldere taal"
    assert marked(view, 1, 1).endswith("uitleg bij 🙂.")
    assert view.heads[0].text() == "Vrede en veiligheid"
    assert editions.says() == "1 wijziging · 1 ingevoegd · 1 geschrapt"
    assert not editions.window.grab().isNull()
    editions.application.settings.set("theme", "dark")
    editions.settle()
    assert marked(view, 0, 0) == "rustige woorden"


def test_words_are_found_in_both_editions_side_by_side(editions: Driver) -> None:
    view = view_of(editions)
    finding = editions.window.deeds.comparing.comparing.finding
    editions.press("Ctrl+F")
    editions.type("punt 1")
    bar = finding.bar(view)
    assert bar is not None
    texts = [pane.text().casefold() for pane in view.panes]
    assert bar.count.text() == f"1 van {sum(text.count('punt 1') for text in texts)}"
    tints = [[each.cursor.selectedText() for each in pane.extraSelections()] for pane in view.panes]
    assert [len(each) for each in tints] == [text.count("punt 1") for text in texts]
    assert {words.casefold() for each in tints for words in each} == {"punt 1"}
    at_first = view.verticalScrollBar().value()
    editions.press("Shift+F3")
    assert view.verticalScrollBar().value() > at_first
    editions.application.settings.set("theme", "dark")
    editions.settle()
    assert [len(pane.extraSelections()) for pane in view.panes] == [len(each) for each in tints]
    editions.press("Escape")
    assert [pane.extraSelections() for pane in view.panes] == [[], []]
    assert view.panes[1].hasFocus()


def test_keys_and_buttons_lead_from_change_to_change(editions: Driver) -> None:
    view = view_of(editions)
    assert view.panes[1].hasFocus()
    editions.press("F7")
    assert editions.says().endswith("wijziging 1 van 3")
    assert editions.window.deeds.comparing.passages_here() == ((NEWER, f"{LONG}#02"),)
    editions.press("Shift+F7")
    assert editions.says().endswith("wijziging 3 van 3")
    editions.click(view.next)
    editions.click(view.next)
    assert editions.says().endswith("wijziging 2 van 3")
    here, there = view.panes[1], view.panes[0]
    tops = [pane.span(1)[0] - pane.verticalScrollBar().value() for pane in (here, there)]
    assert abs(tops[0] - tops[1]) <= 3, "a change stands at one height on both sides"


def test_both_sides_scroll_together_unless_the_reader_wants_otherwise(editions: Driver) -> None:
    view = view_of(editions)
    old, new = (pane.verticalScrollBar() for pane in view.panes)
    new.setValue(new.maximum())
    assert old.value() == old.maximum()
    old.setValue(0)
    assert new.value() == 0
    editions.click(view.together)
    new.setValue(new.maximum())
    assert old.value() == 0


def test_enter_reads_the_passage_the_caret_is_in(editions: Driver) -> None:
    editions.click(view_of(editions).panes[0].viewport())
    editions.press("Return")
    assert editions.section == LONG
    editions.press("Alt+Left")
    assert view_of(editions).isVisible()


def test_the_same_words_have_no_changes_and_a_third_column_no_editions(editions: Driver) -> None:
    same = Choice(ColumnKind.SECTION, PACK, LONG)
    deeds = editions.window.deeds.comparing
    deeds.compare(Comparison((same, same), RowsBy.EDITIONS, only_demands=True))
    assert editions.says() == "De woorden van beide edities zijn dezelfde."
    editions.press("F7")
    assert not view_of(editions).next.isEnabled()
    deeds.compare(Comparison((same, same, same), RowsBy.EDITIONS))
    assert "precies twee kolommen" in editions.says()
    editions.press("F7")


@pytest.mark.parametrize(("most", "height"), [(5000, 600), (700, 600), (400, 600)])
def test_how_far_to_scroll_is_found_back_from_where_one_reads(most: int, height: int) -> None:
    for value in range(0, most + 1, 7):
        line = value + _reading_height(value, most, height)
        assert abs(_scrolled_to(line, most, height) - value) <= 1
