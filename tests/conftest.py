"""What many tests need: the built seeds, and the table as a user has it."""

from pathlib import Path

import pytest

from defcli.extraction.build import Built, build
from defcli.model import Table
from defcli.table.file import load

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _own_memory(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes into anybody's memory or cache."""
    monkeypatch.setenv("DEFCLI_MEMORY", str(tmp_path_factory.mktemp("memory") / "memory.sqlite"))
    monkeypatch.setenv("DEFCLI_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def built(seeds: Path) -> Built:
    return build([seeds])


@pytest.fixture(scope="session")
def table_path(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "facts.json"
    path.write_text(built.text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def table(table_path: Path) -> Table:
    return load(table_path)
