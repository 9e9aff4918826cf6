"""Long work that tells where it is and can be stopped."""

import pytest

from explorer.progress import Cancelled, Progress, page_label, pages_in


def test_reports_reach_the_receiver() -> None:
    received: list[tuple[float, str]] = []
    progress = Progress(lambda fraction, label: received.append((fraction, label)))
    progress.report(0.5, "halverwege")
    progress.report(1.0)
    assert received == [(0.5, "halverwege"), (1.0, "")]


def test_without_a_receiver_reports_go_nowhere() -> None:
    progress = Progress()
    progress.report(0.5, "halverwege")
    assert not progress.cancelled


def test_work_that_was_cancelled_stops_at_its_next_report() -> None:
    received: list[float] = []
    progress = Progress(lambda fraction, _label: received.append(fraction))
    progress.report(0.1)
    progress.cancel()
    assert progress.cancelled
    with pytest.raises(Cancelled):
        progress.report(0.2)
    assert received == [0.1]


def test_a_label_of_pages_is_told_from_a_name() -> None:
    assert pages_in(page_label(12, 208)) == (12, 208)
    assert pages_in("programma.pdf") is None
    assert pages_in("a/7") is None
