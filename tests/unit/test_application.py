"""The composition root."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.application import Application
from explorer.bundling.contents import PassageContent, new_item
from explorer.comparing.choices import Choice, Comparison, search_value
from explorer.comparing.columns import ColumnKind
from explorer.comparing.proposals import Status
from explorer.errors import UserError
from explorer.library.library import Library
from explorer.library.matches import Decision
from explorer.paths import Paths, program_folder

PackWriter = Callable[..., Path]


def test_making_an_application_opens_nothing(paths: Paths) -> None:
    application = Application(paths, "mars")
    application.close()
    assert not paths.data.exists()
    assert list(paths.shipped.iterdir()) == []


def test_the_shelf_holds_what_is_shipped_and_then_what_the_reader_added(
    paths: Paths, write_pack: PackWriter
) -> None:
    write_pack(name="noord")
    write_pack(name="alfa", folder=paths.packs)
    application = Application(paths)
    assert [programme.id for programme in application.shelf.programmes] == ["noord", "alfa"]
    assert application.programme.id == "noord"
    assert application.shelf is application.shelf


def test_the_programme_that_was_asked_for_is_open(paths: Paths, write_pack: PackWriter) -> None:
    write_pack(name="noord")
    write_pack(name="zuid")
    assert Application(paths, "zuid").programme.id == "zuid"
    with pytest.raises(UserError, match="pack-unknown"):
        _ = Application(paths, "mars").programme


def test_a_pack_opened_again_is_read_from_the_cache(paths: Paths, write_pack: PackWriter) -> None:
    write_pack()
    first = Application(paths).programme
    assert any(paths.tables.iterdir())
    assert Application(paths).programme.tree == first.tree


def test_settings_are_those_of_the_reader(paths: Paths) -> None:
    application = Application(paths)
    application.settings.set("theme", "dark")
    assert paths.settings_file.is_file()
    assert Application(paths).settings.text("theme") == "dark"


def test_a_child_is_the_same_program_on_the_same_folders(paths: Paths) -> None:
    entry = str(program_folder() / "main.py")
    assert Application(paths).child("index") == [
        sys.executable,
        entry,
        "--data",
        str(paths.data),
        "index",
    ]


def test_a_child_on_the_folders_of_the_platform_finds_them_by_itself(
    paths: Paths, tmp_path: Path
) -> None:
    apart = Paths(paths.shipped, paths.data, tmp_path / "config", tmp_path / "cache")
    assert "--data" not in Application(apart).child("index", "--json")


def test_a_child_of_a_frozen_program_is_the_program_itself(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert Application(paths).child("index")[:2] == [sys.executable, "--data"]


@pytest.mark.parametrize("apart", [True, False])
def test_an_index_is_built_by_a_child_only_for_a_window(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, apart: bool
) -> None:
    given: dict[str, object] = {}

    class Service:
        def __init__(
            self, indexes: Path, _programmes: object, *, builder: object, prebuilt: object
        ) -> None:
            given.update(indexes=indexes, builder=builder, prebuilt=prebuilt)

    monkeypatch.setattr("explorer.searching.service.SearchService", Service)
    application = Application(paths, index_apart=apart)
    assert isinstance(application.search, Service)
    assert (given["indexes"], given["prebuilt"]) == (paths.indexes, None)
    builder = given["builder"]
    command = builder() if callable(builder) else None
    assert command == (application.child("index", "--rebuild", "--json") if apart else None)


@pytest.mark.parametrize("service", ["search", "library"])
def test_closing_lets_go_of_what_was_used(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, service: str
) -> None:
    application, closed = Application(paths), list[str]()
    opened = getattr(application, service)
    let_go = opened.close
    monkeypatch.setattr(type(opened), "close", lambda _service: closed.append(service))
    application.close()
    let_go()
    assert closed == [service]


def test_what_the_reader_keeps_stands_in_the_folder_of_the_reader(paths: Paths) -> None:
    application = Application(paths)
    assert application.library is application.library
    application.close()
    assert any(file.suffix != ".json" for file in paths.data.iterdir())


def test_comparisons_are_made_of_the_programmes_of_the_shelf(
    paths: Paths, write_pack: PackWriter
) -> None:
    write_pack()
    application = Application(paths)
    pack = application.programme.id
    matrix = application.comparing.matrix(pack)
    assert matrix.pack == pack
    assert application.comparing is application.comparing
    assert application.comparing_apart() is not application.comparing
    assert application.comparing_apart().matrix(pack) == matrix
    application.close()


def test_a_column_may_hold_a_search_or_a_bundle(paths: Paths, write_pack: PackWriter) -> None:
    write_pack()
    application = Application(paths)
    application.search.prepare()
    bundle = application.library.bundles.add("Les").id
    item = new_item(PassageContent("klein", "regio/mali#01"))
    application.library.bundles.put(bundle, [item])
    columns = application.comparing.columns(
        Comparison(
            (
                Choice(ColumnKind.SEARCH, "klein", search_value("vrede", {"act": ["diagnose"]})),
                Choice(ColumnKind.SEARCH, "klein", "vrede", "Vrede"),
                Choice(ColumnKind.BUNDLE, "klein", bundle, "Les"),
            )
        )
    )
    found = [[each.passage.id for each in column.statements] for column in columns]
    assert found[0] == ["vrede#02"]
    assert found[1] == sorted(found[1])
    assert "vrede#01" in found[1]
    assert found[2] == ["regio/mali#01"]
    application.close()


def test_what_the_reader_decided_on_pairs_counts_in_comparisons(
    paths: Paths, write_pack: PackWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack()
    write_pack(name="ander")
    application = Application(paths)
    pair = (("ander", "vrede#01"), ("klein", "regio/mali#01"))
    comparison = Comparison(
        (Choice(ColumnKind.PROGRAMME, "klein"), Choice(ColumnKind.PROGRAMME, "ander"))
    )
    assert application.comparing.decisions(comparison) == {}
    assert not application.has_library
    application.library.matches.decide([pair], Decision.REJECTED)
    assert application.comparing.decisions(comparison) == {pair: Status.REJECTED}
    application.close()
    broken = Application(paths)
    monkeypatch.setattr(Library, "open", _unreachable)
    assert broken.comparing.decisions(comparison) == {}
    broken.close()


def _unreachable(_paths: Paths) -> Library:
    raise UserError("library-unreachable", file="library.sqlite", reason="")


def test_a_programme_that_came_is_seen_after_a_refresh(
    paths: Paths, write_pack: PackWriter
) -> None:
    write_pack(name="noord")
    application = Application(paths)
    north, search, comparing = application.programme, application.search, application.comparing
    search.prepare()
    assert application.original is None
    official = ('kind = "restatement"', 'official_of = "noord"')
    write_pack({"programme.toml": official}, name="echt", folder=paths.packs)
    application.refresh()
    assert application.programme is north
    assert application.search is search
    assert application.comparing is comparing
    assert application.original is not None
    assert application.original.official.id == "echt"
    search.prepare()
    assert {hit.pack for hit in search.search("wapens").hits} == {"noord", "echt"}
    assert {hit.pack for hit in search.search("wapens", packs=["echt"]).hits} == {"echt"}
    application.close()
    Application(paths).refresh()


def test_notes_wait_for_a_programme_that_was_removed(paths: Paths, write_pack: PackWriter) -> None:
    from explorer.library.anchors import target_words  # noqa: PLC0415 -- for this test alone

    write_pack(name="noord")
    write_pack(name="eigen", folder=paths.packs)
    application = Application(paths)
    assert application.heal("eigen") is None
    target = target_words(application.shelf.programme("eigen"), "vrede#02", "Wapens")
    note = application.library.annotations.add(target, "nota").id
    removal = application.remove_pack("eigen")
    assert removal.notes == 1
    assert application.library.annotations.get(note).is_orphan
    assert [one.id for one in application.shelf.programmes] == ["noord"]
    application.packs.install(removal.kept)
    application.refresh()
    report = application.heal("eigen")
    assert report is not None
    assert not application.library.annotations.get(note).is_orphan
    assert application.heal("eigen") is None
    application.close()


def test_a_programme_goes_without_a_library_being_made(
    paths: Paths, write_pack: PackWriter
) -> None:
    write_pack(name="noord")
    write_pack(name="eigen", folder=paths.packs)
    application = Application(paths)
    assert application.remove_pack("eigen").notes == 0
    assert not application.has_library
    with pytest.raises(UserError, match="pack-not-imported"):
        application.remove_pack("noord")


def test_the_index_of_the_package_is_used_as_it_is(paths: Paths, write_pack: PackWriter) -> None:
    write_pack()
    maker = Application(paths)
    maker.search.prepare()
    maker.close()
    (made,) = (item for item in paths.indexes.iterdir() if item.is_dir())
    made.rename(paths.shipped.parent / "index")
    application = Application(replace(paths, cache=paths.cache / "new"))
    assert not application.search.prepare().rebuilt
    assert not application.paths.indexes.exists()
    application.close()


def test_another_programme_is_opened(paths: Paths, write_pack: PackWriter) -> None:
    write_pack(name="noord")
    write_pack(name="zuid")
    application = Application(paths)
    application.open("zuid")
    assert application.programme.id == "zuid"
    application.refresh()
    assert application.programme.id == "zuid"
    with pytest.raises(UserError, match="pack-unknown"):
        application.open("mars")
    assert application.programme.id == "zuid"


def test_a_programme_without_tags_borrows_the_names_of_tags(
    paths: Paths, write_pack: PackWriter
) -> None:
    folder = write_pack(name="noord")
    own = Application(paths).vocabulary
    (folder / "vocabulary.toml").unlink(missing_ok=True)
    assert not Application(paths).vocabulary.facets
    tagged = write_pack(name="zuid")
    tagged.joinpath("vocabulary.toml").write_text('[act]\neis = { nl = "Eis" }\n', "utf-8")
    toml = tagged / "programme.toml"
    toml.write_text(
        toml.read_text("utf-8").replace('kind = "original"', 'kind = "restatement"'), "utf-8"
    )
    lent = Application(paths, "noord").vocabulary
    assert lent.knows("act", "eis")
    assert own is not lent
