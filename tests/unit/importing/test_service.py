"""From a file to a pack through the process that parses, and what can go wrong on the way."""

import io
import json
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.importing import formats, limits, parsing, worker
from explorer.importing.characters import squeezed
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.limits import Limits
from explorer.importing.service import Importer
from explorer.paths import program_folder
from explorer.programme.pack import Programme
from explorer.progress import Cancelled, Progress

SHIPPED = program_folder() / "content" / "groen-2024-internationaal"
OFFICIAL = (
    program_folder().parent / "shared" / "programme" / "basisprogramma-2024-internationaal.txt"
)
STARTS = OFFICIAL.with_name("page-starts.txt")
TEXT = "WONEN\n\nElke gemeente bouwt huizen voor wie er wil wonen, en snel ook.\n"


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "programma-2024.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def acting(script):
    """A command that plays a parser: it gets the same arguments as the real one."""
    return [sys.executable, "-c", script]


def parsed(file, script, **given):
    return parsing.parse_apart(file, Progress(), command=acting(script), **given)


@pytest.mark.usefixtures("measured_children")
def test_a_file_becomes_a_draft_and_the_draft_a_pack(file, tmp_path):
    told = []
    importer = Importer(tmp_path / "packs")
    draft = importer.read(file, Progress(lambda done, label: told.append((done, label))))
    assert next((b.kind, b.text) for b in draft.blocks) == ("heading", "WONEN")
    assert told[0] == (0.0, file.name)
    imported = importer.save(draft)
    assert (imported.pack, imported.sections, imported.passages) == ("programma-2024", 1, 1)
    assert sorted(p.name for p in imported.folder.iterdir()) == ["programme.toml", "sections"]


def test_a_refusal_of_the_parser_is_a_refusal_here(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7 niets")
    with pytest.raises(UserError, match="import-damaged") as refused:
        Importer(tmp_path).read(file)
    assert refused.value.details == {"name": "a.pdf"}


def test_a_parser_that_hangs_is_stopped(file):
    with pytest.raises(UserError, match="import-took-too-long"):
        parsed(file, "import time; time.sleep(60)", limits=Limits(seconds=0.2))


def test_cancelling_stops_the_parser(file):
    progress = Progress()

    def receiver(done, _label):
        if done > 0.2:
            progress.cancel()

    progress._receiver = receiver
    script = "import time; print('{\"progress\": 0.3}', flush=True); time.sleep(60)"
    with pytest.raises(Cancelled):
        parsing.parse_apart(file, progress, command=acting(script))


def test_cancelling_between_reports_counts_too(file):
    progress = Progress()
    progress._receiver = lambda *_: progress.cancel()
    with pytest.raises(Cancelled):
        parsing.parse_apart(file, progress, command=acting("import time; time.sleep(60)"))


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("import os; os.abort()", "import-crashed"),
        (f"import os; os.kill(os.getpid(), {int(signal.SIGKILL)})", "import-too-heavy"),
        ("print('geen json'); print('[1]')", "import-crashed"),
        ('print(\'{"result": "weg"}\')', "import-crashed"),
        (
            "import sys; open(sys.argv[2], 'w').write('{}'); print('{\"result\": \"x\"}')",
            "import-crashed",
        ),
    ],
)
def test_a_parser_that_dies_or_talks_nonsense_is_a_sentence(file, script, code):
    with pytest.raises(UserError, match=code):
        parsed(file, script)


def test_an_archive_is_tried_out_in_the_other_process(tmp_path):
    file = tmp_path / "a.programma"
    file.write_bytes(b"niets")
    with pytest.raises(UserError, match="import-damaged"):
        parsing.try_apart(file, Progress())
    nonsense = "import sys; open(sys.argv[2], 'w').write('{}'); print('{\"result\": \"x\"}')"
    with pytest.raises(UserError, match="import-crashed"):
        parsing.try_apart(file, Progress(), command=acting(nonsense))


def test_a_document_is_known_again_and_what_it_replaces_is_kept(file, tmp_path):
    importer = Importer(tmp_path / "packs", removed=tmp_path / "weg")
    draft = importer.read(file)
    assert importer.again(draft) == ""
    first = importer.save(draft)
    assert importer.again(draft) == first.pack
    assert importer.again(replace(draft, sha256="")) == ""
    assert importer.save(draft, pack=first.pack, replace_existing=True).folder == first.folder
    (kept,) = (tmp_path / "weg").iterdir()
    assert kept.suffix == ".programma"
    importer.save(draft, pack="nieuw", replace_existing=True)
    Importer(tmp_path / "packs").save(draft, pack="nieuw", replace_existing=True)
    assert len(list((tmp_path / "weg").iterdir())) == 1


