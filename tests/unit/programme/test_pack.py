"""A programme in a folder."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from explorer.errors import UserError
from explorer.programme.model import Head, Kind, Passage, Section
from explorer.programme.pack import Programme
from explorer.programme.passages import parse_passages
from explorer.tables import TableMemory

PackWriter = Callable[..., Path]


@pytest.fixture
def programme(write_pack: PackWriter) -> Programme:
    return Programme(write_pack())


def with_programme(write_pack: PackWriter, text: str) -> Programme:
    return Programme(write_pack({"programme.toml": text}))


def refused(write_pack: PackWriter, old: str, new: str) -> UserError:
    with pytest.raises(UserError) as caught:
        Programme(write_pack({"programme.toml": (old, new)}))
    return caught.value


def test_a_pack_tells_what_it_is(programme: Programme) -> None:
    assert (programme.id, programme.title, programme.chapter) == (
        "klein",
        "Klein programma",
        "Wereld",
    )
    assert (programme.party, programme.year, programme.language) == ("Partij", 2024, "nl")
    assert (programme.source.title, programme.source.publisher) == ("Bron", "Partij")
    assert programme.source.pages == 3
    assert programme.is_restatement


def test_a_pack_needs_no_more_than_an_id_a_title_and_a_source(write_pack: PackWriter) -> None:
    bare = with_programme(write_pack, 'id = "kaal"\ntitle = "Kaal"\n[source]\ntitle = "Bron"\n')
    assert (bare.chapter, bare.party, bare.year, bare.version) == ("", "", 0, "1")
    assert not bare.is_restatement
    assert bare.tree == ()
    assert list(bare.passages()) == []


def test_opening_a_pack_reads_only_its_tree(write_pack: PackWriter) -> None:
    broken = dict.fromkeys(("glossary.toml", "questions.toml", "vocabulary.toml"), "=")
    programme = Programme(write_pack({**broken, "sections/vrede.md": None}))
    assert programme.head("vrede").title == "Vrede"
    for read in (
        lambda: programme.glossary,
        lambda: programme.questions,
        lambda: programme.vocabulary,
    ):
        with pytest.raises(UserError, match="pack-bad-toml"):
            read()
    with pytest.raises(UserError, match="pack-file-missing"):
        programme.section("vrede")


def test_a_pack_without_vocabulary_glossary_or_questions_has_none(write_pack: PackWriter) -> None:
    missing = dict.fromkeys(("glossary.toml", "questions.toml", "vocabulary.toml"))
    programme = Programme(write_pack(missing))
    assert programme.glossary == ()
    assert programme.questions == ()
    assert programme.vocabulary.entries("act") == {}


def test_vocabulary_glossary_and_questions_are_read_when_asked_for(programme: Programme) -> None:
    assert programme.vocabulary.knows("act", "eis")
    assert [term.id for term in programme.glossary] == ["vrede"]
    assert [question.text for question in programme.questions] == [
        "Wat vindt Partij van vrede?",
        "Waarom?",
    ]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ('party = "P"\nyear = 2024\nchapter = "C"', "P 2024 · C"),
        ('party = "P"\nyear = 2024', "P 2024"),
        ('party = "P"', "P"),
        ('chapter = "C"', "Titel · C"),
        ("year = 2024", "Titel"),
        ("", "Titel"),
    ],
)
def test_a_programme_is_named_by_party_and_year_else_by_title(
    write_pack: PackWriter, lines: str, name: str
) -> None:
    text = f'id = "p"\ntitle = "Titel"\n{lines}\n[source]\ntitle = "Bron"\n'
    assert with_programme(write_pack, text).name == name


def test_the_tree_keeps_the_order_of_the_programme(programme: Programme) -> None:
    assert [head.id for head in programme.tree] == ["vrede", "regio"]
    assert [head.id for head in programme.heads()] == ["vrede", "regio", "regio/mali"]
    assert [head.id for head in programme.section_heads()] == ["vrede", "regio/mali"]
    assert [section.id for section in programme.sections()] == ["vrede", "regio/mali"]


def test_a_node_with_nodes_below_it_is_a_group_that_adds_them_up(write_pack: PackWriter) -> None:
    iran = '[[node]]\nid = "regio/iran"\nparent = "regio"\ntitle = "Iran"\n'
    counts = "passages = 2\ndemands = 1\nwords = 9\n"
    changed = ('[[node]]\nid = "regio/mali"', f'{iran}{counts}[[node]]\nid = "regio/mali"')
    group = Programme(write_pack({"programme.toml": changed})).head("regio")
    assert (group.kind, group.file) == (Kind.GROUP, "")
    assert [head.id for head in group.children] == ["regio/iran", "regio/mali"]
    assert (group.passages, group.demands, group.words) == (3, 1, 16)


def test_the_pages_of_a_group_span_those_of_its_sections(programme: Programme) -> None:
    assert programme.head("regio").pages == (3, 3)


def test_a_node_without_pages_or_sections_has_none(write_pack: PackWriter) -> None:
    text = 'id = "p"\ntitle = "P"\n[source]\ntitle = "B"\n[[node]]\nid = "a"\ntitle = "A"\n'
    head = with_programme(write_pack, text).head("a")
    assert head.pages == (0, 0)
    assert head.file == "sections/a.md"


def test_a_node_can_name_its_own_file(write_pack: PackWriter) -> None:
    moved = ('title = "Vrede"', 'title = "Vrede"\nfile = "teksten/v.md"')
    text = "Tekst.\n{: #vrede-01 }\n"
    programme = Programme(write_pack({"programme.toml": moved, "teksten/v.md": text}))
    assert programme.section("vrede").passages[0].text == "Tekst."


def test_a_section_knows_the_groups_it_stands_in(programme: Programme) -> None:
    assert programme.section("regio/mali").trail == (programme.head("regio"),)
    assert programme.section("vrede").trail == ()


def test_a_section_is_read_once(programme: Programme) -> None:
    section = programme.section("vrede")
    (programme.folder / "sections/vrede.md").unlink()
    assert programme.section("vrede") is section


def test_two_threads_that_want_a_section_at_once_get_the_same_one(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[Section] = []
    other = Thread(target=lambda: got.append(programme.section("vrede")))

    def parse(text: str, head: Head, file: Path) -> tuple[Passage, ...]:
        if not got and not other.is_alive():
            other.start()
            other.join(timeout=0.05)  # time enough to read it a second time
        return parse_passages(text, head, file)

    monkeypatch.setattr("explorer.programme.pack.parse_passages", parse)
    section = programme.section("vrede")
    other.join()
    assert got[0] is section


def test_unknown_nodes_and_groups_have_no_text(programme: Programme) -> None:
    assert programme.has("regio")
    assert not programme.has("mars")
    with pytest.raises(UserError, match="section-unknown") as caught:
        programme.section("mars")
    assert caught.value.details == {"id": "mars", "pack": "klein"}
    with pytest.raises(UserError, match="section-is-group") as caught:
        programme.section("regio")
    assert caught.value.details == {"id": "regio", "example": "regio/mali"}


def test_an_empty_group_has_no_section_for_an_example(write_pack: PackWriter) -> None:
    programme = Programme(write_pack({"programme.toml": ('kind = "region"', 'kind = "group"')}))
    with pytest.raises(UserError, match="section-is-group") as caught:
        programme.section("regio")
    assert caught.value.details["example"] == "–"


def test_a_passage_is_found_by_its_id_and_by_one_it_had_before(programme: Programme) -> None:
    assert programme.passage("vrede#01").text == "Partij wil duurzame vrede tegen 2030."
    assert programme.passage("vrede#09").id == "vrede#02"
    assert [passage.id for passage in programme.passages()] == [
        "vrede#01",
        "vrede#02",
        "regio/mali#01",
    ]


@pytest.mark.parametrize("passage_id", ["vrede#99", "mars#01", "regio#01", "", "vrede"])
def test_a_passage_that_is_not_there_is_unknown(programme: Programme, passage_id: str) -> None:
    with pytest.raises(UserError, match="passage-unknown") as caught:
        programme.passage(passage_id)
    assert caught.value.details == {"id": passage_id, "pack": "klein"}


def test_a_citation_names_everything_about_a_passage(programme: Programme) -> None:
    citation = programme.citation(programme.passage("vrede#02"))
    assert str(citation) == "Partij, Klein programma, Wereld, 2024, blz. 1–2, Vrede ¶ 2"


def test_a_pack_without_a_pattern_is_cited_in_the_usual_way(write_pack: PackWriter) -> None:
    programme = Programme(write_pack({"programme.toml": ("citation = ", "# citation = ")}))
    citation = programme.citation(programme.passage("regio/mali#01"))
    assert str(citation) == "Partij, Klein programma, blz. 3, Mali ¶ 1"


@pytest.mark.parametrize(
    "pattern", ["{chapter", "{onbekend}", "{}", "{pages[9]}", "{year:>99}", "{title!r}"]
)
def test_a_citation_can_only_ask_for_what_it_names(write_pack: PackWriter, pattern: str) -> None:
    error = refused(write_pack, "{party}, {title}", pattern)
    assert (error.code, error.details["key"]) == ("pack-key-wrong", "citation")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('id = "klein"', 'id = "klein"\nformat = 2', "pack-too-new"),
        ('id = "klein"', "", "pack-key-missing"),
        ('id = "klein"', "id = 3", "pack-key-wrong"),
        ("[source]", "[bron]", "pack-key-missing"),
        ('parent = "regio"', 'parent = "mars"', "node-parent-unknown"),
        ('parent = "regio"', 'parent = "regio/mali"', "node-parent-unknown"),
        ('kind = "region"', 'kind = "land"', "node-kind-unknown"),
        ('id = "regio/mali"', 'id = "vrede"', "pack-id-twice"),
        ("pages = [1, 2]", 'pages = ["een"]', "pack-key-wrong"),
        ('title = "Vrede"', "", "pack-key-missing"),
        ('title = "Vrede"', 'title = "Vrede"\nfile = "../buiten.md"', "node-file-outside"),
        ('title = "Vrede"', 'title = "Vrede"\nfile = "/buiten.md"', "node-file-outside"),
        ('title = "Vrede"', 'title = "Vrede"\nfile = "a\\\\..\\\\..\\\\b.md"', "node-file-outside"),
        ('title = "Vrede"', 'title = "Vrede"\nfile = "C:buiten.md"', "node-file-outside"),
        ('title = "Vrede"', 'title = "Vrede"\nfile = "a\\u0000b.md"', "node-file-outside"),
    ],
)
def test_a_malformed_tree_is_refused(write_pack: PackWriter, old: str, new: str, code: str) -> None:
    error = refused(write_pack, old, new)
    assert error.code == code
    assert error.details["file"].name == "programme.toml"  # type: ignore[attr-defined]  # a Path


def test_nodes_that_are_no_tables_are_refused(write_pack: PackWriter) -> None:
    with pytest.raises(UserError, match="pack-key-wrong"):
        with_programme(write_pack, 'id = "p"\ntitle = "P"\nnode = ["a"]\n[source]\ntitle = "B"\n')


def test_an_id_cannot_leave_the_folder_of_the_pack(write_pack: PackWriter) -> None:
    assert refused(write_pack, 'id = "vrede"', 'id = "../../vrede"').code == "node-file-outside"


def test_a_pack_opened_again_comes_from_memory(write_pack: PackWriter, tmp_path: Path) -> None:
    folder, memory = write_pack(), TableMemory(tmp_path / "memory")
    first = Programme(folder, memory)
    again = Programme(folder, memory)
    assert again.tree == first.tree
    assert again.vocabulary == first.vocabulary
    assert list((tmp_path / "memory").iterdir())
