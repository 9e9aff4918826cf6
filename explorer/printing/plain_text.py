"""Text that any file format can hold."""

import re

from explorer.printing.runs import Run

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def fit_text(text: str) -> str:
    """The text without control characters and other code points that XML forbids."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def plain(runs: tuple[Run, ...]) -> str:
    """The words of runs alone."""
    return fit_text("".join(run.text for run in runs))
