"""Where things are: what is shipped, and what the reader owns."""

import sys
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import UserError

APPLICATION = "programmaverkenner"
_CHECKOUT = Path(__file__).resolve().parent.parent  # once: every link on the way is looked at


def program_folder() -> Path:
    """The folder that holds ``content`` and ``resources``, frozen or not."""
    bundled = getattr(sys, "_MEIPASS", None)
    return Path(bundled) if bundled else _CHECKOUT


def resources_folder() -> Path:
    """Icons, themes, translations, message catalogues."""
    return program_folder() / "resources"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders the application works in.

    ``shipped`` is never written to; everything in ``data``, ``config`` and ``cache`` belongs to the
    reader.
    """

    shipped: Path
    data: Path
    config: Path
    cache: Path

    @property
    def packs(self) -> Path:
        """Programmes the reader added."""
        return self.data / "packs"

    @property
    def removed(self) -> Path:
        """Programmes the reader removed or replaced, each as one file, to be brought back."""
        return self.data / "removed"

    @property
    def shipped_index(self) -> Path | None:
        """The index of the shipped programmes, made with the package; None in a checkout."""
        folder = self.shipped.parent / "index"
        return folder if folder.is_dir() else None

    @property
    def indexes(self) -> Path:
        """Search indexes; may be thrown away at any time."""
        return self.cache / "index"

    @property
    def tables(self) -> Path:
        """Parsed tables of the packs; may be thrown away at any time."""
        return self.cache / "tables"

    @property
    def logs(self) -> Path:
        """What happened when, for mending; may be thrown away at any time."""
        return self.cache / "log"

    @property
    def settings_file(self) -> Path:
        """What the reader chose."""
        return self.config / "settings.json"

    @property
    def profiles_file(self) -> Path:
        """How the reader last printed."""
        return self.config / "profiles.json"

    @property
    def session_file(self) -> Path:
        """Where the reader was."""
        return self.config / "session.json"


def default_paths(data: Path | None = None) -> Paths:
    """The platform's folders, or everything under ``data`` when that is given."""
    shipped = program_folder() / "content"
    if data is not None:
        base = data.expanduser().absolute()
        return Paths(shipped, base, base, base / "cache")
    from platformdirs import PlatformDirs  # noqa: PLC0415 -- not needed with --data

    platform = PlatformDirs(APPLICATION, appauthor=False)
    return Paths(
        shipped, platform.user_data_path, platform.user_config_path, platform.user_cache_path
    )


def ensure_writable(paths: Paths) -> None:
    """Make the reader's folders. Raises ``UserError`` where one can't be made or written to."""
    for folder in dict.fromkeys((paths.data, paths.config, paths.cache)):
        probe = folder / ".writable"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            probe.touch()
            probe.unlink(missing_ok=True)  # another start may have probed at the same moment
        except OSError as error:
            reason = error.strerror or str(error)
            raise UserError("folder-unusable", folder=folder, reason=reason) from error
