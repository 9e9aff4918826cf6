"""What goes into the frozen program and what stays behind."""

from pathlib import PurePosixPath

import pytest

from build_scripts.shipping.pruning import (
    NEEDED_PLUGINS,
    Entry,
    is_dropped_plugin,
    is_of_the_machine,
    is_stripped,
    prune,
)

PLUGINS = "PySide6/Qt/plugins"
NEEDS = {
    "/qt/libqxcb.so": ("libQt6XcbQpa.so.6", "libc.so.6"),
    "/qt/libQt6XcbQpa.so.6": ("libxcb-icccm.so.4", "libX11.so.6"),
    "/qt/libqgtk3.so": ("libgtk-3.so.0",),
    "/usr/lib/libgtk-3.so.0": ("libpango-1.0.so.0",),
}
BINARIES: list[Entry] = [
    (f"{PLUGINS}/platforms/libqxcb.so", "/qt/libqxcb.so", "BINARY"),
    (f"{PLUGINS}/platformthemes/libqgtk3.so", "/qt/libqgtk3.so", "BINARY"),
    ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "/qt/libQt6XcbQpa.so.6", "BINARY"),
    ("libQt6XcbQpa.so.6", "PySide6/Qt/lib/libQt6XcbQpa.so.6", "SYMLINK"),
    ("libxcb-icccm.so.4", "/usr/lib/libxcb-icccm.so.4", "BINARY"),
    ("libX11.so.6", "/usr/lib/libX11.so.6", "BINARY"),
    ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
    ("libpango-1.0.so.0", "/usr/lib/libpango-1.0.so.0", "BINARY"),
    ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
]


def needed(file: str) -> tuple[str, ...]:
    return NEEDS.get(file, ())


def names(entries: list[Entry]) -> set[str]:
    return {entry[0].rpartition("/")[2] for entry in entries}


def test_a_plugin_that_is_dropped_takes_along_what_only_it_needed() -> None:
    kept, _ = prune(BINARIES, [], needed)
    assert names(kept) == {
        "libqxcb.so",
        "libQt6XcbQpa.so.6",
        "libxcb-icccm.so.4",
        "libpython3.11.so.1.0",
    }


def test_a_link_stays_with_the_library_it_points_to() -> None:
    kept, datas = prune(
        BINARIES,
        [
            ("libQt6XcbQpa.so.6", "PySide6/Qt/lib/libQt6XcbQpa.so.6", "SYMLINK"),
            ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK"),
        ],
        needed,
    )
    assert ("libQt6XcbQpa.so.6", "PySide6/Qt/lib/libQt6XcbQpa.so.6", "SYMLINK") in kept
    assert names(datas) == {"libQt6XcbQpa.so.6"}


@pytest.mark.parametrize("plugin", NEEDED_PLUGINS)
def test_what_a_desktop_needs_is_never_dropped(plugin: str) -> None:
    assert not is_dropped_plugin(f"{PLUGINS}/{plugin}")


@pytest.mark.parametrize(
    "plugin",
    [
        "platformthemes/libqgtk3.so",
        "platforms/libqeglfs.so",
        "platforms/libqvnc.so",
        "platforms/qminimal.dll",
        "imageformats/libqtiff.so",
        "imageformats/qico.dll",
        "platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "tls/libqopensslbackend.so",
        "wayland-shell-integration/libivi-shell.so",
    ],
)
def test_what_nobody_meets_on_a_desktop_is_dropped(plugin: str) -> None:
    assert is_dropped_plugin(f"{PLUGINS}/{plugin}")


def test_data_that_only_tells_how_it_was_installed_stays_behind() -> None:
    datas: list[Entry] = [
        ("markdown-3.11.3.dist-info/METADATA", "/a", "DATA"),
        ("markdown-3.11.3.dist-info/RECORD", "/a", "DATA"),
        ("PySide6/Qt/translations/qtbase_nl.qm", "/a", "DATA"),
        ("PySide6/Qt/translations/qtbase_de.qm", "/a", "DATA"),
        ("resources/translations/verkenner_en.qm", "/a", "DATA"),
        ("resources/translations/verkenner_en.ts", "/a", "DATA"),
    ]
    _, kept = prune([], datas, needed)
    assert names(kept) == {"METADATA", "qtbase_nl.qm", "verkenner_en.qm"}


def test_drivers_and_fonts_are_those_of_the_machine() -> None:
    assert is_of_the_machine("libstdc++.so.6")
    assert is_of_the_machine("libfontconfig.so.1")
    assert not is_of_the_machine("libxkbcommon.so.0")


def test_names_for_a_debugger_are_taken_out_of_what_carries_many() -> None:
    assert is_stripped(PurePosixPath("/dist/_internal/libpython3.11.so.1.0"))
    assert is_stripped(PurePosixPath("/dist/_internal/python3.11/lib-dynload/math.so"))
    assert not is_stripped(PurePosixPath("/dist/_internal/PySide6/Qt/lib/libQt6Core.so.6"))
