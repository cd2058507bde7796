"""Reads enriched documents from a redis-stream:// sink with plain redis-py (pip install redis).

    python redis_streams.py redis://localhost:6379

Each document goes to one of the readers that run, and to another one where a reader dies before it acknowledges. Start
as many as you like.
"""

import json
import os
import socket
import sys

import redis

STREAM = "{glosswire:documents}"
GROUP = "desk"
READER = f"{socket.gethostname()}-{os.getpid()}"
CLAIM_AFTER_MS = 60_000


def handle(document):
    killed = document["casualtySummary"].get("killed")
    if killed and (killed["best"] or 0) >= 10:
        print(f"{document['metadata']['title']}: {killed['best']} dead", flush=True)


def main(url, once=False):
    client = redis.Redis.from_url(url, decode_responses=True)
    try:
        client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    except redis.ResponseError as error:
        if "BUSYGROUP" not in str(error):
            raise
    while True:
        # First what a reader that has died left behind, then what is new.
        entries = client.xautoclaim(STREAM, GROUP, READER, CLAIM_AFTER_MS, count=100)[1]
        if not entries:
            answer = client.xreadgroup(GROUP, READER, {STREAM: ">"}, count=100, block=None if once else 5_000)
            entries = answer[0][1] if answer else []
        if not entries and once:
            return
        for entry, fields in entries:
            # At least once: a document may come again, so remember (id, revision) where twice would hurt.
            handle(json.loads(fields["document"]))
            client.xack(STREAM, GROUP, entry)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "redis://localhost:6379", once="ONCE" in os.environ)
