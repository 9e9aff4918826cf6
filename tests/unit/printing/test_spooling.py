"""Handing a PDF to the printing system."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from explorer.printing import spooling
from explorer.printing.spooling import (
    PrintJob,
    lp_command,
    spool,
    system_environment,
)


def test_a_plain_job_names_its_printer_and_copies() -> None:
    assert lp_command(PrintJob("Klas")) == ["lp", "-s", "-d", "Klas", "-n", "1"]


def test_everything_chosen_in_a_dialog_goes_along() -> None:
    job = PrintJob(
        "Klas",
        title="Les 3; rm -rf",
        copies=3,
        collate=False,
        ranges=((1, 2), (4, 4)),
        sides="two-sided-long-edge",
        media="A4",
        grey=True,
        backwards=True,
        besides=(("page-set", "odd"), ("job-billing", "")),
    )
    command = lp_command(job)
    assert command[4:10] == ["-n", "3", "-t", "Les 3; rm -rf", "-P", "1-2,4-4"]
    assert command[10:] == [
        "-o",
        "sides=two-sided-long-edge",
        "-o",
        "media=A4",
        "-o",
        "collate=false",
        "-o",
        "print-color-mode=monochrome",
        "-o",
        "outputorder=reverse",
        "-o",
        "page-set=odd",
    ]


def program(folder: Path, script: str) -> str:
    file = folder / "lp"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(file)


def test_the_pdf_itself_reaches_the_printing_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "taken.pdf"
    lp = program(tmp_path, f'cat > "{taken}"')
    monkeypatch.setattr(spooling.shutil, "which", lambda _name: lp)
    assert spool(b"%PDF-1.7", PrintJob("Klas"))
    assert taken.read_bytes() == b"%PDF-1.7"


def test_a_printing_system_that_refuses_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        spooling.shutil, "which", lambda _name: program(tmp_path, "cat >/dev/null; exit 1")
    )
    assert not spool(b"%PDF-1.7", PrintJob("Klas"))
    monkeypatch.setattr(spooling.shutil, "which", lambda _name: None)
    assert not spool(b"%PDF-1.7", PrintJob("Klas"))


def test_one_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: Any, **__: Any) -> None:
        raise subprocess.TimeoutExpired("lp", 60)

    monkeypatch.setattr(spooling.shutil, "which", lambda _name: "/usr/bin/lp")
    monkeypatch.setattr(spooling.subprocess, "run", hang)
    assert not spool(b"%PDF-1.7", PrintJob("Klas"))


def test_a_frozen_program_doesnt_lend_its_libraries() -> None:
    kept = {"PATH": "/bin"}
    assert system_environment(kept) == kept
    frozen = {**kept, "LD_LIBRARY_PATH": "/program", "_PYI_ARCHIVE_FILE": "x"}
    assert "LD_LIBRARY_PATH" not in system_environment(frozen)
    own = {**frozen, "LD_LIBRARY_PATH_ORIG": "/own"}
    assert system_environment(own)["LD_LIBRARY_PATH"] == "/own"
    assert system_environment({"LD_LIBRARY_PATH": "/mine"}) == {"LD_LIBRARY_PATH": "/mine"}
