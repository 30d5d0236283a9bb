"""What can go wrong with saved conversations; each says what to do."""

from __future__ import annotations

from ingest.errors import IntegratingCitiesError


class KeptError(IntegratingCitiesError):
    """Saved conversations cannot be read or written."""


class KeptDamagedError(KeptError):
    """The file was damaged, or no database at all; it has been moved aside, untouched."""


class KeptForeignError(KeptError):
    """The file is another program's, or a newer version's; it has been left as it is."""


class KeptBusyError(KeptError):
    """Another program has been writing for longer than we wait."""


class KeptUnknownError(KeptError):
    """There is no saved conversation or answer of that id, or more than one."""


class KeptTitleError(KeptError):
    """A title that holds nothing to read."""
