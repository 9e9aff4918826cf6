"""``print``, ``compare -o`` and ``bundle add``: what a reader gathered, on paper."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.bundling.layouts import Layout, values_of
from explorer.bundling.profiles import Profiles
from explorer.library.library import Library
from explorer.messages import sentence
from explorer.paths import Paths
from explorer.printing.options import Options, Template
from explorer.printing.reading_back import page_texts

PackWriter = Callable[..., Path]
Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _pack(write_pack: PackWriter) -> None:
    write_pack()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "prints"
    made.mkdir()
    return made


def printed(file: Path) -> str:
    return " ".join("\n".join(page_texts(file.read_bytes())).split())


def refused(ran: Any, status: int) -> str:
    assert (ran.status, ran.out) == (status, "")
    assert ran.err.count("\n") == 1
    return str(ran.err)


def test_a_bundle_becomes_a_document(run: Run, folder: Path) -> None:
    run("bundle", "new", "Mijn les")
    run("bundle", "add", "mijn les", "regio/mali#01", "vrede")
    file = folder / "les.pdf"
    document = run(
        "print", "Mijn les", "--template", "fragment", "-o", str(file), "--json"
    ).document
    assert document == {"file": str(file), "pages": 1}
    text = printed(file)
    assert "Mijn les" in text
    assert text.index("3 miljoen mensen in Mali") < text.index("duurzame vrede tegen 2030")


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
def test_other_files_have_no_pages_of_their_own(run: Run, folder: Path, suffix: str) -> None:
    file = folder / f"uittreksel{suffix}"
    command = ("print", "--passages", "vrede#01, regio/mali", "--template", "brief")
    ran = run(*command, "-o", str(file), "--json")
    assert ran.document == {"file": str(file), "pages": None}
    assert file.stat().st_size > 0
    said = run(*command, "-o", str(file), "--overwrite").out
    assert said == sentence("printed", "nl", file=file) + "\n"


def test_passages_of_one_section_are_headed_by_its_title(run: Run, folder: Path) -> None:
    file = folder / "vrede.md"
    run("print", "--passages", "vrede#01,vrede#02", "-o", str(file))
    assert file.read_text("utf-8").splitlines()[2] == "# Vrede"
    run("print", "--passages", "vrede,regio/mali", "-o", str(file), "--overwrite")
    assert file.read_text("utf-8").splitlines()[2].startswith("# Partij 2024")
    run("print", "--passages", "vrede", "--title", "Les", "-o", str(file), "--overwrite")
    assert file.read_text("utf-8").splitlines()[2] == "# Les"


def test_the_options_shape_the_page(run: Run, folder: Path) -> None:
    run("bundle", "new", "Les")
    run("bundle", "add", "Les", "vrede#01", "--question", "Waarom?", "--answer", "Daarom.")
    file = folder / "les.pdf"
    options = (
        "--template", "worksheet", "--paper", "a5", "--orientation", "landscape", "--size", "9",
        "--line-numbers", "--notes", "all", "--key", "after", "--shorter", "--neutral",
        "--codes", "--no-citations", "--no-source-on-pages", "--flip", "short-edge",
        "--author", "J. Peeters", "--columns", "1",
    )  # fmt: skip
    ran = run("print", "Les", *options, "-o", str(file))
    assert ran.out == sentence("printed-pages", "nl", file=file, pages=2) + "\n"
    text = printed(file)
    assert "Naar: " in text[: text.index("Selectie")]
    assert text.endswith("Didactische bron 2 / 2")
    for expected in ("Naam", "Kortere versie", "Didactische bron", "Antwoordsleutel", "Daarom.",
                     "Selectie en annotaties: J. Peeters."):  # fmt: skip
        assert expected in text
    assert b"MediaBox[0 0 595.27" in file.read_bytes()


def test_a_bundle_is_printed_as_it_was_laid_out(run: Run, folder: Path, paths: Paths) -> None:
    made = run("bundle", "new", "Les", "--json").document["id"]
    run("bundle", "add", "Les", "vrede#01")
    library = Library.open(paths)
    layout = Layout(Options(template=Template.WORKSHEET), title="Oorlog en vrede", goal="Weten.")
    library.bundles.lay_out(made, values_of(layout))
    library.close()
    file = folder / "les.md"
    run("print", "Les", "-o", str(file))
    assert file.read_text("utf-8").count("# Oorlog en vrede\n") == 1
    assert "Weten." in file.read_text("utf-8")


def test_a_profile_brings_what_was_last_chosen_with_it(
    run: Run, folder: Path, paths: Paths
) -> None:
    page = Options(template=Template.WORKSHEET, neutral=True)
    Profiles(paths.profiles_file).keep(Layout(page, "klas", author="An"))
    file = folder / "les.md"
    run("print", "--passages", "vrede", "--profile", "klas", "-o", str(file))
    text = file.read_text("utf-8")
    assert "Didactische bron" in text
    assert "Selectie en annotaties: An." in text


@pytest.mark.parametrize(
    "wrong",
    [
        ("-o", "x.pdf"),
        ("--passages", " , ", "-o", "x.pdf"),
        ("Les", "--passages", "vrede", "-o", "x.pdf"),
        ("Geen", "-o", "x.pdf"),
        ("--passages", "vrede#99", "-o", "x.pdf"),
        ("--passages", "vrede"),
        ("--passages", "vrede", "-o", "x.odt"),
        ("--passages", "vrede", "--size", "40", "-o", "x.pdf"),
        ("--passages", "vrede", "--template", "poster", "-o", "x.pdf"),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, wrong: tuple[str, ...]) -> None:
    refused(run("print", *wrong), 2)
    assert not Path("x.pdf").exists()


def test_a_file_that_is_there_is_replaced_only_when_that_is_said(run: Run, folder: Path) -> None:
    file = folder / "vrede.md"
    file.write_text("mijn eigen tekst")
    command = ("print", "--passages", "vrede", "-o", str(file))
    assert str(file) in refused(run(*command), 1)
    assert file.read_text() == "mijn eigen tekst"
    assert run(*command, "--overwrite").status == 0
    assert file.read_text("utf-8").splitlines()[2] == "# Vrede"
    assert [each.name for each in folder.iterdir()] == ["vrede.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write anywhere")
def test_a_folder_that_takes_nothing_gives_a_sentence(run: Run, folder: Path) -> None:
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    refused(run("print", "--passages", "vrede", "-o", str(folder / "x.md")), 1)
    folder.chmod(stat.S_IRWXU)


def test_what_is_missing_and_what_no_face_has_is_told(run: Run, folder: Path, paths: Paths) -> None:
    run("bundle", "new", "Les")
    run("bundle", "add", "Les", "--text", "Het teken 中 en \U00010900.")
    library = Library.open(paths)
    bundle = library.bundles.named("Les").id
    item = library.bundles.items(bundle)[0].id
    library.bundles.put(bundle, [])
    library.store.change(
        "bundle-item-changed",
        lambda rows: rows.insert(
            "bundle_items", {"bundle": bundle, "position": 9.0, "kind": "film", "payload": "{}"}
        ),
    )
    library.close()
    assert item
    first, *others = run("print", "Les", "-o", str(folder / "les.pdf")).out.splitlines()
    assert first == sentence("printed-pages", "nl", file=folder / "les.pdf", pages=1)
    assert sentence("bundling-unknown", "nl", kind="film") in others
    assert any("中" in line for line in others)


def test_a_comparison_is_printed(run: Run, folder: Path) -> None:
    file = folder / "naast-elkaar.pdf"
    ran = run("compare", "vrede", "regio/mali", "--paper", "a5", "-o", str(file), "--json")
    assert ran.document == {"file": str(file), "pages": ran.document["pages"]}
    text = printed(file)
    for expected in ("Vrede / Mali", "diplomatie", "geen standpunt in dit hoofdstuk", "3 miljoen"):
        assert expected in text
    demands = folder / "eisen.md"
    run("compare", "vrede", "regio/mali", "--demands", "-o", str(demands))
    assert "3 miljoen" not in demands.read_text("utf-8")


# -- filling bundles ----------------------------------------------------------------------------


def test_a_bundle_takes_questions_own_words_and_more(run: Run, folder: Path) -> None:
    run("bundle", "new", "Les")
    note = run("note", "add", "vrede#01", "Let op.", "--json").document["id"]
    filled = run(
        "bundle", "add", "Les", "vrede#01", "--heading", "Sancties", "--question", "Waarom?",
        "--lines", "3", "--answer", "Daarom.", "--page-break", "--text", "Lees dit.",
        "--compare", "vrede", "regio/mali", "--matrix", "--note", note, "--json",
    ).document  # fmt: skip
    assert [(item["kind"], item["text"]) for item in filled["items"]] == [
        ("passage", "Partij wil duurzame vrede tegen 2030."),
        ("heading", "Sancties"),
        ("question", "Waarom?"),
        ("page-break", "Nieuwe bladzijde"),
        ("text", "Lees dit."),
        ("comparison", "Vergelijking Vrede / Mali · Kolommen: 2"),
        ("matrix", "Matrix · Partij 2024 · Wereld"),
        ("note", "Notitie · Vrede ¶ 1 · Let op."),
    ]
    file = folder / "les.pdf"
    run("print", "Les", "--template", "worksheet", "--key", "after", "-o", str(file))
    text = printed(file)
    for expected in ("Sancties", "Waarom?", "Daarom.", "Lees dit.", "3 miljoen", "Let op."):
        assert expected in text


@pytest.mark.parametrize(
    "wrong",
    [
        (),
        ("--note", "nope"),
        ("--compare", "vrede"),
        ("--compare", "vrede", "nope"),
    ],
)
def test_nothing_and_what_is_not_there_does_not_go_into_a_bundle(
    run: Run, wrong: tuple[str, ...]
) -> None:
    run("bundle", "new", "Les")
    refused(run("bundle", "add", "Les", *wrong), 2)
    assert run("bundle", "show", "Les", "--json").document["items"] == []
