"""The command palette: every action and section under a few letters."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from explorer.gui.shell.actions import GROUPS, TABLE
from explorer.gui.shell.fuzzy import find
from explorer.gui.shell.palette import Palette
from explorer.gui.shell.palette_model import Entry, EntryKind, PaletteModel
from explorer.programme.links import Link, ShortCodes
from tests.gui.driving import Driver
from tests.gui.programme import PACK, REGION


def opened(user: Driver) -> Palette:
    user.press("Ctrl+Shift+P")
    palette = user.window.panels.palette
    assert palette.isVisible()
    return palette


def offered(user: Driver) -> list[str]:
    return user.rows(user.window.panels.palette.list)


# -- finding by a few letters -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("tg", "Tekst groter", "T·····g"),
        ("israel", "Israël – Palestina", "Israël"),
        ("rechten", "Mensenrechten", "······rechten"),
        ("volgsec", "Volgende sectie", "Volg·····sec"),
        ("mesenrechten", "Mensenrechten", "Me·senrechten"),
        ("donk them", "Thema: donker", "Them···donk"),
        ("fi", "ﬁnancien", "ﬁ"),
        ("", "Zoeken", ""),
    ],
)
def test_a_name_is_found_by_some_of_its_letters(query: str, text: str, marked: str) -> None:
    found = find(query, text)
    assert found is not None
    shown = "".join(text[at] if at in found.places else "·" for at in range(len(text)))
    assert shown.rstrip("·") == marked


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("sanc", "Stemmen van de democratie"),  # the letters are there, but only by chance
        ("rus", "Conflicten en crises"),
        ("zoek x", "Zoeken"),
        ("zoeken", "Zoek"),
        ("a", ""),
    ],
)
def test_letters_that_only_happen_to_be_there_find_nothing(query: str, text: str) -> None:
    assert find(query, text) is None


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("z", "Zoeken", "Afzien"),
        ("zoek", "Zoeken", "Zoek in het programma"),
        ("rechten", "Rechten van de mens", "Mensenrechten"),
        ("rechten", "Mensenrechten", "Regels en christenen"),
        ("tekst", "Tekst groter", "Alleen de tekst"),
    ],
)
def test_the_nearest_name_comes_first(query: str, better: str, worse: str) -> None:
    model = PaletteModel()
    model.offer([Entry(EntryKind.SECTION, name, name) for name in (worse, better)])
    model.filter(query, lambda _query: ())
    assert model.row(0).entry.text == better


def test_what_an_entry_belongs_to_counts_less_than_its_name() -> None:
    model = PaletteModel()
    model.offer(
        [
            Entry(EntryKind.SECTION, "a", "Algemene context", context="Handel"),
            Entry(EntryKind.SECTION, "b", "Handel"),
        ]
    )
    model.filter("handel", lambda _query: ())
    assert [model.row(row).entry.key for row in range(2)] == ["b", "a"]
    assert model.row(1).places == ()


def test_the_model_keeps_to_the_rules(qtmodeltester: ModelTester) -> None:
    model = PaletteModel()
    model.offer([Entry(EntryKind.ACTION, "a", "Terug", enabled=False)])
    qtmodeltester.check(model)
    model.filter("weg", lambda query: [Entry(EntryKind.SEARCH, query, query)])
    qtmodeltester.check(model)


# -- the panel ----------------------------------------------------------------------------------


def test_everything_is_offered(user: Driver) -> None:
    opened(user)
    texts = offered(user)
    actions = user.window.actions_by_id
    assert {actions[each.id].text() for each in TABLE if each.id != "palette"} <= set(texts)
    assert {"Inleiding", "Vrede en veiligheid", "Noordland"} <= set(texts)


def test_every_group_of_actions_has_a_name() -> None:
    assert {each.group for each in TABLE} <= set(GROUPS)


def test_the_shortcut_opens_and_closes_it_and_the_keyboard_returns(user: Driver) -> None:
    before = user.keyboard
    opened(user)
    assert user.keyboard is user.window.panels.palette.line
    user.press("Ctrl+Shift+P")
    assert not user.window.panels.palette.isVisible()
    assert user.keyboard is before


def test_escape_closes_it_and_the_keyboard_returns(user: Driver) -> None:
    user.press("Ctrl+K")
    palette = opened(user)
    user.type("noord")
    user.press("Esc")
    assert not palette.isVisible()
    assert user.keyboard is user.window.top_bar.search
    assert user.section == ""


def test_a_click_beside_it_closes_it_and_a_click_on_it_does_not(user: Driver) -> None:
    palette = opened(user)
    user.click(palette, palette.card.geometry().topLeft() + QPoint(3, 3))
    assert palette.isVisible()
    user.click(palette, QPoint(20, palette.height() - 20))
    assert not palette.isVisible()


def test_the_keyboard_going_elsewhere_closes_it(user: Driver) -> None:
    palette = opened(user)
    user.press("Ctrl+K")
    assert not palette.isVisible()
    assert user.keyboard is user.window.top_bar.search


def test_a_section_opens_by_a_few_letters_and_enter(user: Driver) -> None:
    opened(user)
    user.type("nrdlnd")
    assert offered(user) == ["Zoek “nrdlnd” in het programma"]
    user.press("Ctrl+A")
    user.type("nóord")
    user.press("Return")
    assert user.section == REGION
    assert not user.window.panels.palette.isVisible()


def test_a_click_carries_out_an_action(user: Driver) -> None:
    palette = opened(user)
    user.type("donker")
    user.click_row(palette.list, user.row(palette.list, "Thema: donker"))
    assert user.application.settings.text("theme") == "dark"
    assert not palette.isVisible()


def test_arrows_and_page_keys_walk_past_what_cannot_be_done_now(user: Driver) -> None:
    palette = opened(user)
    model = palette.list.model()
    possible = [
        str(model.index(row, 0).data())
        for row in range(model.rowCount())
        if model.index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    ]
    assert {"Terug", "Vooruit"}.isdisjoint(possible)
    walked = [str(palette.list.currentIndex().data())]
    for _press in possible[1:]:
        QTest.keyClick(user.keyboard, Qt.Key.Key_Down)
        walked.append(str(palette.list.currentIndex().data()))
    assert walked == possible
    user.press("Down")
    assert palette.list.currentIndex().data() == possible[0]
    user.press("Up")
    assert palette.list.currentIndex().data() == possible[-1]
    user.press(*["PgUp"] * (len(possible) // 8 + 1))
    assert palette.list.currentIndex().data() == possible[0]
    user.press("PgDown")
    assert palette.list.currentIndex().data() == possible[8]


def test_tab_goes_between_line_and_list_and_letters_go_to_the_line(user: Driver) -> None:
    palette = opened(user)
    user.press("Tab")
    assert user.keyboard is palette.list
    user.press("Down")
    assert palette.list.currentIndex().data() == "Zoeken"
    user.press("Tab")
    assert user.keyboard is palette.line
    user.press("Shift+Tab")
    user.type("v")
    assert user.keyboard is palette.line
    assert palette.line.text() == "v"


def test_what_has_no_name_is_searched_for(user: Driver) -> None:
    opened(user)
    user.type("wapenembargo")
    user.press("Return")
    assert user.place == "searching"
    assert user.window.searching.query == "wapenembargo"


def test_a_passage_opens_by_its_code(user: Driver) -> None:
    programme = user.application.programme
    codes = ShortCodes(programme.id, [passage.id for passage in programme.passages()])
    palette = opened(user)
    user.type(codes.code(f"{REGION}#02").lower())
    assert offered(user)[0] == "Noordland ¶ 2"
    assert palette.list.currentIndex().row() == 0
    user.press("Return")
    assert user.section == REGION


def test_a_passage_and_a_section_open_by_their_link(user: Driver) -> None:
    palette = opened(user)
    palette.line.setText(str(Link(PACK, f"{REGION}#03")))
    assert offered(user) == ["Noordland ¶ 3"]
    palette.line.setText(str(Link(PACK, "handel/ketens")))
    user.press("Return")
    assert user.section == "handel/ketens"


def test_a_link_to_elsewhere_is_explained_and_cannot_be_chosen(user: Driver) -> None:
    palette = opened(user)
    palette.line.setText(str(Link("ander-programma", "vrede")))
    assert len(offered(user)) == 1
    assert "ander-programma" in offered(user)[0]
    user.press("Down", "Return")
    assert palette.isVisible()


def test_it_speaks(user: Driver) -> None:
    palette = opened(user)
    assert all(part.accessibleName() for part in (palette, palette.line, palette.list))
    first = palette.list.currentIndex()
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lezen, Plaatsen, Ctrl+1"
    assert palette.line.accessibleDescription() == spoken


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
def test_it_stays_within_the_window(user: Driver, size: tuple[int, int]) -> None:
    palette = opened(user)
    user.resize(*size)
    assert palette.rect().contains(palette.card.geometry())
    assert palette.size() == user.window.size()


def test_it_opens_on_the_actions_as_they_are_now(user: Driver) -> None:
    palette = opened(user)
    user.type("terug")
    assert not palette.list.model().index(0, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    user.press("Esc", "Ctrl+PgDown")
    opened(user)
    assert palette.line.text() == ""
    user.type("terug")
    user.press("Return")
    assert not user.window.history.can_go_back
    assert QApplication.focusWidget() is not None
