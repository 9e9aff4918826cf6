"""Which lines carry a number, on paper as on the screen.

Only lines of passages count, through the whole document; notes, sources, headings and questions
don't.
"""

STEP = 5


def line_label(line: int, step: int = STEP) -> str:
    """What stands beside line ``line``, from 1: the first and every ``step``-th have a number.

    No step, no numbers.
    """
    return str(line) if step and (line == 1 or line % step == 0) else ""
