import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.printing.options import (
    PROFILES,
    AnswerKey,
    Options,
    Paper,
    Template,
    profile,
    recalled,
    remembered,
)


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_comes_back_as_it_was_remembered(name: str) -> None:
    assert recalled(remembered(profile(name))) == profile(name)


def test_the_class_profile_is_a_neutral_worksheet_with_line_numbers() -> None:
    options = profile("klas")
    assert (options.template, options.neutral, options.line_numbers) == (
        Template.WORKSHEET,
        True,
        True,
    )


def test_the_candidate_profile_is_a_brief_with_codes() -> None:
    assert (profile("kandidaat").template, profile("kandidaat").codes) == (Template.BRIEF, True)


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        profile("raad")
    assert caught.value.code == "print-profile-unknown"


@pytest.mark.parametrize(("option", "value"), [("columns", 3), ("text_size", 40.0)])
def test_what_cannot_be_printed_is_refused(option: str, value: float) -> None:
    with pytest.raises(UserError) as caught:
        Options(**{option: value})  # type: ignore[arg-type]  # a name that is only known here
    assert caught.value.details == {"option": option, "value": value}


def test_what_was_remembered_wrongly_leaves_the_rest() -> None:
    values = {
        "paper": "a5",
        "template": "poster",
        "columns": 9,
        "neutral": "ja",
        "text_size": 12,
        "ink": "violet",
        "answer_key": "after",
    }
    base = Options(template=Template.TABLE)
    assert recalled(values, base) == Options(
        template=Template.TABLE, paper=Paper.A5, text_size=12.0, answer_key=AnswerKey.AFTER
    )


@given(st.dictionaries(st.sampled_from(list(remembered(Options()))), st.none() | st.integers()))
def test_no_remembered_value_breaks_the_options(values: dict[str, object]) -> None:
    assert isinstance(recalled(values), Options)
