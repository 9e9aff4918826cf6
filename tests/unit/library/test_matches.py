"""What the reader decided on pairs of passages is kept like everything else of the reader's."""

from pathlib import Path

from explorer.library.library import Library
from explorer.library.matches import Decision, Key, pair
from explorer.library.opening import Opened

OURS: Key = ("groen", "vrede#01")
THEIRS: Key = ("rood", "oorlog#04")
ELSEWHERE: Key = ("blauw", "leger#02")


def test_a_decision_holds_whichever_column_comes_first(library: Library) -> None:
    change = library.matches.decide([(THEIRS, OURS)], Decision.CONFIRMED)
    assert (change.kinds, change.name) == ({"match"}, "match-confirmed")
    assert library.matches.among({"groen", "rood"}) == {pair(OURS, THEIRS): Decision.CONFIRMED}
    library.matches.decide([(OURS, THEIRS)], Decision.REJECTED)
    assert library.matches.among({"rood", "groen"}) == {pair(OURS, THEIRS): Decision.REJECTED}


def test_only_pairs_of_the_programmes_that_are_compared_are_given(library: Library) -> None:
    library.matches.decide([(OURS, THEIRS), (OURS, ELSEWHERE)], Decision.CONFIRMED)
    assert list(library.matches.among({"groen", "blauw"})) == [pair(OURS, ELSEWHERE)]
    assert library.matches.among({"groen"}) == library.matches.among(()) == {}


def test_decisions_are_undone_redone_and_taken_back(library: Library) -> None:
    both = [(OURS, THEIRS), (OURS, ELSEWHERE)]
    packs = {"groen", "rood", "blauw"}
    library.matches.decide(both, Decision.CONFIRMED)
    library.matches.decide([both[0]], Decision.REJECTED)
    library.undo()
    assert set(library.matches.among(packs).values()) == {Decision.CONFIRMED}
    assert library.matches.forget(both).name == "match-forgotten"
    assert library.matches.among(packs) == {}
    library.undo()
    assert len(library.matches.among(packs)) == 2
    assert not library.matches.forget([(THEIRS, ELSEWHERE)])


def test_decisions_come_back_from_a_backup_and_out_of_a_damaged_file(
    library: Library, file: Path
) -> None:
    library.matches.decide([(OURS, THEIRS)], Decision.REJECTED)
    kept = library.matches.among({"groen", "rood"})
    backup = library.backup()
    library.matches.forget(kept)
    library.restore(backup.file)
    assert library.matches.among({"groen", "rood"}) == kept
    library.close()
    file.with_name(f"{file.name}.seal").unlink(missing_ok=True)
    damaged = bytearray(file.read_bytes())
    damaged[100:140] = bytes(40)
    file.write_bytes(damaged)
    again = Library(file)
    assert again.opening.opened in {Opened.SALVAGED, Opened.RESTORED}
    assert again.matches.among({"groen", "rood"}) == kept
    again.close()
