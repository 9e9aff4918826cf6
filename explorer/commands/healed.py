"""The library with every note in its place in the present text."""

from explorer.application import Application
from explorer.library.healing import heal, needs_healing
from explorer.library.library import Library


def healed_library(application: Application) -> Library:
    """The reader's library, its notes placed anew where a programme was updated.

    Raises ``UserError`` where it can't be reached.
    """
    library = application.library
    for programme in application.shelf.programmes:
        if needs_healing(library, programme):
            heal(library, programme)
    return library
