"""What the guarantee costs: articles a second with it and without it, by turns on one broker.

    uv run python tools/measure_guarantee.py --articles 1500 --turns 3

Without it nothing is written down before an event is sent: no `started`, no `completed`, no record begun. What remains
is the line of two stages, with events acknowledged before their article. The time is that from the first event on its topic
to the last, so that starting the worker is not in it; the processor time is that of the whole worker.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import resource
import signal
import subprocess
import sys
import time
import uuid

from stream.samples import samples
from stream.service.embedded import EmbeddedKafka
from stream.service.kafka import producer_options
from stream.service.read_topics import read_all
from stream.service.topic_setup import ensure_topics
from stream.service.topics import EVENT_TOPICS, TopicNames
from stream.settings import KafkaSettings, Settings, TopicSettings, WorkerSettings


def work(*, guarantee: bool) -> int:
    """Run a worker, the shipped one or one that writes nothing down."""
    from stream.service import attempts, states
    from stream.service.worker import run

    if not guarantee:

        async def nothing(*_: object) -> None:
            pass

        states.PartitionState.write = nothing  # type: ignore[method-assign]
        attempts.Attempts.begin = nothing  # type: ignore[method-assign]
    return run(Settings.load())


async def send(settings: Settings, articles: int) -> None:
    """Send the samples again and again, each time as another article."""
    from aiokafka import AIOKafkaProducer

    fields = [json.loads(one.value) for one in samples() if one.name.split("-")[0].isdigit() and _is_json(one.value)]
    producer = AIOKafkaProducer(**producer_options(settings))
    await producer.start()
    try:
        for number in range(articles):
            article = fields[number % len(fields)] | {"id": f"m-{number}"}
            await producer.send(
                TopicNames(settings.topics.prefix).raw, json.dumps(article).encode(), key=article["id"].encode()
            )
    finally:
        await producer.stop()


def _is_json(value: bytes) -> bool:
    try:
        return isinstance(json.loads(value), dict)
    except ValueError:
        return False


async def turn(bootstrap: str, articles: int, *, guarantee: bool) -> tuple[float, float]:
    """Return articles a second and seconds of processor time."""
    from stream.service.progress import GroupProgress

    prefix = f"measure-{uuid.uuid4().hex[:8]}."
    settings = Settings(
        kafka=KafkaSettings(bootstrap_servers=bootstrap),
        topics=TopicSettings(prefix=prefix, partitions=6),
        worker=WorkerSettings(group=f"{prefix}worker"),
    )
    (await ensure_topics(settings)).require()
    await send(settings, articles)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    worker = subprocess.Popen(  # noqa: ASYNC220, S603 - this file
        [sys.executable, __file__, "--worker", "with" if guarantee else "without"],
        env=os.environ
        | {
            "RASID_KAFKA_BOOTSTRAP_SERVERS": bootstrap,
            "RASID_TOPICS_PREFIX": prefix,
            "RASID_WORKER_GROUP": f"{prefix}worker",
            "RASID_HTTP_PORT": "0",
        },
        stderr=subprocess.DEVNULL,
    )
    async with GroupProgress(settings) as group:
        while not await group.is_done():  # noqa: ASYNC110 - it is at the broker
            await asyncio.sleep(0.5)
    worker.send_signal(signal.SIGTERM)
    await asyncio.to_thread(worker.wait)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    names = [TopicNames(prefix).events(kind) for kind in EVENT_TOPICS]
    times = [record.timestamp for found in (await read_all(settings, names)).values() for record in found]
    return articles / (
        max(times) - min(times)
    ) * 1000, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def loop() -> float:
    """Return the milliseconds of a fixed loop, by which to judge how quiet the machine is."""
    began = time.perf_counter()
    sum(i * i for i in range(3_000_000))
    return (time.perf_counter() - began) * 1000


async def measure(articles: int, turns: int) -> None:
    """Take turns and print each."""
    with EmbeddedKafka() as kafka:
        for _ in range(turns):
            for guarantee in (True, False):
                rate, cpu = await turn(kafka.bootstrap_servers, articles, guarantee=guarantee)
                name = "with" if guarantee else "without"
                print(
                    f"{name:8} {rate:6.1f} articles/s  {cpu:6.1f} s of processor time  (a fixed loop: {loop():.0f} ms)"
                )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--worker", choices=("with", "without"))
    chosen = parser.parse_args()
    if chosen.worker:
        sys.exit(work(guarantee=chosen.worker == "with"))
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    asyncio.run(measure(chosen.articles, chosen.turns))
