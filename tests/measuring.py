"""What coverage needn't measure.

Python 3.11 can trace everything or nothing, and traced work takes half as long again. Work that
goes through lines which others have shown already is therefore done untraced.
"""

import sys
from collections.abc import Hashable, Iterator
from contextlib import contextmanager


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

    @contextmanager
    def measured(self, kind: Hashable) -> Iterator[None]:
        """A block of work, unseen where work of this ``kind`` was seen before."""
        if kind in self._seen:
            with unmeasured():
                yield
        else:
            self._seen.add(kind)
            yield
