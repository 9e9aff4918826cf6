"""What of Qt and of this machine goes into the frozen program, and what stays behind.

PyInstaller gathers every plugin of the Qt modules in use and every library those plugins need. The
plugins nobody meets on a desktop are left out here, and with them each library only they needed.
"""

from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatch
from pathlib import PurePath, PurePosixPath

# Name in the program, file on this machine (of a link: where it points to), and PyInstaller's kind.
Entry = tuple[str, str, str]

LANGUAGES = ("nl", "en", "fr")

# By name in Qt's folder of plugins; "*" stands for the platform's "lib", "q" and ".so" or ".dll".
DROPPED_PLUGINS = (
    "egldeviceintegrations/*",  # screens without a desktop
    "platforms/*eglfs*",
    "platforms/*linuxfb*",
    "platforms/*minimal*",
    "platforms/*vkkhrdisplay*",
    "platforms/*vnc*",
    "platforms/*direct2d*",
    "generic/*",  # keyboards and mice without a desktop
    "platformthemes/*gtk3*",  # brings all of GTK; the portal shows the desktop's own dialogs
    "platforminputcontexts/*virtualkeyboard*",
    "imageformats/*gif*",
    "imageformats/*icns*",
    "imageformats/*ico.*",
    "imageformats/*macheif*",
    "imageformats/*macjp2*",
    "imageformats/*pdf*",
    "imageformats/*tga*",
    "imageformats/*tiff*",
    "imageformats/*wbmp*",
    "imageformats/*webp*",
    "networkinformation/*",  # there is no network here
    "tls/*",
    "qmltooling/*",
    "sqldrivers/*",
    "wayland-graphics-integration-client/*-server.*",  # for Qt's own compositor
    "wayland-graphics-integration-server/*",
    "wayland-shell-integration/*fullscreen*",
    "wayland-shell-integration/*ivi*",
    "wayland-shell-integration/*qt-shell*",
    "wayland-shell-integration/*wl-shell*",
)

# Without one of these something stops working on a Linux desktop, often without a word: printing,
# accents by a compose key, Chinese input, icons, Wayland, the desktop's own file dialog.
NEEDED_PLUGINS = (
    "iconengines/libqsvgicon.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland-egl.so",
    "platforms/libqwayland-generic.so",
    "platforms/libqxcb.so",
    "platformthemes/libqxdgdesktopportal.so",
    "printsupport/libcupsprintersupport.so",
    "wayland-decoration-client/libadwaita.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
)

# Libraries that have to be the machine's own: they talk to its display, drivers, fonts, printers
# and services, and an older copy of ours would keep those from loading. Every desktop has them.
OF_THE_MACHINE = (
    "libX11.so.*",
    "libX11-xcb.so.*",
    "libcups.so.*",
    "libdbus-1.so.*",
    "libexpat.so.*",
    "libfontconfig.so.*",
    "libfreetype.so.*",
    "libgcc_s.so.*",
    "libstdc++.so.*",
)

# Modules nobody asks for. readline is under the GPL, which this program isn't.
EXCLUDED_MODULES = (
    "_ssl",
    "doctest",
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "multiprocessing",
    "pdb",
    "pydoc",
    "readline",
    "ssl",
    "tkinter",
    "unittest",
)

# What may carry tables of names for a debugger; over 40 MB of them.
STRIPPED = ("*/_typst.abi3.so", "*/libpython3*.so*", "*/lib-dynload/*")

_PLUGINS = "plugins/"
_LIBRARY_FOLDER = "PySide6/Qt/lib/"


def prune(
    binaries: Iterable[Entry], datas: Iterable[Entry], needed: Callable[[str], Iterable[str]]
) -> tuple[list[Entry], list[Entry]]:
    """The binaries and the data that go into the program.

    ``needed`` names the libraries a binary file asks for by itself.
    """
    kept = [entry for entry in binaries if not _is_dropped(entry[0])]
    reached = _reached(kept, needed)
    kept = [entry for entry in kept if not is_library(entry[0]) or entry[0] in reached]
    places = {_posix(entry[0]) for entry in kept}
    return kept, [entry for entry in datas if _is_wanted_data(entry, places)]


def is_library(name: str) -> bool:
    """Whether a binary is there only because another needs it; true of Linux libraries alone."""
    path = _posix(name)
    if path.startswith("libpython"):  # the bootloader loads it by name
        return False
    return ".so" in path and ("/" not in path or path.startswith(_LIBRARY_FOLDER))


def is_dropped_plugin(name: str) -> bool:
    """Whether ``name`` is a plugin of Qt that is left out."""
    _folder, found, plugin = _posix(name).partition(_PLUGINS)
    return bool(found) and any(fnmatch(plugin, pattern) for pattern in DROPPED_PLUGINS)


def is_of_the_machine(name: str) -> bool:
    """Whether a library is left to the machine the program runs on."""
    return any(fnmatch(PurePosixPath(_posix(name)).name, pattern) for pattern in OF_THE_MACHINE)


def is_stripped(file: PurePath) -> bool:
    """Whether a library goes in without its tables of names."""
    return any(fnmatch(file.as_posix(), pattern) for pattern in STRIPPED)


def _is_dropped(name: str) -> bool:
    return (
        is_dropped_plugin(name)
        or is_of_the_machine(name)
        or PurePosixPath(_posix(name)).name == "opengl32sw.dll"  # 20 MB to draw 3D without a card
    )


def _reached(entries: Sequence[Entry], needed: Callable[[str], Iterable[str]]) -> set[str]:
    """The names of the libraries that something kept needs, directly or through another."""
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(_posix(entry[0])).name, []).append(entry)
    waiting = [entry for entry in entries if not is_library(entry[0])]
    reached: set[str] = set()
    while waiting:
        _name, source, kind = waiting.pop()
        if kind == "SYMLINK":
            continue
        for library in needed(source):
            for entry in by_name.get(library, ()):
                if entry[0] not in reached:
                    reached.add(entry[0])
                    waiting.append(entry)
    return reached


def _is_wanted_data(entry: Entry, places: set[str]) -> bool:
    name, source, kind = _posix(entry[0]), _posix(entry[1]), entry[2]
    if kind == "SYMLINK" and ".so" in name:
        return source in places
    if "/translations/" in name and name.startswith("PySide6/"):
        return any(name.endswith(f"/qtbase_{language}.qm") for language in LANGUAGES)
    if ".dist-info/" in name:  # the rest tells how it was installed here
        return name.endswith(("/METADATA", "/entry_points.txt"))
    return not name.endswith((".ts", "/py.typed"))


def _posix(name: str) -> str:
    return PurePath(name).as_posix()
