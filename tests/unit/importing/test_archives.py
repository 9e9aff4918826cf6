import hashlib
import json
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.importing import archives
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.packing import save
from explorer.importing.packs import Packs
from explorer.programme.pack import Programme


@pytest.fixture
def pack(tmp_path):
    return save(
        Draft("Titel", (Block(1, BlockKind.PARAGRAPH, "Een zin.", (1,)),)), tmp_path / "packs"
    )


@pytest.fixture
def archive(pack, tmp_path):
    file = tmp_path / "titel.programma"
    archives.export_pack(pack, file)
    return file


def forged(tmp_path, files, **told):
    """An archive whose manifest agrees with whatever it holds."""
    file = tmp_path / "vals.programma"
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    manifest = (
        {"format": 1, "id": "vals", "title": "Vals", "files": sums} | told.pop("raw", {}) | told
    )
    with zipfile.ZipFile(file, "w") as container:
        container.writestr("manifest.json", json.dumps(manifest))
        for name, data in files.items():
            container.writestr(name, data)
    return file


def test_a_pack_travels_as_one_file(pack, archive, tmp_path):
    manifest = archives.verify(archive)
    assert (manifest.id, manifest.title) == ("titel", "Titel")
    assert manifest.version == Programme(pack).version
    installed = archives.install(archive, tmp_path / "elders", "titel")
    assert [p.text for p in Programme(installed).passages()] == ["Een zin."]
    assert [p.name for p in (tmp_path / "elders").iterdir()] == ["titel"]


def test_the_same_pack_makes_the_same_archive(pack, archive, tmp_path):
    again = tmp_path / "nog.programma"
    (pack / "geheim.sh").write_text("echo")
    archives.export_pack(pack, again)
    assert again.read_bytes() == archive.read_bytes()


@pytest.fixture
def packs(tmp_path):
    return Packs(tmp_path / "packs", tmp_path / "weg", ["geleverd"])


def test_an_update_replaces_only_when_asked_and_keeps_what_it_replaced(pack, packs, tmp_path):
    archive = tmp_path / "nieuw.programma"
    packs.export(Programme(pack), archive)
    with pytest.raises(UserError, match="archive-pack-exists"):
        packs.install(archive)
    installed = packs.install(archive, update=True)
    assert (installed.pack, installed.title, installed.folder) == ("titel", "Titel", pack)
    assert installed.replaced is not None
    assert archives.verify(installed.replaced).sums == archives.verify(archive).sums


def test_a_pack_that_was_removed_can_be_brought_back(pack, packs):
    kept = packs.remove("titel")
    assert not pack.exists()
    assert packs.install(kept).replaced is None
    assert [p.text for p in Programme(pack).passages()] == ["Een zin."]


def test_a_shipped_pack_is_not_replaced_and_another_name_is_no_archive(pack, packs, tmp_path):
    shipped = b'id = "geleverd"\ntitle = "T"\n[source]\ntitle = "T"\n'
    archive = forged(tmp_path, {"programme.toml": shipped}, id="geleverd", title="T")
    with pytest.raises(UserError, match="archive-pack-shipped"):
        packs.install(archive, update=True)
    with pytest.raises(UserError, match="archive-suffix-wrong"):
        packs.export(Programme(pack), tmp_path / "a.zip")


def test_a_pack_is_removed_whole_and_only_by_its_own_name(pack, packs, tmp_path):
    for name in ("weg", "../packs/titel", ""):
        with pytest.raises(UserError, match="pack-not-imported"):
            packs.remove(name)
    packs.remove("titel")
    assert list((tmp_path / "packs").iterdir()) == []


def test_a_broken_pack_is_kept_too(pack, packs):
    (pack / "programme.toml").write_text("id = ")
    kept = packs.remove("titel")
    assert kept.name == "titel.zip"
    assert "programme.toml" in zipfile.ZipFile(kept).namelist()


def test_nothing_is_removed_that_can_not_be_kept(pack, tmp_path):
    (tmp_path / "weg").touch()
    with pytest.raises(UserError, match="import-not-saved"):
        Packs(tmp_path / "packs", tmp_path / "weg").remove("titel")
    assert pack.exists()


def test_an_archive_that_was_swapped_after_the_trial_is_refused(archive, tmp_path):
    with pytest.raises(UserError, match="archive-damaged"):
        archives.install(archive, tmp_path / "elders", "ander")
    assert not (tmp_path / "elders").exists()


