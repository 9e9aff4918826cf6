"""The log: events and bugs, never the reader's words."""

from pathlib import Path

import pytest

from explorer import journal as module
from explorer.journal import KEPT, Journal, report_of

SECRET = "mijn geheime notitie"


def _fail(text: str) -> None:
    try:
        int(text)
    except ValueError as error:
        raise KeyError(text) from error


def _error() -> BaseException:
    with pytest.raises(KeyError) as caught:
        _fail(SECRET)
    return caught.value


def test_an_event_is_one_line_with_its_facts(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "log")
    journal.note("start", version="0.1.0", packs=2)
    journal.close()
    (line,) = journal.file.read_text("utf-8").splitlines()
    assert line.endswith("INFO start version=0.1.0 packs=2")


def test_a_report_tells_kinds_and_lines_in_order_of_cause(tmp_path: Path) -> None:
    report = report_of(_error(), {"Qt": "6.9"})
    assert "Qt 6.9" in report
    assert report.index("ValueError") < report.index("KeyError")
    assert "unit/test_journal.py" in report
    assert "_fail" in report


def test_a_report_holds_neither_words_nor_folders_of_the_reader(tmp_path: Path) -> None:
    def lose() -> None:
        (tmp_path / "weg").read_text()

    with pytest.raises(OSError, match="weg") as caught:
        lose()
    for report in (report_of(_error()), report_of(caught.value)):
        assert SECRET not in report
        assert str(tmp_path) not in report
        assert str(Path.home()) not in report
    assert "FileNotFoundError [errno 2]" in report_of(caught.value)


def test_code_of_the_program_is_named_from_its_package_on() -> None:
    assert module._place("/ergens/explorer/gui/run.py") == "explorer/gui/run.py"
    assert module._place("/usr/lib/python3.11/json/decoder.py") == "json/decoder.py"


def test_what_an_error_hides_on_purpose_stays_hidden() -> None:
    def hide() -> None:
        try:
            int(SECRET)
        except ValueError:
            raise KeyError from None

    with pytest.raises(KeyError) as caught:
        hide()
    assert "ValueError" not in report_of(caught.value)


def test_a_log_that_grew_is_set_aside_and_old_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 200)
    journal = Journal(tmp_path)
    for number in range(50):
        journal.note("event", number=number)
    journal.bug(report_of(_error()))
    journal.close()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 1 + KEPT
    assert "bug" in journal.file.read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("een bestand")
    for folder in (tmp_path / "log", tmp_path / "log" / "dieper"):
        journal = Journal(folder)
        journal.note("start")
        journal.close()
    folder = tmp_path / "map"
    (folder / module.FILE_NAME).mkdir(parents=True)
    journal = Journal(folder)
    journal.note("start")
    journal.close()
    assert list((folder / module.FILE_NAME).iterdir()) == []


def test_closing_a_log_that_was_never_written_makes_none(tmp_path: Path) -> None:
    Journal(tmp_path / "log").close()
    assert not (tmp_path / "log").exists()
