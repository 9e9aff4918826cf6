from pathlib import Path

import pytest

from explorer.bundling.layouts import LONGEST_LESSON, Layout, layout_from, values_of
from explorer.bundling.profiles import Profiles
from explorer.errors import UserError
from explorer.printing.document import Word
from explorer.printing.options import Options, Template, profile

LESSON = Layout(
    Options(template=Template.WORKSHEET, text_size=12.0),
    "klas",
    title="Sancties",
    subtitle="Les 3",
    author="J. Peeters",
    subject="Wereldburgerschap",
    goal="Je kunt het uitleggen.",
    minutes=25,
    words=("sanctie",),
    own_words=(Word("embargo", "Verbod op handel."),),
)


def test_a_layout_comes_back_as_it_was_kept() -> None:
    assert layout_from(values_of(LESSON)) == LESSON
    assert layout_from(values_of(Layout())) == Layout()


def test_what_says_nothing_is_as_usual() -> None:
    assert layout_from({}, LESSON) == LESSON
    assert layout_from({"words": None}, LESSON).words is None


def test_values_that_are_not_right_are_left_at_what_is_usual() -> None:
    wrong = {
        "options": "groot", "profile": "tante", "title": 3, "minutes": "lang",
        "words": "alle", "own_words": [["een"], "twee", ["drie", "vier"]],
    }  # fmt: skip
    read = layout_from(wrong, LESSON)
    assert (read.options, read.profile, read.title) == (LESSON.options, "klas", "Sancties")
    assert (read.minutes, read.words, read.own_words) == (25, None, (Word("drie", "vier"),))
    assert layout_from({"words": ["a", 3], "own_words": 3}).words == ("a",)
    assert layout_from({"minutes": 10_000}).minutes == LONGEST_LESSON


def test_a_profile_remembers_what_was_chosen_with_it(tmp_path: Path) -> None:
    profiles = Profiles(tmp_path / "config" / "profiles.json")
    assert profiles.options("klas") == profile("klas")
    assert profiles.fresh() == Layout()
    profiles.keep(LESSON)
    profiles.keep(LESSON)
    again = Profiles(tmp_path / "config" / "profiles.json")
    assert again.options("klas") == LESSON.options
    assert again.options("kandidaat") == profile("kandidaat")
    assert again.fresh() == Layout(LESSON.options, "klas", author="J. Peeters")
    again.keep(Layout(Options(columns=2)))
    assert again.fresh() == Layout(author="J. Peeters")
    assert again.options("klas") == LESSON.options
    with pytest.raises(UserError) as caught:
        again.options("tante")
    assert caught.value.code == "print-profile-unknown"


def test_a_profile_that_cannot_be_kept_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder should be")
    profiles = Profiles(tmp_path / "config" / "profiles.json")
    profiles.keep(LESSON)
    assert profiles.options("klas") == profile("klas")


def test_a_file_with_strange_things_in_it_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    file = tmp_path / "profiles.json"
    file.write_text('{"version": 1, "klas": 3, "last": ["klas"], "author": 3}')
    assert Profiles(file).options("klas") == profile("klas")
    assert Profiles(file).fresh() == Layout()
