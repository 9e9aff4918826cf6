"""A document comes in: read beside the window, looked over, saved, offered, found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.importing.operations import as_heading, as_passage, carry_out, operation_of
from explorer.gui.importing.place import ReviewPlace
from explorer.gui.importing.review_model import Filter, ReviewModel, ReviewRole
from explorer.gui.importing.revising import Revising
from explorer.gui.importing.wording import BlockWords
from explorer.gui.shell.address import Address
from explorer.gui.shell.import_deeds import ImportDeeds
from explorer.gui.tasks.runner import BackgroundRunner
from explorer.gui.theme.look import Look
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.service import Importer
from explorer.messages import explain
from explorer.paths import Paths
from explorer.progress import Cancelled, Progress
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.importing import (
    NORTH,
    OFFICIAL,
    SEA,
    install,
    official_draft,
    sea_draft,
    write_document,
)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read at once: the reading itself has tests of its own."""
    monkeypatch.setattr(Importer, "read", lambda *_arguments: sea_draft())


@pytest.fixture
def reviewer(open_window: OpenWindow, quick: None, tmp_path: Path) -> Driver:
    """Someone who looks over a document."""
    user = open_window(indexed=False)
    deeds(user).take_in([tmp_path / "zee.pdf"])
    user.settle()
    return user


@pytest.fixture
def alone(qtbot: QtBot, qapp: QApplication, application: Application) -> Iterator[Driver]:
    """Someone at a review without the window around it: opening that takes much longer."""
    look = Look(qapp, application.settings)
    desk = QWidget()  # without a layout, so that it asks for no least size
    place = ReviewPlace(look, desk)
    user = Driver(qtbot, application, place, look)  # type: ignore[arg-type]  # a part of a window
    for each in (desk, place):
        each.resize(1200, 800)
    place.show_review(Revising(sea_draft()), ["Kijk na."])
    desk.show()
    desk.activateWindow()
    user.settle()
    yield user
    user.close()
    desk.close()
    desk.deleteLater()


def review_of(user: Driver) -> ReviewPlace:
    """The review that ``user`` looks at, with or without a window around it."""
    return user.window if isinstance(user.window, ReviewPlace) else deeds(user).review.page


def deeds(user: Driver) -> ImportDeeds:
    return user.window.deeds.importing


def texts(user: Driver) -> list[str]:
    """The rows of the review."""
    return user.rows(review_of(user).list)


def choose(user: Driver, text: str) -> None:
    """Click on the row of the review with this text."""
    review = review_of(user).list
    user.click_row(review, user.row(review, text))


def strip_button(user: Driver, choice: str) -> QPushButton:
    return deeds(user).strip.buttons[choice]


# -- from a file to a programme -----------------------------------------------------------------


