"""What questions ask for: forms of questions, each about several subjects."""

from __future__ import annotations

import pytest

from assistant.answer import Intent
from assistant.understand.intent import asking, asks_of_cities, intent_of
from assistant.understand.parts import part_asked_for
from ingest.model import Kind

SUBJECTS = (
    "mentoring",
    "migrant health",
    "start-up loans",
    "civic orientation",
    "housing advice",
    "anonymous job applications",
)
HOW_TO = (
    "How do other cities organise {}?",
    "How can we improve {}?",
    "How should a council begin with {}?",
    "How have others paid for {}?",
    "What have other towns done about {}?",
    "What do cities do for {}?",
    "Any examples of {}?",
    "We need ideas for {}.",
    "Best practices in {}, please",
    "What works in {}?",
    "Tips on {} please",
    "What could we do about {}?",
    "What do German cities do about {}?",
    "What have Dutch towns tried with {}?",
)
LIST = (
    "Which cities offer {}?",
    "Name all cities with {}.",
    "List the towns that have {}",
    "What cities are known for {}?",
    "In which municipalities is there {}?",
    "Which of the cities pay for {}?",
    "Which European cities try {}?",
    "Name every city that does {}",
    "Which local authorities run {}?",
    "What other towns have {}?",
    "Which councils mention {}?",
    "Which Finnish cities have {}?",
    "Is there a city where people do something about {}?",
    "Is there any other council with {}?",
    "Has any town tried {}?",
    "Our mayor is keen. Has any city taken up {}?",
)
DEFINITION = (
    "What does {} mean?",
    "What is meant by {}?",
    "What is the definition of {}?",
    "Define {}",
    "How is {} defined?",
    "What's the meaning of {}?",
    "What wants to say {}?",
    "In what sense do they speak of {}?",
    "What do they mean by {}?",
    "Explain the term {}",
    "What counts as {}?",
    "What does the abbreviation for {} stand for?",
)
STRUCTURE = (
    "Which key factors are there for {}?",
    "What are the key factors of {}",
    "List the guide questions on {}",
    "What questions should we ask about {}?",
    "Is there a checklist for {}?",
    "Give me a self-assessment on {}",
    "Which context factors matter for {}?",
    "What does the charter say about {}?",
    "What is the standard for the field of {}?",
    "Which building blocks does {} have?",
    "Guiding questions for {}?",
    "Which discussion prompts are there on {}?",
)
FACT = (
    "How many people took part in {}?",
    "When was {} launched?",
    "How much did {} cost?",
    "Who pays for {}?",
    "Is {} free of charge?",
    "How often is {} offered?",
    "How long does {} last?",
    "What share of newcomers gets {}?",
    "Does {} reach women?",
    "Why did {} begin late?",
    "Why is it so hard to get {}?",
    "Who runs {}?",
)
COMPARISON = (
    "Compare {a} and {b} on {s}",
    "How does {a} differ from {b} in {s}?",
    "{a} versus {b}: {s}",
    "{s} in {a} and {b}",
    "Do {a} and {b} both offer {s}?",
    "Is {a} or {b} better at {s}?",
    "What do {a} and {b} have in common in {s}?",
    "Show {a} and {b} side by side on {s}",
    "Which does more for {s}, {a} or {b}?",
    "Contrast {s} in {a} with {b}",
    "How do {a} and {b} each handle {s}?",
)
FORMS = {
    Intent.HOW_TO: HOW_TO,
    Intent.LIST: LIST,
    Intent.DEFINITION: DEFINITION,
    Intent.STRUCTURE: STRUCTURE,
    Intent.FACT: FACT,
}
PAIRS = (("Ghent", "Dublin"), ("Oslo", "Turin"))


def cases():
    return [(intent, form) for intent, forms in FORMS.items() for form in forms]


def test_there_are_sixty_questions_of_each_kind():
    assert all(len(forms) * len(SUBJECTS) >= 60 for forms in FORMS.values())
    assert len(COMPARISON) * len(SUBJECTS) * len(PAIRS) >= 60


@pytest.mark.parametrize(("intent", "form"), cases())
def test_questions_that_name_no_place(intent, form):
    read = {form.format(subject): intent_of(form.format(subject), 0) for subject in SUBJECTS}
    assert read == dict.fromkeys(read, intent)


@pytest.mark.parametrize("form", COMPARISON)
def test_questions_that_set_two_places_beside_each_other(form):
    asked = [form.format(a=a, b=b, s=subject) for a, b in PAIRS for subject in SUBJECTS]
    read = {question: intent_of(question, 2) for question in asked}
    assert read == dict.fromkeys(read, Intent.COMPARISON)


@pytest.mark.parametrize("form", [*HOW_TO, *LIST, *FACT])
def test_a_question_about_one_place_asks_for_a_fact_about_it(form):
    question = form.format("mentoring").rstrip("?.") + " in Ghent?"
    assert intent_of(question, 1) is Intent.FACT


