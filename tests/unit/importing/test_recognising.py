from dataclasses import replace

import pytest

from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.likeness import Weights, align, stems
from explorer.importing.packing import sections_of
from explorer.importing.recognising import alignment_of, alignment_toml, recognise, shape_of
from explorer.importing.service import Importer
from explorer.importing.suggesting import Suggester, Suggestion, suggestions_toml
from explorer.programme.pack import Programme

TREE = """
id = "proef-2024"
title = "Proefprogramma"
chapter = "Wereld"
party = "Proefpartij"
year = 2024
[source]
title = "Proefprogramma, Wereld"
publisher = "Proefpartij"
pages = 4
[[node]]
id = "inleiding"
title = "Inleiding"
pages = [1, 1]
[[node]]
id = "wapens"
title = "Wapens"
source_title = "Wapens en vrede in een …"
pages = [2, 2]
[[node]]
id = "regio"
kind = "group"
title = "Regio's"
source_title = "Enkele regio's"
[[node]]
id = "regio/sahel"
kind = "region"
parent = "regio"
title = "Sahel"
source_title = "Sahelstrategie"
region = "sahel"
pages = [3, 4]
"""
SECTIONS = {
    "inleiding": [
        "Vrede komt eerst en diplomatie gaat voor. {page=1}",
        "Mensenrechten blijven de toetssteen van het beleid. {page=1}",
    ],
    "wapens": [
        "België ondertekent het verdrag tegen kernwapens. {page=2 aspect=veiligheid level=belgie}",
        "Het embargo op wapenexport wordt strenger gecontroleerd. {page=2 aspect=veiligheid}",
        "Kernwapens en wapenexport maken de wereld onveilig. {page=2 aspect=veiligheid}",
    ],
    "regio/sahel": [
        "In Niger pleegde het leger een staatsgreep. {page=3 aspect=diplomatie}",
        "De droogte treft boeren en herders. {page=4 aspect=klimaat}",
    ],
}  # fmt: skip
VOCABULARY = """
[aspect.veiligheid]
nl = "Veiligheid"
[aspect.klimaat]
nl = "Klimaat"
[level.belgie]
nl = "België"
[level.eu]
nl = "Europese Unie"
short = "EU"
[region.sahel]
nl = "Sahel"
"""
GLOSSARY = """
[[term]]
id = "ecowas"
name = "ECOWAS"
definition = "Een bond van landen."
sections = ["regio/sahel"]
[[term]]
id = "embargo"
name = "embargo"
definition = "Een verbod."
sections = ["wapens", "weg"]
"""


