"""What the reader can set."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.settings import TABLE, Setting, Settings
from explorer.state import StateFile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def stored(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return document


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_every_default_is_a_value_that_can_be_chosen(setting: Setting) -> None:
    assert setting.accepts(setting.default)
    assert [other.key for other in TABLE].count(setting.key) == 1


@pytest.mark.parametrize(
    ("setting", "value", "accepted"),
    [
        (Setting("s", "a", choices=("a", "b")), "b", True),
        (Setting("s", "a", choices=("a", "b")), "c", False),
        (Setting("s", "a"), "elke tekst", True),
        (Setting("s", "a"), 3, False),
        (Setting("s", 5, limits=(1, 9)), 9, True),
        (Setting("s", 5, limits=(1, 9)), 10, False),
        (Setting("s", 5, limits=(1, 9)), True, False),
        (Setting("s", 5, limits=(1, 9)), 5.0, False),
        (Setting("s", default=False), True, True),
        (Setting("s", default=False), 1, False),
    ],
)
def test_a_setting_takes_only_values_of_its_kind(
    setting: Setting, value: object, accepted: bool
) -> None:
    assert setting.accepts(value) is accepted


def test_what_was_not_chosen_has_its_default(file: Path) -> None:
    settings = Settings(file)
    assert settings.text("language") == "nl"
    assert settings.number("text_size") == 17
    assert settings.flag("remember_searches")
    assert not file.exists()


def test_a_choice_is_kept(file: Path) -> None:
    Settings(file).set("theme", "dark")
    assert Settings(file).text("theme") == "dark"
    assert stored(file) == {"version": 1, "theme": "dark"}


def test_only_what_differs_from_the_defaults_is_stored(file: Path) -> None:
    settings = Settings(file)
    settings.set("theme", "dark")
    settings.set("line_numbers", True)
    settings.set("theme", "system")
    assert stored(file) == {"version": 1, "line_numbers": True}


@given(number=st.integers())
def test_a_number_is_brought_within_its_limits(number: int) -> None:
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        settings.set("text_size", number)
        assert settings.number("text_size") == min(max(number, 12), 28)


@pytest.mark.parametrize(
    ("key", "value"), [("theme", "roze"), ("theme", 3), ("text_size", "17"), ("line_numbers", 1)]
)
def test_a_value_of_another_kind_is_refused(file: Path, key: str, value: str | int) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match=key):
        settings.set(key, value)
    assert not file.exists()


def test_an_unknown_setting_is_refused(file: Path) -> None:
    with pytest.raises(KeyError):
        Settings(file).set("kleur", "roze")


def test_stored_values_that_cannot_stand_are_passed_over(file: Path) -> None:
    StateFile(file).write({"theme": "roze", "text_size": 99, "language": "fr"})
    settings = Settings(file)
    assert (settings.text("theme"), settings.number("text_size")) == ("system", 17)
    assert settings.text("language") == "fr"


def test_settings_of_another_version_are_kept(file: Path) -> None:
    StateFile(file).write({"later": [1, 2]})
    Settings(file).set("theme", "dark")
    assert stored(file) == {"version": 1, "later": [1, 2], "theme": "dark"}


def test_a_broken_file_is_told_and_the_defaults_hold(file: Path) -> None:
    file.write_text("{")
    settings = Settings(file)
    assert settings.kept_aside == file.with_name("settings.json.kept")
    assert settings.text("theme") == "system"
    assert Settings(file).kept_aside is None


def test_listeners_hear_of_a_change_and_only_of_a_change(file: Path) -> None:
    settings, heard = Settings(file), list[str]()
    settings.on_change(heard.append)
    settings.set("theme", "system")
    settings.set("theme", "dark")
    settings.set("theme", "dark")
    settings.set("text_size", 20)
    assert heard == ["theme", "text_size"]


def test_a_listener_that_stopped_listening_hears_nothing(file: Path) -> None:
    settings, heard = Settings(file), list[str]()
    listener = heard.append
    settings.on_change(listener)
    settings.forget(listener)
    settings.set("theme", "dark")
    assert heard == []


def test_a_listener_may_stop_listening_while_it_listens(file: Path) -> None:
    settings, heard = Settings(file), list[str]()

    def once(key: str) -> None:
        settings.forget(once)
        heard.append(key)

    settings.on_change(once)
    settings.on_change(heard.append)
    settings.set("theme", "dark")
    assert heard == ["theme", "theme"]


def test_a_choice_that_cannot_be_kept_is_not_made(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, heard = Settings(file), list[str]()
    settings.on_change(heard.append)

    def refuse(_file: StateFile, _values: dict[str, Any]) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as during:
        during.setattr(StateFile, "write", refuse)
        with pytest.raises(OSError, match="disk full"):
            settings.set("theme", "dark")
    assert settings.text("theme") == "system"
    assert heard == []
    settings.set("theme", "dark")
    assert heard == ["theme"]


def test_what_another_start_chose_meanwhile_is_taken_over_and_kept(tmp_path: Path) -> None:
    here, there = Settings(tmp_path / "s.json"), Settings(tmp_path / "s.json")
    heard: list[str] = []
    here.on_change(heard.append)
    there.set("theme", "dark")
    here.look_elsewhere()
    assert here.text("theme") == "dark"
    assert heard == ["theme"]
    there.set("text_size", 20)
    here.set("language", "fr")
    assert heard == ["theme", "text_size", "language"]
    assert Settings(tmp_path / "s.json").number("text_size") == 20


def test_what_was_chosen_elsewhere_already_is_not_stored_again(tmp_path: Path) -> None:
    here, there = Settings(tmp_path / "s.json"), Settings(tmp_path / "s.json")
    there.set("theme", "dark")
    before = (tmp_path / "s.json").stat().st_mtime_ns
    here.set("theme", "dark")
    assert here.text("theme") == "dark"
    assert (tmp_path / "s.json").stat().st_mtime_ns == before


def test_without_a_file_settings_begin_at_their_defaults_and_are_not_kept(tmp_path: Path) -> None:
    settings = Settings(None)
    assert settings.kept_aside is None
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    settings.set("text_size", 20)
    assert (settings.text("theme"), settings.number("text_size")) == ("dark", 20)
    assert Settings(None).text("theme") == "system"
