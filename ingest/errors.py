"""Errors that a user can act on.

Every error says what was found, what was expected and what to do next.
"""


class IntegratingCitiesError(Exception):
    """Base of all errors raised on purpose by this project."""


class SettingsError(IntegratingCitiesError):
    """A setting is unknown, malformed or out of its range."""


class ManifestError(IntegratingCitiesError):
    """`sources.toml` is missing or wrong; lists every fault at once.

    Attributes:
        faults: one line a fault, each naming the table and the field.
    """

    def __init__(self, where: str, faults: list[str]) -> None:
        self.faults = tuple(faults)
        lines = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(f"{where} has {len(faults)} fault(s); mend them and build again:\n{lines}")


class UnreadableSourceError(IntegratingCitiesError):
    """A source's file cannot be read as the text or PDF it claims to be."""


class ModelError(IntegratingCitiesError):
    """The embedding model is missing, altered or cannot be loaded."""


class IndexMissingError(IntegratingCitiesError):
    """No index has been built yet at the place that was asked for."""


class IndexMismatchError(IntegratingCitiesError):
    """The index was made with another model, schema or settings."""


class IndexDamagedError(IntegratingCitiesError):
    """A file of the index is missing, truncated or altered."""
