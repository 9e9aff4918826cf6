from collections.abc import Sequence

from explorer.comparing.statements import Statement
from explorer.comparing.terms import Mark, Wordbook, shared_terms
from explorer.programme.model import Passage

STOP = {"de", "het", "van", "en", "is"}


def analyse(text: str) -> Sequence[str]:
    return [
        word.removesuffix("s").removesuffix("e")
        for word in text.lower().split()
        if word not in STOP
    ]


def column(*texts: str, prefix: str) -> list[Statement]:
    return [
        Statement("p", Passage(f"{prefix}#{n}", prefix, n, text), prefix)
        for n, text in enumerate(texts)
    ]


LEFT = column("Strenge sancties van het Internationaal Strafhof.", "Praten, praten.", prefix="l")
RIGHT = column("Steun het Internationaal-Strafhof!", "De sanctie is streng.", prefix="r")
BOOK = Wordbook([each.passage.text for each in (*LEFT, *RIGHT)], analyse)


def test_terms_that_two_columns_have_are_shared() -> None:
    assert shared_terms([LEFT, RIGHT], BOOK).shared == {
        "streng",
        "sancti",
        "internationaal",
        "strafhof",
    }


def test_shared_words_in_a_row_are_one_mark_and_stop_words_part_them() -> None:
    terms = shared_terms([LEFT, RIGHT], BOOK)
    text = LEFT[0].passage.text
    assert [text[mark.start : mark.end] for mark in terms.marks(text)] == [
        "Strenge sancties",
        "Internationaal Strafhof",
    ]
    assert terms.marks(RIGHT[0].passage.text) == (Mark(10, 33),)
    assert terms.marks("Niets van dat.") == ()


def test_terms_of_one_column_are_listed_as_written_most_telling_first() -> None:
    left, right = shared_terms([LEFT, RIGHT], BOOK).own
    assert [(own.word, own.term, own.times) for own in left] == [("praten", "praten", 2)]
    assert [own.word for own in right] == ["Steun"]
    assert left[0].weight > right[0].weight > 0


def test_no_more_own_terms_are_listed_than_asked_for() -> None:
    many = column("een twee drie vier vijf", prefix="m")
    book = Wordbook([many[0].passage.text], analyse)
    own, _ = shared_terms([many, []], book, limit=3).own
    assert [each.word for each in own] == ["drie", "een", "twee"]


def test_a_passage_in_two_columns_is_not_something_they_share() -> None:
    terms = shared_terms([LEFT, [*RIGHT, LEFT[1]]], BOOK)
    assert "praten" not in terms.shared
    assert "sancti" in terms.shared


def test_a_word_of_too_many_passages_is_neither_shared_nor_own() -> None:
    texts = [f"programma w{n}" for n in range(60)]
    book = Wordbook(texts, analyse)
    assert book.is_common("programma")
    assert not book.is_common("w1")
    assert book.weight("w1") > book.weight("programma") == 0.0
    left, right = column("programma w1", prefix="l"), column("programma w2", prefix="r")
    terms = shared_terms([left, right], book)
    assert terms.shared == frozenset()
    assert [[own.word for own in each] for each in terms.own] == [["w1"], ["w2"]]


def test_a_wordbook_of_nothing_knows_no_weight() -> None:
    book = Wordbook([], analyse)
    assert book.weight("iets") == 0.0
    assert not book.is_common("iets")


def test_every_written_word_is_analysed_once() -> None:
    asked: list[str] = []

    def noted(text: str) -> Sequence[str]:
        asked.append(text)
        return [text]

    book = Wordbook(["vrede vrede", "vrede nu"], noted)
    list(book.words("vrede nu"))
    assert asked == ["vrede", "nu"]


def test_words_that_name_no_subject_are_neither_shared_nor_own() -> None:
    texts = [each.passage.text for each in (*LEFT, *RIGHT)]
    book = Wordbook(texts, analyse, {"sancties", "sanctie", "Steun"}.__contains__)
    terms = shared_terms([LEFT, RIGHT], book)
    assert terms.shared == {"sancti"}
    assert [[own.word for own in column] for column in terms.own] == [[], ["Steun"]]
