"""Kinds of detail, asked for and given."""

from __future__ import annotations

import pytest

from assistant.understand.details import Detail, details_asked, each_asked, gives


@pytest.mark.parametrize(
    ("question", "detail"),
    [
        ("How much does the course cost?", Detail.MONEY),
        ("What is the annual budget?", Detail.MONEY),
        ("What fee do they charge?", Detail.MONEY),
        ("When did it start?", Detail.DATE),
        ("In which year was it signed?", Detail.DATE),
        ("What do the coaches earn?", Detail.MONEY),
        ("How many mentors are there?", Detail.COUNT),
        ("What share of the staff is foreign-born?", Detail.SHARE),
        ("How often does the board meet?", Detail.FREQUENCY),
        ("How often did the owners come to the desk?", Detail.COUNT),
        ("How long is the course?", Detail.DURATION),
        ("For how many weeks may one stay?", Detail.DURATION),
        ("Who chairs the board?", Detail.PERSON),
        ("What is the name of the director?", Detail.PERSON),
        ("How much EU money went into it?", Detail.MONEY),
        ("What are the contracts worth, all together?", Detail.MONEY),
        ("What hourly pay do the helpers get?", Detail.MONEY),
        ("It lends to founders: what interest do they pay?", Detail.INTEREST),
        ("By what percentage did it rise?", Detail.SHARE),
        ("What must a learner pay?", Detail.MONEY),
        ("How large is the grant?", Detail.MONEY),
        ("How big is the team?", Detail.SIZE),
        ("What rate does the town charge on its loans?", Detail.INTEREST),
    ],
)
def test_questions_that_ask_for_a_detail(question, detail):
    assert detail in details_asked(question)


@pytest.mark.parametrize(
    "question",
    [
        "How do cities help?",
        "What does Ghent do?",
        "Which cities have mentors?",
        "Define inclusion",
        "When must an interpreter be called in?",
        "Who is insured by whom?",
        "Does the benchmark make allowance for it if the state has cut our budget?",
        "",
    ],
)
def test_questions_that_ask_for_none(question):
    assert details_asked(question) == ()


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("It costs \u20ac250.", Detail.MONEY),
        ("a budget of 3 million euros", Detail.MONEY),
        ("It is free.", Detail.MONEY),
        ("An hour costs ten Canadian dollars.", Detail.MONEY),
        ("The bank lends at two per cent over ten years.", Detail.INTEREST),
        ("signed in 2010", Detail.DATE),
        ("They began in September.", Detail.DATE),
        ("38,000 employees", Detail.COUNT),
        ("twelve mentors", Detail.COUNT),
        ("half of the mentors", Detail.COUNT),
        ("62 per cent of them stay", Detail.SHARE),
        ("one in three stays", Detail.SHARE),
        ("it lasts six weeks", Detail.DURATION),
        ("it meets every Tuesday", Detail.FREQUENCY),
        ("The board is chaired by Maria Jansen.", Detail.PERSON),
        ("led by the deputy mayor", Detail.PERSON),
    ],
)
def test_texts_that_give_one(text, detail):
    assert gives(text, detail, "Say more?")


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("since March it meets", Detail.COUNT),
        ("In 2014 it was signed", Detail.COUNT),
        ("38,000 employees", Detail.MONEY),
        ("38,000 employees", Detail.DURATION),
    ],
)
def test_a_number_of_another_kind_is_none(text, detail):
    assert not gives(text, detail, "Say more?")


@pytest.mark.parametrize("detail", list(Detail))
def test_texts_that_give_none(detail):
    assert not gives("it is done with care and patience", detail, "q")
    assert not gives("", detail, "q")


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("One of the tools is a game.", Detail.COUNT),
        ("All departments take part, several of them twice.", Detail.COUNT),
        ("where no-one is left out and everyone is heard", Detail.SHARE),
        ("25% of those who apply get a loan", Detail.INTEREST),
        ("in the interest of founders", Detail.INTEREST),
    ],
)
def test_words_that_count_nothing_give_no_number(text, detail):
    assert not gives(text, detail, "Say more?")


@pytest.mark.parametrize(
    "text", ["at 2% interest", "an interest-free loan", "at a rate of 3 per cent"]
)
def test_what_a_loan_costs(text):
    assert gives(text, Detail.INTEREST, "Say more?")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How many mentors are there, and since when?", ((Detail.COUNT,), (Detail.DATE,))),
        ("What interest do they pay?", ((Detail.INTEREST,),)),
        ("What does each involve, and why does one cost so much?", ()),
        ("Who helps?", ()),
    ],
)
def test_details_are_told_one_by_one(question, asked):
    assert each_asked(question) == asked


def test_what_the_question_says_itself_is_not_given():
    assert not gives("In 2010 it was signed", Detail.DATE, "When in 2010 was it signed?")
    assert gives("In 2011 it was signed", Detail.DATE, "Was it signed before 2010, or when?")


@pytest.mark.parametrize(
    "text",
    [
        "It ran for five years.",
        "A five-year plan.",
        "It cost 30,000 euros.",
        "A loan of \u20ac30,000.",
        "Some 1.7 million euros went there.",
        "It began in 2013.",
    ],
)
def test_a_number_of_euros_or_years_counts_no_people(text):
    assert not gives(text, Detail.COUNT, "How many people work there?")


@pytest.mark.parametrize("text", ["It has 20 mentors.", "Some 2,500 firms.", "Twenty-five did."])
def test_a_number_of_things_is_a_count(text):
    assert gives(text, Detail.COUNT, "How many are there?")


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("What hourly wage do they get?", "They are paid 18 euros an hour.", True),
        ("What hourly wage do they get?", "The contract is worth €3 million.", False),
        ("How much are they paid per month?", "Each gets a monthly €400.", True),
        ("How much are they paid per month?", "Each gets €400.", False),
        ("What is the yearly budget?", "It spent €90,000 in 2016.", True),
        ("What is the annual budget?", "It costs €90,000 a year.", True),
        ("What is the annual budget?", "Vans cost €90,000 each.", False),
        ("What does it cost?", "Vans cost €90,000 each.", True),
        ("How much do they lend, and how many ask each year?", "They lend €9,000.", True),
    ],
)
def test_money_is_of_the_time_that_is_asked_for(question, text, given):
    assert gives(text, Detail.MONEY, question) is given
