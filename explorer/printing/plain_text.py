"""Text that any file format can hold."""

import re
import unicodedata

from explorer.printing.runs import Run

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def fit_text(text: str) -> str:
    """The text without control characters and other code points that XML forbids."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def one_line(text: str) -> str:
    """Text for a title: on one line, and a dash where nothing in it can be seen."""
    line = " ".join(fit_text(text).split())
    return line if any(unicodedata.category(sign)[0] in "LNPS" for sign in line) else "–"


def plain(runs: tuple[Run, ...]) -> str:
    """The words of runs alone."""
    return fit_text("".join(run.text for run in runs))