@pytest.mark.parametrize("form", COMPARISON)
def test_without_places_nothing_is_compared(form):
    assert intent_of(form.format(a="one", b="two", s="loans"), 0) is not Intent.COMPARISON


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("who works with libraries?", Intent.LIST),
        ("a job club - who's got one?", Intent.LIST),
        ("drop-in advice, who does that", Intent.LIST),
        ("Which city is best at hiring?", Intent.LIST),
        ("Who is the most successful with this?", Intent.LIST),
        ("cities that train their staff", Intent.LIST),
        ("a town with a job club", Intent.LIST),
        ("staff training examples", Intent.LIST),
        ("case studies: language lessons", Intent.LIST),
        ("how measure success", Intent.HOW_TO),
        ("how recruit more nurses", Intent.HOW_TO),
        ("how open is our city", Intent.FACT),
        ("how often they meet", Intent.FACT),
        ("who has the last word?", Intent.FACT),
        ("who has paid for it?", Intent.FACT),
        ("working out which lessons people really need", Intent.HOW_TO),
        ("helping people find a doctor, how", Intent.HOW_TO),
        ("According to the mayor, what went wrong?", Intent.FACT),
        ("Everything that was said of it in the end", Intent.FACT),
    ],
)
def test_half_sentences_are_read_as_they_are_meant(question, intent):
    assert intent_of(question, 0) is intent


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("standard, toolkit on buying", Kind.STANDARD),
        ("Which cities have signed the charter?", None),
        ("When was the Charter launched?", None),
        ("Which duties have cities signed up to in the charter?", Kind.CHARTER),
        ("guide questions", Kind.GUIDE_QUESTION),
        ("Guiding questions on staff", Kind.GUIDE_QUESTION),
        ("What should we ask ourselves?", Kind.GUIDE_QUESTION),
        ("all key factors", Kind.KEY_FACTOR),
        ("the key-factors of the toolkit", Kind.KEY_FACTOR),
        ("contextual factors", Kind.CONTEXT_FACTOR),
        ("What is beyond our control?", Kind.CONTEXT_FACTOR),
        ("the Integrating Cities Charter", Kind.CHARTER),
        ("the toolkit's standard", Kind.STANDARD),
        ("a factor in success", None),
        ("standard opening hours", None),
        ("", None),
    ],
)
def test_parts_of_the_benchmark_go_by_their_names(question, kind):
    assert part_asked_for(question) is kind


@pytest.mark.parametrize(
    ("question", "outright"),
    [
        ("Which cities use mentors?", True),
        ("Which towns are testing new ways to teach?", True),
        ("Which cities have a diversity officer?", True),
        ("Do any of the cities have a mentoring scheme?", True),
        ("Are there cities that use libraries?", True),
        ("Three examples of mentoring, please", True),
        ("Show me good examples of mentoring", True),
        ("What is an example of a guide question?", False),
        ("Which cities took part in the reviews?", False),
        ("Which cities have signed the charter?", False),
        ("Which towns were partners of the project?", False),
        ("Which cities have mentors?", True),
        ("Which cities have taken part in a review?", False),
        ("Which cities have signed the pledge?", False),
        ("I need two cities that buy from small firms", True),
    ],
)
def test_what_cities_do_is_told_from_what_they_took_part_in(question, outright):
    assert asks_of_cities(question) is outright


def test_parts_are_counted_by_listing_them():
    assert intent_of("How many key factors are there?", 0) is Intent.STRUCTURE
    assert intent_of("How many mentors does a key factor need?", 0) is Intent.FACT


@pytest.mark.parametrize(
    "question",
    [
        "What is a 'key factor' supposed to be?",
        "What are guide questions?",
        "What do the toolkits mean by context factors?",
        "What is the difference between a standard and a key factor?",
        "Who is this publication for?",
        "Is this guide meant for small towns as well?",
    ],
)
def test_what_a_part_is_stands_where_a_toolkit_tells_of_itself(question):
    assert part_asked_for(question) is Kind.METHOD


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What are the key factors on housing?", Kind.KEY_FACTOR),
        ("What are guide questions for language courses?", Kind.GUIDE_QUESTION),
        ("What is the standard on courses?", Kind.STANDARD),
        ("Which headline goal is a city meant to reach on housing?", Kind.STANDARD),
    ],
)
def test_those_of_one_toolkit_are_no_definition(question, part):
    assert part_asked_for(question) is part


def test_what_a_document_says_is_no_practice():
    assert intent_of("How does the toolkit justify training for all?", 0) is Intent.FACT
    assert intent_of("How do cities justify training for all?", 0) is Intent.HOW_TO
    assert intent_of("When a town signs the Charter, what does it promise?", 0) is Intent.STRUCTURE


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("There are 300 shops. How did others count them?", "How did others count them?"),
        ("How many did Ghent train? Could you check?", "How many did Ghent train?"),
        ("What does Ghent do? How many people", "What does Ghent do? How many people"),
        ("tell me of Ghent", "tell me of Ghent"),
        ("", ""),
    ],
)
def test_the_sentences_that_ask(text, left):
    assert asking(text) == left


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("How do other cities check their mentoring: how often, and by what data?", Intent.HOW_TO),
        ("What have others tried, and how long did it take?", Intent.HOW_TO),
        ("How often does the board meet?", Intent.FACT),
        ("Which cities have a charter of their own for employers?", Intent.LIST),
        ("What does the charter ask of employers?", Intent.STRUCTURE),
    ],
)
def test_what_others_do_is_practice_whatever_is_asked_of_it(text, intent):
    assert intent_of(text, 0) is intent
