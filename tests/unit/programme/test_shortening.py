"""Words cut short."""

import pytest

from explorer.programme.shortening import shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("vrede en  recht\n", "vrede en recht"),
        ("vrede en recht voor iedereen", "vrede en recht …"),
        ("vrede en rechtvaardigheid", "vrede en …"),
        ("https://voorbeeld.invalid/lang", "https://voorbeel …"),
        ("和平与正义" * 5, "和平与正义和平与正义和平与正义和 …"),
    ],
)
def test_a_line_ends_after_a_word_where_it_has_any(text: str, expected: str) -> None:
    assert shortened(text, 18) == expected
