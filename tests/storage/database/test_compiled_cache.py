"""Engines share the statements that one of them has compiled.

If a test fails after an update of SQLAlchemy, look at ``ClauseElement._compile_w_cache``: it makes the keys.
"""

from typing import Any

import pytest
from sqlalchemy import Dialect, literal, select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import CacheStats

from storage.database import engine
from storage.database.compiled_cache import CompiledCache

HINT = "SQLAlchemy's cache keys have changed: adapt storage/database/compiled_cache.py"


@pytest.mark.parametrize("url", ["sqlite_url", "postgres_url"])
def test_a_statement_compiled_by_one_engine_is_reused_by_the_next(
    request: pytest.FixtureRequest, url: str
) -> None:
    query = select(literal(1).label("used in this test only"))
    cache_hits = []
    for _ in range(2):
        opened = engine.create_sync_engine(request.getfixturevalue(url))
        with opened.begin() as conn:
            cache_hits.append(conn.execute(query).context.cache_hit)
        opened.dispose()
    assert cache_hits == [CacheStats.CACHE_MISS, CacheStats.CACHE_HIT], HINT


def test_sqlalchemy_still_makes_keys_that_begin_with_the_dialect(sqlite_url: str) -> None:
    keys: list[Any] = []

    class Recorder(CompiledCache):
        def get(self, key: Any, default: Any = None) -> Any:
            keys.append(key)
            return super().get(key, default)

    opened = engine.create_sync_engine(sqlite_url)
    with opened.connect() as conn:
        conn.execution_options(compiled_cache=Recorder(10)).execute(select(literal(1)))
    opened.dispose()
    assert isinstance(keys[0], tuple), HINT
    assert isinstance(keys[0][0], Dialect), HINT
    assert not any(isinstance(part, Dialect) for part in keys[0][1:]), HINT


def test_keys_that_differ_in_more_than_the_dialect_object_stay_apart() -> None:
    first, second = SQLiteDialect_pysqlite(), SQLiteDialect_pysqlite()
    cache = CompiledCache(10)
    cache[first, "a", 1] = "compiled"
    assert cache.get((second, "a", 1)) == "compiled"
    assert cache.get((second, "a", 2)) is None
    assert cache.get(("a", second, 1)) is None
