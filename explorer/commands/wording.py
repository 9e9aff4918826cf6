"""How a subcommand finds the sentences of its help."""

from typing import Protocol


class Wording(Protocol):
    """Looks up the sentence of a code in the language of the command line."""

    def __call__(self, code: str, /, **details: object) -> str:
        """The sentence for ``code``, its placeholders filled from ``details``."""
        ...
