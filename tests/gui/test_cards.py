"""How cards are painted: kept pictures, and text that is shortened to its room."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.gui.theme.look import Look
from explorer.gui.widgets import card_text
from explorer.gui.widgets.card_text import CardLine, CardTexts, Room
from explorer.gui.widgets.pictures import Pictures, Piece

INK, MARK, GROUND = QColor("black"), QColor("yellow"), QColor("white")
PLACE = QRectF(7, 5, 60, 24)


@pytest.fixture
def look(qapp: QApplication, application: Application) -> Iterator[Look]:
    made = Look(qapp, application.settings)
    yield made
    made.close()
    made.deleteLater()


class Drawing:
    """A frame and a word, and how often they were drawn."""

    def __init__(self, look: Look) -> None:
        self.count = 0
        self._font = look.interface_font()

    def __call__(self, painter: QPainter) -> None:
        self.count += 1
        painter.fillRect(PLACE.toRect(), Qt.GlobalColor.white)
        painter.setFont(self._font)
        painter.drawText(PLACE, Qt.AlignmentFlag.AlignCenter, "Vrede")


def image(scale: float, draw: Callable[[QPainter], None]) -> QImage:
    made = QImage(round(90 * scale), round(40 * scale), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(made)
    draw(painter)
    painter.end()
    return made


# -- pictures -----------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1, 1.25, 2])
def test_a_kept_picture_is_to_the_pixel_what_painting_gives(look: Look, scale: float) -> None:
    pictures, drawing = Pictures(look), Drawing(look)

    def paint(painter: QPainter) -> None:
        pictures.paint(painter, PLACE, "key", drawing)

    plain = image(scale, drawing)

    assert image(scale, paint) == plain
    assert image(scale, paint) == plain
    assert drawing.count == 2  # once without a picture, once to make it


def test_pictures_that_fall_differently_among_the_pixels_are_different_ones(look: Look) -> None:
    pictures, drawing = Pictures(look), Drawing(look)

    def paint(painter: QPainter) -> None:
        painter.translate(1, 0)
        pictures.paint(painter, PLACE, "key", drawing)

    def paint_whole(painter: QPainter) -> None:
        painter.translate(4, 0)
        pictures.paint(painter, PLACE, "key", drawing)

    image(1.25, lambda painter: pictures.paint(painter, PLACE, "key", drawing))
    image(1.25, paint)
    image(1.25, paint_whole)

    assert drawing.count == 2  # four logical pixels are five whole ones at this scale


def test_another_key_is_another_picture(look: Look) -> None:
    pictures, drawing = Pictures(look), Drawing(look)

    for key in ("one", "two", "one"):
        image(1, lambda painter, key=key: pictures.paint(painter, PLACE, key, drawing))

    assert drawing.count == 2


@pytest.mark.parametrize("scale", [1, 1.25])
def test_what_many_pieces_are_drawn_upon_is_drawn_once(look: Look, scale: float) -> None:
    pictures, frame = Pictures(look), Drawing(look)
    words = {"one": Drawing(look), "two": Drawing(look)}

    def paint(painter: QPainter) -> None:
        under = Piece(PLACE, "frame", frame)
        pieces = [Piece(PLACE, key, drawing, under) for key, drawing in words.items()]
        pictures.paint_all(painter, pieces, GROUND)

    image(scale, paint)
    image(scale, paint)

    assert (frame.count, words["one"].count, words["two"].count) == (1, 1, 1)


@pytest.mark.parametrize("scale", [1, 1.25])
def test_what_somebody_waits_for_gets_its_picture_afterwards(look: Look, scale: float) -> None:
    later = QTimer(singleShot=True)
    pictures, frame, words = Pictures(look, later=later), Drawing(look), Drawing(look)

    def paint(painter: QPainter) -> None:
        piece = Piece(PLACE, "words", words, Piece(PLACE, "frame", frame))
        pictures.paint_all(painter, [piece], Qt.GlobalColor.lightGray)

    plain = image(scale, words)
    first = image(scale, paint)
    later.timeout.emit()
    drawn = words.count
    second = image(scale, paint)

    assert first == second == plain
    assert later.isActive()  # it waits for the painting to be over
    assert (drawn, words.count) == (3, 3)  # by itself, without a picture, and to make it


def test_only_what_was_painted_last_gets_a_picture_afterwards(look: Look) -> None:
    later = QTimer(singleShot=True)
    pictures = Pictures(look, most_bytes=3 * 60 * 24 * 4, later=later)
    frame, words = Drawing(look), [Drawing(look) for _ in range(9)]

    def paint(painter: QPainter) -> None:
        under = Piece(PLACE, "frame", frame)
        pieces = [Piece(PLACE, number, each, under) for number, each in enumerate(words)]
        pictures.paint_all(painter, pieces, GROUND)

    image(1, paint)
    later.timeout.emit()

    assert [each.count for each in words] == [1] * 6 + [2] * 3


def test_pictures_are_forgotten_with_the_look(look: Look) -> None:
    pictures, drawing = Pictures(look), Drawing(look)

    image(1, lambda painter: pictures.paint(painter, PLACE, "key", drawing))
    look.changed.emit()
    image(1, lambda painter: pictures.paint(painter, PLACE, "key", drawing))

    assert drawing.count == 2


def test_the_picture_that_was_not_shown_for_longest_makes_room(look: Look) -> None:
    pictures, drawing = Pictures(look, most_bytes=2 * 60 * 24 * 4), Drawing(look)

    for key in ("one", "two", "one", "three", "one", "two"):
        image(1, lambda painter, key=key: pictures.paint(painter, PLACE, key, drawing))

    assert drawing.count == 4  # only "two" had to be made anew


def test_what_is_turned_is_painted_without_a_picture(look: Look) -> None:
    pictures, drawing = Pictures(look), Drawing(look)

    def paint(painter: QPainter) -> None:
        painter.rotate(10)
        pictures.paint(painter, PLACE, "key", drawing)

    image(1, paint)
    image(1, paint)

    assert drawing.count == 2


# -- text ---------------------------------------------------------------------------------------

LONG = "Wapens uit de EU mogen niet naar landen die mensenrechten schenden, ook niet met een omweg."


def text_of(look: Look, body: str, marks: tuple[tuple[int, int], ...], width: float) -> QImage:
    room = Room(look.reading_font(14), width, 2, 21)
    made = QImage(600, 60, QImage.Format.Format_RGB32)
    made.fill(GROUND)
    painter = QPainter(made)
    painter.setPen(INK)
    CardTexts().of(body, marks, room).paint(painter, 4, 4, marks, MARK)
    painter.end()
    return made


def marked_columns(picture: QImage, *, line: int) -> list[int]:
    """The columns in which the colour of a mark stands, on the first or second line."""
    row = 4 + 21 * line + 2
    return [x for x in range(picture.width()) if picture.pixelColor(x, row) == MARK]


def ink_reaches(picture: QImage) -> int:
    """The last column in which there is ink."""
    rows = range(picture.height())
    return max(
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 128 for y in rows)
    )


def test_a_text_that_fits_is_shown_whole(look: Look) -> None:
    assert text_of(look, "Vrede", (), 300) == text_of(look, "Vrede", (), 500)


def test_a_text_that_is_too_long_ends_within_its_room_and_says_so(look: Look) -> None:
    assert ink_reaches(text_of(look, LONG, (), 200)) <= 4 + 200
    assert text_of(look, LONG, (), 200) == text_of(look, LONG + " En meer.", (), 200)
    assert text_of(look, LONG[:30], (), 200) != text_of(look, LONG, (), 200)


def test_a_line_is_shortened_to_its_room(look: Look) -> None:
    font = look.interface_font()
    whole, short = CardLine(LONG, font), CardLine(LONG, font, 120)

    assert short.width <= 120 < whole.width
    assert short.height == whole.height > 0


def test_words_of_the_query_are_marked_on_the_line_they_stand_on(look: Look) -> None:
    start = LONG.index("landen")

    picture = text_of(look, LONG, ((0, 6), (start, start + 6)), 220)

    assert marked_columns(picture, line=0)[0] == 4
    assert marked_columns(picture, line=1)


def test_a_text_with_a_late_mark_begins_shortly_before_it(look: Look) -> None:
    start = LONG.index("omweg")

    picture = text_of(look, f"{LONG} {LONG}", ((start, start + 5),), 260)

    assert marked_columns(picture, line=0) or marked_columns(picture, line=1)


@pytest.mark.parametrize("body", ["", "Onafgebrokenlangwoord" * 10])
def test_a_text_without_room_for_a_word_is_no_trouble(look: Look, body: str) -> None:
    assert ink_reaches(text_of(look, body + "…", (), 150)) <= 4 + 150


def test_a_text_is_laid_out_once_whatever_is_marked_in_sight(look: Look) -> None:
    texts, room = CardTexts(), Room(look.reading_font(14), 300, 2, 21)

    plain = texts.of(LONG, (), room)

    assert texts.of(LONG, ((0, 6),), room) is plain
    late = texts.of(LONG, ((len(LONG) - 6, len(LONG)),), room)
    assert late is not plain
    assert texts.of(LONG, ((len(LONG) - 6, len(LONG)),), room) is late
    assert texts.of(LONG, (), room._replace(width=200)) is not plain
    texts.clear()
    assert texts.of(LONG, (), room) is not plain


def test_the_text_that_was_not_shown_for_longest_is_let_go(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_text, "MOST_TEXTS", 2)
    texts, room = CardTexts(), Room(look.reading_font(14), 300, 2, 21)
    one, two = texts.of("een", (), room), texts.of("twee", (), room)

    assert texts.of("een", (), room) is one
    texts.of("drie", (), room)

    assert texts.of("een", (), room) is one
    assert texts.of("twee", (), room) is not two
