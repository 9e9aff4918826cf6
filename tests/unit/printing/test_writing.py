import errno
import os
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.printing import writing
from explorer.printing.writing import write_whole
from explorer.progress import Cancelled, Progress


def _write(file: Path, content: bytes = b"nieuw", *, overwrite: bool = False) -> None:
    write_whole(file, content, Progress(), overwrite=overwrite)


def _refusal(file: Path, *, overwrite: bool = False) -> str:
    with pytest.raises(UserError) as caught:
        _write(file, overwrite=overwrite)
    return caught.value.code


def test_a_file_is_written_with_the_rights_of_any_new_file(tmp_path: Path) -> None:
    file = tmp_path / "blad.pdf"
    _write(file)
    assert file.read_bytes() == b"nieuw"
    mask = os.umask(0)
    os.umask(mask)
    assert file.stat().st_mode & 0o777 == 0o666 & ~mask
    assert list(tmp_path.iterdir()) == [file]


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "blad.pdf"
    file.write_bytes(b"oud")
    assert _refusal(file) == "print-file-exists"
    assert file.read_bytes() == b"oud"
    _write(file, overwrite=True)
    assert file.read_bytes() == b"nieuw"


def test_a_folder_that_is_not_there_or_in_the_way_is_told(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "weg" / "blad.pdf") == "print-folder-missing"
    (tmp_path / "blad.pdf").mkdir()
    assert _refusal(tmp_path / "blad.pdf", overwrite=True) == "print-file-is-folder"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "print-disk-full"),
        (errno.EACCES, "print-file-locked"),
        (errno.EROFS, "print-file-locked"),
        (errno.EIO, "print-not-written"),
    ],
)
def test_what_goes_wrong_is_told_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    file = tmp_path / "blad.pdf"
    file.write_bytes(b"oud")
    monkeypatch.setattr(writing.os, "fsync", fail)
    assert _refusal(file, overwrite=True) == code
    assert file.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_takes_no_files_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(writing, "NamedTemporaryFile", fail)
    assert _refusal(tmp_path / "blad.pdf") == "print-file-locked"


def test_an_error_without_words_is_told_by_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError("stuk")

    monkeypatch.setattr(writing.os, "fsync", fail)
    with pytest.raises(UserError) as caught:
        _write(tmp_path / "blad.pdf")
    assert caught.value.details["reason"] == "stuk"


@pytest.mark.parametrize("stop_at", [0.0, 0.95])
def test_stopping_leaves_everything_as_it_was(tmp_path: Path, stop_at: float) -> None:
    file = tmp_path / "blad.pdf"
    file.write_bytes(b"oud")
    progress = Progress(lambda fraction, _: progress.cancel() if fraction >= stop_at else None)
    with pytest.raises(Cancelled):
        write_whole(file, b"x" * (3 << 20), progress, overwrite=True)
    assert file.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "blad.pdf"
    progress = Progress(lambda _, __: file.write_bytes(b"ander") and None)
    with pytest.raises(UserError) as caught:
        write_whole(file, b"nieuw", progress, overwrite=False)
    assert caught.value.code == "print-file-exists"
    assert file.read_bytes() == b"ander"