def test_the_worker_tells_progress_and_result(file, tmp_path):
    out = io.StringIO()
    assert worker.parse(file, tmp_path / "draft.json", out) == 0
    messages = [json.loads(line) for line in out.getvalue().splitlines()]
    assert messages[0] == {"progress": 0.3}
    assert messages[-1] == {"result": str(tmp_path / "draft.json")}


def test_the_worker_refuses_what_has_no_text(tmp_path):
    (tmp_path / "a.txt").write_text("KOPPEN\n", encoding="utf-8")
    out = io.StringIO()
    assert worker.parse(tmp_path / "a.txt", tmp_path / "draft.json", out) == 1
    assert json.loads(out.getvalue().splitlines()[-1]) == {
        "refusal": "import-no-text",
        "details": {"name": "a.txt"},
    }


def test_the_worker_says_when_memory_runs_out(file, tmp_path, monkeypatch):
    def hungry(*_):
        raise MemoryError

    monkeypatch.setattr(formats, "read", hungry)
    out = io.StringIO()
    assert worker.parse(file, tmp_path / "draft.json", out) == 1
    assert json.loads(out.getvalue())["refusal"] == "import-too-heavy"


def test_the_worker_runs_within_its_limits(file, tmp_path, monkeypatch, capsys):
    seen = []
    monkeypatch.setattr(worker, "confine", seen.append)
    monkeypatch.setattr(worker.gc, "disable", lambda: seen.append("quick"))
    assert worker.main([str(file), str(tmp_path / "draft.json"), "5.0", "1000"]) == 0
    assert seen == ["quick", Limits(seconds=5.0, memory=1000)]
    assert "result" in capsys.readouterr().out


@pytest.mark.parametrize(("system", "expected"), [("linux", 4), ("darwin", 3), ("win32", 0)])
def test_limits_are_set_where_the_system_can(monkeypatch, system, expected):
    resource = pytest.importorskip("resource")
    lowered = []
    monkeypatch.setattr(resource, "setrlimit", lambda which, value: lowered.append((which, value)))
    monkeypatch.setattr(
        resource,
        "getrlimit",
        lambda which: (0, resource.RLIM_INFINITY if which != resource.RLIMIT_CPU else 7),
    )
    monkeypatch.setattr(limits.sys, "platform", system)
    limits.confine(Limits(seconds=100))
    assert len(lowered) == expected
    assert all(value[0] == 7 for which, value in lowered if which == resource.RLIMIT_CPU)


def test_the_window_imports_the_door_without_what_lies_behind():
    import subprocess  # noqa: PLC0415 -- for this test alone

    script = (
        "import sys; before = set(sys.modules); import explorer.importing.service;"
        "print(sorted(m for m in set(sys.modules) - before if not m.startswith('explorer')))"
    )
    found = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=program_folder(),
        check=True,
    )
    heavy = ("pypdfium2", "rapidfuzz", "markdown", "xml", "tomllib", "subprocess")
    assert not [name for name in heavy if f"'{name}'" in found.stdout]


needs_pack = pytest.mark.skipif(
    not (SHIPPED / "programme.toml").exists(), reason="the shipped edition isn't there"
)
needs_source = pytest.mark.skipif(
    not OFFICIAL.exists(), reason="the official text lies beside the project, not in it"
)


@needs_pack
@needs_source
def test_the_official_text_gets_the_shipped_sections_and_the_right_pages(tmp_path):
    importer = Importer(tmp_path, [SHIPPED])
    draft = importer.read(OFFICIAL)
    shipped = Programme(SHIPPED)
    assert [b.section for b in draft.headings()] == [head.id for head in shipped.heads()]
    imported = importer.save(draft)
    assert (imported.pack, imported.sections, imported.pages) == (
        "groen-2024-internationaal-origineel",
        25,
        25,
    )
    programme = Programme(imported.folder)
    assert {h.id: h.pages for h in programme.heads()} == {h.id: h.pages for h in shipped.heads()}
    assert {"alignment.toml", "suggestions.toml"} <= {p.name for p in imported.folder.iterdir()}
    starts = [int(line.split()[1]) for line in STARTS.read_text().splitlines()[1:]]
    lines = OFFICIAL.read_text(encoding="utf-8").split("\n")
    place = 0
    for passage in programme.passages():
        head = passage.text[:25]
        place = next(
            at
            for at in range(place, len(lines))
            if " ".join(lines[at].split()).startswith(
                head[: len(" ".join(lines[at].split()))] or "§"
            )
        )
        assert passage.pages[0] == sum(start <= place + 1 for start in starts)


