"""An index on disk is built, found again, mistrusted and built anew."""

import gc
import json
import os
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.progress import Cancelled, Progress
from explorer.searching.building import build_index
from explorer.searching.engine import PostingsReader, PostingsWriter
from explorer.searching.results import State
from explorer.searching.service import SearchService
from explorer.searching.store import IndexStore, UnusableIndexError, verify
from explorer.searching.wording import shipped_wording


def pointer_of(indexes: Path) -> Path:
    (pointer,) = indexes.glob("*.json")
    return pointer


def folder_of(indexes: Path) -> Path:
    return indexes / str(json.loads(pointer_of(indexes).read_text("utf-8"))["folder"])


def answers(service: SearchService) -> list[str]:
    return [hit.passage for hit in service.search("sancties Rusland", complete=True).hits]


@pytest.fixture
def open_service(pack: Path) -> Callable[..., SearchService]:
    return lambda indexes, **options: SearchService(indexes, [Programme(pack)], **options)


def test_until_it_is_ready_a_search_comes_back_empty_and_says_why(
    tmp_path: Path, open_service: Callable[..., SearchService]
) -> None:
    service = open_service(tmp_path)
    assert not service.ready()
    results = service.search("vrede")
    assert (results.total, results.hits, results.state) == (0, (), State.MISSING)
    assert service.mark("vrede", "vrede") == ()
    assert service.related("vrede#01", "klein") == ()
    assert service.matcher("vrede") is None
    service.close()


def test_an_index_is_built_once_and_then_opened(
    tmp_path: Path, open_service: Callable[..., SearchService]
) -> None:
    first = open_service(tmp_path)
    report = first.prepare()
    assert (report.passages, report.rebuilt, first.ready()) == (11, True, True)
    assert report.bytes > 0
    assert first.passages == 11
    first.close()
    assert not first.ready()
    assert first.passages == 0
    second = open_service(tmp_path)
    report = second.prepare()
    assert (report.passages, report.rebuilt) == (11, False)
    assert answers(second)[0] == "regio/rusland#01"
    assert second.prepare(rebuild=True).rebuilt
    second.close()
    assert len([item for item in tmp_path.iterdir() if item.is_dir()]) == 1


