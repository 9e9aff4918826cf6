"""Tags a program suggested: in the usual fields, and told from those of an editor."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.programme.suggestions import read_suggestions

PackWriter = Callable[..., Path]
SUGGESTED = """
learned_from = "klein"
passages = '''
vrede#02 act=eis level=eu
regio/mali#01 aspect=diplomatie kleur=groen region=
'''
"""


def test_suggestions_fill_only_the_facets_an_editor_left_empty(write_pack: PackWriter) -> None:
    programme = Programme(write_pack({"suggestions.toml": SUGGESTED}))
    untouched, second = programme.section("vrede").passages
    assert untouched.suggested == ()
    assert (second.act, second.levels, second.aspects) == ("diagnose", ("eu",), ("diplomatie",))
    assert second.suggested == ("level",)
    assert programme.passage("regio/mali#01").suggested == ("aspect",)


def test_an_act_can_be_suggested_and_a_pack_without_suggestions_has_none(
    write_pack: PackWriter,
) -> None:
    bare = {"sections/regio/mali.md": ('act="steun"', "")}
    plain = Programme(write_pack(bare, name="kaal")).passage("regio/mali#01")
    assert (plain.act, plain.suggested) == (None, ())
    told = {"suggestions.toml": 'passages = """\nregio/mali#01 act=steun\n"""'}
    passage = Programme(write_pack(bare | told, name="geraden")).passage("regio/mali#01")
    assert (passage.act, passage.suggested) == ("steun", ("act",))


def test_a_file_without_its_list_suggests_nothing_and_another_list_is_told(tmp_path: Path) -> None:
    file = tmp_path / "suggestions.toml"
    file.write_text('learned_from = "klein"\n', "utf-8")
    assert read_suggestions(file) == {}
    file.write_text("passages = 3\n", "utf-8")
    with pytest.raises(UserError, match="pack-key-wrong"):
        read_suggestions(file)