_TYPESET = {
    "one column": '#set page(paper: "a4", margin: 1.6cm)\n'
    "#set par(justify: true, spacing: 1.3em)\n",
    "two columns": '#set page(paper: "a4", margin: 1.4cm, columns: 2)\n#set text(size: 8.5pt)\n'
    "#set par(justify: true, spacing: 1em)\n",
}


@needs_pack
@needs_source
@pytest.mark.parametrize("look", _TYPESET)
def test_the_official_text_as_a_pdf_gets_every_section_and_page(tmp_path, look):
    import typst  # noqa: PLC0415 -- for this test alone

    from explorer.importing.outlining import draft_of  # noqa: PLC0415 -- as above
    from explorer.importing.plain import read_plain  # noqa: PLC0415 -- as above
    from explorer.importing.printed import read_printed  # noqa: PLC0415 -- as above
    from explorer.importing.recognising import recognise  # noqa: PLC0415 -- as above

    shipped = Programme(SHIPPED)
    text = recognise(draft_of(read_plain(OFFICIAL, lambda *_: None), OFFICIAL.name), shipped)
    assert text is not None
    foot = "#set page(footer: context align(center)[Internationaal #counter(page).display()])\n"
    parts, page = ['#set text(lang: "nl", size: 10pt)\n', _TYPESET[look], foot], 1
    for block in text.blocks:
        while page < block.pages[0]:
            parts, page = [*parts, "#pagebreak()\n"], page + 1
        words = json.dumps(block.text, ensure_ascii=False)
        mark = f"#heading(bookmarked: false, {words})" if block.is_heading else f"#par[#{words}]"
        parts.append(f"{mark}\n\n")
    file = tmp_path / "a.pdf"
    file.write_bytes(typst.compile("".join(parts).encode()))
    found = recognise(draft_of(read_printed(file, lambda *_: None), file.name), shipped)
    assert found is not None
    assert [b.section for b in found.headings()] == [b.section for b in text.headings()]
    pages = {squeezed(b.text): b.pages[0] for b in text.blocks if not b.is_heading}
    known = [b for b in found.blocks if squeezed(b.text) in pages]
    assert len(known) >= 0.95 * len(pages)
    assert all(block.pages[0] == pages[squeezed(block.text)] for block in known)


@needs_pack
@needs_source
def test_pages_come_from_the_restatement_where_the_text_has_none(tmp_path):
    from explorer.importing.outlining import draft_of  # noqa: PLC0415 -- for this test alone
    from explorer.importing.plain import read_plain  # noqa: PLC0415 -- for this test alone
    from explorer.importing.recognising import recognise  # noqa: PLC0415 -- for this test alone

    marked = draft_of(read_plain(OFFICIAL, lambda *_: None), OFFICIAL.name)
    bare = replace(marked, blocks=tuple(replace(b, pages=()) for b in marked.blocks))
    shipped = Programme(SHIPPED)
    one, two = recognise(marked, shipped), recognise(bare, shipped)
    assert one is not None
    assert two is not None
    same = sum(a.pages == b.pages for a, b in zip(one.blocks, two.blocks, strict=True))
    assert same >= 0.97 * len(one.blocks)


def test_another_text_is_not_taken_for_the_shipped_one(file, tmp_path):
    packs = [SHIPPED] if (SHIPPED / "programme.toml").exists() else []
    assert Importer(tmp_path, packs).read(file).recognised == ""


def test_saving_tells_its_progress_and_can_be_cancelled(tmp_path):
    draft = Draft("Titel", (Block(1, BlockKind.PARAGRAPH, "Zin."),))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        Importer(tmp_path / "packs").save(draft, progress=progress)
    assert not Path(tmp_path / "packs").exists()
