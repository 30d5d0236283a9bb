"""A basket without its quotes' words: as an address carries it, and as a file keeps it.

What comes back is only a claim about where quotes stand: `assistant.basket.reread` reads the words
from the sources. Both forms hold the same JSON; an address holds it deflated.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass
from functools import lru_cache

from assistant.basket.fields import Faulty, Fields, whole
from assistant.basket.limits import CHARACTERS, FILE_BYTES, ITEMS, NOTE, SPANS, TITLE, plain
from assistant.basket.model import Basket, Grouping, Reference
from assistant.basket.reread import check
from ingest.errors import IntegratingCitiesError
from ingest.spans import Span

VERSION = b"1"
"""Opens every packed basket; raised when the form changes."""

_KIND = "integrating-cities-basket"


class BasketUnreadableError(IntegratingCitiesError):
    """An address or a file that holds no basket."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What an address or a file says of a basket."""

    references: tuple[Reference, ...] = ()
    title: str = ""
    note: str = ""
    group: Grouping = Grouping.NONE


@lru_cache(maxsize=256)
def pack(basket: Basket) -> str:
    """The basket in characters that an address takes as they are; "" for an empty one.

    Its length is not limited: see `assistant.basket.limits.ADDRESS`.
    """
    if basket == Basket():
        return ""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = deflate.compress(_json(basket)) + deflate.flush()
    return base64.urlsafe_b64encode(VERSION + body).decode().rstrip("=")


def unpack(text: str) -> Packed:
    """What a packed basket says.

    Raises:
        BasketUnreadableError: it is cut short, of another version, or no basket at all.
    """
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise BasketUnreadableError("an address with signs that no basket has") from error
    if raw[:1] != VERSION:
        raise BasketUnreadableError(f"a basket of version {raw[:1]!r}, {VERSION!r} is read here")
    inflate = zlib.decompressobj(-15)
    try:
        # No more than this is ever unfolded, however much the few bytes would grow to.
        body = inflate.decompress(raw[1:], FILE_BYTES)
    except zlib.error as error:
        raise BasketUnreadableError("an address that is not whole") from error
    if not inflate.eof:
        raise BasketUnreadableError("an address that is cut short, or holds too much")
    return _read(body)


def save(basket: Basket) -> bytes:
    """The basket as a file, for `load`."""
    return b'{"kind":"%s","basket":%s}\n' % (_KIND.encode(), _json(basket))


def load(data: bytes) -> Packed:
    """What a saved basket says.

    Raises:
        BasketUnreadableError: it is too large, damaged, or no basket at all.
    """
    if len(data) > FILE_BYTES:
        raise BasketUnreadableError(f"a file of {len(data)} bytes, at most {FILE_BYTES} are read")
    found = _parsed(data)
    if not isinstance(found, dict) or found.get("kind") != _KIND:
        raise BasketUnreadableError("a file that was not saved as a basket")
    return _unfold(found.get("basket"))


def reference(basket: Basket) -> tuple[Reference, ...]:
    """All that a basket points to: its items, then what was lost."""
    items = tuple(
        Reference(each.source, each.spans, check(each.quote), each.question, each.note)
        for each in basket.items
    )
    return items + tuple(each.reference for each in basket.lost)


def _json(basket: Basket) -> bytes:
    found = reference(basket)
    sources = list(dict.fromkeys(each.source for each in found))
    questions = list(dict.fromkeys(each.question for each in found))
    items = [
        [sources.index(each.source), _steps(each.spans), each.check,
         questions.index(each.question), each.note]
        for each in found
    ]  # fmt: skip
    whole = [basket.title, basket.note, basket.group.value, sources, questions, items]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _read(body: bytes) -> Packed:
    return _unfold(_parsed(body))


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BasketUnreadableError("a basket that is damaged") from error


def _unfold(found: object) -> Packed:
    try:
        fields = Fields(found, 6)
        sources = fields.texts(3, TITLE)
        questions = [plain(each, NOTE, " ") for each in fields.texts(4, NOTE)]
        items = [_item(each, sources, questions) for each in fields.many(5, ITEMS)]
        if sum(span.end - span.start for each in items for span in each.spans) > CHARACTERS:
            raise Faulty(f"quotes of at most {CHARACTERS} characters are wanted")
        unique = {each.key: each for each in items}
        return Packed(
            tuple(unique.values()),
            plain(fields.text(0, TITLE), TITLE, " "),
            plain(fields.text(1, NOTE), NOTE),
            Grouping(fields.text(2, 20)),
        )
    except (Faulty, ValueError) as error:
        raise BasketUnreadableError("a basket that is damaged") from error


def _item(found: object, sources: list[str], questions: list[str]) -> Reference:
    fields = Fields(found, 5)
    return Reference(
        source=fields.chosen(0, sources),
        spans=_spans(fields.many(1, 2 * SPANS)),
        check=fields.text(2, 8),
        question=fields.chosen(3, questions),
        note=plain(fields.text(4, NOTE), NOTE),
    )


def _steps(spans: tuple[Span, ...]) -> list[int]:
    """Each span as its distance from the end of the one before, and its length."""
    out: list[int] = []
    last = 0
    for span in spans:
        out += [span.start - last, span.end - span.start]
        last = span.end
    return out


def _spans(steps: list[object]) -> tuple[Span, ...]:
    numbers = [whole(each) for each in steps]
    if not numbers or len(numbers) % 2:
        raise Faulty("spans come in pairs of numbers")
    spans: list[Span] = []
    last = 0
    for distance, length in zip(numbers[::2], numbers[1::2], strict=True):
        spans.append(Span(last + distance, last + distance + length))
        last = spans[-1].end
    return tuple(spans)
