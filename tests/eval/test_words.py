from hypothesis import given
from hypothesis import strategies as st

from eval.words import content_words, first_words, mostly_in, tokens


def test_tokens_are_folded_runs_of_letters_and_digits():
    assert tokens("The city\u2019s 25 % \ufb01gure_s") == ["the", "city", "s", "25", "figure", "s"]


def test_a_word_broken_at_a_line_end_is_one_and_a_hyphenated_one_two():
    assert tokens("inte-\ngration one-stop pre- and post") == [
        "integration",
        "one",
        "stop",
        "preand",
        "post",
    ]


def test_content_words_leave_out_stop_words_and_do_not_stem():
    assert content_words("They don't train the trainers who aren't trained") == {
        "train",
        "trainers",
        "trained",
    }


def test_mostly_in_needs_four_of_five_distinct_words():
    five = ["one", "two", "three", "four", "five"]
    assert mostly_in(five, ["one", "two", "three", "four"])
    assert not mostly_in(five, ["one", "two", "three"])
    # Repeating a word buys nothing: three of four distinct ones are 75 %.
    assert not mostly_in(["one", "one", "one", "two", "three", "four"], ["one", "two", "three"])
    assert not mostly_in([], ["one"])


@given(st.lists(st.text(alphabet="ab ", max_size=12), max_size=6), st.integers(0, 20))
def test_first_words_never_exceed_the_budget_and_are_a_prefix(texts, budget):
    cut = first_words(texts, budget)
    words = [word for text in texts for word in text.split()]
    assert [word for text in cut for word in text.split()] == words[:budget]
