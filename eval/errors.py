"""Errors of evaluation that a user can act on."""

from __future__ import annotations

from ingest.errors import IntegratingCitiesError


class EvalError(IntegratingCitiesError):
    """Base of the errors that evaluation raises on purpose."""


class QuestionsError(EvalError):
    """The question files are missing or wrong; lists every fault at once.

    Attributes:
        faults: one line a fault, each naming the file and line, or the question's id.
    """

    def __init__(self, where: str, faults: list[str]) -> None:
        self.faults = tuple(faults)
        lines = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(
            f"The questions in {where} have {len(faults)} fault(s); mend them and run "
            f"`python -m eval validate`:\n{lines}"
        )


class FramesError(EvalError):
    """A file of frames cannot be read, or holds none."""


class ResultsError(EvalError):
    """A file of results is missing, of another format, or cannot be compared."""


class SystemMissingError(EvalError):
    """A system that was to be measured is not installed or not built."""


class BenchError(EvalError):
    """A command that was to be timed failed."""


class LoadError(EvalError):
    """Sessions that asked at once lost answers, or saw another session's."""


class QuotationError(EvalError):
    """What was quoted as evidence cannot be found, or not told apart."""


class AddError(EvalError):
    """A question was not added, since something about it is missing, wrong or declined."""


class GateError(EvalError):
    """A headline figure is worse than its floor, or there is no floor to hold it against."""


class PairsError(IntegratingCitiesError):
    """The pairs of claims and evidence cannot be read."""


class WrittenError(EvalError):
    """The texts that are trained on are missing, or a line is none."""
