import zipfile

import pytest

from explorer.errors import UserError
from explorer.importing import containers
from explorer.importing.xml_tree import parse


def packed(file, **files):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in files.items():
            container.writestr(name, data)
    return file


def test_a_decent_container_gives_its_members(tmp_path):
    file = packed(tmp_path / "a.zip", een=b"1")
    with containers.opened(file) as container:
        assert containers.member(container, "een") == b"1"
        assert containers.member(container, "twee") is None


def test_a_bomb_is_seen_from_its_directory(tmp_path):
    file = packed(tmp_path / "a.zip", bom=b"\0" * 3_000_000)
    with pytest.raises(UserError, match="import-bomb"), containers.opened(file):
        pass


def test_too_many_files_are_a_bomb(tmp_path, monkeypatch):
    monkeypatch.setattr(containers, "MOST_FILES", 1)
    file = packed(tmp_path / "a.zip", een=b"1", twee=b"2")
    with pytest.raises(UserError, match="import-bomb"), containers.opened(file):
        pass


def test_a_path_that_leads_out_is_refused(tmp_path):
    for name in ("../a", "/a", "C:a", "..\\a"):
        file = packed(tmp_path / "a.zip", **{name: b"1"})
        with pytest.raises(UserError, match="import-unsafe-path"), containers.opened(file):
            pass


def test_a_symbolic_link_is_refused(tmp_path):
    info = zipfile.ZipInfo("link")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as container:
        container.writestr(info, "/etc/passwd")
    with (
        pytest.raises(UserError, match="import-unsafe-path"),
        containers.opened(tmp_path / "a.zip"),
    ):
        pass


def test_an_encrypted_member_is_refused(tmp_path):
    file = packed(tmp_path / "a.zip", een=b"1")
    data = bytearray(file.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    file.write_bytes(data)
    with pytest.raises(UserError, match="import-encrypted"), containers.opened(file):
        pass


def test_an_unusual_compression_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_BZIP2) as container:
        container.writestr("een", b"1" * 100)
    with pytest.raises(UserError, match="import-damaged"), containers.opened(tmp_path / "a.zip"):
        pass


def test_a_damaged_container_is_refused(tmp_path):
    file = tmp_path / "a.zip"
    file.write_bytes(b"PK\x03\x04 en dan niets meer")
    with pytest.raises(UserError, match="import-damaged"), containers.opened(file):
        pass


def read_short(container):
    container.getinfo("een").file_size = 2
    containers.member(container, "een")


def test_a_member_longer_than_it_says_is_damage(tmp_path):
    file = packed(tmp_path / "a.zip", een=b"12345")
    with (
        pytest.raises(UserError, match="import-damaged"),
        containers.opened(file) as container,
    ):
        read_short(container)


def test_xml_is_read_with_its_namespaces():
    root = parse(b'<a xmlns="u:1" xmlns:p="u:2" p:k="v"><b>t</b></a>', "a.xml")
    assert root.tag == "{u:1}a"
    assert root.get("{u:2}k") == "v"
    assert root.findtext("{u:1}b") == "t"


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    ],
)
def test_a_document_type_is_refused_as_dangerous(data):
    with pytest.raises(UserError, match="import-entities"):
        parse(data, "a.xml")


def test_malformed_and_bottomless_xml_is_damage():
    unknown = b"<?xml version='1.0' encoding='UTFF-8'?><a/>"
    for data in (b"<a><b></a>", b"", b"<a>" * 500 + b"</a>" * 500, unknown):
        with pytest.raises(UserError, match="import-damaged"):
            parse(data, "a.xml")
