"""What has nothing to do with the documents is refused, however it is asked."""

from __future__ import annotations

TRIVIA = (
    "Who won the football championship in 2016?",
    "What is the boiling point of mercury?",
    "How tall is the Eiffel Tower?",
    "What is the best recipe for tiramisu?",
    "Which planet is the largest?",
    "Who wrote Hamlet?",
    "How do I fix a flat bicycle tyre?",
    "What is the speed of light?",
    "How do bees make honey?",
    "Explain how photosynthesis works.",
    "Explain how glaciers form.",
    "Can you explain how a piano is tuned?",
    "Tell me how volcanoes erupt.",
    "When did the Titanic sink?",
    "How many bones are in the human body?",
    "What is the capital gains rate on shares?",
    "Which team won the World Cup in 1998?",
    "How do vaccines work?",
    "Who painted the Mona Lisa?",
    "What causes earthquakes?",
    "How long do elephants live?",
    "What is the exchange rate of the dollar?",
    "How do I reset my password?",
    "Which phone has the best camera?",
    "How does a diesel engine work?",
    "What are the symptoms of flu?",
    "Who is the president of Brazil?",
    "How do cities clear snow from the roads?",
    "How do towns deal with wild boar?",
    "What do councils do against graffiti?",
    "How can a city attract film productions?",
    "Which towns have built tram lines?",
    "How do municipalities maintain sewers?",
    "What is done about noise from airports?",
    "How are street names chosen?",
    "How do cities organise Christmas markets?",
    "What do other towns do about stray cats?",
    "How can we insulate town hall roofs?",
    "Which cities have a congestion charge?",
    "How do councils run swimming pools?",
    "Who invented the telephone?",
    "What is a black hole?",
    "Translate good morning into French",
    "How much sugar is in a cola?",
)


def test_nine_in_ten_questions_of_trivia_are_refused(real_assistant):
    answered = [one for one in TRIVIA if real_assistant.ask(one).answered]
    assert 10 * len(answered) <= len(TRIVIA), answered
