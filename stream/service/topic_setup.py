"""Making the topics, or checking that they fit, before anything else starts."""

from __future__ import annotations

import asyncio
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    KafkaError,
    TopicAlreadyExistsError,
    TopicAuthorizationFailedError,
    for_code,
)

from stream.errors import InfrastructureFault, TopicError
from stream.service.connect import unusable
from stream.service.kafka import client_options
from stream.service.topics import TopicNames, TopicSpec, topic_specs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.settings import Settings

_COPIES = 3  # of each partition, where there are as many brokers
_OK = 0
_FORBIDDEN = (TopicAuthorizationFailedError.errno, ClusterAuthorizationFailedError.errno)


@dataclass(frozen=True)
class TopicState:
    """A topic as it was found or made.

    Attributes:
        name: with the prefix.
        state: `mismatch` does not fit, `missing` is not there and was not made; both come with problem and remedy.
        partitions: how many; null where missing.
        cleanup: its cleanup policy; null where missing or not to be read by this user.
        max_bytes: the largest record batch that it takes; null likewise.
        problem: what is wrong, for a person; empty if nothing is.
        remedy: the command that mends it; empty if nothing is wrong.

    """

    name: str
    state: Literal["created", "existing", "mismatch", "missing"]
    partitions: int | None = None
    cleanup: str | None = None
    max_bytes: int | None = None
    problem: str = ""
    remedy: str = ""


@dataclass(frozen=True)
class TopicReport:
    """All topics in the contract's order; none where the settings say not to look."""

    topics: tuple[TopicState, ...]

    def require(self) -> None:
        """Go on only if every topic is as it must be.

        Raises:
            TopicError: with each problem and the command that mends it.

        """
        wrong = [f"{topic.name}: {topic.problem}\n  {topic.remedy}" for topic in self.topics if topic.problem]
        if wrong:
            raise TopicError("\n".join(wrong))

    def as_dict(self) -> dict[str, Any]:
        """Return the report as JSON takes it."""
        return asdict(self)


async def ensure_topics(settings: Settings) -> TopicReport:
    """Make the topics that are missing, where the settings and the cluster allow it, and check them all.

    It may be called again and again, by several workers at once. Topics that exist are never changed.

    Raises:
        InfrastructureFault: when Kafka cannot be reached or does not finish in time.
        SettingsError: when a certificate or key cannot be used.

    """
    if settings.topics.mode == "off":
        return TopicReport(())
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    try:
        await admin.start()
        return await _Setup(admin, settings).run()
    except (KafkaError, OSError, TimeoutError) as error:
        raise await unusable(settings, error, "cannot be used") from error
    finally:
        await admin.close()


