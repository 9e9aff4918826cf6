import pytest

from explorer.errors import UserError
from explorer.library.bundles import ItemKind, NewItem
from explorer.library.library import Library


def passages(*numbers: int) -> list[NewItem]:
    return [NewItem(ItemKind.PASSAGE, {"passage": f"vrede#{n:02d}"}) for n in numbers]


def shown(library: Library, bundle: str) -> list[str]:
    return [item.payload.get("passage", item.kind) for item in library.bundles.items(bundle)]


def test_a_bundle_keeps_its_items_in_order(library: Library) -> None:
    bundle = library.bundles.add(" Les  over vrede ", "vierde jaar").id
    change = library.bundles.put(bundle, [*passages(1, 2), NewItem(ItemKind.PAGE_BREAK)])
    assert change.ids == {bundle, *change.made}
    assert shown(library, bundle) == ["vrede#01", "vrede#02", "page-break"]
    library.bundles.put(bundle, passages(3, 4), before=change.made[1])
    assert shown(library, bundle) == ["vrede#01", "vrede#03", "vrede#04", "vrede#02", "page-break"]
    kept = library.bundles.get(bundle)
    assert (kept.name, kept.description, kept.size) == ("Les over vrede", "vierde jaar", 5)


def test_items_move_within_and_between_bundles(library: Library) -> None:
    one, two = (library.bundles.add(name).id for name in ("een", "twee"))
    items = library.bundles.put(one, passages(1, 2, 3)).made
    library.bundles.move_items([items[2]], one, before=items[0])
    assert shown(library, one) == ["vrede#03", "vrede#01", "vrede#02"]
    change = library.bundles.move_items([items[0]], two)
    assert {one, two} <= change.ids
    assert (shown(library, one), shown(library, two)) == (["vrede#03", "vrede#02"], ["vrede#01"])


def test_a_bundle_is_found_by_its_name_or_id(library: Library) -> None:
    own_id = library.bundles.add("Les").id
    assert (
        library.bundles.named("LES") == library.bundles.named(own_id) == library.bundles.get(own_id)
    )
    with pytest.raises(UserError) as caught:
        library.bundles.named("weg")
    assert caught.value.code == "bundle-unknown"


def test_two_bundles_never_have_the_same_name(library: Library) -> None:
    first = library.bundles.add("Les").id
    second = library.bundles.add("Toets").id
    for act in (
        lambda: library.bundles.add("les"),
        lambda: library.bundles.rename(second, "LES"),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "bundle-name-taken"
    library.bundles.rename(first, "LES")
    assert library.bundles.get(first).name == "LES"
    with pytest.raises(UserError) as caught:
        library.bundles.add("  ")
    assert caught.value.code == "bundle-name-empty"


def test_a_removed_bundle_comes_back_with_its_items(library: Library) -> None:
    bundle = library.bundles.add("Les").id
    library.bundles.put(bundle, passages(1, 2))
    library.bundles.remove(bundle)
    assert library.bundles.all() == ()
    library.undo()
    assert shown(library, bundle) == ["vrede#01", "vrede#02"]


def test_bundles_and_items_change(library: Library) -> None:
    one, two = (library.bundles.add(name).id for name in ("een", "twee"))
    library.bundles.move([two], before=one)
    assert [bundle.name for bundle in library.bundles.all()] == ["twee", "een"]
    item = library.bundles.put(one, passages(1)).made[0]
    library.bundles.edit(item, {"passage": "vrede#09"})
    assert shown(library, one) == ["vrede#09"]
    library.bundles.take_out(item)
    assert shown(library, one) == []


def test_what_is_not_there_can_not_be_filled_or_changed(library: Library) -> None:
    item = library.bundles.put(library.bundles.add("Les").id, passages(1)).made[0]
    for act, code in (
        (lambda: library.bundles.put("weg", passages(1)), "bundle-unknown"),
        (lambda: library.bundles.move_items([item], "weg"), "bundle-unknown"),
        (lambda: library.bundles.items("weg"), "bundle-unknown"),
        (lambda: library.bundles.remove("weg"), "bundle-unknown"),
        (lambda: library.bundles.edit("weg", {}), "bundle-item-unknown"),
        (lambda: library.bundles.take_out("weg"), "bundle-item-unknown"),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == code


@pytest.mark.parametrize("payload", [{"a": object()}, {"a": float("nan")}])
def test_a_payload_that_is_no_json_is_refused(library: Library, payload: dict[str, object]) -> None:
    bundle = library.bundles.add("Les").id
    with pytest.raises(UserError) as caught:
        library.bundles.put(bundle, [NewItem(ItemKind.TEXT, payload)])
    assert caught.value.code == "library-payload-wrong"


def test_a_bundle_remembers_how_it_is_to_be_printed(library: Library) -> None:
    bundle = library.bundles.add("Les").id
    assert library.bundles.layout(bundle) == {}
    change = library.bundles.lay_out(bundle, {"title": "Sancties", "minutes": 25})
    assert change.kinds == {"bundle"}
    assert bundle in change.ids
    library.bundles.lay_out(bundle, {"title": "Vrede"})
    assert library.bundles.layout(bundle) == {"title": "Vrede"}
    library.undo()
    assert library.bundles.layout(bundle) == {"title": "Sancties", "minutes": 25}
    library.bundles.remove(bundle)
    assert library.bundles.layout(bundle) == {}
    library.undo()
    assert library.bundles.layout(bundle) == {"title": "Sancties", "minutes": 25}
    with pytest.raises(UserError) as caught:
        library.bundles.lay_out("weg", {})
    assert caught.value.code == "bundle-unknown"


def test_a_copy_has_all_of_a_bundle_and_a_life_of_its_own(library: Library) -> None:
    bundle = library.bundles.add("Les", "vierde jaar").id
    library.bundles.put(bundle, passages(1, 2))
    bare = library.bundles.copy(bundle, "Les zonder opmaak").id
    assert library.bundles.layout(bare) == {}
    library.bundles.lay_out(bundle, {"title": "Sancties"})
    copy = library.bundles.copy(bundle, " Les twee ").id
    kept = library.bundles.get(copy)
    assert (kept.name, kept.description, kept.size) == ("Les twee", "vierde jaar", 2)
    assert shown(library, copy) == ["vrede#01", "vrede#02"]
    assert library.bundles.layout(copy) == {"title": "Sancties"}
    library.bundles.take_out(library.bundles.items(copy)[0].id)
    assert shown(library, bundle) == ["vrede#01", "vrede#02"]
    for name, code in (("les", "bundle-name-taken"), (" ", "bundle-name-empty")):
        with pytest.raises(UserError) as caught:
            library.bundles.copy(bundle, name)
        assert caught.value.code == code
    with pytest.raises(UserError) as caught:
        library.bundles.copy("weg", "Nieuw")
    assert caught.value.code == "bundle-unknown"
