"""Loading PySide6 without what only its explanations need.

At every import PySide6 loads the modules with which it words a ``TypeError``, gives a function its
signature and writes stubs. They compile patterns and bring argparse, logging and more: a tenth of
a start, for something a start never asks. Here they wait until they are asked for.

That takes them being files (``shiboken6/files.dir``, which the bootstrap and the packaging unpack
with PySide6's own switch ``SBK_EMBED``). Where they aren't, PySide6 takes them from within its
library and compiles them at each start: all works the same, only slower.
Source: ``signature_bootstrap.py`` and ``loader.py`` of shiboken6 6.8 and 6.9.
"""

import sys
from collections.abc import Collection, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

EXPLANATIONS = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator")
)


class WaitingModule(ModuleType):
    """A module that runs when the first of its names is asked for."""

    def __getattr__(self, name: str) -> object:
        loader: object = self.__spec__ and self.__spec__.loader
        if not name.startswith("__") and isinstance(loader, LateLoader):
            loader.run(self)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


class LateLoader:
    """Makes a module at once and runs it later, once, with the loader that would have run it."""

    def __init__(self, loader: "Loader") -> None:
        self._loader = loader
        self._lock = RLock()  # again within one thread: what runs may ask for itself
        self._ran = False

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module of ``spec``, with nothing in it yet."""
        return WaitingModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave ``module`` waiting."""

    def run(self, module: ModuleType) -> None:
        """Run ``module`` unless that was done."""
        with self._lock:
            if not self._ran:
                self._ran = True
                self._loader.exec_module(module)


class LateFinder:
    """Finds the modules with the given names, wherever they are, and lets them wait."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The place of ``name`` where it is one of those that wait, else nothing."""
        if name not in self._names:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = cast("Loader", LateLoader(spec.loader))  # to import it takes longer
        return spec


def load_binding() -> None:
    """Import PySide6, its explanations waiting until they are asked for."""
    finder = LateFinder(EXPLANATIONS)
    sys.meta_path.insert(0, finder)
    try:
        import PySide6  # noqa: F401, PLC0415 -- everything in this package needs it
    finally:
        sys.meta_path.remove(finder)
