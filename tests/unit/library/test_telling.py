"""What the reader is told about the opening of the library."""

from datetime import timedelta
from pathlib import Path

from explorer.library.opening import Opened, OpeningReport
from explorer.library.telling import tell
from explorer.messages import sentence

ASIDE, COPY = Path("library.sqlite.damaged-1"), Path("library-1.sqlite")
AGE = timedelta(hours=5, minutes=10)


def codes(report: OpeningReport) -> list[str]:
    for code, details in tell(report):
        assert "{" not in sentence(code, "nl", **details)
    return [code for code, _details in tell(report)]


def test_nothing_is_told_where_all_was_sound() -> None:
    for opened in (Opened.SOUND, Opened.CREATED, Opened.MIGRATED):
        assert codes(OpeningReport(opened)) == []


def test_a_mended_library_says_what_was_saved_and_where_the_old_one_is() -> None:
    report = OpeningReport(Opened.SALVAGED, ASIDE, "rows", salvaged=7)
    assert list(tell(report)) == [("library-mended", {"rows": 7, "file": ASIDE})]


def test_a_backup_that_was_used_is_named_with_its_age() -> None:
    report = OpeningReport(Opened.SALVAGED, ASIDE, "rows", COPY, AGE, 7, 2)
    assert list(tell(report)) == [
        (
            "library-mended-with-backup",
            {"rows": 7, "from_backup": 2, "hours": 5, "file": ASIDE},
        )
    ]
    restored = OpeningReport(Opened.RESTORED, ASIDE, "rows", COPY, AGE)
    assert codes(restored) == ["library-from-backup"]
    missing = OpeningReport(Opened.RESTORED, None, "missing", COPY)
    assert list(tell(missing)) == [("library-was-missing", {"backup": COPY, "hours": 0})]


def test_rows_that_are_in_doubt_are_counted() -> None:
    report = OpeningReport(
        Opened.SALVAGED, ASIDE, "rows", doubtful=(("a", "1"),), rejected=(("a", "2"),)
    )
    assert codes(report) == ["library-mended", "library-doubtful"]
    assert dict(list(tell(report))[1][1]) == {"rows": 2, "file": ASIDE}