def test_a_document_is_read_looked_over_saved_and_offered(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    user = open_window()
    deeds(user).take_in([write_document(tmp_path)])
    user.settle()
    review = deeds(user).review.page
    assert review.isVisible()
    assert user.keyboard is review.save
    assert review.save.text() == "Meteen bewaren"
    assert "Water" in texts(user)
    assert review.fields.year.text() == "2029"
    user.press("Return")
    strip = deeds(user).strip
    assert strip.isVisible()
    assert "staat erbij" in strip.text.text()
    assert not review.isVisible()
    user.click(strip_button(user, "open"))
    assert "2029" in user.window.windowTitle()
    assert user.says().startswith("Originele tekst · bron: ")
    user.window.search_for("sleepnetten")
    user.settle()
    assert user.window.searching.results is not None
    assert user.window.searching.results.total == 1


def test_a_document_that_is_refused_says_why_until_it_was_read(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    user = open_window(indexed=False)
    empty = tmp_path / "leeg.pdf"
    empty.write_bytes(b"")
    deeds(user).take_in([empty])
    strip = deeds(user).strip
    assert strip.text.text().startswith("leeg.pdf is leeg (0 bytes).")
    assert strip.property("kind") == "failure"
    user.window.go(Address("reading", "vrede"))
    assert strip.isVisible()
    user.click(strip_button(user, "close"))
    assert not strip.isVisible()


def test_the_official_text_is_recognised_and_stands_beside_ours(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Importer, "read", lambda *_arguments: official_draft())
    user = open_window(indexed=False)
    deeds(user).take_in([tmp_path / "duin.pdf"])
    user.settle()
    recognised = "Dit is het officiële document van Duin 2030 · Wereld: 2 van 6 secties herkend."
    assert deeds(user).review.page.notes.text() == recognised
    user.click(deeds(user).review.page.save)
    assert recognised in deeds(user).strip.more.text()
    user.window.open_passage(f"{NORTH}#02")
    user.window.reading._follow_section()
    user.window.reading.inspector.tabs.setCurrentIndex(3)
    user.settle()
    source = user.window.reading.inspector.source
    assert "De sancties tegen Noordland blijven gelden." in source.sheet.toPlainText()
    user.click(source.copy)
    assert user.copied.startswith("“De sancties tegen Noordland blijven gelden.”")
    user.click(source.open)
    assert user.application.programme.id == OFFICIAL
    assert user.section == NORTH
    assert user.window.windowTitle().startswith("Duin 2030 · officiële tekst")
    user.press("Alt+Left")
    assert user.application.programme.id == "duin-2030"


def test_a_file_the_program_is_started_with_is_imported(
    open_window: OpenWindow, quick: None, tmp_path: Path
) -> None:
    user = open_window(str(tmp_path / "zee.pdf"), indexed=False)
    assert deeds(user).review.page.isVisible()
    assert user.crumbs[-2:] == ["Nazien", "zee.pdf"]


def test_reading_can_be_stopped(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def read(_importer: Importer, _file: Path, progress: Progress) -> Draft:
        while not progress.cancelled:
            progress.report(0.5, "")
        raise Cancelled

    monkeypatch.setattr(Importer, "read", read)
    runner = BackgroundRunner()
    user = open_window(runner=runner, indexed=False)
    deeds(user).take_in([tmp_path / "zee.pdf"])
    user.wait(lambda: deeds(user).strip.bar.value() == 500)
    user.click(strip_button(user, "cancel"))
    user.wait(lambda: not deeds(user).work.busy)
    assert not deeds(user).strip.isVisible()
    assert user.says() == "Het importeren is gestopt; er is niets bewaard."


def test_who_reads_on_meanwhile_is_not_taken_away(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    user = open_window(indexed=False)

    def read(*_arguments: object) -> Draft:
        user.window.go(Address("reading", "vrede"))
        return sea_draft()

    monkeypatch.setattr(Importer, "read", read)
    deeds(user).take_in([tmp_path / "zee.pdf"])
    user.settle()
    assert user.section == "vrede"
    assert deeds(user).strip.text.text() == "zee.pdf is ingelezen en nog niet bewaard."
    user.click(strip_button(user, "review"))
    assert deeds(user).review.page.isVisible()


def test_the_same_document_again_asks_whether_to_replace(reviewer: Driver, tmp_path: Path) -> None:
    user = reviewer
    user.press("Return")
    user.click(strip_button(user, "close"))
    deeds(user).take_in([tmp_path / "zee.pdf"])
    user.press("Return")
    assert deeds(user).strip.text.text() == "Dit document is al ingevoerd, als Zee 2029."
    user.click(strip_button(user, "replace"))
    assert [each.id for each in user.application.shelf.programmes] == ["duin-2030", SEA]
    assert len(list(user.application.paths.removed.iterdir())) == 1


def test_several_documents_come_in_one_after_the_other(reviewer: Driver, tmp_path: Path) -> None:
    user = reviewer
    deeds(user).take_in([tmp_path / "meer.pdf"])
    assert "nog niet bewaard" in deeds(user).strip.text.text()
    user.click(strip_button(user, "discard"))
    user.click(strip_button(user, "close"))
    assert deeds(user).review.page.isVisible()


def test_files_are_asked_for(
    open_window: OpenWindow, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_window: object, title: str, *_arguments: str) -> tuple[list[str], str]:
        asked.append(title)
        return ["zee.pdf"], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    user = open_window(indexed=False)
    user.press("Ctrl+O")
    assert asked == ["Programma importeren"]
    assert deeds(user).review.page.isVisible()


# -- dropping -----------------------------------------------------------------------------------


def dragged(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(name) if ":" in name else QUrl.fromLocalFile(name) for name in names])
    return data


def test_a_file_is_dropped_anywhere_on_the_window(
    open_window: OpenWindow, quick: None, tmp_path: Path
) -> None:
    user = open_window(indexed=False)
    data, copy = dragged(str(tmp_path / "zee.pdf")), Qt.DropAction.CopyAction
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for target in (user.window, user.window.top_bar.search):
        enter = QDragEnterEvent(QPoint(50, 5), copy, data, buttons, none)
        QApplication.sendEvent(target, enter)
    hint = deeds(user).files.hint
    assert hint.isVisible()
    assert hint.size() == user.window.size()
    hint.dragLeaveEvent(QDragLeaveEvent())
    assert not hint.isVisible()
    QApplication.sendEvent(user.window, QDragEnterEvent(QPoint(5, 5), copy, data, buttons, none))
    over = QDragEnterEvent(QPoint(5, 5), copy, data, buttons, none)
    hint.dragEnterEvent(over)
    assert over.isAccepted()
    hint.grab()
    hint.dropEvent(QDropEvent(QPointF(5, 5), copy, data, buttons, none))
    user.settle()
    assert not hint.isVisible()
    assert deeds(user).review.page.isVisible()


def test_what_isnt_a_file_here_is_not_taken(user: Driver) -> None:
    data = dragged("https://example.org/a.pdf")  # Qt doesn't keep it
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    user.window.dragEnterEvent(event)
    assert "hint" not in vars(deeds(user).files)


# -- the review ---------------------------------------------------------------------------------


def test_keys_change_the_tree_and_undo_takes_it_back(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    before = texts(user)
    choose(user, "Havens")
    user.press("K")
    assert review.model.block(review.list.currentIndex()).level == 1
    assert review.save.text() == "Bewaar"
    user.press("Right")
    assert review.panel.about.text().startswith("Kop 2 · blz. 2 · door jou nagezien")
    user.press("Left", "A")
    assert review.panel.about.text().startswith("Alinea")
    user.press("M")
    assert "Geen sleepnetten langs de kust. Havens" in texts(user)
    user.press("Delete")
    assert len(texts(user)) == len(before) - 2
    user.press(*(["Ctrl+Z"] * 6))
    assert texts(user) == before
    assert review.save.text() == "Meteen bewaren"
    user.press("Ctrl+Shift+Z")
    assert review.model.block(user.row(review.list, "Havens")).is_heading
    user.click(review.undo)
    user.click(review.redo)
    assert review.model.block(user.row(review.list, "Havens")).is_heading


def test_text_is_corrected_and_split_at_the_cursor(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    told: list[UserError] = []
    review.failed.connect(told.append)
    choose(user, "Dit was het.")
    user.press("F2")
    assert user.keyboard is review.panel.editor
    user.type("Tot ziens. Het ga je goed.")
    user.press("Return")
    assert user.keyboard is review.list
    assert texts(user)[-1] == "Tot ziens. Het ga je goed."
    user.press("F2", "Home")
    for _letter in range(len("Tot ziens. ")):
        user.press("Right")
    user.click(review.panel.buttons["split"])
    assert texts(user)[-2:] == ["Tot ziens.", "Het ga je goed."]
    user.press("F2")
    user.press("Home")
    user.click(review.panel.buttons["split"])
    assert [error.code for error in told] == ["review-split-where"]


def test_a_text_that_was_emptied_stays(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    choose(user, "Dit was het.")
    user.press("F2", "Delete", "Escape")
    assert texts(user)[-1] == "Dit was het."
    assert review.panel.editor.toPlainText() == "Dit was het."


def test_several_lines_are_changed_at_once(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    choose(user, "Geen sleepnetten langs de kust.")
    user.press("Shift+Down", "Shift+Down")
    assert review.panel.about.text().startswith("3 regels gekozen")
    assert not review.panel.buttons["split"].isEnabled()
    user.press("M")
    assert len(texts(user)) == 5
    user.press("Ctrl+Z", "Up", "Backspace")
    assert len(texts(user)) == 6


def test_what_cant_be_done_says_so(alone: Driver) -> None:
    user, told = alone, list[UserError]()
    review_of(user).failed.connect(told.append)
    choose(user, "Water")
    user.press("M")
    assert [error.code for error in told] == ["draft-nothing-before"]
    assert texts(user)[0] == "Water"


def test_only_what_is_unsure_can_be_shown(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    assert review.filters[Filter.UNSURE].text() == "Alleen onzekere 1"
    user.click(review.filters[Filter.UNSURE])
    assert texts(user) == ["Havens"]
    user.press("Space")
    assert texts(user) == []
    assert review.nothing.isVisible()
    user.click(review.filters[Filter.HEADINGS])
    assert texts(user) == ["Water", "Slot"]


def test_a_click_with_the_other_button_offers_everything(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    choose(user, "Havens")
    menu = review.menu()
    assert [action.text() for action in menu.actions()][:2] == ["Klopt zo", "Hoger"]
    menu.actions()[3].trigger()
    assert review.model.block(user.row(review.list, "Havens")).is_heading


def test_title_party_year_and_language_are_corrected(alone: Driver) -> None:
    user, fields, revising = alone, review_of(alone).fields, Revising(sea_draft())
    assert review_of(user).notes.text() == "Kijk na."
    review_of(user).show_review(revising, [])
    fields.title.setFocus()
    fields.title.selectAll()
    user.type("Golven")
    fields.party.setFocus()
    fields.language.setCurrentIndex(1)
    fields.language.activated.emit(1)
    fields.year.setText("")
    review_of(user).commit()
    draft = revising.draft
    assert (draft.title, draft.party, draft.year, draft.language) == ("Golven", "Zee", 0, "fr")


def test_an_unknown_language_is_kept(alone: Driver) -> None:
    fields = review_of(alone).fields
    draft = replace(sea_draft(), language="li")
    fields.show_draft(draft)
    assert fields.fill(draft) is draft


def test_a_review_waits_when_one_goes_elsewhere_and_is_offered_again(reviewer: Driver) -> None:
    user = reviewer
    choose(user, "Havens")
    user.press("K")
    user.window.actions_by_id["undo"].trigger()
    user.window.actions_by_id["redo"].trigger()
    user.press("Alt+Left")
    assert deeds(user).strip.text.text() == "zee.pdf is ingelezen en nog niet bewaard."
    user.press("Alt+Right")
    assert not deeds(user).strip.isVisible()
    assert deeds(user).review.page.save.text() == "Bewaar"


def test_a_review_survives_the_end_of_the_program(
    reviewer: Driver, open_window: OpenWindow, paths: Paths
) -> None:
    choose(reviewer, "Havens")
    reviewer.press("K")
    reviewer.close()
    again = open_window(program=Application(paths), indexed=False)
    review = deeds(again).review.page
    assert review.isVisible()
    assert again.crumbs[-1] == "zee.pdf"
    again.press("Alt+Home")
    assert deeds(again).strip.text.text() == "zee.pdf is ingelezen en nog niet bewaard."
    again.click(strip_button(again, "review"))
    assert review.model.block(again.row(review.list, "Havens")).is_heading
    again.click(review.discard)
    assert not (paths.data / "review.json").exists()
    again.click(strip_button(again, "review"))  # thrown away by mistake
    assert "Havens" in texts(again)


def test_a_review_survives_a_change_of_language(reviewer: Driver) -> None:
    user = reviewer
    choose(user, "Havens")
    user.press("K")
    user.window.choose("language", "en")
    user.settle()
    review = deeds(user).review.page
    assert review.isVisible()
    assert review.save.text() == "Save"
    user.window.choose("language", "nl")


def test_the_strip_speaks_the_language_the_reader_chooses(user: Driver) -> None:
    deeds(user).refuse(UserError("pack-id-taken", file="a.toml", id="zee"))
    user.window.choose("language", "en")
    user.settle()
    assert deeds(user).strip.isVisible()
    assert deeds(user).strip.text.text() == explain(
        UserError("pack-id-taken", file="a.toml", id="zee"), "en"
    )
    assert strip_button(user, "close").text() == "Close"
    user.click(strip_button(user, "close"))
    user.window.choose("language", "nl")
    assert not deeds(user).strip.isVisible()


def test_without_a_document_the_review_says_how_to_begin(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([], ""))
    user = open_window(indexed=False)
    user.window.go(Address("review"))
    user.settle()
    assert any("Sleep een PDF" in text for text in user.texts(deeds(user).review.page))
    assert user.keyboard is deeds(user).review.page.start
    user.press("Ctrl+Z")
    user.click(deeds(user).review.page.start)
    assert not deeds(user).review.page.list.isVisible()


def test_a_draft_that_cant_be_kept_is_told(
    reviewer: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise UserError("folder-unusable", folder="ergens", reason="vol")

    monkeypatch.setattr(deeds(reviewer)._keeper.unfinished, "keep", fail)
    deeds(reviewer)._keeper.keep()
    assert "ergens" in reviewer.says()


# -- parts --------------------------------------------------------------------------------------


def test_the_rows_of_a_review_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ReviewModel()
    model.show(sea_draft(), Filter.ALL)
    qtmodeltester.check(model)
    assert model.index(3).data(ReviewRole.DEPTH) == 1
    assert "onzeker" in model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(3).data(Qt.ItemDataRole.DecorationRole) is None
    assert not model.index_of(99).isValid()
    assert model.block(model.index(-1)) is None


def test_a_long_document_is_shown_with_rows_of_one_height(alone: Driver) -> None:
    user, review = alone, review_of(alone)
    many = tuple(Block(n, BlockKind.PARAGRAPH, f"Regel {n}", (n,)) for n in range(5000))
    review.show_review(Revising(replace(sea_draft(), blocks=many)))
    user.settle()
    assert review.list.uniformItemSizes()
    user.press("Tab")
    review.list.setFocus()
    user.press("End", "Delete")
    assert len(texts(user)) == 4999
    assert review.list.currentIndex().row() == 4998


@pytest.mark.parametrize(
    "deed", ["promote", "demote", "heading", "passage", "merge", "drop", "accept"]
)
@pytest.mark.parametrize("chosen", [(2, 3), (4, 6, 7), (2, 3, 4, 5, 6, 7), (6, 5)])
def test_several_blocks_at_once_become_what_they_would_one_by_one(
    deed: str, chosen: tuple[int, ...]
) -> None:
    together, apart = Revising(sea_draft()), sea_draft()
    together.apply(operation_of(deed), chosen)
    for block in sorted(chosen):
        apart = operation_of(deed)(apart, block)
    assert together.draft == apart


def test_nothing_done_to_several_blocks_is_no_step() -> None:
    revising = Revising(sea_draft())
    assert not revising.apply(operation_of("demote"), (2, 3))
    assert not revising.apply(operation_of("drop"), ())
    assert not revising.can_undo


def test_deeds_on_a_draft() -> None:
    revising = Revising(sea_draft())
    assert not carry_out(revising, "heading", [1])
    assert not carry_out(revising, "passage", [2])
    assert as_heading(sea_draft(), 7).block(7).level == 1
    assert as_passage(sea_draft(), 6).block(6).kind is BlockKind.PARAGRAPH
    assert revising.undo() is None
    assert revising.redo() is None
    assert carry_out(revising, "accept", [4])
    assert revising.undo() == 4
    assert revising.can_redo


@pytest.fixture
def words(qapp: QApplication) -> BlockWords:
    return BlockWords()


def test_every_kind_and_confidence_has_words(words: BlockWords) -> None:
    kinds = [words.kind(Block(1, kind, "x")) for kind in BlockKind]
    assert kinds == ["Kop 0", "Alinea", "Opsomming", "Voetnoot", "Tabelrij"]
    sure = [
        words.confidence(Block(1, BlockKind.ROW, "x", confidence=part)) for part in (0.5, 0.8, 1.0)
    ]
    assert sure == ["onzeker", "vrij zeker", "zeker"]


def test_an_installed_programme_that_comes_as_a_file_can_be_updated(
    open_window: OpenWindow, application: Application, tmp_path: Path
) -> None:
    install(application, sea_draft())
    file = tmp_path / "zee.programma"
    application.packs.export(application.shelf.programme(SEA), file)
    user = open_window(indexed=False)
    deeds(user).take_in([file])
    assert "is al geïnstalleerd" in deeds(user).strip.text.text()
    user.click(strip_button(user, "update"))
    assert "staat erbij" in deeds(user).strip.text.text()
