"""A .npy file that grows row by row, for arrays that do not fit into memory."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt


class GrowingArray:
    """Rows go to the file as they come; closed, it is a .npy file like any other.

    numpy leaves room in a file's header for the first dimension to grow, so the header
    is written again in its place once the number of rows is known.
    """

    def __init__(self, file: Path, dtype: npt.DTypeLike, *width: int) -> None:
        """Start `file` anew; its rows have the shape `width`."""
        self._dtype = np.dtype(dtype)
        self._width = width
        self._rows = 0
        self._stream = file.open("wb")
        self._header()

    def append(self, rows: npt.NDArray[Any]) -> None:
        """Write `(n, *width)` rows after those already there."""
        if rows.shape[1:] != self._width:
            raise ValueError(f"expected rows of shape {self._width}, found {rows.shape[1:]}")
        self._stream.write(np.ascontiguousarray(rows, dtype=self._dtype).tobytes())
        self._rows += len(rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.seek(0)
        self._header()
        self._stream.close()

    def _header(self) -> None:
        np.lib.format.write_array_header_1_0(
            self._stream,
            {
                "shape": (self._rows, *self._width),
                "fortran_order": False,
                "descr": np.lib.format.dtype_to_descr(self._dtype),
            },
        )
