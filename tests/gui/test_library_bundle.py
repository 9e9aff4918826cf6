"""The present bundle: filled with one key, shown under its button."""

import pytest

from explorer.gui.shell.basket_panel import BasketPanel
from explorer.library.bundles import ItemKind, NewItem
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"


@pytest.fixture
def reading(open_window: OpenWindow) -> Driver:
    """Someone who reads about a region."""
    user = open_window(LINK + REGION)
    user.reader.setFocus()
    return user


def payloads(user: Driver) -> list[dict[str, object]]:
    bundles = user.application.library.bundles
    return [item.payload for each in bundles.all() for item in bundles.items(each.id)]


def panel(user: Driver) -> BasketPanel:
    return user.window.deeds.library._panel


def shown(user: Driver) -> list[str]:
    listed = panel(user).list
    return [listed.item(row).text().splitlines()[0] for row in range(listed.count())]


def test_one_key_puts_the_passage_that_is_read_into_a_bundle(reading: Driver) -> None:
    assert reading.window.top_bar.bundle.accessibleName() == "Bundel"
    reading.press("Ctrl+B")
    assert payloads(reading) == [{"pack": PACK, "passage": f"{REGION}#01"}]
    assert reading.window.top_bar.bundle.accessibleName() == "Bundel 1"
    reading.press("Ctrl+Z")
    assert payloads(reading) == []
    assert reading.application.library.bundles.all() == (), "the bundle was made in the same step"


def test_selected_words_go_in_as_they_are(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.press("Ctrl+B")
    (payload,) = payloads(reading)
    assert payload["quote"] == "wapenembargo"
    assert payload["runs"] == [[f"{REGION}#01", 56, 68]]


def test_a_chosen_hit_goes_in(reading: Driver) -> None:
    reading.window.search_for("zorgplicht")
    reading.settle()
    reading.window.searching.cards.setFocus()
    reading.press("Ctrl+B")
    assert payloads(reading) == [{"pack": PACK, "passage": "handel/ketens#01"}]
    reading.press("Ctrl+D")
    (bookmark,) = reading.application.library.bookmarks.all()
    assert bookmark.target == "handel/ketens#01"


def test_the_panel_shows_arranges_and_takes_out(reading: Driver) -> None:
    reading.press("Ctrl+B")
    reading.window.go(reading.window.history.current.__class__("reading", LONG))
    reading.settle()
    reading.press("Ctrl+B")
    reading.click(reading.window.top_bar.bundle)
    assert shown(reading) == ["Noordland ¶ 1", "Vrede en veiligheid ¶ 1"]
    listed = panel(reading).list
    ids = [item.id for item in reading.window.deeds.library.basket.items()]
    listed.arranged.emit([ids[1]], ids[0])
    reading.settle()
    assert shown(reading) == ["Vrede en veiligheid ¶ 1", "Noordland ¶ 1"]
    listed.model().moveRow(listed.model().index(0, 0).parent(), 0, listed.rootIndex(), 2)
    reading.settle()
    assert shown(reading) == ["Noordland ¶ 1", "Vrede en veiligheid ¶ 1"]
    listed.item(1).setSelected(True)
    reading.click(panel(reading).remove)
    assert shown(reading) == ["Noordland ¶ 1"]
    listed.setFocus()
    listed.item(0).setSelected(True)
    reading.press("Delete")
    assert panel(reading).empty.isVisible()
    reading.press("Escape")
    assert not panel(reading).isVisible()


def test_an_item_leads_to_its_passage(reading: Driver) -> None:
    reading.press("Ctrl+B", "Ctrl+PgUp", "Ctrl+Shift+B")
    panel(reading).list.itemActivated.emit(panel(reading).list.item(0))
    reading.settle()
    assert reading.section == REGION
    assert not panel(reading).isVisible()


def test_there_can_be_several_bundles_with_names(reading: Driver) -> None:
    reading.press("Ctrl+B", "Ctrl+Shift+B")
    reading.click(panel(reading).make)
    assert panel(reading).which.currentText() == "Bundel 2"
    line = panel(reading).which.lineEdit()
    line.setText("Voor de les")
    line.editingFinished.emit()
    names = [each.name for each in reading.application.library.bundles.all()]
    assert names == ["Mijn bundel", "Voor de les"]
    panel(reading).which.activated.emit(0)
    assert shown(reading) == ["Noordland ¶ 1"]


def test_own_words_and_lost_passages_are_shown_too(reading: Driver) -> None:
    bundles = reading.application.library.bundles
    own = bundles.add("Les").id
    bundles.put(own, [NewItem(ItemKind.TEXT, {"text": "Lees dit"})])
    bundles.put(own, [NewItem(ItemKind.PASSAGE, {"pack": "weg", "passage": "x#01"})])
    bundles.put(own, [NewItem(ItemKind.PAGE_BREAK)])
    reading.press("Ctrl+Shift+B")
    assert shown(reading) == ["Tekst", "Passage", "Nieuwe bladzijde"]


def test_a_backup_can_be_made_from_the_menu(reading: Driver) -> None:
    before = len(reading.application.library.backups())
    reading.window.actions_by_id["backup"].trigger()
    reading.settle()
    assert len(reading.application.library.backups()) == before + 1
    assert "Reservekopie gemaakt" in reading.window.status.told.text()


def test_another_language_keeps_the_bundle(reading: Driver) -> None:
    reading.press("Ctrl+B", "Ctrl+Shift+B")
    reading.application.settings.set("language", "en")
    reading.settle()
    assert reading.window.top_bar.bundle.accessibleName().endswith("1")
    reading.press("Ctrl+Shift+B")
    assert panel(reading).isVisible()
