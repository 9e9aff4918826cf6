"""The fixed words on a printed page, in the language of the document."""

import re
import tomllib
from functools import cache

from explorer.paths import resources_folder

_CODE = re.compile("[a-z]{2,3}")


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    with (resources_folder() / "typst" / "wording.toml").open("rb") as stream:
        return tomllib.load(stream)


class Wording:
    """The words of one language; Dutch where it is not one of ours."""

    def __init__(self, language: str) -> None:
        """``language`` as in a pack: ``nl``, perhaps with a region behind it."""
        code = language_code(language)
        self.language = code if code in _catalogue() else "nl"

    def say(self, key: str, /, **details: object) -> str:
        """The words for ``key``, their places filled from ``details``."""
        return _catalogue()[self.language][key].format(**details)


def language_code(language: str) -> str:
    """The code of a language alone: ``nl`` of ``nl-BE``; Dutch where it isn't one."""
    code = language.replace("_", "-").partition("-")[0].lower()
    return code if _CODE.fullmatch(code) else "nl"
