"""What the vendors' clients raise, told in one plain line each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from assistant.model.chat import ModelFault

_BY_STATUS = {
    400: "did not accept the request",
    401: "did not accept the key (IC_MODEL_KEY)",
    403: "did not accept the key (IC_MODEL_KEY)",
    404: "is not known to the server",
    413: "cannot read that much at once (IC_MODEL_WINDOW)",
    422: "did not accept the request",
    429: "is asked too often just now",
}
_RETRYABLE = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
SILENT = "stayed silent for too long"
BROKE_OFF = "broke off before it was done"


def fault_of(error: BaseException) -> ModelFault:
    """The plain fault behind whatever a vendor's client raised."""
    chain = list(_chain(error))
    if known := next((one for one in chain if isinstance(one, ModelFault)), None):
        return known
    if status := next(filter(None, map(_status, chain)), None):
        plain = _BY_STATUS.get(status, f"failed on its server (status {status})")
        wait = next((w for one in chain if (w := _retry_after(one)) is not None), None)
        return ModelFault(plain, retryable=status in _RETRYABLE, wait_s=wait)
    names = " ".join(type(one).__name__ for one in chain)
    if "Timeout" in names or "TimedOut" in names:
        return ModelFault(SILENT)
    if any(isinstance(one, ConnectionRefusedError) for one in chain):
        return ModelFault("cannot be reached: nothing answers at its address", retryable=True)
    if any(isinstance(one, json.JSONDecodeError | UnicodeDecodeError) for one in chain):
        return ModelFault("answered in a form that cannot be read")
    if "Connect" in names or "gaierror" in names:
        return ModelFault("cannot be reached", retryable=True)
    if "Protocol" in names or "ReadError" in names or "StreamError" in names:
        return ModelFault(BROKE_OFF, retryable=True)
    return ModelFault("answered in a form that cannot be read")


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.__cause__ or at.__context__


def _status(error: BaseException) -> int | None:
    """The HTTP status that an error carries, wherever this vendor puts it."""
    response = getattr(error, "response", None)
    for found in (
        getattr(error, "status_code", None),
        getattr(response, "status_code", None),
        getattr(error, "code", None),
    ):
        if isinstance(found, int) and 400 <= found < 600:
            return found
    return None


def _retry_after(error: BaseException) -> float | None:
    """Seconds that the server asks to wait (RFC 9110: a number, or a date)."""
    headers = getattr(getattr(error, "response", None), "headers", None)
    given = headers.get("retry-after") if headers is not None else None
    if not given:
        return None
    try:
        return max(0.0, float(given))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(given) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
