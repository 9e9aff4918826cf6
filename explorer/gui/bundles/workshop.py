"""Work on bundles beside the window, on programmes of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from explorer.application import Application
    from explorer.bundling.service import Bundling
    from explorer.gui.tasks.runner import Runner

Result = TypeVar("Result")


class Workshop:
    """Gives work the one ``Bundling`` of the runner's thread, made when first needed."""

    def __init__(self, application: "Application", runner: "Runner") -> None:
        self.application = application
        self.runner = runner
        self._apart: Bundling | None = None

    def do(
        self,
        channel: str,
        work: Callable[["Bundling"], Result],
        done: Callable[[Result], None],
    ) -> None:
        """Do ``work`` there; ``done`` gets its result in the window, unless a newer one does."""

        def do_it() -> Result:
            if self._apart is None:
                self._apart = self.application.bundling_apart()
            return work(self._apart)

        self.runner.submit(channel, do_it, done)

    @property
    def language(self) -> str:
        """The language of the window, and of what is printed."""
        return self.application.settings.text("language")
