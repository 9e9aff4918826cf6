"""Pictures of the views, made without a screen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.screenshots import VIEWS, Picture, take


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_a_picture_of_the_size_asked_for(
    qapp: QApplication, application: Application, tmp_path: Path, view: str
) -> None:
    file = tmp_path / "deep" / f"{view}.png"
    take(application, [(Picture(view, "dark", 1024, 700), file)])
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1024, 700)
    assert application.settings.text("theme") == "system"
    assert application.settings.text("language") == "nl"


def test_a_picture_can_show_a_section_and_words(
    qapp: QApplication, application: Application, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("a.png", "b.png", "c.png")]
    chosen = [
        Picture("lezen", "light", 1000, 700, section="handel/ketens"),
        Picture("lezen", "light", 1000, 700, section="regio/noordland", query="sancties"),
        Picture("zoeken", "light", 1000, 700, query="zorgplicht", language="en"),
    ]
    take(application, zip(chosen, files, strict=True))
    images = [QImage(str(file)) for file in files]
    assert images[0] != images[1] != images[2]


def test_an_unknown_view_is_a_sentence(
    qapp: QApplication, application: Application, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        take(application, [(Picture("maan"), tmp_path / "maan.png")])
    assert caught.value.code == "view-unknown"
    assert caught.value.details["view"] == "maan"


def test_a_picture_that_cant_be_written_is_a_sentence(
    qapp: QApplication, application: Application, tmp_path: Path
) -> None:
    folder = tmp_path / "folder.png"
    folder.mkdir()
    with pytest.raises(UserError) as caught:
        take(application, [(Picture("overzicht", width=800, height=600), folder)])
    assert caught.value.code == "picture-not-written"


def test_an_unknown_section_is_a_sentence_and_leaves_the_settings_as_they_were(
    qapp: QApplication, application: Application, tmp_path: Path
) -> None:
    with pytest.raises(UserError):
        take(application, [(Picture("lezen", "dark", section="weg"), tmp_path / "x.png")])
    assert application.settings.text("theme") == "system"
