"""What the reader can set.

One table, from which the file, the preferences page and the command line are made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.state import StateFile

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to set. ``choices`` limits texts; ``limits`` (lowest, highest) limits numbers."""

    key: str
    default: Value
    choices: tuple[str, ...] = ()
    limits: tuple[int, int] = (0, 0)

    def accepts(self, value: object) -> bool:
        """Whether ``value`` can stand for this setting."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        return (
            not isinstance(value, int)
            or isinstance(value, bool)
            or self.limits[0] <= value <= self.limits[1]
        )


TABLE = (
    Setting("language", "nl", choices=("nl", "en", "fr")),
    Setting("theme", "system", choices=("system", "light", "dark", "contrast")),
    Setting("text_size", 17, limits=(12, 28)),
    Setting("column_width", 70, limits=(45, 100)),
    Setting("interface_size", 13, limits=(11, 20)),
    Setting("reading_face", "Literata"),
    Setting("start_place", "session", choices=("session", "overview", "reading", "searching")),
    Setting("line_numbers", default=False),
    Setting("reduced_motion", default=False),
    Setting("remember_searches", default=True),
)
_BY_KEY = {setting.key: setting for setting in TABLE}


class Settings:
    """The reader's choices. Only what differs from the defaults is stored."""

    def __init__(self, file: Path | None) -> None:
        """Without a ``file`` everything begins at its default, and nothing is stored."""
        self._state = StateFile(file) if file else None
        self._chosen: dict[str, Value] = {}
        self._foreign: dict[str, Any] = {}
        self._listeners: list[Callable[[str], None]] = []
        self._read()

    def _read(self) -> None:
        stored = self._state.read() if self._state else {}
        self._chosen = {
            key: value
            for key, value in stored.items()
            if key in _BY_KEY and _BY_KEY[key].accepts(value)
        }
        self._foreign = {key: value for key, value in stored.items() if key not in _BY_KEY}

    def look_elsewhere(self) -> None:
        """Take over what another start of the program chose meanwhile."""
        if self._state is None:
            return
        before = {key: self._value(key) for key in _BY_KEY}
        self._read()
        for key, value in before.items():
            if self._value(key) != value:
                self._announce(key)

    @property
    def kept_aside(self) -> Path | None:
        """The copy of a settings file that couldn't be used, for telling the reader once."""
        return self._state.kept if self._state else None

    def text(self, key: str) -> str:
        """The value of a setting that is a text."""
        return str(self._value(key))

    def number(self, key: str) -> int:
        """The value of a setting that is a number."""
        return int(self._value(key))

    def flag(self, key: str) -> bool:
        """Whether a setting is on."""
        return bool(self._value(key))

    def set(self, key: str, value: Value) -> None:
        """Choose ``value``.

        Out-of-range numbers are brought within the limits. Raises ``KeyError``, ``ValueError``,
        ``OSError``.
        """
        setting = _BY_KEY[key]
        if isinstance(value, int) and not isinstance(value, bool) and setting.limits != (0, 0):
            value = min(max(value, setting.limits[0]), setting.limits[1])
        if not setting.accepts(value):
            raise ValueError(key)
        self.look_elsewhere()
        if value == self._value(key):
            return
        chosen = {**self._chosen, key: value}
        self._store(chosen)
        self._chosen = chosen
        self._announce(key)

    def _announce(self, key: str) -> None:
        for listener in tuple(self._listeners):
            listener(key)

    def on_change(self, listener: Callable[[str], None]) -> None:
        """Call ``listener`` with the key after every change."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[str], None]) -> None:
        """Call ``listener`` no more."""
        self._listeners.remove(listener)

    def _value(self, key: str) -> Value:
        return self._chosen.get(key, _BY_KEY[key].default)

    def _store(self, chosen: dict[str, Value]) -> None:
        if self._state is None:
            return
        differing = {key: value for key, value in chosen.items() if value != _BY_KEY[key].default}
        self._state.write({**self._foreign, **differing})
