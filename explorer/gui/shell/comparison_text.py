"""A comparison as the text that addresses and bookmarks hold."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.comparing.choices import Comparison


def to_text(comparison: "Comparison") -> str:
    """A comparison as an address holds it."""
    return json.dumps(comparison.to_json(), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> "Comparison":
    """The comparison an address holds; an empty one where it isn't right."""
    from explorer.comparing.choices import Comparison  # noqa: PLC0415 -- not needed to paint a section

    try:
        return Comparison.from_json(json.loads(text or "{}"))
    except ValueError:
        return Comparison(())
