"""Sentences for people outside the window: errors, command help, command output.

One TOML catalogue a language in ``resources/messages``; Dutch is complete by definition and the
fallback.
"""

from functools import cache

from explorer.errors import UserError
from explorer.paths import resources_folder

LANGUAGES = ("nl", "en", "fr")


@cache
def catalogue(language: str) -> dict[str, str]:
    """All sentences of one language by code."""
    import tomllib  # noqa: PLC0415 -- a window that says nothing starts without it

    file = resources_folder() / "messages" / f"{language}.toml"
    with file.open("rb") as stream:
        return {code: str(text) for code, text in tomllib.load(stream).items()}


def sentence(code: str, language: str = "nl", /, **details: object) -> str:
    """The sentence for ``code``, its placeholders filled from ``details``."""
    template = catalogue(language).get(code) or catalogue("nl")[code]
    return template.format(**details)


def explain(error: UserError, language: str = "nl") -> str:
    """What a person reads about ``error``."""
    return sentence(error.code, language, **error.details)
