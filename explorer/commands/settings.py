"""``settings``: what the reader can set, and setting it."""

import argparse

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.wording import Wording
from explorer.errors import UserError
from explorer.messages import sentence
from explorer.settings import TABLE, Setting, Settings, Value

# As a reader of any of the three languages says it.
FLAGS = {
    **dict.fromkeys(("true", "1", "ja", "aan", "yes", "on", "oui"), True),
    **dict.fromkeys(("false", "0", "nee", "uit", "no", "off", "non"), False),
}


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Without a key all settings are listed; with a value the setting gets it."""
    parser.add_argument("key", metavar="KEY", nargs="?", help=words("help-setting-key"))
    parser.add_argument("value", metavar="VALUE", nargs="?", help=words("help-setting-value"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """All settings, or the one that was asked for or changed, which is on disk then.

    Raises ``UserError`` for an unknown key, a value that can't be, or a folder that can't be
    written to.
    """
    settings = application.settings
    asked = [_find(options.key)] if options.key is not None else list(TABLE)
    if options.value is not None:
        _change(settings, asked[0], options.value, application)
    lines = [_line(setting, _value(settings, setting)) for setting in asked]
    if settings.kept_aside is not None:
        lines.append(sentence("settings-kept-aside", options.lang, file=settings.kept_aside))
    document = {setting.key: _value(settings, setting) for setting in asked}
    return Answer(document, "\n".join(lines))


def _find(key: str) -> Setting:
    for setting in TABLE:
        if setting.key == key.replace("-", "_"):
            return setting
    raise UserError("setting-unknown", key=key, known=", ".join(each.key for each in TABLE))


def _change(settings: Settings, setting: Setting, typed: str, application: Application) -> None:
    value = _read(setting, typed)
    try:
        settings.set(setting.key, value)
    except OSError as error:
        reason = error.strerror or str(error)
        folder = application.paths.config
        raise UserError("folder-unusable", folder=folder, reason=reason) from error


def _read(setting: Setting, typed: str) -> Value:
    """The value that was typed. Raises ``UserError`` where the setting can't have it."""
    details = {"key": setting.key, "value": typed}
    if isinstance(setting.default, bool):
        if typed.casefold() not in FLAGS:
            raise UserError("setting-not-a-flag", **details)
        return FLAGS[typed.casefold()]
    if isinstance(setting.default, int):
        lowest, highest = setting.limits
        number = int(typed) if typed.isascii() and typed.isdigit() else lowest - 1
        if not lowest <= number <= highest:
            raise UserError("setting-out-of-range", **details, lowest=lowest, highest=highest)
        return number
    if not setting.accepts(typed):
        raise UserError("setting-not-a-choice", **details, known=", ".join(setting.choices))
    return typed


def _value(settings: Settings, setting: Setting) -> Value:
    if isinstance(setting.default, bool):
        return settings.flag(setting.key)
    if isinstance(setting.default, int):
        return settings.number(setting.key)
    return settings.text(setting.key)


def _line(setting: Setting, value: Value) -> str:
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    possible = ", ".join(setting.choices)
    if setting.limits != (0, 0):
        possible = f"{setting.limits[0]}–{setting.limits[1]}"
    elif isinstance(value, bool):
        possible = "true, false"
    return f"{setting.key:<18} {shown:<10} {possible}".rstrip()
