"""The user guide in the window: found, read, and safe."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from explorer.gui.guide import pages
from explorer.gui.guide.pages import GuideDocument, guide_file
from explorer.gui.shell.guide_deeds import GuideDeeds
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver


def _deeds(user: Driver) -> GuideDeeds:
    host = user.window.deeds.host("guide")
    assert isinstance(host, GuideDeeds)
    return host


def test_the_guide_opens_with_its_contents_and_esc_less_back_returns(user: Driver) -> None:
    user.press("Shift+F1")
    page = _deeds(user).page
    assert page.isVisible()
    assert page.contents.hasFocus()
    names = [page.contents.item(row).text() for row in range(page.contents.count())]
    assert names[0] == "Gebruikersgids"
    assert "Zoeken" in names
    user.press("Shift+F1")
    assert page.isVisible()
    user.press("Alt+Left")
    assert not page.isVisible()


def test_a_heading_in_the_contents_scrolls_the_text_there(user: Driver) -> None:
    user.press("Shift+F1")
    page = _deeds(user).page
    before = page.text.verticalScrollBar().value()
    user.press("Down", "Down", "Down")
    assert page.text.verticalScrollBar().value() > before
    assert page.text.textCursor().block().text() == page.contents.currentItem().text()
    page.show_heading(999)
    assert page.text.textCursor().block().text() == page.contents.currentItem().text()


def test_a_narrow_window_shows_the_text_alone(open_window: OpenWindow) -> None:
    user = open_window(size=(800, 600))
    user.press("Shift+F1")
    page = _deeds(user).page
    assert not page.contents.isVisible()
    assert page.text.hasFocus()


def test_another_theme_lays_the_guide_out_anew_where_the_reader_was(user: Driver) -> None:
    user.press("Shift+F1")
    page = _deeds(user).page
    user.press("Down", "Down")
    user.window.choose("theme", "dark")
    user.settle()
    assert page.contents.currentRow() == 2
    user.window.choose("theme", "light")


def test_the_guide_comes_back_after_a_change_of_language(user: Driver) -> None:
    user.press("Shift+F1")
    user.window.choose("language", "en")
    user.settle()
    assert _deeds(user).page.isVisible()
    user.window.choose("language", "nl")


def test_the_guide_is_given_its_own_pictures_alone(user: Driver, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    for file in ("images/goed.png", "geheim.png"):
        QImage(40, 20, QImage.Format.Format_RGB32).save(str(tmp_path / file))
    guide = tmp_path / "gids.md"
    guide.write_text("# Gids\n\n![](images/goed.png)\n\n<b>geen html</b>\n", "utf-8")
    document = GuideDocument(guide, user.look)
    kind = QTextDocument.ResourceType.ImageResource

    def width(name: str) -> int:
        picture = document.resource(kind.value, QUrl(name))
        assert isinstance(picture, QImage)
        return picture.width()

    assert width("images/goed.png") == pages.WIDEST_PICTURE
    for name in ("geheim.png", "images/weg.png", f"file://{tmp_path}/images/goed.png", "images/x"):
        assert width(name) == 1
    assert "<b>" in document.toPlainText()
    assert width("images/../geheim.png") == 1
    for column, shown in ((300, 300), (500, 500), (9000, pages.WIDEST_PICTURE)):
        document.fit_pictures(column)
        assert width("images/goed.png") == shown


def test_a_picture_is_read_once_however_often_the_column_changes(
    user: Driver, tmp_path: Path
) -> None:
    (tmp_path / "images").mkdir()
    file = tmp_path / "images" / "goed.png"
    QImage(40, 20, QImage.Format.Format_RGB32).save(str(file))
    (tmp_path / "gids.md").write_text("# Gids\n\n![](images/goed.png)\n", "utf-8")
    document = GuideDocument(tmp_path / "gids.md", user.look)
    kind, place = QTextDocument.ResourceType.ImageResource.value, QUrl("images/goed.png")
    assert document.resource(kind, place).width() == pages.WIDEST_PICTURE
    file.unlink()
    document.fit_pictures(300)
    assert document.resource(kind, place).width() == 300


def test_a_guide_that_is_missing_is_told_of(
    user: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("explorer.gui.guide.place.guide_file", lambda: tmp_path / "weg.md")
    user.press("Shift+F1")
    assert "weg.md" in user.window.status.message.text()
    assert guide_file().is_file()
