"""How long work tells where it is and hears that it should stop."""

from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 -- a wish that was heard, not an error
    """The work was stopped on request; nothing half-done may be left behind."""


class Progress:
    """Receives reports of long work; ``cancel`` makes the next report raise ``Cancelled``."""

    def __init__(self, receiver: Callable[[float, str], None] | None = None) -> None:
        """``receiver`` gets the fraction done (0 to 1) and a short label, on the working thread.

        Where pages are gone through the label is one of ``page_label``.
        """
        self._receiver = receiver
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled = True

    def report(self, fraction: float, label: str = "") -> None:
        """Tell how far the work is. Raises ``Cancelled`` when it should stop."""
        if self._cancelled:
            raise Cancelled
        if self._receiver is not None:
            self._receiver(fraction, label)


def page_label(page: int, pages: int) -> str:
    """The label of work that is at the ``page``-th of ``pages``."""
    return f"{page}/{pages}"


def pages_in(label: str) -> tuple[int, int] | None:
    """What ``page_label`` made ``label`` of; ``None`` where it is another label."""
    page, _, pages = label.partition("/")
    return (int(page), int(pages)) if page.isdecimal() and pages.isdecimal() else None
