"""A server that plays language models: `python -m tests.assistant.model.scripted`.

It speaks every provider's protocol; the model's name says which part it plays. What comes
after a first hyphen only tells tests apart. It prints its port and serves until it is ended.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

from tests.assistant.model.dialects import dialect_of
from tests.assistant.model.parts import SCRIPTS, good, tokens

DROPPED_AT = 40
"""Pieces after which the line is dropped."""


class Handler(BaseHTTPRequestHandler):
    """Plays the parts; a reply ends where the connection does."""

    asked: ClassVar[Counter[str]] = Counter()
    seen: ClassVar[dict[str, list[dict]]] = {}

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """What a model was asked, for the tests."""
        (model,) = parse_qs(urlsplit(self.path).query)["model"]
        self._head(200, "application/json")
        self.wfile.write(json.dumps(self.seen.get(model, [])).encode())

    def do_POST(self) -> None:
        path = urlsplit(self.path).path
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        dialect = dialect_of(path)
        request = dialect.request(path, body)
        heard = {"system": request.system, "user": request.user, "body": body}
        self.seen.setdefault(request.model, []).append(heard)
        self.asked[request.model] += 1
        part = request.model.split("-")[0]
        if part in ("busy", "broken") and not self._goes_on(part, request.model):
            return
        if part == "malformed":
            self._head(200, dialect.media)
            self.wfile.write(b'data: {"choices": [{"delta": {"conte\n\n<html>{{{\n')
            return
        text = SCRIPTS.get(part, good)(request)
        self._head(200, dialect.media)
        try:
            self._say(dialect, part, text)
        except (BrokenPipeError, ConnectionResetError):
            return

    def _say(self, dialect, part: str, text: str) -> None:
        self.wfile.write(dialect.begin())
        for number, piece in enumerate(tokens(text)):
            if part == "drops" and number == DROPPED_AT:
                return
            if part == "slow" and number == 20:
                time.sleep(20)
            if part == "steady":
                time.sleep(0.02)
            self.wfile.write(dialect.piece(piece))
            self.wfile.flush()
        self.wfile.write(dialect.end())

    def _goes_on(self, part: str, model: str) -> bool:
        """Whether it has failed as often as its name says: busy-2-x fails twice."""
        times = model.split("-")[1:2]
        if times and times[0].isdigit() and self.asked[model] > int(times[0]):
            return True
        more = {"Retry-After": "0.1"} if part == "busy" else {}
        self._head(429 if part == "busy" else 500, "application/json", more)
        self.wfile.write(b'{"error": {"message": "not now", "type": "x", "code": 1}}')
        return False

    def _head(self, status: int, media: str, more: dict | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": media, **(more or {})}.items():
            self.send_header(name, value)
        self.end_headers()


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
