"""What the reader is to be told about the opening of the library, as codes with details."""

from collections.abc import Iterator
from datetime import timedelta

from explorer.library.opening import Opened, OpeningReport

Told = tuple[str, dict[str, object]]  # a message code and what fills its placeholders


def tell(report: OpeningReport) -> Iterator[Told]:
    """The sentences about how a library came to be open; none where it was simply there."""
    age = _hours(report.backup_age)
    match report.opened:
        case Opened.SALVAGED if report.backup is not None:
            yield (
                "library-mended-with-backup",
                {
                    "rows": report.salvaged,
                    "from_backup": report.from_backup,
                    "hours": age,
                    "file": report.kept_aside,
                },
            )
        case Opened.SALVAGED:
            yield "library-mended", {"rows": report.salvaged, "file": report.kept_aside}
        case Opened.RESTORED if report.kept_aside is not None:
            yield (
                "library-from-backup",
                {"backup": report.backup, "hours": age, "file": report.kept_aside},
            )
        case Opened.RESTORED:
            yield "library-was-missing", {"backup": report.backup, "hours": age}
    lost = len(report.doubtful) + len(report.rejected)
    if lost:
        yield "library-doubtful", {"rows": lost, "file": report.kept_aside}


def _hours(age: timedelta | None) -> int:
    return max(0, round(age.total_seconds() / 3600)) if age is not None else 0