class _Setup:
    def __init__(self, admin: AIOKafkaAdminClient, settings: Settings) -> None:
        self._admin = admin
        self._settings = settings
        self._names = TopicNames(settings.topics.prefix)
        self._specs = topic_specs(settings)
        self._refused: dict[str, str] = {}
        self._copies = 1
        self._partitions: dict[str, int] = {}

    async def run(self) -> TopicReport:
        self._partitions = await self._find()
        self._copies = await self._replication()
        missing = [spec for spec in self._specs if spec.name not in self._partitions]
        if missing and self._settings.topics.mode == "create":
            await self._create(missing)
            self._partitions = await self._wait_for_leaders({spec.name for spec in missing} - self._refused.keys())
        configs = await self._configs([spec.name for spec in self._specs if spec.name in self._partitions])
        made = {spec.name for spec in missing} - self._refused.keys()
        return TopicReport(tuple(self._judge(spec, configs.get(spec.name, {}), made) for spec in self._specs))

    async def _find(self) -> dict[str, int]:
        """Return the partitions of our topics that exist; asking for one by name might create it."""
        ours = {spec.name for spec in self._specs}
        topics = await self._admin.describe_topics()
        return {topic["topic"]: len(topic["partitions"]) for topic in topics if topic["topic"] in ours}

    async def _replication(self) -> int:
        if self._settings.topics.replication_factor is not None:
            return self._settings.topics.replication_factor
        cluster = await self._admin.describe_cluster()
        return min(_COPIES, len(cluster["brokers"]))

    async def _create(self, missing: Sequence[TopicSpec]) -> None:
        new = [
            NewTopic(spec.name, self._wanted_partitions(spec), self._copies, topic_configs=self._new_configs(spec))
            for spec in missing
        ]
        answer = await self._admin.create_topics(new)
        for name, code, *message in answer.topic_errors:
            if code in (_OK, TopicAlreadyExistsError.errno):  # another worker was faster
                continue
            why = (
                "this user may not create it, nor see it if it exists"
                if code in _FORBIDDEN
                else (message and message[0]) or for_code(code).description
            )
            self._refused[name] = f"the brokers refused to create it: {why}"

    async def _wait_for_leaders(self, made: set[str]) -> dict[str, int]:
        """Return the partitions of our topics once each partition of those just made can be written to."""
        deadline = time.monotonic() + self._settings.kafka.request_timeout_seconds
        while True:
            topics = {topic["topic"]: topic["partitions"] for topic in await self._admin.describe_topics()}
            if all(name in topics and all(p["leader"] >= 0 for p in topics[name]) for name in made):
                return {spec.name: len(topics[spec.name]) for spec in self._specs if spec.name in topics}
            if time.monotonic() > deadline:
                raise InfrastructureFault(
                    f"new topics got no leader within {self._settings.kafka.request_timeout_seconds:g} s: "
                    "are enough brokers up?"
                )
            await asyncio.sleep(0.05)

    async def _configs(self, names: Sequence[str]) -> dict[str, dict[str, str]]:
        """Return the configuration of topics; without those that this user may not look into."""
        if not names:
            return {}
        asked = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
        answers = await self._admin.describe_configs(asked)
        return {
            name: {entry[0]: entry[1] for entry in entries}
            for answer in answers
            for code, _, _, name, entries in answer.resources
            if code == _OK
        }

    def _judge(self, spec: TopicSpec, configs: Mapping[str, str], made: set[str]) -> TopicState:
        partitions = self._partitions.get(spec.name)
        if partitions is None:
            problem = self._refused.get(spec.name, "it does not exist, or this user may not see it")
            return TopicState(spec.name, "missing", problem=problem, remedy=self._create_command(spec))
        cleanup, limit = configs.get("cleanup.policy"), configs.get("max.message.bytes")
        max_bytes = int(limit) if limit is not None else None
        problem, remedy = self._mismatch(spec, partitions, cleanup, max_bytes)
        state: Literal["created", "existing", "mismatch"] = "created" if spec.name in made else "existing"
        return TopicState(spec.name, "mismatch" if problem else state, partitions, cleanup, max_bytes, problem, remedy)

    def _mismatch(
        self, spec: TopicSpec, partitions: int, cleanup: str | None, max_bytes: int | None
    ) -> tuple[str, str]:
        """Return what does not fit and what mends it; two empty strings if all does."""
        wanted = self._wanted_partitions(spec)
        if spec.copartitioned and partitions != wanted:
            problem = (
                f"it has {partitions} partitions where another has {wanted}, so an article's records do not meet; "
                "adding some moves keys: do it while the topic is empty, or set another RASID_TOPICS_PREFIX"
            )
            return problem, self._command("topics", f"--alter --topic {spec.name} --partitions {wanted}")
        if max_bytes is not None and max_bytes > spec.max_bytes and spec.name == self._names.raw:
            problem = f"it takes records of {max_bytes} bytes, more than articles.rejected is made for"
            return problem, f"set RASID_TOPICS_RAW_BYTES={max_bytes}"
        wrong: list[tuple[str, str, str]] = []
        if cleanup is not None and cleanup != spec.cleanup:
            wrong.append(("cleanup.policy", cleanup, spec.cleanup))
        if max_bytes is not None and max_bytes < spec.max_bytes:
            wrong.append(("max.message.bytes", str(max_bytes), str(spec.max_bytes)))
        if not wrong:
            return "", ""
        change = ",".join(f"{key}={must}" for key, _, must in wrong)
        return (
            ", ".join(f"{key} is {now} and must be {must}" for key, now, must in wrong),
            self._command("configs", f"--alter --entity-type topics --entity-name {spec.name} --add-config {change}"),
        )

    def _wanted_partitions(self, spec: TopicSpec) -> int:
        """Return the setting, or what the topics that must agree with this one have already."""
        group = [
            self._partitions[other.name]
            for other in self._specs
            if other.copartitioned and spec.copartitioned and other.name in self._partitions
        ]
        return max(group, default=self._settings.topics.partitions)

    def _new_configs(self, spec: TopicSpec) -> dict[str, str]:
        # An acknowledged record survives the loss of a broker only if two had it.
        return spec.configs | ({"min.insync.replicas": "2"} if self._copies >= _COPIES else {})

    def _create_command(self, spec: TopicSpec) -> str:
        configs = "".join(f" --config {key}={value}" for key, value in self._new_configs(spec).items())
        partitions = self._wanted_partitions(spec)
        return self._command(
            "topics",
            f"--create --topic {spec.name} --partitions {partitions} --replication-factor {self._copies}{configs}",
        )

    def _command(self, tool: str, arguments: str) -> str:
        kafka = self._settings.kafka
        login = "" if kafka.security_protocol == "PLAINTEXT" else " --command-config client.properties"
        return f"kafka-{tool}.sh --bootstrap-server {kafka.bootstrap_servers}{login} {arguments}"
