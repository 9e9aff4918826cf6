"""A long PDF is read from both ends: the same comes of it, whatever befalls the helper."""

import io
import sys
from types import SimpleNamespace

import pytest
import typst

from explorer.importing import page_helper, worker
from explorer.importing.page_helper import PageHelper, end_with, read_from_the_end
from explorer.importing.pdf import read_pdf

PAGES = "#set page(height: 100pt, width: 200pt)\n" + "#pagebreak()\n".join(
    f"= Kop {number}\nTekst *vet* van bladzijde {number}, in één zin.\n"
    "#rect(width: 100pt, height: 14pt)#line(length: 100pt)\n"
    for number in range(6)
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    file = tmp_path_factory.mktemp("pages") / "zes.pdf"
    file.write_bytes(typst.compile(PAGES.encode()))
    return file


class _Process:
    """A helper that has ``said`` something already."""

    def __init__(self, said):
        self.stdout = io.BytesIO(said)
        self.killed = self.waited = False

    def kill(self):
        self.killed = True

    def wait(self):
        self.waited = True


class _Thread:
    def __init__(self, target, daemon, args=()):
        assert daemon
        self.start = lambda: target(*args)


@pytest.fixture
def helped(file, monkeypatch):
    """Lets a helper that says something help with ``file``; gives what is read and the helper."""

    def read(said):
        process = _Process(said)
        monkeypatch.setattr(page_helper, "_WORTH_IT", 2)
        monkeypatch.setattr(page_helper.os, "cpu_count", lambda: 2)
        monkeypatch.setattr(page_helper.subprocess, "Popen", lambda *_, **__: process)
        monkeypatch.setattr(page_helper.threading, "Thread", _Thread)
        told = []
        return read_pdf(file, lambda *at: told.append(at)), process, told

    return read


class _Said(io.BytesIO):
    """What a helper says; ``pages`` are what it said at a time."""

    def __init__(self):
        super().__init__()
        self.pages = []

    def write(self, page):
        self.pages.append(page)
        return super().write(page)


def _said(file, pages):
    out = _Said()
    assert read_from_the_end(file, out) == 0
    return b"".join(out.pages[:pages])


@pytest.mark.parametrize("pages", [0, 2, 6])
def test_a_helper_that_got_so_far_changes_nothing_but_who_reads(file, helped, pages):
    alone = read_pdf(file, lambda *_told: None)
    found, process, told = helped(_said(file, pages))
    assert found == alone
    assert len(told) == 6 - pages
    assert told[-1:] in ([], [(1.0, 6, 6)])
    assert process.killed
    assert process.waited


def test_no_more_than_all_is_told_where_both_read_the_same_page(file, helped, monkeypatch):
    alone = read_pdf(file, lambda *_told: None)
    counts = iter((0, 1, 2, 6, 6))  # it finished while the first read its second page
    monkeypatch.setattr(PageHelper, "count", property(lambda _helper: next(counts)))
    found, _, told = helped(_said(file, 6))
    assert found == alone
    assert told == [(2 / 6, 2, 6), (1.0, 6, 6)]


@pytest.mark.parametrize("end", [2, -20])
def test_a_page_the_helper_did_not_finish_is_not_listened_to(file, helped, end):
    found, _, told = helped(_said(file, 1)[:end])
    assert found == read_pdf(file, lambda *_told: None)
    assert len(told) == 6


def test_a_helper_that_cannot_be_started_is_done_without(file, monkeypatch):
    def refuse(*_, **__):
        raise OSError

    alone = read_pdf(file, lambda *_told: None)
    monkeypatch.setattr(page_helper, "_WORTH_IT", 2)
    monkeypatch.setattr(page_helper.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(page_helper.subprocess, "Popen", refuse)
    assert read_pdf(file, lambda *_told: None) == alone


def test_the_helper_ends_with_the_process_it_helps(monkeypatch):
    ended = []
    monkeypatch.setattr(page_helper.os, "_exit", ended.append)
    monkeypatch.setattr(page_helper.threading, "Thread", _Thread)
    end_with(io.BytesIO(b"x"))
    assert ended == [1]


def test_the_worker_helps_when_told_to(file, monkeypatch):
    out = _Said()
    monkeypatch.setattr(worker.gc, "disable", lambda: None)
    monkeypatch.setattr(page_helper, "end_with", lambda _stream: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
    assert worker.main([worker.HELP, str(file)]) == 0
    assert len(out.pages) == 6


def test_a_helper_nobody_listens_to_stops(file, monkeypatch):
    class Closed(io.BytesIO):
        def flush(self):
            raise BrokenPipeError

    monkeypatch.setattr(page_helper, "end_with", lambda _stream: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=Closed()))
    assert page_helper.help_out(file) == 1
