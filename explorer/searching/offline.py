"""Whoosh without the library for the network that it imports and never uses.

``whoosh.compat`` takes one name from ``urllib.request``, which brings HTTP, mail and OpenSSL: 5 MB,
and a third of the time in which the search gets ready. To be imported before Whoosh.
"""

import sys
from types import ModuleType

NETWORK = "urllib.request"


def load_offline() -> None:
    """Import ``whoosh.compat``, an empty module standing in for the network's meanwhile."""
    stands_in = NETWORK not in sys.modules
    if stands_in:
        empty = ModuleType(NETWORK)
        vars(empty)["urlretrieve"] = None  # the one name that is asked for
        sys.modules[NETWORK] = empty
    try:
        import whoosh.compat  # noqa: F401, PLC0415 -- here and no earlier
    finally:
        if stands_in:
            del sys.modules[NETWORK]


load_offline()
