"""How a passage is pointed at from outside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.programme import links
from explorer.programme.links import (
    ALPHABET,
    CODE_LENGTH,
    Link,
    ShortCodes,
    follow,
    looks_like_code,
    parse_link,
)
from explorer.programme.shelf import Shelf

PackWriter = Callable[..., Path]
NAME = "Partij 2024 · Wereld"
IDS = [f"regio/mali#{number:02}" for number in range(1, 300)]


@pytest.mark.parametrize("target", ["vrede", "vrede#02", "regio/mali", "regio/mali#01"])
def test_a_link_is_read_back_as_it_was_written(target: str) -> None:
    link = Link("klein", target)
    assert parse_link(str(link)) == link
    assert link.is_passage == ("#" in target)


@pytest.mark.parametrize(
    "text", ["PROGRAMMAVERKENNER:klein/vrede", " programmaverkenner://klein/vrede/ \n"]
)
def test_a_link_is_recognised_as_others_write_it(text: str) -> None:
    assert parse_link(text) == Link("klein", "vrede")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "vrede",
        "https://klein/vrede",
        "programmaverkenner",
        "programmaverkenner:",
        "programmaverkenner:klein",
        "programmaverkenner:klein/",
        "programmaverkenner:/vrede",
    ],
)
def test_what_is_no_link_is_none(text: str) -> None:
    assert parse_link(text) is None


def test_a_link_leads_to_its_place_also_by_an_earlier_id(
    write_pack: PackWriter, shipped: Path
) -> None:
    write_pack()
    shelf = Shelf((shipped,))
    programme = shelf.programme("klein")
    assert follow(Link("klein", ""), shelf) == (programme, "")
    assert follow(Link("klein", "regio/mali"), shelf) == (programme, "regio/mali")
    assert follow(Link("klein", "vrede#01"), shelf) == (programme, "vrede#01")
    assert follow(Link("klein", "vrede#09"), shelf) == (programme, "vrede#02")


@pytest.mark.parametrize(
    ("link", "error"),
    [
        (Link("groot", "vrede"), UserError("link-pack-missing", id="groot")),
        (Link("klein", "mars"), UserError("link-place-missing", id="mars", name=NAME)),
        (Link("klein", "vrede#99"), UserError("link-place-missing", id="vrede#99", name=NAME)),
    ],
)
def test_a_link_to_nowhere_tells_what_can_be_done(
    write_pack: PackWriter, shipped: Path, link: Link, error: UserError
) -> None:
    write_pack()
    with pytest.raises(UserError, match=error.code) as caught:
        follow(link, Shelf((shipped,)))
    assert caught.value.details == error.details


def test_a_link_into_what_cant_be_read_tells_why(write_pack: PackWriter, shipped: Path) -> None:
    write_pack({"sections/vrede.md": None})
    (write_pack(name="groot") / "programme.toml").write_text("=", "utf-8")
    shelf = Shelf((shipped,))
    with pytest.raises(UserError, match="pack-file-missing"):
        follow(Link("klein", "vrede#01"), shelf)
    with pytest.raises(UserError, match="pack-bad-toml"):
        follow(Link("groot", "vrede"), shelf)


def test_every_passage_has_a_code_of_its_own_that_leads_back() -> None:
    codes = ShortCodes("klein", IDS)
    given_out = {codes.code(passage) for passage in IDS}
    assert len(given_out) == len(IDS)
    assert all(codes.passage(codes.code(passage)) == passage for passage in IDS)
    assert all(looks_like_code(code) for code in given_out)


def test_codes_are_the_same_on_every_machine_and_differ_by_pack() -> None:
    assert ShortCodes("klein", IDS).code(IDS[0]) == ShortCodes("klein", reversed(IDS)).code(IDS[0])
    assert ShortCodes("klein", IDS).code(IDS[0]) != ShortCodes("groot", IDS).code(IDS[0])


def test_a_code_is_known_however_it_is_typed() -> None:
    codes = ShortCodes("klein", IDS)
    typed = codes.code(IDS[0])
    assert codes.passage(f" {typed[:2].lower()} {typed[2:]} ") == IDS[0]
    assert codes.passage("0") is None
    with pytest.raises(KeyError):
        codes.code("mars#01")


def test_of_two_passages_with_the_same_code_the_later_is_drawn_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def draw(_pack: str, _passage: str, attempt: int) -> str:
        return ALPHABET[attempt] * CODE_LENGTH

    monkeypatch.setattr(links, "_draw", draw)
    codes = ShortCodes("klein", ["b#01", "a#01"])
    assert (codes.code("a#01"), codes.code("b#01")) == ("33333", "44444")


@pytest.mark.parametrize("text", ["", "3467", "346790", "3467O", "3467é"])
def test_what_could_be_no_code_is_not_taken_for_one(text: str) -> None:
    assert not looks_like_code(text)


@given(st.text())
def test_any_text_is_a_link_or_it_is_not(text: str) -> None:
    link = parse_link(text)
    assert link is None or (link.pack and link.target)
