import re
import shutil
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.paths import resources_folder
from explorer.printing.composing import compose
from explorer.printing.document import (
    Colour,
    Document,
    HeadingItem,
    Highlight,
    Item,
    Note,
    PageBreak,
    PassageItem,
    PictureItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.images import PageImages
from explorer.printing.options import Notes, Options, Orientation, Paper, Template, profile
from explorer.printing.typesetting import Pdf, Typesetter
from tests.unit.printing.pdf_files import letters, page_texts
from tests.unit.printing.samples import HOSTILE, MADE, PASSAGES, bundle


def _pdf(typesetter: Typesetter, *items: Item, options: Options | None = None) -> Pdf:
    return typesetter.typeset(compose(bundle(options, items)), made=MADE)


def _text(pdf: Pdf) -> str:
    return "\n".join(page_texts(pdf.data))


def _printed(pdf: Pdf) -> str:
    """The letters of all pages, without the numbers of lines, pages and notes."""
    return re.sub(r"\d+", "", letters(_text(pdf)))


def test_text_that_looks_like_markup_prints_as_itself(typesetter: Typesetter) -> None:
    items = (TextItem(HOSTILE), PassageItem(HOSTILE, notes=(Note(HOSTILE),)))
    text = " ".join(_text(_pdf(typesetter, *items)).split())
    assert text.count('#import "x", $x^2$, @noot, *ster*, _streep_, <b>, [haak], \\n en ```.') >= 2


def test_a_title_that_looks_like_markup_prints_as_itself(typesetter: Typesetter) -> None:
    title = 'Titel #import "@preview/x:0.1.0" $'
    pdf = typesetter.typeset(compose(replace(bundle(), title=title)))
    assert title in page_texts(pdf.data)[0]


def test_a_note_of_ten_thousand_characters_is_printed_whole(typesetter: Typesetter) -> None:
    words = [f"woord{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(1250)]
    item = PassageItem("Kort.", notes=(Note(" ".join(words)),))
    assert "".join(words) in _printed(_pdf(typesetter, item))


def test_the_same_bundle_gives_the_same_file(typesetter: Typesetter) -> None:
    made = [typesetter.typeset(compose(bundle()), made=MADE).data for _ in range(2)]
    assert made[0] == made[1]


def test_a_character_that_no_face_has_is_printed_as_its_number_and_told(
    typesetter: Typesetter,
) -> None:
    pdf = _pdf(typesetter, TextItem("Over 中国 en \U0001f9ff."))
    assert "Over [U+4E2D][U+56FD] en" in _text(pdf)
    assert set("中国") <= set(pdf.replaced)
    assert _pdf(typesetter, TextItem("Gewoon.")).replaced == ""


@pytest.mark.parametrize("text", ["CO₂ ≤ 5 → α Я ☐", "שלום עולם", "مرحبا بالعالم", "🙂 ❤️ 👩‍👧"])
def test_other_scripts_and_signs_have_a_face(typesetter: Typesetter, text: str) -> None:
    assert _pdf(typesetter, TextItem(text)).replaced == ""


def test_a_brief_that_is_a_little_long_is_set_smaller_to_fit_one_page(
    typesetter: Typesetter,
) -> None:
    claims = (PASSAGES[1],) * 12
    options = Options(template=Template.BRIEF, notes=Notes.NONE)
    assert len(page_texts(_pdf(typesetter, *claims, options=options).data)) == 1
    longer = _pdf(typesetter, *claims * 3, options=options)
    assert len(page_texts(longer.data)) > 1


def test_every_page_names_the_source(typesetter: Typesetter) -> None:
    pages = page_texts(_pdf(typesetter, *PASSAGES * 20).data)
    assert len(pages) > 3
    assert all("Naar: Partij, Programma 2024, Wereld, blz. 20–21." in page for page in pages)


def test_lines_are_numbered_by_the_rule_and_only_those_of_passages(typesetter: Typesetter) -> None:
    options = Options(line_numbers=True, notes=Notes.NONE)
    items = (TextItem("Eigen tekst."), *(PassageItem("Eén regel.") for _ in range(11)))
    text = _text(_pdf(typesetter, *items, options=options))
    lines = [line.strip() for line in text.split("\n")]
    assert [line for line in lines if re.fullmatch(r"\d+", line)] == ["1", "5", "10"]


def test_a_note_stands_beside_its_line_and_many_notes_below_their_passage(
    typesetter: Typesetter,
) -> None:
    one = PassageItem("Een zin die kort is.", notes=(Note("Ernaast", 0, 3),))
    assert "1 " not in _text(_pdf(typesetter, one)).split("Bron")[0].replace("1 / 1", "")
    many = PassageItem(
        "Een zin die kort is.", notes=tuple(Note(f"Notitie {n}", 0, 3) for n in range(30))
    )
    text = " ".join(_text(_pdf(typesetter, many)).split())
    assert "30 “Een” – Notitie 29" in text


def test_typesetting_from_several_threads_takes_turns(typesetter: Typesetter) -> None:
    made: list[bytes] = []
    work = [
        Thread(target=lambda n=n: made.append(_pdf(typesetter, TextItem(f"Nummer {n}")).data))
        for n in range(4)
    ]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert len(made) == 4


def _resources(folder: Path, template: str) -> Path:
    """Resources whose only template is this one."""
    (folder / "typst" / "fonts").mkdir(parents=True)
    shutil.copytree(resources_folder() / "fonts", folder / "fonts")
    (folder / "typst" / "main.typ").write_text(template)
    return folder


def test_a_template_that_imports_a_package_is_refused(tmp_path: Path) -> None:
    folder = _resources(tmp_path, '#import "@preview/cetz:0.3.0": canvas\nTekst')
    with pytest.raises(UserError) as caught:
        Typesetter(folder).typeset(compose(bundle()))
    assert caught.value.code == "print-template-imports"


def test_a_template_that_cannot_be_set_gives_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        Typesetter(_resources(tmp_path, "#panic()")).typeset(compose(bundle()))
    assert caught.value.code == "print-failed"


def test_no_template_reads_text_as_markup_or_imports_a_package() -> None:
    for file in (resources_folder() / "typst").glob("*.typ"):
        assert not re.search(r'\beval\(|"@|mode:\s*"markup"', file.read_text())


_signs = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_words = st.lists(st.text("abcdefgë", min_size=1, max_size=14), min_size=1, max_size=30).map(
    " ".join
)
_text_of_any_kind = st.one_of(
    _words, _signs, st.sampled_from(["x" * 300, "שלום עולם", "👩‍👧🙂", "a" + "\u0301" * 9, ""])
)
_span = st.tuples(st.integers(0, 80), st.integers(0, 80))
_light = st.builds(lambda s, c: Highlight(*s, c), _span, st.sampled_from(Colour))
_note = st.builds(lambda t, s: Note(t, *s), _text_of_any_kind, _span)
_passage = st.builds(
    PassageItem,
    _text_of_any_kind,
    title=_words,
    number=st.integers(0, 9),
    pages=st.lists(st.integers(1, 99), max_size=2).map(tuple),
    highlights=st.lists(_light, max_size=6).map(tuple),
    notes=st.lists(_note, max_size=30).map(tuple),
    kept=st.lists(_span, max_size=2).map(tuple),
)
_item: st.SearchStrategy[Item] = st.one_of(
    _passage,
    st.builds(QuestionItem, _text_of_any_kind, st.integers(0, 30), _text_of_any_kind),
    st.builds(TextItem, _text_of_any_kind),
    st.builds(HeadingItem, _text_of_any_kind, st.integers(-1, 9)),
    st.just(PageBreak()),
)
_options = st.builds(
    Options,
    template=st.sampled_from(Template),
    paper=st.sampled_from(Paper),
    orientation=st.sampled_from(Orientation),
    columns=st.sampled_from((1, 2)),
    line_numbers=st.booleans(),
    neutral=st.booleans(),
    text_size=st.floats(8, 18),
)
_few = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


@_few
@given(st.lists(_item, max_size=6).map(tuple), _options)
def test_any_bundle_becomes_a_valid_pdf(
    typesetter: Typesetter, items: tuple[Item, ...], options: Options
) -> None:
    """Typst itself refuses to write a file that isn't PDF/UA-1 and PDF/A-2a."""
    assert page_texts(_pdf(typesetter, *items, options=options).data)


@_few
@given(st.lists(_words, min_size=1, max_size=12), _options)
def test_every_item_is_found_in_the_pdf_in_order(
    typesetter: Typesetter, texts: list[str], options: Options
) -> None:
    options = replace(options, source_on_pages=False, neutral=False)  # a foot parts what it follows
    items: list[Item] = []
    for number, text in enumerate(texts):
        kinds: tuple[Item, ...] = (PassageItem(text), TextItem(text), QuestionItem(text, 1))
        items.append(kinds[number % 3])
    printed = _printed(_pdf(typesetter, *items, options=options))
    place = 0
    for text in texts:
        found = printed.find(letters(text), place if options.template is not Template.CARDS else 0)
        assert found >= 0
        place = found + len(letters(text))


def test_five_hundred_items_are_printed_in_order(typesetter: Typesetter) -> None:
    names = [chr(97 + n % 26) + chr(97 + n // 26) for n in range(500)]
    items = tuple(PassageItem(f"Dit is passage {name}.") for name in names)
    printed = _printed(_pdf(typesetter, *items))
    assert "".join(f"Ditispassage{name}" for name in names) in printed.replace(
        "NaarPartijProgrammaWereldWeergaveineigenwoorden", ""
    )


def test_an_empty_bundle_is_a_page(typesetter: Typesetter) -> None:
    for template in Template:
        pdf = typesetter.typeset(compose(Document("Leeg", (), Options(template=template))))
        assert len(page_texts(pdf.data)) == 1


def test_a_wide_picture_lies_on_a_page_of_its_own_with_its_heading(typesetter: Typesetter) -> None:
    wide = b'<svg xmlns="http://www.w3.org/2000/svg" width="1300" height="800"/>'
    items = (
        TextItem("Ervoor."),
        HeadingItem("De tekening"),
        PictureItem(wide, "Breed", "Bijschrift"),
        TextItem("Erna."),
    )
    for options in (Options(), Options(columns=2)):
        pdf = _pdf(typesetter, *items, options=options)
        before, lying, after = page_texts(pdf.data)
        assert "Ervoor." in before
        assert "De tekening" in lying
        assert "Bijschrift" in lying
        assert "Erna." in after
        with PageImages(pdf.data) as images:
            sizes = [images.size(page) for page in range(3)]
        assert [width > height for width, height in sizes] == [False, True, False]


_hostile = st.text("#$@*_\\<>[]`~=-+/{}()'\"%&;:.ab1 \n", max_size=300)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(_hostile)
def test_whatever_the_reader_types_prints_as_itself(typesetter: Typesetter, text: str) -> None:
    items = (TextItem(f"Begin {text} einde"), QuestionItem(f"Begin {text} einde", 1))
    printed = "".join(_text(_pdf(typesetter, *items)).split())
    typed = "".join(f"Begin {text} einde".split())
    hyphens = str.maketrans("", "", "-\ufffe\u200b")
    assert printed.translate(hyphens).count(typed.translate(hyphens)) >= 2


def test_ten_thousand_characters_of_markup_print_as_themselves(typesetter: Typesetter) -> None:
    line = '#import "@x/y:a.b.c": * $ a^b $ <b> \\u{ff} `raw` @noot '
    text = line * (10_000 // len(line))
    bare = Options(source_on_pages=False, citations=False)
    for item in (TextItem(text), PassageItem(text), PassageItem("Kort.", notes=(Note(text),))):
        assert letters(text) in _printed(_pdf(typesetter, item, options=bare))


def test_a_picture_fits_between_the_margins(typesetter: Typesetter) -> None:
    wide = b'<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>'
    pdf = _pdf(typesetter, PictureItem(wide, "Groot", "Bijschrift"), options=profile("klas"))
    assert len(page_texts(pdf.data)) == 1
