"""From the command line to the window or a subcommand.

Either is imported only when it is asked for.
"""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from explorer.errors import UserError
from explorer.request import DOCUMENTS, LINK, SAFE_MODE, WindowRequest

PARSE = "--parse-document"  # see explorer.importing.parsing; frozen, there is no ``python -m``


def main(arguments: Sequence[str]) -> int:
    """Run the program and give its exit status: 0 well, 1 a job that failed, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        if arguments and arguments[0] == PARSE:
            from explorer.importing.worker import main as parse  # noqa: PLC0415 -- a process that does only this

            return parse(arguments[1:])
        wanted = _window_wanted(arguments)
        if wanted is None:
            from explorer.commands.line import run_line  # noqa: PLC0415 -- the window doesn't need the command line

            return run_line(arguments, open_window)
        return open_window(wanted)
    except UserError as error:
        return _explain(error)
    except ModuleNotFoundError as error:
        return _missing(error)


def open_window(request: WindowRequest) -> int:
    """Open the window, or say in one sentence why that can't be done."""
    if not _has_screen():
        raise UserError("no-screen")
    gc.disable()  # a start throws little away; gui.run turns it on again after painting
    from pathlib import Path  # noqa: PLC0415 -- only where a window opens

    from explorer.application import Application  # noqa: PLC0415
    from explorer.gui.run import run_window  # noqa: PLC0415
    from explorer.paths import default_paths, ensure_writable  # noqa: PLC0415

    paths = default_paths(Path(request.data) if request.data else None)
    ensure_writable(paths)
    application = Application(paths, request.pack, index_apart=True, safe_mode=request.safe_mode)
    return run_window(application, request.target)


def _window_wanted(arguments: Sequence[str]) -> WindowRequest | None:
    """The window that is asked for, where nothing but a window is.

    Everything else, mistakes included, is for the command line: loading all its subcommands would
    cost a start more than painting the window.
    """
    wanted = WindowRequest()
    rest = list(arguments)
    while rest:
        given = rest.pop(0)
        follows = bool(rest) and not rest[0].startswith("-")
        if given == "--data" and follows:
            wanted = replace(wanted, data=rest.pop(0))
        elif given == "--pack" and follows:
            wanted = replace(wanted, pack=rest.pop(0))
        elif given == SAFE_MODE:
            wanted = replace(wanted, safe_mode=True)
        elif given.startswith(LINK) and not rest:
            wanted = replace(wanted, target=given)
        elif given.casefold().endswith(DOCUMENTS) and not rest and not given.startswith("-"):
            path = os.path.abspath(_path_of(given))  # noqa: PTH100 -- pathlib waits for a window
            wanted = replace(wanted, target=path)
        else:
            return None
    return wanted


def _path_of(given: str) -> str:
    """A path as it is; of a ``file:`` link, which is how Linux desktops name files, its path."""
    if not given.startswith("file:"):
        return given
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415 -- only where a desktop opens a file

    return unquote(urlsplit(given).path)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _explain(error: UserError) -> int:
    from explorer.messages import explain  # noqa: PLC0415 -- only when something went wrong

    print(explain(error, _language()), file=sys.stderr)  # noqa: T201 -- before there is a window
    return 1


def _missing(error: ModuleNotFoundError) -> int:
    if error.name is None or error.name.partition(".")[0] == "explorer":
        raise error
    return _explain(UserError("dependency-missing", module=error.name))


def _language() -> str:
    """The language of messages before any setting is read: the environment's, else Dutch."""
    chosen = (
        os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    )
    return chosen[:2] if chosen[:2] in {"en", "fr"} else "nl"
