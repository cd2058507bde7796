"""Reads enriched documents from a postgres:// sink with plain psycopg 3 (pip install "psycopg[binary]").

    python postgres.py postgresql://desk@localhost/news

`seq` grows with every write and is never passed by a later commit, so going on from the last number misses nothing.
Notifications only wake the reader early.
"""

import os
import sys

import psycopg

TABLE = "documents"
GROUP = "desk-python"
BATCH = 100

NEXT = f"SELECT seq, document FROM {TABLE} WHERE seq > %s ORDER BY seq LIMIT {BATCH}"
PLACE = f"SELECT seq FROM {TABLE}_groups WHERE name = %s"
ACKNOWLEDGE = f"""
INSERT INTO {TABLE}_groups (name, seq) VALUES (%s, %s)
ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, moved_at = now()"""


def handle(document):
    killed = document["casualtySummary"].get("killed")
    if killed and (killed["best"] or 0) >= 10:
        print(f"{document['metadata']['title']}: {killed['best']} dead", flush=True)


def main(url, once=False):
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"LISTEN {TABLE}")
        row = connection.execute(PLACE, [GROUP]).fetchone()
        seq = row[0] if row else 0
        while True:
            rows = connection.execute(NEXT, [seq]).fetchall()
            for seq, document in rows:
                handle(document)
            if rows:
                connection.execute(ACKNOWLEDGE, [GROUP, seq])
            elif once:
                return
            else:
                for _ in connection.notifies(timeout=5, stop_after=1):
                    pass


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "postgresql://localhost/news", once="ONCE" in os.environ)
