"""Pictures of every view in light and dark, at the usual and the small window size, in ``build/demo``."""

import os
import sys
import tempfile
from pathlib import Path

from explorer.application import Application
from explorer.paths import default_paths

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "demo"
SIZES = ((1440, 900), (1024, 700))
THEMES = ("light", "dark", "contrast")


def main() -> int:
    """Take every picture; the reader's own folders are not touched."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from explorer.gui.screenshots import VIEWS, Picture, take

    pictures = [
        (Picture(view, theme, width, height), FOLDER / f"{view}-{theme}-{width}x{height}.png")
        for view in VIEWS
        for theme in THEMES
        for width, height in SIZES
    ]
    with tempfile.TemporaryDirectory() as folder:
        application = Application(default_paths(Path(folder)))
        take(application, pictures)
        application.close()
    print(f"{len(pictures)} pictures in {FOLDER.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
