from explorer.searching.results import FacetCount, Results
from explorer.searching.service import SearchService


def counts(results: Results, facet: str) -> dict[str, int]:
    return {one.id: one.count for one in results.facets[facet]}


def test_facets_count_all_hits_in_the_order_of_the_vocabulary(service: SearchService) -> None:
    results = service.search("sancties", complete=True, limit=1)
    assert results.total == 3
    assert counts(results, "act") == {"eis": 2, "afwijzing": 1}
    assert counts(results, "theme") == {
        "handel": 1,
        "handel/regels": 1,
        "regio": 2,
        "regio/rusland": 1,
        "regio/china": 1,
    }
    assert counts(results, "branch") == {"themes": 1, "regions": 2}
    assert results.facets["pack"] == (FacetCount("klein", 3),)
    assert list(counts(results, "act")) == ["eis", "afwijzing"]


def test_a_facet_leaves_its_own_filter_out_of_its_counts(service: SearchService) -> None:
    plain = service.search("sancties", complete=True)
    results = service.search("sancties", complete=True, filters={"act": ["eis"]})
    assert results.total == 2
    assert counts(results, "act") == counts(plain, "act")
    assert counts(results, "level") == {"belgie": 1, "eu": 1}


def test_tags_of_one_facet_are_alternatives_and_facets_narrow(service: SearchService) -> None:
    both = service.search("sancties", complete=True, filters={"act": ["eis", "afwijzing"]})
    assert both.total == 3
    narrowed = service.search(
        "sancties", complete=True, filters={"act": ["eis"], "aspect": ["handel"]}
    )
    assert [hit.passage for hit in narrowed.hits] == ["regio/rusland#01"]
    assert counts(narrowed, "act") == {"eis": 1, "afwijzing": 1}
    assert counts(narrowed, "aspect") == {"veiligheid": 2, "handel": 1}


def test_a_chosen_tag_stays_listed_when_nothing_is_left_of_it(service: SearchService) -> None:
    results = service.search("abortus", complete=True, filters={"act": ["eis"]})
    assert results.total == 0
    assert counts(results, "act") == {"eis": 0, "afwijzing": 1}


def test_a_field_in_the_query_and_a_filter_must_both_hold(service: SearchService) -> None:
    options = {"region": ["rusland", "china"]}
    results = service.search("regio:china", complete=True, filters=options)
    assert {hit.section for hit in results.hits} == {"regio/china"}
    results = service.search("regio:china", complete=True, filters={"region": ["rusland"]})
    assert results.total == 0


def test_sums_over_a_facet_with_one_tag_each_are_the_total(service: SearchService) -> None:
    for query in ("sancties", "recht", "China", "", "moet"):
        results = service.search(query, complete=True, filters={"theme": []})
        assert sum(counts(results, "branch").values()) >= results.total
