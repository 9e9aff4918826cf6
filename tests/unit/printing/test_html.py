import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from explorer.printing.composing import compose
from explorer.printing.document import (
    Document,
    Emphasis,
    PassageItem,
    PictureItem,
    TextItem,
)
from explorer.printing.html import html_page
from explorer.printing.options import Options, Paper, Template
from tests.unit.printing.samples import HOSTILE, ITEMS, PASSAGES, SVG, bundle

_VOID = {"meta", "br", "img"}


class _Reader(HTMLParser):
    """Sees to it that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def _read(options: Options | None = None, *items: object) -> _Reader:
    reader = _Reader()
    reader.feed(html_page(compose(bundle(options, items or ITEMS))))  # type: ignore[arg-type]  # any items
    reader.close()
    assert not reader.open
    return reader


@pytest.mark.parametrize("template", Template)
def test_every_template_is_well_formed(template: Template) -> None:
    assert _read(Options(template=template)).text.strip()


def test_text_that_looks_like_markup_shows_as_itself() -> None:
    reader = _read(None, TextItem(HOSTILE), PassageItem('<script>alert("x")</script>'))
    assert HOSTILE in reader.text
    assert '<script>alert("x")</script>' in reader.text
    assert "script" not in [tag for tag, _ in reader.seen]


def test_a_foot_cannot_end_the_style() -> None:
    source = replace(bundle().sources[0], name='</style><b>"};x{')
    page = html_page(compose(replace(bundle(), sources=(source,))))
    assert page.count("</style>") == 1
    assert "\\3c \\2f style\\3e " in page


def test_nothing_is_fetched_from_anywhere() -> None:
    reader = _read()
    policy = next(a["content"] for _, a in reader.seen if a.get("http-equiv"))
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    assert all(attrs["src"].startswith("data:") for tag, attrs in reader.seen if tag == "img")  # type: ignore[union-attr]  # every picture has an address
    assert "url(" not in html_page(compose(bundle()))


def test_notes_stand_beside_their_passage_under_the_number_of_their_mark() -> None:
    page = html_page(compose(bundle(None, (PASSAGES[1],))))
    assert '<sup>1</sup><mark class="pink">' in page
    assert '<p class="green"><b>1</b> <i>“bijkomende sancties”</i> – Bijkomend:' in page
    assert "<b>2</b> <i>“" in page


def test_marks_lie_over_each_other_and_stress_lies_within() -> None:
    passage = replace(PASSAGES[1], emphasis=(Emphasis(0, 8), Emphasis(3, 8, strong=True)))
    page = html_page(compose(bundle(None, (passage,))))
    assert '<mark class="green"><mark class="pink">' in page
    assert "<em>Er </em><strong><em>komen</em></strong>" in page


def test_an_elision_is_told_apart() -> None:
    page = html_page(compose(bundle(None, (PassageItem("Een twee drie.", kept=((4, 8),)),))))
    assert page.count('<span class="elision">[…]</span>') == 2


def test_the_paper_the_foot_and_the_colours_follow_the_options() -> None:
    page = html_page(compose(bundle(Options(paper=Paper.A5, neutral=True, columns=2))))
    assert "size: 148mm 210mm" in page
    assert "columns: 2;" in page
    assert "--accent: #1e2422" in page
    assert re.search(r'@bottom-left \{ content: "Didactische bron\. Naar: ', page)


def test_a_page_without_author_or_foot_says_nothing_about_them() -> None:
    page = html_page(compose(Document("Kaal", (PictureItem(SVG, "Vlak"),))))
    assert "<footer>" not in page
    assert 'name="author"' not in page
