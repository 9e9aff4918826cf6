"""What coverage needn't measure.

Python 3.11 can trace everything or nothing, and traced work takes half as long again. Work that
goes through lines which others have shown already is therefore done untraced.
"""

import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Made = TypeVar("Made")


@contextmanager
def unmeasured() -> Iterator[None]:
    """Coverage sees nothing of this thread within the block."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


class MeasuredOnce:
    """Lets coverage see a piece of work the first time it is done in this process.

    Of the six hundred windows that the tests open alike, the first shows the lines of all.
    """

    def __init__(self) -> None:
        self._seen: set[Hashable] = set()

    def run(self, kind: Hashable, work: Callable[[], Made]) -> Made:
        """Do ``work``, unseen where work of this ``kind`` was seen before."""
        if kind not in self._seen:
            self._seen.add(kind)
            return work()
        with unmeasured():
            return work()
