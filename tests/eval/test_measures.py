from types import MappingProxyType

import pytest

from eval.measures import MEASURES, score_all
from eval.scores import Case
from eval.systems import Text
from tests.eval.samples import FACT, HOW_TO, NONE, TEXTS, response

NOISE = Text("alpha", "noise " * 10)
UTRECHT = Text("alpha", "Utrecht trains eleven bilingual mentors yearly.", "Utrecht", "example")
VIENNA = Text("alpha", "Vienna pays interpreters monthly wages.", "Vienna", "example")
DUBLIN = Text("beta", "Dublin opened libraries nightly.")


def scores(question, **given):
    return score_all(Case(question, response(**given), MappingProxyType(TEXTS)), question)


def test_hit_and_reciprocal_rank_take_related_evidence():
    found = scores(HOW_TO, retrieved=[NOISE, DUBLIN, UTRECHT])
    assert found["hit@3"] == 1
    assert found["RR@10"] == pytest.approx(1 / 2)


def test_a_hit_beyond_three_counts_in_the_rank_alone_and_beyond_ten_nowhere():
    found = scores(FACT, retrieved=[NOISE] * 3 + [UTRECHT])
    assert (found["hit@3"], found["RR@10"]) == (0, 0.25)
    assert scores(FACT, retrieved=[NOISE] * 10 + [UTRECHT])["RR@10"] == 0


def test_evidence_spread_over_two_texts_is_no_hit_but_recalled():
    halves = [Text("alpha", "Utrecht trains eleven"), Text("alpha", "bilingual mentors")]
    found = scores(FACT, retrieved=halves)
    assert (found["hit@3"], found["core recall@300w"]) == (0, 1)


def test_recall_stops_at_three_hundred_words():
    # 290 words of noise leave room for ten: Utrecht's six, and four of Vienna's five (80 %).
    found = scores(HOW_TO, retrieved=[NOISE] * 29 + [UTRECHT, VIENNA])
    assert found["core recall@300w"] == 1
    # Five words of noise more leave room for five of Utrecht's six, and for none of Vienna's.
    longer = Text("alpha", "noise noise noise noise noise")
    found = scores(HOW_TO, retrieved=[NOISE] * 29 + [longer, UTRECHT, VIENNA])
    assert found["core recall@300w"] == pytest.approx(1 / 2)


def test_recall_is_told_at_three_lengths():
    # Ten words a text: Utrecht from word 141 on, Vienna from word 587 on.
    texts = [NOISE] * 14 + [UTRECHT] + [NOISE] * 44 + [VIENNA]
    found = scores(HOW_TO, retrieved=texts)
    recalls = [found[f"core recall@{words}w"] for words in (150, 300, 600)]
    assert recalls == [0.5, 0.5, 1]


def test_breadth_is_judged_where_there_are_several_subtopics():
    assert scores(HOW_TO, retrieved=[UTRECHT, VIENNA])["α-nDCG@10"] == pytest.approx(1)
    assert "α-nDCG@10" not in scores(FACT, retrieved=[UTRECHT])


def test_recall_in_the_answer_sees_only_what_is_shown():
    found = scores(HOW_TO, retrieved=[UTRECHT, VIENNA], quotes=[VIENNA])
    assert found["core recall, answer"] == found["core recall, how-to"] == 0.5
    assert "core recall, how-to" not in scores(FACT, quotes=[UTRECHT])


def test_a_place_is_reached_by_its_name_or_by_its_evidence():
    by_name = Text("beta", "Whatever this one says", "VIENNA", "body")
    by_words = Text("alpha", "Utrecht trains eleven bilingual mentors")
    assert scores(HOW_TO, quotes=[by_name])["places, several"] == 0.5
    assert scores(HOW_TO, quotes=[by_words, by_name])["places, how-to"] == 1
    assert "places, several" not in scores(FACT, quotes=[UTRECHT])


def test_precision_exactness_and_words_of_what_is_shown():
    wrong = Text("alpha", "four words never written")
    found = scores(HOW_TO, quotes=[UTRECHT, VIENNA, wrong])
    assert found["citation precision"] == pytest.approx(2 / 3)
    assert found["exact quotes"] == pytest.approx(2 / 3)
    assert found["words per answer"] == 6 + 5 + 4


def test_a_refusal_has_no_quotes_to_judge_but_loses_recall():
    found = scores(FACT, answered=False)
    assert found == {
        "hit@3": 0,
        "RR@10": 0,
        "nDCG@10": 0,
        "R@5": 0,
        "core recall@150w": 0,
        "core recall@300w": 0,
        "core recall@600w": 0,
        "core recall, answer": 0,
        "false refusals": 1,
    }
    assert scores(NONE, answered=False) == {"refused rightly": 1, "false answers": 0}
    assert scores(NONE, quotes=[DUBLIN]) == {
        "refused rightly": 0,
        "false answers": 1,
        "exact quotes": 1,
    }


def test_a_failed_question_counts_as_wrong_everywhere():
    found = score_all(None, HOW_TO)
    assert found.pop("false refusals") == 1
    assert set(found.values()) == {0}
    counted = {m.name for m in MEASURES if m.counts(HOW_TO)}
    assert found.keys() == counted - {"false refusals", "words per answer"}
    assert score_all(None, NONE) == {"refused rightly": 0, "false answers": 1, "exact quotes": 0}


def test_measures_have_names_of_their_own():
    assert len({measure.name for measure in MEASURES}) == len(MEASURES)
