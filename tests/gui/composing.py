"""A bundle to compose, and looking at the place that shows it."""

from explorer.bundling.contents import (
    Content,
    PassageContent,
    QuestionContent,
    TextContent,
    new_item,
    read,
)
from explorer.gui.bundles.page import BundlePage
from explorer.gui.bundles.place import BundlesPlace
from explorer.gui.shell.library_hub import EVERYTHING
from explorer.library.changes import Change
from tests.gui.driving import Driver
from tests.gui.programme import PACK, REGION

NAME = "Les 3"
CONTENTS: tuple[Content, ...] = (
    PassageContent(PACK, f"{REGION}#01"),
    QuestionContent("Wie moet hier handelen?", answer="De Europese Unie."),
    TextContent("Lees dit eerst."),
)


def compose(user: Driver, name: str = NAME, contents: tuple[Content, ...] = CONTENTS) -> str:
    """Make a bundle as another program would; gives its id."""
    bundles = user.application.library.bundles
    own_id = bundles.add(name).id
    if contents:
        bundles.put(own_id, [new_item(each) for each in contents])
    tell(user)
    return own_id


def tell(user: Driver) -> None:
    """Another program changed the library: the window has heard of it."""
    change = Change(EVERYTHING, frozenset(("*",)), "library-changed-elsewhere")
    user.window.deeds.library.hub.changed.emit(change)
    user.settle()


def visit(user: Driver, own_id: str | None = None) -> BundlePage:
    """Go to a bundle, else to the present one."""
    if own_id is None:
        user.press("Ctrl+5")
    else:
        user.window.deeds.bundles.open(own_id)
    user.settle()
    return page_of(user)


def place_of(user: Driver) -> BundlesPlace:
    """The place with the bundles, when it is shown."""
    place = user.window.deeds.bundles.place
    assert place.isVisible(), "the bundles aren't shown"
    return place


def page_of(user: Driver) -> BundlePage:
    """The page with one bundle, when it is shown."""
    page = place_of(user).page
    assert page.isVisible(), "no bundle is shown"
    return page


def titles(user: Driver) -> list[str]:
    """The first lines of the cards."""
    return [card.title for card in page_of(user).items.column.cards.cards]


def contents(user: Driver, own_id: str) -> list[Content]:
    """What is in a bundle."""
    return [read(item) for item in user.application.library.bundles.items(own_id)]


def printed(user: Driver) -> str:
    """The words on all pages of the preview."""
    return " ".join(page_of(user).previewer.present.texts)
