"""Small office files for the tests of the lower data base floor."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.db.office_files import make_file


@pytest.fixture
def data_key() -> bytes:
    return os.urandom(32)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return make_file(tmp_path / "見本.pfdesk")


@pytest.fixture
def sealed(tmp_path: Path, data_key: bytes) -> Path:
    return make_file(tmp_path / "見本 暗号.pfdesk", data_key)
