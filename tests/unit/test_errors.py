"""Errors meant for people."""

from explorer.errors import UserError


def test_an_error_carries_its_code_and_details() -> None:
    error = UserError("section-unknown", id="mars", pack="klein")
    assert error.code == "section-unknown"
    assert error.details == {"id": "mars", "pack": "klein"}


def test_a_report_of_an_error_names_everything_it_carries() -> None:
    assert str(UserError("section-unknown", id="mars", pack="p")) == (
        "section-unknown (id=mars, pack=p)"
    )
    assert str(UserError("packs-none")) == "packs-none"
