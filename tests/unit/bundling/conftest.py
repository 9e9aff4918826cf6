from collections.abc import Callable, Iterator

import pytest

from explorer.application import Application
from explorer.bundling.contents import Content, new_item
from explorer.bundling.gathering import Made
from explorer.bundling.layouts import Layout
from explorer.paths import Paths

PackWriter = Callable[..., object]
Fill = Callable[..., str]
Make = Callable[..., Made]

OTHER = {
    "programme.toml": """
id = "ander"
title = "Programma van een ander"
party = "Ander"
year = 2021

[source]
title = "Programma van een ander"
publisher = "Ander"

[[node]]
id = "vrede"
title = "Vrede elders"
passages = 2
""",
    "sections/vrede.md": """
Ander wil vrede door kracht.
{: #vrede-01 act="eis" aspect="diplomatie" }

Ander zwijgt over wapens.
{: #vrede-02 }
""",
    "vocabulary.toml": None,
    "glossary.toml": None,
    "questions.toml": None,
    "sections/regio/mali.md": None,
}


@pytest.fixture
def application(paths: Paths, write_pack: PackWriter) -> Iterator[Application]:
    """The small pack, that of another party with no pages and no tags, and an empty library."""
    write_pack()
    write_pack(OTHER, name="ander")
    opened = Application(paths, "klein")
    yield opened
    opened.close()


@pytest.fixture
def fill(application: Application) -> Fill:
    """Puts contents into a new bundle and gives its id."""

    def put(*contents: Content, name: str = "Les") -> str:
        bundles = application.library.bundles
        bundle = bundles.add(name).id
        bundles.put(bundle, [new_item(content) for content in contents])
        return bundle

    return put


@pytest.fixture
def make(application: Application, fill: Fill) -> Make:
    """Contents as a document."""

    def made(
        *contents: Content, layout: Layout | None = None, language: str = "nl", name: str = "Les"
    ) -> Made:
        return application.bundling.bundle(fill(*contents, name=name), language, layout)

    return made
