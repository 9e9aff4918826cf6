"""``settings``: listing and changing what the reader can set."""

import json
from typing import Any

import pytest

from explorer.errors import UserError
from explorer.messages import explain
from explorer.paths import Paths
from explorer.settings import TABLE, Settings
from explorer.state import StateFile
from tests.unit.commands.conftest import Run


def defaults() -> dict[str, Any]:
    return {setting.key: setting.default for setting in TABLE}


def test_all_settings_are_listed_with_their_values(run: Run) -> None:
    ran = run("settings", "--json")
    assert ran.status == 0
    assert ran.document == defaults()
    lines = run("settings").out.splitlines()
    assert [line.split()[0] for line in lines] == list(defaults())
    assert any("12–28" in line for line in lines)
    assert any("nl, en, fr" in line for line in lines)
    assert any("true, false" in line for line in lines)


def test_one_setting_is_shown(run: Run) -> None:
    assert run("settings", "theme", "--json").document == {"theme": "system"}
    assert run("settings", "text-size", "--json").document == {"text_size": 17}


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("theme", "dark", "dark"),
        ("language", "fr", "fr"),
        ("text_size", "20", 20),
        ("text_size", "12", 12),
        ("column_width", "100", 100),
        ("line_numbers", "true", True),
        ("line_numbers", "Aan", True),
        ("remember_searches", "nee", False),
        ("remember_searches", "off", False),
        ("reading_face", "Noto Serif", "Noto Serif"),
    ],
)
def test_a_setting_is_changed_and_on_disk(
    run: Run, paths: Paths, key: str, typed: str, value: str | int
) -> None:
    ran = run("settings", key, typed, "--json")
    assert ran.status == 0
    assert ran.document == {key: value}
    assert json.loads(paths.settings_file.read_text("utf-8"))[key] == value


def test_a_change_is_told_to_people_too(run: Run) -> None:
    assert run("settings", "line_numbers", "ja").out.split()[:2] == ["line_numbers", "true"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("kleur", "roze"), UserError("setting-unknown", key="kleur", known=", ".join(defaults()))),
        (("kleur",), UserError("setting-unknown", key="kleur", known=", ".join(defaults()))),
        (
            ("theme", "roze"),
            UserError(
                "setting-not-a-choice",
                key="theme",
                value="roze",
                known="system, light, dark, contrast",
            ),
        ),
        *(
            (
                ("text_size", typed),
                UserError(
                    "setting-out-of-range", key="text_size", value=typed, lowest=12, highest=28
                ),
            )
            for typed in ("11", "29", "groot", "17.5", "²", "")
        ),
        (
            ("line_numbers", "misschien"),
            UserError("setting-not-a-flag", key="line_numbers", value="misschien"),
        ),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_a_wrong_key_or_value_is_one_clear_sentence(
    run: Run, paths: Paths, arguments: tuple[str, ...], error: UserError, language: str
) -> None:
    ran = run("settings", *arguments, "--lang", language)
    assert ran.status == 2
    assert ran.err.strip() == explain(error, language)
    assert ran.out == ""
    assert not paths.settings_file.exists()


def test_a_folder_that_cannot_be_written_to_is_told(
    run: Run, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: StateFile, _values: dict[str, Any]) -> None:
        raise OSError(28, "schijf vol")

    monkeypatch.setattr(StateFile, "write", refuse)
    ran = run("settings", "theme", "dark")
    assert ran.status == 1
    error = UserError("folder-unusable", folder=paths.config, reason="schijf vol")
    assert ran.err.strip() == explain(error)


def test_a_broken_file_is_kept_and_told_of(run: Run, paths: Paths) -> None:
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_text("{")
    kept = str(paths.settings_file.with_name("settings.json.kept"))
    assert kept in run("settings").out
    assert kept not in run("settings").out


def test_the_window_reads_what_was_set(run: Run, paths: Paths) -> None:
    run("settings", "start_place", "searching")
    assert Settings(paths.settings_file).text("start_place") == "searching"
