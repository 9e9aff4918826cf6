from threading import Thread

import pytest

from explorer.printing import images
from explorer.printing.composing import compose
from explorer.printing.images import PageImages, only, page_count
from explorer.printing.typesetting import Typesetter
from tests.unit.printing.samples import MADE, bundle


@pytest.fixture(scope="module")
def data(typesetter: Typesetter) -> bytes:
    return typesetter.typeset(compose(bundle()), made=MADE).data


def test_pages_are_counted_and_measured_in_points(data: bytes) -> None:
    with PageImages(data) as pages:
        assert len(pages) == page_count(data) == 2
        assert pages.size(0) == pytest.approx((595.28, 841.89), abs=0.1)


def test_a_page_is_drawn_as_wide_as_asked(data: bytes) -> None:
    with PageImages(data) as pages:
        image = pages.at_width(0, 400)
        assert image.width == pytest.approx(400, abs=1)
        assert len(image.pixels) == image.stride * image.height
        assert image.stride == image.width * 4
        assert len(set(image.pixels)) > 20  # something was drawn


def test_a_page_is_drawn_as_fine_as_a_printer_asks(data: bytes) -> None:
    with PageImages(data) as pages:
        image = pages.at_dpi(1)
        assert (image.width, image.height) == pytest.approx((2480, 3508), abs=2)


def test_no_page_is_drawn_larger_than_memory_allows(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images, "_MOST_PIXELS", 300)
    with PageImages(data) as pages:
        assert pages.at_dpi(0, 1_000_000).height <= 301
        assert pages.at_width(0, 1_000_000).width <= 301


def test_a_page_that_was_drawn_is_kept_while_there_is_room(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with PageImages(data) as pages:
        first = pages.at_width(0, 60)
        assert pages.at_width(0, 60) is first
        monkeypatch.setattr(images, "_MOST_CACHED", len(first.pixels) + 1)
        pages.at_width(1, 60)
        assert pages.at_width(0, 60) is not first


def test_pages_are_drawn_from_several_threads(data: bytes) -> None:
    with PageImages(data) as pages:
        drawn: list[int] = []
        work = [
            Thread(target=lambda n=n: drawn.append(pages.at_width(n % 2, 50 + n).height))
            for n in range(6)
        ]
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()
        assert len(drawn) == 6


def test_the_words_of_a_page_can_be_read(data: bytes) -> None:
    with PageImages(data) as pages:
        words = pages.text(0)
    assert len(words.split()) > 20
    assert "\n" not in words


def test_some_pages_of_a_document_keep_their_letters(data: bytes) -> None:
    with PageImages(data) as pages, PageImages(only(data, [1, 0, 1])) as chosen:
        assert len(chosen) == 3
        assert chosen.text(0) == chosen.text(2) == pages.text(1)
        assert chosen.text(1) == pages.text(0)
