"""What a subcommand gives back: one JSON document, and the same for people."""

from dataclasses import dataclass
from typing import Any

Json = Any


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a subcommand.

    ``status`` is the exit status, 1 where the job found something wrong.
    """

    document: Json
    text: str
    status: int = 0