@pytest.fixture
def shipped(tmp_path):
    folder = tmp_path / "shipped" / "proef-2024"
    for section, passages in SECTIONS.items():
        file = folder / "sections" / f"{section}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = []
        for number, passage in enumerate(passages, start=1):
            text, _, given = passage.partition(" {")
            pairs = " ".join(
                f'{k}="{v}"' for k, v in (one.split("=") for one in given.strip("}").split())
            )
            lines.append(f"{text}\n{{: #{section.rpartition('/')[2]}-{number:02d} {pairs} }}\n")
        file.write_text("\n".join(lines), encoding="utf-8")
    (folder / "programme.toml").write_text(TREE, encoding="utf-8")
    (folder / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    (folder / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    return folder


def official(*, pages=True):
    """The original of the shipped pack as a draft, with a title page and a stray heading."""
    told = [
        ("Proefprogramma", 1, 1),
        ("Vrede en diplomatie gaan altijd voor alles.", 0, 1),
        ("Mensenrechten zijn de toetssteen van al ons beleid.", 0, 1),
        ("Wapens en vrede in een veranderende wereld", 1, 2),
        ("België moet het verdrag tegen kernwapens ondertekenen en ratificeren.", 0, 2),
        ("Strenger", 2, 2),
        (
            "Wapenexport vraagt een strenger embargo en betere controle. Kernwapens zijn onveilig.",
            0,
            2,
        ),
        ("ENKELE REGIO'S", 1, 3),
        ("Sahelstrategi", 2, 3),
        ("Het leger van Niger pleegde een staatsgreep.", 0, 3),
        ("Boeren en herders lijden onder droogte.", 0, 4),
    ]
    blocks = tuple(
        Block(
            n,
            BlockKind.HEADING if level else BlockKind.PARAGRAPH,
            text,
            (page,) if pages else (),
            level,
        )
        for n, (text, level, page) in enumerate(told, start=1)
    )
    return Draft(
        "Proefprogramma",
        blocks,
        source="a.pdf",
        warnings=("import-no-headings", "import-from-scan"),
    )


def test_the_original_gets_the_ids_titles_and_facts_of_the_shipped_pack(shipped):
    found = recognise(official(), Programme(shipped))
    assert (found.recognised, found.title, found.party, found.year, found.page_count) == (
        "proef-2024", "Proefprogramma, Wereld", "Proefpartij", 2024, 4,
    )  # fmt: skip
    assert found.warnings == ("import-from-scan",)
    assert [(b.section, b.level) for b in found.headings()] == [
        ("inleiding", 1),
        ("wapens", 1),
        ("regio", 1),
        ("regio/sahel", 2),
    ]
    assert [b.text for b in found.blocks if b.reason == "alignment" and not b.is_heading] == [
        "Strenger"
    ]


def test_pages_come_from_the_restatement_where_the_document_has_none(shipped):
    with_pages, without = (
        recognise(official(pages=known), Programme(shipped)) for known in (True, False)
    )
    expected = {block.text: block.pages for block in with_pages.blocks}
    assert {block.text: block.pages for block in without.blocks} == expected | {
        "ENKELE REGIO'S": (3,)
    }


def test_other_documents_and_packs_without_titles_are_not_recognised(shipped, tmp_path):
    programme = Programme(shipped)
    blocks = official().blocks
    assert recognise(Draft("Leeg", ()), programme) is None
    assert recognise(replace(official(), blocks=blocks[:3]), programme) is None
    strangers = tuple(
        b if b.is_heading else replace(b, text="Iets heel anders hier.") for b in blocks
    )
    assert recognise(replace(official(), blocks=strangers), programme) is None
    (shipped / "programme.toml").write_text(TREE.replace("source_title", "titel"), encoding="utf-8")
    assert recognise(official(), Programme(shipped)) is None


def test_a_pack_without_an_opening_gets_none(shipped):
    (shipped / "programme.toml").write_text(
        TREE.replace('title = "Inleiding"', 'title = "Inleiding"\nsource_title = "Wapens"', 1),
        encoding="utf-8",
    )
    found = recognise(official(), Programme(shipped))
    assert found is not None
    assert not found.blocks[0].is_heading


def test_each_passage_is_laid_beside_those_that_restate_it(shipped):
    programme = Programme(shipped)
    found = recognise(official(), programme)
    sections = sections_of(found, shape_of(programme))
    extra = replace(sections[1], id="regio", passages=sections[1].passages)
    alignment = alignment_of([*sections, extra, replace(extra, id="vreemd")], programme)
    assert alignment.passages["wapens#01"] == ("wapens#01",)
    assert alignment.passages["wapens#03"] == ("wapens#02", "wapens#03")
    assert alignment.passages["regio/sahel#02"] == ("regio/sahel#02",)
    assert '"wapens#01" = ["wapens#01"]' in alignment_toml(alignment)


def test_saving_a_recognised_draft_writes_its_alignment_and_suggestions(shipped, tmp_path):
    importer = Importer(tmp_path / "packs", [shipped])
    imported = importer.save(recognise(official(), Programme(shipped)))
    assert imported.pack == "proef-2024-origineel"
    assert Programme(imported.folder).head("regio/sahel").region == "sahel"
    assert {p.name for p in imported.folder.glob("*.toml")} == {
        "programme.toml",
        "alignment.toml",
        "suggestions.toml",
        "vocabulary.toml",
    }


def test_another_document_gets_suggestions_and_no_alignment(shipped, tmp_path):
    draft = Draft("Ander", (Block(1, BlockKind.PARAGRAPH, "ECOWAS en de EU spreken.", (1,)),))
    imported = Importer(tmp_path / "packs", [shipped]).save(draft)
    assert not (imported.folder / "alignment.toml").exists()
    (passage,) = Programme(imported.folder).passages()
    assert (passage.regions, passage.levels) == (("sahel",), ("eu",))
    assert set(passage.suggested) >= {"region", "level"}


def test_reading_tries_every_shipped_pack(shipped, tmp_path, monkeypatch):
    monkeypatch.setattr("explorer.importing.parsing.parse_apart", lambda *_, **__: official())
    assert Importer(tmp_path, [shipped]).read(tmp_path / "a.pdf").recognised == "proef-2024"
    monkeypatch.setattr("explorer.importing.parsing.parse_apart", lambda *_, **__: Draft("X", ()))
    assert Importer(tmp_path, [shipped]).read(tmp_path / "a.pdf").recognised == ""


def test_tags_are_suggested_from_words_names_and_terms(shipped):
    suggester = Suggester(Programme(shipped))
    found = suggester.suggest(
        "Wij willen dat de EU en België kernwapens en wapenexport in de Sahel aanpakken."
    )
    assert found.level == ("belgie", "eu")
    assert found.region == ("sahel",)
    assert found.act == ("eis",)
    assert suggester.suggest("ECOWAS veroordeelt dit.") == Suggestion(
        region=("sahel",), act=("afwijzing",)
    )
    assert suggester.suggest("Zomaar.").is_empty


def test_stems_that_often_go_with_a_tag_speak_for_it(tmp_path, shipped):
    lines = [
        f'Kernwapens nummer {"abcdefg"[n]}.\n{{: #wapens-{n:02d} aspect="veiligheid" }}\n'
        for n in range(6)
    ]
    (shipped / "sections" / "wapens.md").write_text("\n".join(lines), encoding="utf-8")
    assert Suggester(Programme(shipped)).suggest("Geen kernwapens hier.").aspect == ("veiligheid",)


def test_a_pack_without_vocabulary_suggests_no_names(shipped):
    (shipped / "vocabulary.toml").unlink()
    (shipped / "glossary.toml").unlink()
    assert Suggester(Programme(shipped)).suggest("Europese Unie").level == ()


def test_suggestions_are_written_by_passage_and_empty_ones_left_out():
    told = suggestions_toml(
        {"a#01": Suggestion(aspect=("x", "y"), act=("eis",)), "a#02": Suggestion()}, "proef"
    )
    assert told == "learned_from = \"proef\"\npassages = '''\na#01 aspect=x|y act=eis\n'''\n"


def test_alignment_never_goes_back():
    assert align([[0.9, 0.1], [0.8, 0.2], [0.0, 1.0]]) == [0, 0, 1]
    assert align([[0.0, 1.0], [1.0, 0.0]]) == [0, 0]
    assert align([]) == []


def test_rare_stems_tell_more_than_common_ones():
    weights = Weights(["vrede en sancties", "vrede", "vrede overal"])
    assert weights.of("sancti") > weights.of("vrede")
    assert weights.share(stems("sancties"), stems("nieuwe sanctionering")) == 1.0
    assert weights.share(set(), stems("vrede")) == 0.0


def test_a_region_is_told_by_its_name_and_its_adjective_alone(shipped):
    file = shipped / "sections" / "regio" / "sahel.md"
    more = "".join(
        f'In de Sahelregio heerst {word} en droogte op school.\n{{: #sahel-{at} page="4" }}\n\n'
        for at, word in enumerate(("honger", "onrust", "geweld"), start=11)
    )
    file.write_text(more, "utf-8")
    suggester = Suggester(Programme(shipped))
    assert suggester.suggest("De Sahelregio vraagt hulp.").region == ("sahel",)
    assert suggester.suggest("Er heerst droogte op school.").region == ()
