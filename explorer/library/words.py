"""What a reader typed, before it is kept: no characters that can't be stored, no endless texts."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from explorer.errors import UserError

LONGEST_TEXT = 500_000  # characters; the whole shipped programme has a fifth of that
LONGEST_LINE = 1_000
LARGEST_JSON = 16_000_000  # characters; a picture of a matrix fits amply


def clean_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Text of several lines: line ends made alike, no NUL, no half characters.

    Raises ``UserError`` where it is longer than ``longest`` characters.
    """
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    whole = whole.encode("utf-8", "replace").decode()
    if len(whole) > longest:
        raise UserError("library-text-too-long", length=len(whole), longest=longest)
    return whole


def clean_line(text: str) -> str:
    """A name or a tag: one line, single spaces. Raises ``UserError`` on a very long one."""
    return clean_text(" ".join(text.split()), LONGEST_LINE)


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without empty ones and repetitions, in their order."""
    return tuple(dict.fromkeys(tag for tag in map(clean_line, tags) if tag))


def to_json(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """JSON as it is kept. Raises ``UserError`` where it is too large or can't be JSON."""
    try:
        text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise UserError("library-payload-wrong", reason=str(error)) from error
    return clean_text(text, LARGEST_JSON)


def from_json(text: str) -> dict[str, Any]:
    """A kept JSON object; an empty one where something else stands there."""
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    return value if isinstance(value, dict) else {}