def test_a_pack_that_can_not_be_moved_stays(pack, tmp_path, monkeypatch):
    def stubborn(*_):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(archives, "swap_in", stubborn)
    with pytest.raises(UserError, match="pack-not-removed"):
        archives.remove("titel", tmp_path / "packs", tmp_path / "weg")
    assert (pack / "programme.toml").is_file()


@pytest.mark.parametrize(
    "name",
    [
        "con.md",
        "a/NUL.toml",
        "a.exe",
        "a./b.md",
        "a /b.md",
        ".verborgen.md",
        "a//b.md",
        "a|b.md",
        "a" * 210 + ".md",
        "/".join("abcdefghi") + ".md",
    ],
)
def test_names_that_are_trouble_somewhere_are_refused(tmp_path, name):
    with pytest.raises(UserError, match="import-unsafe-path"):
        archives.verify(forged(tmp_path, {name: b"x"}))


def test_paths_that_lead_out_and_names_that_only_differ_in_case_are_refused(tmp_path):
    for files in ({"../uit.md": b"x"}, {"A.md": b"x", "a.md": b"y"}, {"/etc/a.md": b"x"}):
        with pytest.raises(UserError, match="import-unsafe-path"):
            archives.verify(forged(tmp_path, files))


def test_a_changed_missing_or_added_file_is_damage(archive, tmp_path):
    with zipfile.ZipFile(archive) as container:
        files = {name: container.read(name) for name in container.namelist()}
    for change in ({"programme.toml": b"anders"}, {"erbij.md": b"x"}, {"programme.toml": None}):
        file = tmp_path / "b.programma"
        with zipfile.ZipFile(file, "w") as container:
            for name, data in (files | change).items():
                if data is not None:
                    container.writestr(name, data)
        with pytest.raises(UserError, match="archive-damaged"):
            archives.verify(file)


def test_a_manifest_must_be_there_and_make_sense(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.programma", "w") as container:
        container.writestr("a.md", "x")
    with pytest.raises(UserError, match="archive-no-manifest"):
        archives.verify(tmp_path / "a.programma")
    for told in ({"files": 3}, {"format": "x"}, {"files": []}):
        with pytest.raises(UserError, match="archive-no-manifest"):
            archives.verify(forged(tmp_path, {}, raw=told))
    with pytest.raises(UserError, match="archive-too-new"):
        archives.verify(forged(tmp_path, {}, format=2))
    with pytest.raises(UserError, match="import-unsafe-path"):
        archives.verify(forged(tmp_path, {}, id="../uit"))


@pytest.mark.usefixtures("measured_children")
def test_a_pack_that_does_not_open_takes_no_place(packs, tmp_path):
    section = b'[[node]]\nid = "a"\ntitle = "A"\nfile = "a.md"\n'
    head = b'id = "%s"\ntitle = "T"\n[source]\ntitle = "T"\n'
    for files, code in (
        ({"programme.toml": b"id = "}, "pack-bad-toml"),
        ({"programme.toml": head % b"ander"}, "archive-damaged"),
        ({"programme.toml": head % b"vals" + section, "a.md": b"Los.\n"}, "archive-damaged"),
    ):
        with pytest.raises(UserError, match=code):
            archives.try_out(forged(tmp_path, files), tmp_path)
    with pytest.raises(UserError, match="archive-damaged"):
        packs.install(forged(tmp_path, {"programme.toml": head % b"ander"}))
    assert not (tmp_path / "packs").exists()


def test_folders_that_can_not_be_written_to_are_told(pack, archive, tmp_path):
    (tmp_path / "bezet").touch()
    with pytest.raises(UserError, match="import-not-saved"):
        archives.install(archive, tmp_path / "bezet", "titel")
    with pytest.raises(UserError, match="archive-not-written"):
        archives.export_pack(pack, tmp_path / "weg" / "a.programma")


def test_an_export_that_fails_leaves_nothing(pack, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archives.os, "fsync", full)
    with pytest.raises(UserError, match="archive-not-written"):
        archives.export_pack(pack, tmp_path / "b.programma")
    assert not list(tmp_path.glob("*.programma"))
    assert not list(tmp_path.glob(".export-*"))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.booleans())
def test_a_mutated_archive_is_the_same_or_refused(archive, tmp_path, at, byte, cut):
    data = bytearray(archive.read_bytes())
    at %= len(data)
    if cut:
        del data[at:]
    else:
        data[at] = byte
    file = tmp_path / "stuk.programma"
    file.write_bytes(data)
    try:
        found = archives.verify(file)
    except UserError as error:
        refused = error.code
    else:
        refused = "" if found.sums == archives.verify(archive).sums else "changed"
    assert refused == "" or refused.startswith(("import-", "archive-"))
