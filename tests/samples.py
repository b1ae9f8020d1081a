"""The sample office file, made once a run and copied for each test that changes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pfdesk.app.sample.office import TODAY, make_sample
from pfdesk.app.start import Opened, open_office
from tests.once import made_once


@pytest.fixture(scope="session")
def sample_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample file of this run; not to be written."""
    return made_once(tmp_path_factory, "sample.pfdesk", make_sample)


@pytest.fixture
def sample_file(sample_once: Path, tmp_path: Path) -> Path:
    """A sample file of this test's own."""
    return Path(shutil.copy(sample_once, tmp_path / "見本.pfdesk"))


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Opened]:
    """The sample, open for work."""
    with open_office(str(sample_file)) as opened:
        yield opened


__all__ = ["TODAY", "sample", "sample_file", "sample_once"]
