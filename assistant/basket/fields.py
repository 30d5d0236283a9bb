"""Reading JSON that anyone may have written: each value is held to its type and size."""

from __future__ import annotations


class Faulty(ValueError):
    """A value that is missing, of another type, or too large."""


class Fields:
    """A list of a known number of values."""

    def __init__(self, found: object, count: int) -> None:
        """Begin.

        Raises:
            Faulty: it is no list of `count` values.
        """
        if not isinstance(found, list) or len(found) != count:
            raise Faulty(f"a list of {count} is wanted")
        self._values: list[object] = found

    def text(self, at: int, most: int) -> str:
        """A text of at most `most` characters."""
        return _text(self._values[at], most)

    def many(self, at: int, most: int) -> list[object]:
        """A list of at most `most` values."""
        found = self._values[at]
        if not isinstance(found, list) or len(found) > most:
            raise Faulty(f"a list of at most {most} is wanted")
        return found

    def texts(self, at: int, most: int) -> list[str]:
        """A list of texts, each of at most `most` characters."""
        return [_text(each, most) for each in self.many(at, 10_000)]

    def chosen(self, at: int, among: list[str]) -> str:
        """The text whose position in `among` is given."""
        position = whole(self._values[at])
        if not 0 <= position < len(among):
            raise Faulty(f"a position below {len(among)} is wanted")
        return among[position]


def whole(found: object) -> int:
    """A whole number of a size that a document may have.

    Raises:
        Faulty: it is none.
    """
    if type(found) is not int or abs(found) > 10**10:
        raise Faulty("a whole number is wanted")
    return found


def _text(found: object, most: int) -> str:
    if not isinstance(found, str) or len(found) > most:
        raise Faulty(f"a text of at most {most} characters is wanted")
    return found
