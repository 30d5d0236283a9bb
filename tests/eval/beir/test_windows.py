from hypothesis import given
from hypothesis import strategies as st

from eval.beir.collection import Document
from eval.beir.windows import encode_windows, next_window

LONG = " ".join(f"Sentence number {n} tells of the river." for n in range(100))


def test_a_long_text_is_read_to_its_end(encoder):
    document = Document("long", "Rivers", LONG + " The very last word is quokka.")
    windows = encode_windows([document, Document("short", "", "One.")], encoder, whole=True)
    assert [len(one) for one in windows] == [4, 1]
    last = encoder.encode(["quokka"])[0].tokens[-1]
    assert (windows[0][-1].tokens @ last).max() > 0.7
    assert (windows[0][0].tokens @ last).max() < 0.6


def test_or_as_far_as_the_model_reads(encoder):
    document = Document("long", "Rivers", LONG)
    [[one]] = encode_windows([document], encoder, whole=False)
    assert len(one.tokens) == encoder.max_tokens - 2
    assert (one.pooled == encoder.encode([document.whole])[0].pooled).all()


def test_an_empty_text_is_one_window(encoder):
    [[one]] = encode_windows([Document("none", "", "")], encoder, whole=True)
    assert len(one.tokens) == 0


def test_a_window_starts_with_the_title_and_two_sentences_before_the_cut():
    text = "Tides The moon draws the sea to it. It rises. It falls. People wait for that."
    cut = text.index(" wait")
    assert next_window(text, "Tides", cut) == "Tides It falls. People wait for that."
    assert next_window(text, "A title that is as long", cut) == "It falls. People wait for that."
    # Two sentences that fill more than half of the window are not read again.
    assert next_window("One is very long. Two. Three", "", 20) == "o. Three"


@given(st.text("ab .", min_size=1), st.text("ab .", max_size=10), st.data())
def test_windows_get_shorter(text, title, data):
    cut = data.draw(st.integers(1, len(text)))
    following = next_window(text, title, cut)
    assert len(following) < len(text)
