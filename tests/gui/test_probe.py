"""The window measured from the inside."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.gui.comparison_probe import ComparisonProbe
from explorer.gui.probe import Probe, write_text_pdf


@pytest.fixture
def probe(qapp: QApplication, application: Application) -> Iterator[Probe]:
    made = Probe(application)
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_as_many_samples_are_taken_as_were_asked_for(probe: Probe) -> None:
    for samples in (probe.open_section(3), probe.type_query(4)):
        assert len(samples) in {3, 4}
        assert all(0 < sample < 20_000 for sample in samples)


def test_highlights_are_added_and_sections_opened_again(
    probe: Probe, application: Application
) -> None:
    for samples in (probe.add_highlight(2), probe.open_first_two(2)):
        assert len(samples) == 2
        assert all(0 < sample < 20_000 for sample in samples)
    assert len(application.library.annotations.all()) == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_is_given_in_megabytes(probe: Probe) -> None:
    assert 20 < probe.resident_megabytes() < 4000


def test_the_whole_text_is_written_as_a_pdf(
    qapp: QApplication, application: Application, tmp_path: Path
) -> None:
    file = tmp_path / "text.pdf"
    write_text_pdf(application, file)
    assert file.read_bytes().startswith(b"%PDF-")


def test_comparisons_are_opened_and_scrolled(qapp: QApplication, application: Application) -> None:
    probe = ComparisonProbe(application)
    assert all(0 < each < 20_000 for each in probe.open_comparison(2))
    assert all(0 < each < 20_000 for each in probe.scroll_comparison(40))
    assert all(0 < each < 20_000 for each in probe.scroll_beside(lambda work: work.report(1.0)))
    probe.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
