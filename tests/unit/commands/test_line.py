"""Reading the command line and printing the answer."""

import argparse
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.application import Application
from explorer.commands import line
from explorer.commands.answer import Answer
from explorer.commands.table import COMMANDS, Command
from explorer.errors import UserError
from explorer.messages import LANGUAGES, sentence
from explorer.request import WindowRequest

PackWriter = Callable[..., Path]
Run = Callable[..., Any]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts one subcommand ``doe`` in the place of all, which answers or fails as it is told."""

    def put(answer: Answer | UserError) -> None:
        def run(application: Application, options: argparse.Namespace) -> Answer:
            assert isinstance(application, Application)
            assert options.lang in LANGUAGES
            if isinstance(answer, UserError):
                raise answer
            return answer

        command = Command("tree", lambda _parser, _words: None, run)
        monkeypatch.setattr(line, "COMMANDS", (command,))

    return put


def test_an_answer_is_text_for_people_and_json_when_asked_for(
    run: Run, answering: Callable[..., None]
) -> None:
    answering(Answer([{"naam": "Israël"}], "één regel"))
    assert run("tree").out == "één regel\n"
    as_json = run("tree", "--json")
    assert as_json.document == [{"naam": "Israël"}]
    assert "Israël" in as_json.out


def test_an_empty_answer_is_still_json(run: Run, answering: Callable[..., None]) -> None:
    answering(Answer([], "niets"))
    assert run("tree", "--json").document == []


def test_the_exit_status_is_that_of_the_answer(run: Run, answering: Callable[..., None]) -> None:
    answering(Answer([], "", status=1))
    assert run("tree").status == 1


@pytest.mark.parametrize(
    ("code", "details", "status"),
    [
        ("packs-none", {}, 1),
        ("pack-unknown", {"id": "mars", "known": "klein"}, 2),
        ("section-unknown", {"id": "mars", "pack": "klein"}, 2),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_is_one_sentence_on_stderr(
    run: Run,
    answering: Callable[..., None],
    code: str,
    details: dict[str, str],
    status: int,
    language: str,
) -> None:
    answering(UserError(code, **details))
    ran = run("tree", "--lang", language)
    assert (ran.status, ran.out) == (status, "")
    assert ran.err == sentence(code, language, **details) + "\n"


SHARED = (("--json",), ("--lang", "fr"), ("--lang=fr",), ("--pack", "zuid"), ("--data", "hier"))


@pytest.mark.parametrize("option", SHARED, ids=" ".join)
def test_shared_options_stand_before_or_after_the_subcommand(
    run: Run, write_pack: PackWriter, option: tuple[str, ...]
) -> None:
    write_pack(name="noord")
    write_pack({"programme.toml": ('title = "Vrede"', 'title = "Vrede in het zuiden"')}, "zuid")
    before, after = run(*option, "tree"), run("tree", *option)
    assert before == after
    assert before.status == 0
    assert (before.out != run("tree").out) is (option[0] not in {"--data"})


def test_an_option_after_the_subcommand_wins(run: Run, write_pack: PackWriter) -> None:
    write_pack(name="noord")
    assert run("--pack", "mars", "tree", "--pack", "noord").status == 0


def test_everything_of_the_reader_is_where_data_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = list[Path | None]()

    def remember(data: Path | None) -> None:
        asked.append(data)
        raise UserError("packs-none")

    monkeypatch.setattr(line, "default_paths", remember)
    line.run_line(["tree", "--data", str(tmp_path)], lambda *_where: 0)
    line.run_line(["tree"], lambda *_where: 0)
    assert asked == [tmp_path, None]


def test_without_a_subcommand_the_window_opens() -> None:
    opened = list[WindowRequest]()

    def open_window(request: WindowRequest) -> int:
        opened.append(request)
        return 7

    assert line.run_line(["--data", "hier", "--pack", "klein"], open_window) == 7
    assert line.run_line(["--lang", "fr"], open_window) == 7
    assert line.run_line(["--safe-mode", "--lang", "fr"], open_window) == 7
    assert opened == [
        WindowRequest("hier", "klein"),
        WindowRequest(),
        WindowRequest(safe_mode=True),
    ]


def test_a_window_that_cannot_open_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(_request: WindowRequest) -> int:
        raise UserError("no-screen")

    assert line.run_line(["--lang", "en"], refuse) == 1
    assert capsys.readouterr().err == sentence("no-screen", "en") + "\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("mars",),
        ("tree", "--mars"),
        ("show",),
        ("tree", "--lang", "de"),
        ("search", "a", "--limit", "x"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_wrong_use_is_one_sentence_that_points_at_help(
    run: Run, arguments: tuple[str, ...], language: str
) -> None:
    ran = run("--lang", language, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "--help" in ran.err
    assert sentence("usage-wrong", language, reason="|", program="|").split("|")[0] in ran.err


def test_a_mistake_in_a_subcommand_points_at_the_help_of_that_subcommand(run: Run) -> None:
    assert "programmaverkenner show --help" in run("show").err


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_lists_every_subcommand_in_the_language_asked_for(run: Run, language: str) -> None:
    ran = run("--help", "--lang", language)
    assert ran.status == 0
    assert ran.out.startswith(sentence("help-usage", language))
    listed = re.findall(r"^    ([a-z-]+) ", ran.out, re.MULTILINE)
    assert listed == [command.name for command in COMMANDS]
    assert sentence("help-tree", language) in ran.out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_subcommand_explains_itself(run: Run, command: Command) -> None:
    ran = run(command.name, "--help")
    assert ran.status == 0
    shown = " ".join(ran.out.split())
    assert sentence(f"help-{command.name}") in shown
    for option in ("--json", "--data", "--pack", "--lang"):
        assert option in shown


def test_the_application_is_closed_whatever_happens(
    run: Run, answering: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = list[Application]()

    def close(application: Application) -> None:
        closed.append(application)

    monkeypatch.setattr(Application, "close", close)
    answering(Answer({}, "goed"))
    run("tree")
    answering(UserError("packs-none"))
    run("tree")
    assert len(closed) == 2


def test_a_reader_that_has_seen_enough_is_no_error(
    answering: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    complaints = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Closed())
    monkeypatch.setattr(sys, "stderr", complaints)
    answering(Answer({}, "goed"))
    assert line.run_line(["tree"], lambda *_where: 0) == 0
    assert complaints.closed


def test_json_is_one_document(run: Run, write_pack: PackWriter) -> None:
    write_pack()
    out = run("show", "vrede", "--json").out
    _document, end = json.JSONDecoder().raw_decode(out)
    assert out[end:] == "\n"
