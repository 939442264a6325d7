"""The tables of a ledger, as the steps that led to them. Called by `ledger` only.

A step is never changed once it has been released; what comes later is a new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.errors import ResultsError

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION_ID: Final = 0x53554D4D
"""Says that an SQLite file is one of ours ("SUMM")."""

TABLES: Final = ("articles", "replies", "runs", "attempts", "batches", "batched", "datasets")

_STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        """CREATE TABLE articles (
            name TEXT PRIMARY KEY,
            digest TEXT,            -- sha256 of what was read; NULL when nothing could be
            stamp TEXT,             -- of the file as it was read; NULL when only reading tells
            work TEXT NOT NULL,     -- what was asked of it: model, options, version
            prompts TEXT NOT NULL DEFAULT '{}', -- the templates it took, with their sha256
            state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'pending')),
            attempts INTEGER NOT NULL DEFAULT 0,
            code TEXT, reason TEXT, -- why it failed
            passing INTEGER NOT NULL DEFAULT 0, -- whether the reason may be gone next time
            size INTEGER, checksum TEXT,        -- of the extraction's file
            rejected INTEGER NOT NULL DEFAULT 0,
            run INTEGER NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX done_by_digest ON articles (digest) WHERE state = 'done'",
        "CREATE INDEX not_done ON articles (state) WHERE state != 'done'",
        """CREATE TABLE replies (
            key BLOB PRIMARY KEY,   -- sha256 over server, model, messages, schema and parameters
            answer TEXT NOT NULL,   -- the reply, or the error that a reply was, as JSON
            run INTEGER NOT NULL
        )""",
        """CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started TEXT NOT NULL, ended TEXT,
            pid INTEGER NOT NULL, host TEXT NOT NULL,
            model TEXT NOT NULL,
            last TEXT               -- what last-run.json says
        )""",
        """CREATE TABLE attempts (
            name TEXT NOT NULL, run INTEGER NOT NULL, at TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL
        )""",
        "CREATE INDEX attempts_by_name ON attempts (name)",
    ),
    (
        """CREATE TABLE batches (
            number INTEGER PRIMARY KEY,
            server TEXT NOT NULL,   -- sha256 of its address
            run INTEGER NOT NULL,
            mark TEXT NOT NULL,     -- in the batch's metadata: finds it when its id was lost
            count INTEGER NOT NULL, -- requests in it
            begun REAL NOT NULL,    -- seconds since 1970
            id TEXT,                -- the server's; NULL until it is known that there is such a batch
            state TEXT NOT NULL,    -- the server's word
            problem TEXT,           -- the server's code of why all of it failed
            collected INTEGER NOT NULL DEFAULT 0
        )""",
        """CREATE TABLE batched (     -- prompts that were, are or will be in a batch, and have no answer yet
            key BLOB PRIMARY KEY,
            batch INTEGER,          -- NULL when it is in none
            attempts INTEGER NOT NULL DEFAULT 0, -- batches it has been in
            run INTEGER NOT NULL,   -- the last one that put it into the queue
            form TEXT NOT NULL,     -- how the request was written
            status INTEGER, body TEXT -- what came back, until it is read together with its prompt
        ) WITHOUT ROWID""",
        "CREATE INDEX batched_by_batch ON batched (batch)",
    ),
    (
        """CREATE TABLE datasets (
            url TEXT PRIMARY KEY,
            run INTEGER NOT NULL    -- what was done up to this run is there
        )""",
    ),
)


def migrate(connection: Connection) -> None:
    """Bring the tables to the newest version, each step whole or not at all.

    Raises `ResultsError` for a file that is no ledger, or one from a newer version.
    """
    version = check_version(connection)
    for number, step in enumerate(_STEPS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        for statement in step:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")


def check_version(connection: Connection) -> int:
    """Return the version of the tables; 0 when there are none. Raises `ResultsError` as `migrate` does."""
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if owner not in {0, APPLICATION_ID} or (owner == 0 and _has_tables(connection)):
        raise ResultsError("The ledger is a database of another program.", hint="Give --out another folder.")
    if version > len(_STEPS):
        raise ResultsError("The ledger was written by a newer version of summarizer.", hint="Upgrade summarizer.")
    return int(version)


def _has_tables(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None
