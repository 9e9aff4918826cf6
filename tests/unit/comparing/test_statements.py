from explorer.comparing.statements import (
    Facet,
    all_statements,
    ordered_tags,
    statements_in,
    tags_of,
    vocabulary_of,
)
from explorer.programme.pack import Programme


def test_every_passage_is_a_statement_of_its_pack(programme: Programme) -> None:
    statements = list(all_statements(programme))
    assert [each.passage for each in statements] == list(programme.passages())
    assert statements[0].key == ("proef", "vrede#01")
    assert statements[0].title == "Vrede"


def test_a_statement_has_tags_of_every_facet_each_once(programme: Programme) -> None:
    first, second, bare = statements_in(programme, programme.section("vrede"))
    assert tags_of(first, Facet.ASPECT) == ("diplomatie",)
    assert tags_of(first, Facet.SDG) == ("16",)
    assert tags_of(second, Facet.LEVEL) == ("land", "unie")
    assert tags_of(second, Facet.REGION) == ("noord",)
    assert tags_of(second, Facet.ACT) == ("eis",)
    assert tags_of(bare, Facet.ACT) == ()
    assert tags_of(bare, Facet.SECTION) == ("vrede",)


def test_a_theme_is_the_section_and_the_groups_around_it(programme: Programme) -> None:
    (wto,) = statements_in(programme, programme.section("handel/wto"))
    assert wto.within == ("handel",)
    assert tags_of(wto, Facet.THEME) == ("handel", "handel/wto")


def test_vocabularies_are_joined_and_know_sections_and_themes(
    programme: Programme, untagged: Programme
) -> None:
    vocabulary = vocabulary_of((programme, untagged))
    assert vocabulary.entry("aspect", "sancties").label() == "Sancties"
    assert vocabulary.entry("section", "buitenland").label() == "Buitenland"
    assert vocabulary.entry("theme", "handel").label() == "Handel"
    assert not vocabulary.knows("section", "handel")


def test_tags_the_vocabulary_does_not_know_come_last_by_name(programme: Programme) -> None:
    vocabulary = vocabulary_of((programme,))
    tags = ordered_tags(vocabulary, Facet.ASPECT, ["zee", "handel", "aarde", "diplomatie", "zee"])
    assert tags == ["diplomatie", "handel", "aarde", "zee"]
