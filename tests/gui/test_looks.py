"""Themes, contrast, the system's colour scheme, icons."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.theme.icons import icon, paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.theme.sheet import style_sheet
from explorer.gui.theme.tokens import NAMES, Tokens, load_tokens
from explorer.paths import resources_folder
from tests.contrast import contrast
from tests.gui.conftest import OpenWindow

ICONS = sorted(file.stem for file in (resources_folder() / "icons").glob("*.svg"))


@pytest.fixture
def look(qapp: QApplication, application: Application) -> Iterator[Look]:
    made = Look(qapp, application.settings)
    yield made
    made.close()
    made.deleteLater()


# -- colours ------------------------------------------------------------------------------------

# Every (text, ground) pair that occurs in the window.
TEXT_PAIRS = (
    ("ink", "background"),
    ("ink", "side"),
    ("ink", "card"),
    ("ink", "mark_yellow"),
    ("ink", "mark_green"),
    ("ink", "mark_blue"),
    ("ink", "mark_pink"),
    ("ink", "accent_soft"),
    ("muted", "background"),
    ("muted", "side"),
    ("muted", "card"),
    ("accent", "background"),
    ("accent", "side"),
    ("accent", "card"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_active"),
    ("demand", "demand_soft"),
    ("demand", "background"),
    ("demand", "card"),
    ("demand", "accent_soft"),
    ("ink", "desk"),
)


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read_on_its_ground(theme: str, text: str, ground: str) -> None:
    tokens = load_tokens(theme)
    ratio = contrast(getattr(tokens, text), getattr(tokens, ground))
    assert ratio >= (7.0 if theme == "contrast" else 4.5)


@pytest.mark.parametrize("theme", NAMES)
def test_every_colour_is_written_in_full(theme: str) -> None:
    tokens = load_tokens(theme)
    for name in Tokens.__slots__:
        value = getattr(tokens, name)
        if name == "shadow":
            assert re.fullmatch(r"#[0-9A-F]{8}", value)
        elif name != "dark":
            assert re.fullmatch(r"#[0-9A-F]{6}", value), name


def test_the_lines_of_the_high_contrast_theme_can_be_seen() -> None:
    tokens = load_tokens("contrast")
    for ground in ("background", "side", "card"):
        assert contrast(tokens.line, getattr(tokens, ground)) >= 7


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#000000", 21.0), ("#777777", "#FFFFFF", 4.48)],
)
def test_contrast_is_that_of_the_guidelines(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


def test_every_pair_the_style_sheet_puts_together_is_tested() -> None:
    assert {text for text, _ground in TEXT_PAIRS} >= {"ink", "muted", "accent", "on_accent"}


@pytest.mark.parametrize("theme", NAMES)
def test_the_style_sheet_has_no_open_places(theme: str) -> None:
    sheet = style_sheet(load_tokens(theme), 13)
    assert "{" in sheet
    assert not re.search(r"\{[a-z_]+\}", sheet)
    assert sheet.count("{") == sheet.count("}")


# -- the look -----------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", NAMES)
def test_a_chosen_theme_colours_palette_and_style_sheet(
    look: Look, application: Application, qapp: QApplication, theme: str
) -> None:
    application.settings.set("theme", theme)
    tokens = load_tokens(theme)
    assert look.tokens == tokens
    assert look.colour("accent").name().upper() == tokens.accent
    assert qapp.palette().color(QPalette.ColorRole.Text).name().upper() == tokens.ink
    assert tokens.accent in qapp.styleSheet()


class System(QObject):
    """A system whose colour scheme can be changed."""

    colorSchemeChanged = Signal(object)  # noqa: N815 -- Qt's own name

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 -- Qt's own name
        return self.scheme

    def styleHints(self) -> "System":  # noqa: N802 -- Qt's own name
        return self

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


def test_the_look_follows_the_system_until_a_theme_is_chosen(
    qapp: QApplication, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System()
    monkeypatch.setattr("explorer.gui.theme.look.QGuiApplication", system)
    look = Look(qapp, application.settings)
    changes: list[bool] = []
    look.changed.connect(lambda: changes.append(look.tokens.dark))
    system.turn(Qt.ColorScheme.Dark)
    system.turn(Qt.ColorScheme.Light)
    assert changes == [True, False]
    application.settings.set("theme", "contrast")
    system.turn(Qt.ColorScheme.Dark)
    assert look.tokens == load_tokens("contrast")
    application.settings.set("theme", "system")
    assert look.tokens == load_tokens("dark")
    look.close()
    system.turn(Qt.ColorScheme.Light)
    assert look.tokens == load_tokens("dark")
    look.deleteLater()


@pytest.mark.parametrize("field", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_what_an_empty_field_says_is_no_paler_than_other_asides(
    qtbot: QtBot, look: Look, field: type[QWidget]
) -> None:
    made = field()
    qtbot.addWidget(made)
    made.ensurePolished()
    hint = made.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert hint == look.colour("muted")


def test_an_unknown_scheme_is_light(look: Look) -> None:
    assert QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Unknown
    assert look.tokens == load_tokens("light")


def test_fonts_are_the_shipped_ones_in_the_chosen_sizes(
    look: Look, application: Application
) -> None:
    application.settings.set("interface_size", 15)
    application.settings.set("text_size", 20)
    assert look.interface_font().family() == "Inter"
    assert (look.interface_font().pixelSize(), look.small_font().pixelSize()) == (15, 13)
    assert look.reading_font().family() == "Literata"
    assert look.reading_font().pixelSize() == 20
    assert look.reading_font(30, bold=True).pixelSize() == 30
    assert look.reading_font(bold=True).bold()


def test_a_setting_that_isnt_seen_changes_nothing(look: Look, application: Application) -> None:
    changes: list[int] = []
    look.changed.connect(lambda: changes.append(1))
    application.settings.set("remember_searches", False)
    assert changes == []


def test_motion_stops_when_the_reader_wants_less_of_it(
    look: Look, application: Application
) -> None:
    assert look.motion
    application.settings.set("reduced_motion", True)
    assert not look.motion


# -- icons --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_takes_the_colour_it_is_given(qapp: QApplication, name: str) -> None:
    canvas = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    painter = QPainter(canvas)
    paint_icon(painter, name, "#C81E5A", QRectF(0, 0, 48, 48))
    painter.end()
    seen = {
        canvas.pixelColor(x, y).name().upper()
        for x in range(48)
        for y in range(48)
        if canvas.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#C81E5A"}


def test_an_icon_is_sharp_at_every_scale(qapp: QApplication) -> None:
    made = icon("searching", "#000000", 16)
    assert sorted(size.width() for size in made.availableSizes()) == [16, 32, 48]


def test_the_whole_window_takes_every_theme(open_window: OpenWindow) -> None:
    user = open_window()
    pictures = []
    for theme in NAMES:
        user.window.actions_by_id[f"theme-{theme}"].trigger()
        user.settle()
        pictures.append(user.window.grab().toImage())
    corner = [picture.pixelColor(picture.width() // 2, 300).name() for picture in pictures]
    assert pictures[0] != pictures[1] != pictures[2]
    assert corner[0] != corner[1]
