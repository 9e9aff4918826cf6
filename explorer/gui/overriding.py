"""Marks methods that override Qt's, for the type checker.

Python has this decorator itself from 3.12 on.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Give ``method`` back as it is."""
        return method


__all__ = ["override"]
