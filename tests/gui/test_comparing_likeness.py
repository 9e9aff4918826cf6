"""Rows by likeness: what the program proposes, and what the reader makes of it."""

from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy

from explorer.application import Application
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.proposals import Status
from explorer.comparing.table import RowsBy
from explorer.errors import UserError
from explorer.gui.comparing.model import FIGURES_ROLE
from explorer.gui.comparing.place import ComparingPlace
from explorer.gui.shell.address import Address
from explorer.gui.tasks.long_work import LongWork
from explorer.gui.tasks.runner import InlineRunner
from explorer.paths import Paths
from explorer.progress import Progress
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK, write_programme

NORTH, DEALS = "regio/noordland", "handel/akkoorden"
TALKS, SANCTIONS = f"{NORTH}#03", f"{DEALS}#02"
LIKENESS = Comparison(
    (Choice(ColumnKind.SECTION, PACK, NORTH), Choice(ColumnKind.SECTION, PACK, DEALS)),
    RowsBy.SIMILARITY,
    threshold=0.05,
)


class LateRunner(InlineRunner):
    """Hands long work over when it is told to, as if it took a while."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[tuple[Future[object], object]] = []

    def follow(self, future: "Future[object]", done: object) -> None:  # type: ignore[override]  # a test's own
        self.waiting.append((future, done))

    def hand_over(self) -> None:
        for future, done in self.waiting:
            super().follow(future, done)  # type: ignore[arg-type]  # as it was given
        self.waiting.clear()


def place_of(user: Driver) -> ComparingPlace:
    return user.window.deeds.comparing.comparing


def labels(user: Driver) -> list[str]:
    model = place_of(user).view.comparison
    return [model._row_label(row) for row in range(model.rowCount())]


def together(user: Driver) -> set[bool]:
    """For every row, whether the two passages that are alike stand in it."""
    table = place_of(user).table()
    assert table is not None
    links = ({*link.pair} for row in table.rows for link in row.links)
    both = {(PACK, TALKS), (PACK, SANCTIONS)}
    return {both <= pair for pair in links} | {False}


def decisions(user: Driver) -> list[Status]:
    return list(user.application.comparing.decisions(LIKENESS).values())


@pytest.fixture
def likely(user: Driver) -> Driver:
    user.window.deeds.comparing.compare(LIKENESS)
    user.settle()
    return user


def test_proposals_show_their_score_and_are_clearly_the_programs(likely: Driver) -> None:
    place = place_of(likely)
    assert place.deciding.bar.isVisible()
    assert labels(likely)[0].endswith("% · voorstel")
    assert labels(likely)[-1] in {"Zonder tegenhanger", "Alleen hier"}
    assert "1 voorstel van Programmaverkenner" in place.deciding.bar.about.text()
    assert "zonder tegenhanger" in likely.says()
    assert place.view.comparison.is_proposal(0)
    assert not likely.window.grab().isNull()


def test_a_confirmed_proposal_is_kept_in_the_library_and_can_be_undone(likely: Driver) -> None:
    likely.press("Alt+Return")
    assert decisions(likely) == [Status.CONFIRMED]
    assert labels(likely)[0].endswith("% · bevestigd")
    assert "1 bevestigd" in place_of(likely).deciding.bar.about.text()
    assert place_of(likely).view.hasFocus()
    likely.press("Alt+Return")
    assert decisions(likely) == [Status.CONFIRMED]
    likely.press("Ctrl+Z")
    assert decisions(likely) == []
    assert labels(likely)[0].endswith("% · voorstel")


def test_a_confirmed_pair_can_be_decided_on_later(likely: Driver) -> None:
    bar = place_of(likely).deciding.bar
    assert not bar.undo.isVisible()
    likely.click(bar.confirm)
    assert not bar.confirm.isEnabled()
    likely.click(bar.undo)
    assert decisions(likely) == []
    assert bar.confirm.isEnabled()


def test_a_rejected_pair_never_stands_in_one_row_until_that_is_taken_back(likely: Driver) -> None:
    heads = place_of(likely).view.row_heads
    mark = heads.mark_place(0, Status.REJECTED)
    assert mark is not None
    likely.click(heads.viewport(), mark.center().toPoint())
    assert decisions(likely) == [Status.REJECTED]
    assert together(likely) == {False}
    menu = place_of(likely).deciding.bar.rejected.menu()
    assert place_of(likely).deciding.bar.rejected.text() == "1 verworpen ▾"
    (action,) = menu.actions()
    assert "Noordland ¶ 3" in action.text()
    action.trigger()
    likely.settle()
    assert decisions(likely) == []
    assert together(likely) == {True, False}


def test_a_click_beside_the_marks_decides_nothing(likely: Driver) -> None:
    heads = place_of(likely).view.row_heads
    likely.click(heads.viewport(), QPointF(100, heads.sectionSize(0) - 4).toPoint())
    assert decisions(likely) == []


def test_the_threshold_is_moved_without_a_step_in_the_history(likely: Driver) -> None:
    bar = place_of(likely).deciding.bar
    steps = likely.window.history.can_go_forward
    bar.slider.setValue(80)
    assert bar.percent.text() == "80 %"
    likely.wait(lambda: place_of(likely).comparison.threshold == 0.8)
    assert labels(likely)[0] == "Zonder tegenhanger"
    assert likely.window.history.can_go_forward is steps
    likely.press("Alt+Left")
    assert likely.place == "reading"


def test_swapped_columns_are_not_measured_anew(likely: Driver) -> None:
    spy = QSignalSpy(place_of(likely)._opener.begun)
    likely.press("Ctrl+Shift+X")
    assert place_of(likely).comparison == replace(LIKENESS, columns=LIKENESS.columns[::-1])
    assert labels(likely)[0].endswith("% · voorstel")
    assert spy.count() == 0


def test_long_work_shows_that_it_is_under_way_and_can_be_stopped(open_window: OpenWindow) -> None:
    runner = LateRunner()
    user = open_window(runner=runner)
    user.window.deeds.comparing.compare(LIKENESS)
    user.settle()
    place = place_of(user)
    assert place.busy.isVisible()
    assert "op elkaar lijken" in user.says()
    assert place.busy.stop.hasFocus()
    assert place.title() == "Noordland – Akkoorden"
    user.press("Space")
    assert place.busy.again.hasFocus()
    runner.hand_over()
    assert place.busy.isVisible(), "what was stopped shows nothing"
    user.press("Space")
    runner.hand_over()
    user.settle()
    assert place.view.isVisible()
    assert place.view.hasFocus()


def test_a_whole_programme_is_read_beside_the_window(user: Driver) -> None:
    whole = Comparison(
        (Choice(ColumnKind.PROGRAMME, PACK), Choice(ColumnKind.SECTION, PACK, NORTH))
    )
    spy = QSignalSpy(user.window.deeds.comparing.comparing._opener.begun)
    user.window.deeds.comparing.compare(whole)
    assert spy.count() == 1
    assert place_of(user).view.comparison.columnCount() == 2
    gone = Comparison(
        (Choice(ColumnKind.PROGRAMME, "weg"), Choice(ColumnKind.SECTION, PACK, NORTH))
    )
    user.window.deeds.comparing.compare(gone)
    assert "weg" in user.says()


def test_very_long_cells_go_on_in_a_row_below(user: Driver) -> None:
    whole = Choice(ColumnKind.PROGRAMME, PACK)
    user.window.deeds.comparing.compare(Comparison((whole, whole), RowsBy.LEVEL))
    model = place_of(user).view.comparison
    rest = [row for row in range(model.rowCount()) if model.row(row) and model.row(row).is_rest]
    assert len(rest) == 1
    model._parts[-1:] = [model._parts[-1], model._parts[-1]._replace(first=2)]
    assert model.goes_on(rest[0])
    assert model.is_going_on(rest[0] + 1)
    assert model.statements(rest[0] + 1, 0) == model.statements(rest[0], 0)[2:]


def test_what_goes_wrong_beside_the_window_is_raised_where_the_result_is_asked_for() -> None:
    found: list[str] = []

    def work(progress: Progress) -> str:
        progress.report(0.5)
        raise UserError("pack-unknown", id="x", known="y")

    def done(result: object) -> None:
        with pytest.raises(UserError):
            result()  # type: ignore[operator]  # what gives the result
        found.append("told")

    LongWork(InlineRunner()).start(work, done)
    assert found == ["told"]


def test_an_official_text_stands_beside_what_restates_it(
    paths: Paths, open_window: OpenWindow
) -> None:
    folder = write_programme(paths.packs)
    folder = folder.rename(folder.with_name("origineel"))
    head = folder / "programme.toml"
    told = head.read_text("utf-8").replace(PACK, "origineel", 1)
    head.write_text(f'official_of = "{PACK}"\n{told}', "utf-8")
    (folder / "alignment.toml").write_text(
        f'[passages]\n"{NORTH}#02" = ["{NORTH}#01", "{NORTH}#02"]\n', "utf-8"
    )
    user = open_window(program=Application(paths, PACK), indexed=False)
    user.window.go(Address("reading", NORTH))
    user.window.actions_by_id["compare-original"].trigger()
    user.settle()
    assert labels(user)[0].endswith("% · uitgelijnd")
    place = place_of(user)
    assert "1 uitgelijnd met de officiële tekst" in place.deciding.bar.about.text()
    assert not place.deciding.bar.undo.isVisible()
    figures = [
        place.view.comparison.headerData(column, Qt.Orientation.Horizontal, FIGURES_ROLE)
        for column in range(2)
    ]
    assert all(str(each).startswith("Duin 2030") for each in figures)
    user.window.programmes_changed()
    user.settle()
    assert labels(user)[0].endswith("% · uitgelijnd")


def test_without_an_official_text_one_is_told_how_to_bring_it_in(user: Driver) -> None:
    user.window.go(Address("reading", NORTH))
    user.window.actions_by_id["compare-original"].trigger()
    assert "geen officiële tekst" in user.says()
    assert user.place == "reading"
