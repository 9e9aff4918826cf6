from explorer.searching.service import SearchService


def test_related_passages_stand_elsewhere_and_say_why(service: SearchService) -> None:
    found = service.related("regio/rusland#01", "klein")
    assert found
    assert all(one.section != "regio/rusland" for one in found)
    assert found[0].passage == "handel/regels#02"
    assert found[0].terms == ("sancties",)
    assert found[0].aspects == ("handel",)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_shared_regions_count(service: SearchService) -> None:
    found = {one.passage: one for one in service.related("vrede#04", "klein")}
    assert all(one.regions == () for one in found.values())


def test_the_number_of_related_passages_is_limited(service: SearchService) -> None:
    assert len(service.related("regio/rusland#01", "klein", limit=1)) <= 1


def test_an_unknown_passage_has_no_relations(service: SearchService) -> None:
    assert service.related("regio/rusland#99", "klein") == ()
    assert service.related("nergens#01", "klein") == ()
    assert service.related("regio/rusland#01", "elders") == ()