def damage_flip(folder: Path) -> None:
    for file in folder.iterdir():
        content = bytearray(file.read_bytes())
        for place in range(0, len(content), max(1, len(content) // 16)):
            content[place] ^= 0xFF
        file.write_bytes(bytes(content))


def damage_one_byte(folder: Path) -> None:
    file = folder / "tokens.bin"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(bytes(content))


def damage_truncate(folder: Path) -> None:
    for file in folder.iterdir():
        os.truncate(file, file.stat().st_size // 2)


def damage_delete(folder: Path) -> None:
    (folder / "passages.jsonl").unlink()


def damage_version(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    (folder / "manifest.json").write_text(json.dumps(manifest | {"schema": 0}), "utf-8")


def damage_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("[]", "utf-8")


def damage_pointer(folder: Path) -> None:
    pointer_of(folder.parent).write_text("niets", "utf-8")


def damage_pointer_elsewhere(folder: Path) -> None:
    pointer_of(folder.parent).write_text('{"folder": "../elders"}', "utf-8")


def damage_pointer_nowhere(folder: Path) -> None:
    pointer_of(folder.parent).write_text('{"folder": 3}', "utf-8")


@pytest.mark.parametrize(
    "damage",
    [
        damage_flip,
        damage_one_byte,
        damage_truncate,
        damage_delete,
        damage_version,
        damage_manifest,
        damage_pointer,
        damage_pointer_elsewhere,
        damage_pointer_nowhere,
    ],
)
def test_a_damaged_index_is_built_anew(
    indexes: Path,
    open_service: Callable[..., SearchService],
    damage: Callable[[Path], None],
) -> None:
    damage(folder_of(indexes))
    service = open_service(indexes)
    assert service.prepare().rebuilt
    assert answers(service)[0] == "regio/rusland#01"
    service.close()


def test_an_index_whose_sums_are_right_but_whose_content_is_not_is_built_anew(
    indexes: Path, open_service: Callable[..., SearchService]
) -> None:
    folder = folder_of(indexes)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    (folder / "outline.json").write_text("{}", "utf-8")
    manifest["sums"]["outline.json"] = sha256(b"{}").hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    service = open_service(indexes)
    assert service.prepare().rebuilt
    service.close()


def test_an_index_that_fails_while_it_is_searched_is_built_anew(
    indexes: Path, open_service: Callable[..., SearchService], monkeypatch: pytest.MonkeyPatch
) -> None:
    service = open_service(indexes)
    service.prepare()
    before = folder_of(indexes)
    calls = []

    def fail_once(*_given: object) -> int:
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("broken")
        return 0

    monkeypatch.setattr("explorer.searching.answering.Answerer._within", fail_once)
    service.search("vrede")
    assert len(calls) == 2
    assert folder_of(indexes) != before
    service.close()


def test_a_changed_pack_is_indexed_again(tmp_path: Path, write_pack: Callable[..., Path]) -> None:
    pack = write_pack(tmp_path / "pack")
    service = SearchService(tmp_path / "index", [Programme(pack)])
    service.prepare()
    assert service.search("olifanten", complete=True).total == 0
    service.close()
    file = pack / "sections" / "vrede.md"
    file.write_text(file.read_text("utf-8").replace("abortus", "olifanten"), "utf-8")
    again = SearchService(tmp_path / "index", [Programme(pack)])
    assert again.prepare().rebuilt
    assert again.search("olifanten", complete=True).total == 1
    again.close()


def test_a_shipped_index_is_used_where_it_fits_and_left_alone(
    tmp_path: Path, built: Path, open_service: Callable[..., SearchService]
) -> None:
    shipped = folder_of(built)
    before = {file.name: file.read_bytes() for file in shipped.iterdir()}
    service = open_service(tmp_path / "own", prebuilt=shipped)
    assert not service.prepare().rebuilt
    assert answers(service)[0] == "regio/rusland#01"
    assert not (tmp_path / "own").exists()
    service.close()
    assert {file.name: file.read_bytes() for file in shipped.iterdir()} == before
    other = open_service(tmp_path / "own", prebuilt=tmp_path / "nowhere")
    assert other.prepare().rebuilt
    other.close()


CHILD = """
import sys
from pathlib import Path
from explorer.programme.pack import Programme
from explorer.searching.service import SearchService
SearchService(Path(sys.argv[1]), [Programme(Path(sys.argv[2]))]).prepare(rebuild=True)
"""


def test_a_process_of_its_own_can_build(
    tmp_path: Path, pack: Path, open_service: Callable[..., SearchService]
) -> None:
    command = [sys.executable, "-c", CHILD, str(tmp_path), str(pack)]
    labels: list[str] = []
    service = open_service(tmp_path, builder=lambda: command)
    report = service.prepare(Progress(lambda _fraction, label: labels.append(label)))
    assert report.rebuilt
    assert set(labels) == {"building"}
    assert answers(service)[0] == "regio/rusland#01"
    service.close()


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-c", "raise SystemExit(1)"],
        [sys.executable, "-c", "pass"],
        ["/nowhere/there-is-no-such-program"],
    ],
)
def test_where_the_process_fails_the_index_is_built_here(
    tmp_path: Path, open_service: Callable[..., SearchService], command: list[str]
) -> None:
    service = open_service(tmp_path, builder=lambda: command)
    assert service.prepare().rebuilt
    assert answers(service)
    service.close()


def test_building_in_a_process_can_be_cancelled(
    tmp_path: Path, open_service: Callable[..., SearchService], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def remember(*given: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(popen(*given, **options))  # type: ignore[call-overload]  # passed on
        return started[-1]

    monkeypatch.setattr("subprocess.Popen", remember)
    service = open_service(
        tmp_path, builder=lambda: [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        service.prepare(progress)
    assert started[0].poll() is not None
    assert service.search("vrede").state is State.MISSING


def test_building_here_can_be_cancelled_and_leaves_nothing(
    tmp_path: Path, open_service: Callable[..., SearchService]
) -> None:
    def cancel_at_passages(_fraction: float, label: str) -> None:
        if label == "passages":
            progress.cancel()

    progress = Progress(cancel_at_passages)
    service = open_service(tmp_path)
    with pytest.raises(Cancelled):
        service.prepare(progress)
    assert list(tmp_path.iterdir()) == []
    assert not service.ready()


def test_a_folder_that_cant_be_written_is_an_error_that_says_so(
    tmp_path: Path, open_service: Callable[..., SearchService]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UserError) as raised:
        open_service(tmp_path / "file" / "index").prepare()
    assert raised.value.code == "search-index-unwritable"


def break_section(pack: Path) -> None:
    (pack / "sections" / "vrede.md").write_text("Zonder kenmerken.", "utf-8")


def break_vocabulary(pack: Path) -> None:
    (pack / "vocabulary.toml").write_text("[", "utf-8")


def break_programme(pack: Path) -> None:
    (pack / "programme.toml").write_text("[", "utf-8")


@pytest.mark.parametrize("spoil", [break_section, break_vocabulary, break_programme])
def test_a_broken_pack_doesnt_keep_the_others_from_being_searched(
    tmp_path: Path, write_pack: Callable[..., Path], spoil: Callable[[Path], None]
) -> None:
    packs = [write_pack(tmp_path / name, name) for name in ("een", "twee")]
    programmes = [Programme(pack) for pack in packs]
    spoil(packs[0])
    service = SearchService(tmp_path / "index", programmes)
    assert service.prepare().passages == 11
    assert [hit.pack for hit in service.search("abortus", complete=True).hits] == ["twee"]
    service.close()
    alone = SearchService(tmp_path / "index", programmes[:1])
    with pytest.raises(UserError):
        alone.prepare()
    assert not alone.ready()


def test_no_programmes_make_an_empty_index(tmp_path: Path) -> None:
    service = SearchService(tmp_path, [])
    assert service.prepare().passages == 0
    assert service.search("vrede").total == 0
    service.close()


def test_a_search_can_be_asked_from_another_thread(
    indexes: Path, open_service: Callable[..., SearchService]
) -> None:
    service = open_service(indexes)
    service.prepare()
    expected = answers(service)
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: found.extend(answers(service) for _ in range(20)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 80
    service.close()


def test_a_service_closed_while_a_search_waits_answers_empty(
    indexes: Path, open_service: Callable[..., SearchService]
) -> None:
    service = open_service(indexes)
    service.prepare()
    found: list[int] = []
    waiting = threading.Thread(target=lambda: found.append(service.search("vrede").total))
    with service._lock:
        waiting.start()
        time.sleep(0.05)
        service.close()
    waiting.join()
    assert found == [0]


def test_folders_a_crash_left_are_removed_once_they_are_old(tmp_path: Path) -> None:
    store = IndexStore(tmp_path, "packs-1")
    old, fresh = tmp_path / "packs-1-old", tmp_path / "packs-1-fresh"
    for folder in (old, fresh):
        folder.mkdir()
    day_before_yesterday = time.time() - 48 * 3600
    os.utime(old, (day_before_yesterday, day_before_yesterday))
    store.build("f", lambda folder: (folder / "x").write_bytes(b"1"))
    assert not old.exists()
    assert fresh.exists()


def test_while_building_goes_wrong_the_old_index_stays(tmp_path: Path) -> None:
    store = IndexStore(tmp_path, "packs-1")
    folder, size = store.build("f", lambda folder: (folder / "x").write_bytes(b"12"))
    assert size == 2

    def fail(_folder: Path) -> int:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.build("f", fail)
    assert store.current("f") == (folder, 2)
    with pytest.raises(UnusableIndexError):
        verify(folder, "another")


def test_postings_of_a_term_in_many_passages_are_read_as_they_were_written(tmp_path: Path) -> None:
    writer = PostingsWriter(tmp_path)
    for number in range(1100):
        writer.add({"body": {"vrede": 0.25 + number % 3, **({"hier": 1.0} if number == 7 else {})}})
    writer.close()
    reader = PostingsReader(tmp_path)
    many, one = reader.read("body", "vrede"), reader.read("body", "hier")
    reader.close()
    assert many.documents == array("I", range(1100))
    assert many.weights == array("f", (0.25 + number % 3 for number in range(1100)))
    assert (list(one.documents), list(one.weights)) == ([7], [1.0])


def test_an_index_without_a_word_is_an_index(tmp_path: Path) -> None:
    writer = PostingsWriter(tmp_path)
    writer.add({})
    writer.close()
    reader = PostingsReader(tmp_path)
    assert len(reader.read("body", "vrede")) == 0
    reader.close()


@pytest.mark.parametrize("collects", [True, False])
def test_building_leaves_the_collector_as_it_was(tmp_path: Path, *, collects: bool) -> None:
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        build_index(tmp_path, [], shipped_wording())
        assert gc.isenabled() is collects
    finally:
        (gc.enable if before else gc.disable)()
