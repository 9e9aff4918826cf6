"""The edition that is shipped: whole, complete, and told in its own words."""

import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from explorer.messages import LANGUAGES
from explorer.paths import program_folder
from explorer.programme.checking import check
from explorer.programme.pack import Programme
from explorer.programme.questions import QuestionKind
from explorer.programme.vocabulary import FACETS

PACK = program_folder() / "content" / "groen-2024-internationaal"
SHARED = program_folder().parent / "shared"
SOURCE = SHARED / "programme" / "basisprogramma-2024-internationaal.txt"
OVERLAP = SHARED / "tools" / "overlap.py"

SECTIONS = {
    "inleiding": (1, 2),
    "mensenrechten": (3, 4),
    "stemmen-van-de-democratie": (5, 5),
    "internationaal-recht": (5, 6),
    "investeren-in-samenwerking": (6, 8),
    "diplomatie": (8, 9),
    "handel/algemene-context": (9, 15),
    "handel/solidariteit-autonomie": (9, 15),
    "handel/mens-en-planeet": (9, 15),
    "handel/mensenrechten-sociale-rechten": (9, 15),
    "handel/diensten-technologie": (9, 15),
    "handel/democratie-rechtsstaat": (9, 15),
    "handel/wto": (9, 15),
    "handel/zorgplicht": (9, 15),
    "handel/belgisch-beleid": (9, 15),
    "internationale-solidariteit": (15, 19),
    "conflicten-crises": (19, 20),
    "regio/rusland": (20, 25),
    "regio/midden-oosten": (20, 25),
    "regio/israel-palestina": (20, 25),
    "regio/iran": (20, 25),
    "regio/centraal-afrika": (20, 25),
    "regio/sahel": (20, 25),
    "regio/china": (20, 25),
    "regio/trans-atlantisch": (20, 25),
}
CLASSROOM = {QuestionKind.UNDERSTAND, QuestionKind.ANALYSE, QuestionKind.JUDGE}

# Spelled in pieces, or this file would be the first to name them.
MACHINE_PATH = re.compile(r"(?<![\w.~<-])/(?:work|root|home/\w+|Users/\w+)(?:/|\b(?!\w))")
REGISTRY = re.compile(r"pypi\.|pythonhosted|--(?:extra-)?index-url|--find-links|artifactory")


@cache
def edition() -> Programme:
    return Programme(PACK)


def test_every_promise_of_the_pack_is_kept() -> None:
    assert check(edition()) == []


def test_there_are_the_twenty_five_sections_of_the_chapter_in_order() -> None:
    assert [head.id for head in edition().section_heads()] == list(SECTIONS)


@pytest.mark.parametrize("section_id", SECTIONS)
def test_a_section_stands_where_the_source_has_it(section_id: str) -> None:
    first, last = edition().head(section_id).pages
    low, high = SECTIONS[section_id]
    assert low <= first <= last <= high
    if "/" not in section_id:
        assert (first, last) == (low, high)


def test_regions_stand_under_one_group_and_trade_under_another() -> None:
    assert {head.id for head in edition().heads() if not head.is_section} == {"handel", "regio"}
    kinds = {head.id: str(head.kind) for head in edition().section_heads()}
    regions = {section_id for section_id, kind in kinds.items() if kind == "region"}
    assert regions == {section_id for section_id in SECTIONS if section_id.startswith("regio/")}


def test_every_page_of_the_source_is_told_in_order() -> None:
    pages = [page for passage in edition().passages() for page in passage.pages]
    assert pages == sorted(pages)
    assert set(pages) == set(range(1, 26))
    assert edition().source.pages == 25


def test_it_is_a_restatement_of_the_size_that_a_complete_one_takes() -> None:
    assert edition().is_restatement
    assert sum(head.passages for head in edition().section_heads()) >= 200
    assert sum(head.words for head in edition().section_heads()) >= 7_000


def test_every_id_is_used_once() -> None:
    ids = Counter(passage.id for passage in edition().passages())
    ids.update(term.id for term in edition().glossary)
    ids.update(head.id for head in edition().heads())
    shared = {term.id for term in edition().glossary} & {head.id for head in edition().heads()}
    assert {each for each, times in ids.items() if times > 1} <= shared


@pytest.mark.parametrize("section_id", SECTIONS)
def test_a_section_has_key_points_and_tagged_passages(section_id: str) -> None:
    section = edition().section(section_id)
    assert len(section.head.keypoints) >= 2
    assert all(point.strip() == point != "" for point in section.head.keypoints)
    for passage in section.passages:
        assert passage.act, passage.id
        assert 1 <= len(passage.aspects) <= 3, passage.id


@pytest.mark.parametrize("section_id", SECTIONS)
def test_a_section_has_questions_for_voters_and_for_a_class(section_id: str) -> None:
    asked = Counter(each.kind for each in edition().questions if each.section == section_id)
    assert asked[QuestionKind.POSITION] >= 3
    assert {kind: asked[kind] for kind in CLASSROOM} == dict.fromkeys(CLASSROOM, 1)


def test_an_answer_key_points_at_passages() -> None:
    keys = [question for question in edition().questions if question.kind in CLASSROOM]
    assert [question.text for question in keys if not question.passages] == []
    assert [question.text for question in keys if len(question.answer) < 40] == []


def test_the_terms_of_the_field_are_explained() -> None:
    terms = edition().glossary
    assert len(terms) >= 70
    assert [term.id for term in terms if len(term.definition) < 20 or not term.sections] == []
    names = Counter(term.name.casefold() for term in terms)
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_has_a_name_in_every_language(language: str) -> None:
    unnamed = [
        f"{facet}={tag}"
        for facet in FACETS
        for tag, entry in edition().vocabulary.entries(facet).items()
        if not entry.labels.get(language)
    ]
    assert unnamed == []


def test_every_file_of_the_pack_is_part_of_it() -> None:
    told = {PACK / head.file for head in edition().section_heads()}
    assert set((PACK / "sections").rglob("*.md")) == told


def test_the_wording_of_the_party_is_not_repeated() -> None:
    if not (OVERLAP.is_file() and SOURCE.is_file()):
        pytest.skip("the text of the source is not beside the project")
    names = ("--names", str(PACK / "names.txt"))
    ended = subprocess.run(
        [sys.executable, str(OVERLAP), str(PACK), str(SOURCE), *names],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.splitlines()[-1].startswith("0 runs")


def tracked_files() -> list[Path]:
    """The files under version control; skips where that can't be told."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=program_folder(), capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is not a working copy of the repository")
    names = [name for name in listed.stdout.decode("utf-8").split("\0") if name]
    return [file for name in names if (file := program_folder() / name).is_file()]


def test_the_project_names_no_machine_and_no_registry() -> None:
    told = []
    for file in tracked_files():
        raw = file.read_bytes()
        if b"\0" in raw or file == Path(__file__):
            continue
        for number, line in enumerate(raw.decode("utf-8").splitlines(), start=1):
            if MACHINE_PATH.search(line) or REGISTRY.search(line):
                told.append(f"{file.relative_to(program_folder())}:{number}: {line.strip()[:100]}")
    assert told == []
