"""What the tests of several rooms share: a small pack that is whole, and a reader's folders."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import hypothesis
import pytest

from explorer.application import Application
from explorer.paths import Paths, default_paths
from tests.measuring import unmeasured

# With it in its environment a process measures its own coverage, which doubles its time.
CHILD_COVERAGE = "COVERAGE_PROCESS_CONFIG"

# A busy machine is slow, which says nothing about the program.
hypothesis.settings.register_profile(
    "patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("patient")

SMALL_PACK: Mapping[str, str] = MappingProxyType(
    {
        "programme.toml": """
id = "klein"
title = "Klein programma"
chapter = "Wereld"
party = "Partij"
year = 2024
kind = "restatement"
citation = "{party}, {title}, {chapter}, {year}, blz. {pages}, {section} ¶ {number}"

[source]
title = "Bron"
publisher = "Partij"
pages = 3

[[node]]
id = "vrede"
title = "Vrede"
pages = [1, 2]
passages = 2
demands = 1
words = 12
keypoints = ["Vrede komt eerst."]

[[node]]
id = "regio"
title = "Regio’s"

[[node]]
id = "regio/mali"
parent = "regio"
kind = "region"
region = "mali"
title = "Mali"
pages = [3, 3]
passages = 1
words = 7
""",
        "sections/vrede.md": """
Partij wil *duurzame* vrede tegen 2030.
{: #vrede-01 page="1" act="eis" level="eu" aspect="diplomatie" sdg="16" deadline="2030" }

Wapens leveren geen vrede op.
Nooit.
{: #vrede-02 page="1 2" act="diagnose" aspect="diplomatie" region="mali" was="vrede#09" }
""",
        "sections/regio/mali.md": """
Partij steunt 3 miljoen mensen in Mali.
{: #mali-01 page="3" act="steun" figure="3 miljoen" condition="als het veilig is; nu" }
""",
        "vocabulary.toml": """
[act]
eis = { nl = "eis", en = "demand", fr = "exigence" }
diagnose = { nl = "diagnose" }
steun = { nl = "steun" }

[aspect]
diplomatie = { nl = "diplomatie", meaning = "praten met elkaar" }

[level]
eu = { nl = "Europese Unie", short = "EU" }

[region]
mali = { nl = "Mali" }
""",
        "glossary.toml": """
[[term]]
id = "vrede"
name = "vrede"
full = "duurzame vrede"
forms = ["vredes"]
definition = "Geen oorlog."
sections = ["vrede"]
""",
        "questions.toml": """
[[question]]
section = "vrede"
kind = "standpunt"
text = "Wat vindt Partij van vrede?"
passages = ["vrede#01"]

[[question]]
section = "vrede"
kind = "begrijpen"
text = "Waarom?"
passages = ["vrede#02"]
answer = "Omdat wapens geen vrede opleveren (vrede#02)."
""",
    }
)

PackWriter = Callable[..., Path]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Carry out a test that is marked as ``unmeasured`` unseen by coverage."""
    if item.get_closest_marker("unmeasured") is None:
        return (yield)
    with unmeasured():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_pycollect_makeitem() -> Iterator[object]:
    """Make the tests of a module unseen by coverage: the module itself is imported by then."""
    with unmeasured():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems() -> Iterator[None]:
    """Put the tests in order unseen by coverage."""
    with unmeasured():
        return (yield)


@pytest.fixture(scope="session", autouse=True)
def _child_coverage() -> str | None:
    """What a process needs to measure itself; taken away from those whose lines are shown here."""
    return os.environ.pop(CHILD_COVERAGE, None)


@pytest.fixture
def measured_children(_child_coverage: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Coverage of the processes that the test starts counts."""
    if _child_coverage is not None:
        monkeypatch.setenv(CHILD_COVERAGE, _child_coverage)


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """The folder in which ``write_pack`` writes: that of the programmes that are shipped."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    return folder


@pytest.fixture
def write_pack(shipped: Path) -> PackWriter:
    """Writes the small pack; ``changes`` replaces files by path, or leaves out those that are None.

    In the text of each file a change may also be a pair: what to replace, and by what.
    """

    def write(
        changes: Mapping[str, str | tuple[str, str] | None] = MappingProxyType({}),
        name: str = "klein",
        folder: Path = shipped,
    ) -> Path:
        for path, usual in {**dict.fromkeys(changes, ""), **SMALL_PACK}.items():
            change = changes.get(path, usual)
            if change is None:
                continue
            if isinstance(change, tuple):
                assert change[0] in usual
                change = usual.replace(*change)
            file = folder / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change.replace('id = "klein"', f'id = "{name}"'), "utf-8")
        return folder / name

    return write


@pytest.fixture
def paths(tmp_path: Path, shipped: Path) -> Paths:
    """A reader's folders, empty, beside the shipped programmes of ``write_pack``."""
    data = tmp_path / "data"
    return Paths(shipped, data, data, data / "cache")


@pytest.fixture(scope="session")
def shipped_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader of the programmes that are shipped has after a first start: their index.

    Building it takes a second; a test that isn't about that works on a copy.
    """
    paths = default_paths(tmp_path_factory.mktemp("shipped"))
    application = Application(paths, index_apart=True)
    application.search.prepare()
    application.close()
    return paths.cache
