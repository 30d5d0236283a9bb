"""How each provider's protocol frames a request and a streamed reply."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

USAGE = (321, 45)
"""Tokens read and written that every reply counts."""


@dataclass(frozen=True)
class Request:
    """A request, whoever's protocol it came by."""

    model: str
    system: str
    user: str


def sse(record: object, event: str = "") -> bytes:
    """One server-sent event."""
    head = f"event: {event}\n" if event else ""
    return f"{head}data: {json.dumps(record)}\n\n".encode()


def text_of(content: object) -> str:
    """Text of a message, given as a string or as parts."""
    if isinstance(content, str):
        return content
    return "".join(part.get("text", "") for part in content)


def by_role(messages: list[dict], role: str) -> str:
    return "\n".join(text_of(one["content"]) for one in messages if one["role"] == role)


class OpenAI:
    """Also what Azure and Mistral speak, and servers of open models."""

    media = "text/event-stream"

    @staticmethod
    def request(path: str, body: dict) -> Request:
        deployed = re.search(r"/deployments/([^/]+)/", path)
        model = deployed[1] if deployed else body["model"]
        messages = body["messages"]
        return Request(model, by_role(messages, "system"), by_role(messages, "user"))

    @staticmethod
    def _chunk(delta: dict, reason: str | None = None, usage: dict | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        record = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
        return sse(record | {"choices": [choice]} | ({"usage": usage} if usage else {}))

    def begin(self) -> bytes:
        return self._chunk({"role": "assistant", "content": ""})

    def piece(self, text: str) -> bytes:
        return self._chunk({"content": text})

    def end(self) -> bytes:
        read, written = USAGE
        usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": sum(USAGE)}
        return self._chunk({"content": ""}, "stop", usage) + b"data: [DONE]\n\n"


class Anthropic:
    """Messages, with named events."""

    media = "text/event-stream"

    @staticmethod
    def request(path: str, body: dict) -> Request:
        system = text_of(body.get("system", ""))
        return Request(body["model"], system, by_role(body["messages"], "user"))

    def begin(self) -> bytes:
        message = {
            "id": "m", "type": "message", "role": "assistant", "content": [], "model": "m",
            "stop_reason": None, "stop_sequence": None,
            "usage": {"input_tokens": USAGE[0], "output_tokens": 1},
        }  # fmt: skip
        block = {"type": "content_block_start", "index": 0}
        return sse({"type": "message_start", "message": message}, "message_start") + sse(
            block | {"content_block": {"type": "text", "text": ""}}, "content_block_start"
        )

    def piece(self, text: str) -> bytes:
        delta = {"type": "text_delta", "text": text}
        record = {"type": "content_block_delta", "index": 0, "delta": delta}
        return sse(record, "content_block_delta")

    def end(self) -> bytes:
        delta = {"stop_reason": "end_turn", "stop_sequence": None}
        usage = {"input_tokens": USAGE[0], "output_tokens": USAGE[1]}
        return (
            sse({"type": "content_block_stop", "index": 0}, "content_block_stop")
            + sse({"type": "message_delta", "delta": delta, "usage": usage}, "message_delta")
            + sse({"type": "message_stop"}, "message_stop")
        )


class Ollama:
    """Lines of JSON."""

    media = "application/x-ndjson"

    @staticmethod
    def request(path: str, body: dict) -> Request:
        messages = body["messages"]
        return Request(body["model"], by_role(messages, "system"), by_role(messages, "user"))

    @staticmethod
    def _line(text: str, **more: object) -> bytes:
        message = {"role": "assistant", "content": text}
        record = {"model": "m", "created_at": "2024-01-01T00:00:00Z", "message": message}
        return json.dumps(record | {"done": False} | more).encode() + b"\n"

    def begin(self) -> bytes:
        return b""

    def piece(self, text: str) -> bytes:
        return self._line(text)

    def end(self) -> bytes:
        counts = {"prompt_eval_count": USAGE[0], "eval_count": USAGE[1]}
        return self._line("", done=True, done_reason="stop", **counts)


class Google:
    """Candidates."""

    media = "text/event-stream"

    @staticmethod
    def request(path: str, body: dict) -> Request:
        model = re.search(r"/models/([^:/]+):", path)[1]
        system = text_of(body.get("systemInstruction", {}).get("parts", []))
        user = "\n".join(text_of(one["parts"]) for one in body["contents"])
        return Request(model, system, user)

    def begin(self) -> bytes:
        return b""

    @staticmethod
    def _candidate(text: str, **more: object) -> dict:
        content = {"role": "model", "parts": [{"text": text}]}
        return {"candidates": [{"content": content, "index": 0} | more]}

    def piece(self, text: str) -> bytes:
        return sse(self._candidate(text))

    def end(self) -> bytes:
        counts = {
            "promptTokenCount": USAGE[0], "candidatesTokenCount": USAGE[1],
            "totalTokenCount": sum(USAGE),
        }  # fmt: skip
        return sse(self._candidate("", finishReason="STOP") | {"usageMetadata": counts})


def dialect_of(path: str) -> OpenAI | Anthropic | Ollama | Google:
    """Whose protocol a path belongs to."""
    if path.endswith("/messages"):
        return Anthropic()
    if path.endswith("/api/chat"):
        return Ollama()
    return Google() if ":streamGenerateContent" in path else OpenAI()
