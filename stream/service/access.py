"""What this user may do on the cluster, asked for before the first record: a right that is missing is named at once.

The brokers tell it themselves (KIP-430). Without an authorizer they say that everybody may do everything.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, NamedTuple

from aiokafka.client import AIOKafkaClient, CoordinationType
from aiokafka.errors import BrokerResponseError, IncompatibleBrokerVersion, KafkaError, for_code
from aiokafka.protocol.admin import DescribeGroupsRequest_v3, DescribeGroupsResponse_v3
from aiokafka.protocol.api import Request, RequestStruct, Response
from aiokafka.protocol.types import Array, Boolean, Int16, Int32, Schema, String

from stream.errors import AccessError
from stream.service.attempts import begun_group
from stream.service.connect import unusable
from stream.service.kafka import client_options
from stream.service.topics import EVENT_TOPICS, TopicNames

if TYPE_CHECKING:
    from stream.settings import Settings

_BITS = {"Read": 3, "Write": 4, "Describe": 8}
"""Places of the operations in the brokers' answer (AclOperation)."""
_UNKNOWN = -(2**31)
_OK, _NOT_AUTHORIZED = 0, 30  # GROUP_AUTHORIZATION_FAILED


class Right(NamedTuple):
    """An operation on a topic or a group."""

    operation: str
    resource: str
    name: str


def worker_rights(settings: Settings) -> list[Right]:
    """Return the least that a worker must be allowed; docs/security.md says the same."""
    names = TopicNames(settings.topics.prefix)
    reads = (names.raw, names.documents, names.completed)
    writes = (names.documents, names.completed, *map(names.events, EVENT_TOPICS), names.rejected)
    return [
        *(Right("Read", "topic", name) for name in reads),
        *(Right("Write", "topic", name) for name in writes),
        *(Right("Read", "group", group) for group in _groups(settings)),
    ]


def _groups(settings: Settings) -> tuple[str, str]:
    return begun_group(settings.worker.group), settings.worker.group


async def require_rights(settings: Settings) -> None:
    """Go on only if this user may do all that a worker does.

    Raises:
        AccessError: with each right that is missing and the command that grants it.
        InfrastructureFault: the brokers cannot be asked.

    """
    wanted = worker_rights(settings)
    client = AIOKafkaClient(**client_options(settings.kafka))
    try:
        await client.bootstrap()
        topics = await _of_topics(client)
        patience = settings.kafka.request_timeout_seconds
        groups = {group: await _of_group(client, group, patience) for group in _groups(settings)}
    except (KafkaError, OSError, TimeoutError) as error:
        raise await unusable(settings, error, "cannot be asked what this user may do") from error
    finally:
        await client.close()
    if topics is None:
        return
    missing = [r for r in wanted if not _allowed(groups[r.name] if r.resource == "group" else topics.get(r.name, 0), r)]
    if missing:
        raise AccessError("\n".join(_in_words(settings, right) for right in missing))


def _allowed(operations: int | None, right: Right) -> bool:
    return operations in (None, _UNKNOWN) or bool((operations or 0) >> _BITS[right.operation] & 1)


def _in_words(settings: Settings, right: Right) -> str:
    kafka = settings.kafka
    user = kafka.sasl_username or "NAME"
    login = "" if kafka.security_protocol == "PLAINTEXT" else " --command-config client.properties"
    return (
        f"this user may not {right.operation} the {right.resource} {right.name}\n"
        f"  kafka-acls.sh --bootstrap-server {kafka.bootstrap_servers}{login} --add --allow-principal User:{user} "
        f"--operation {right.operation} --{right.resource} {right.name}"
    )


async def _of_topics(client: AIOKafkaClient) -> dict[str, int] | None:
    """Return the operations allowed on each topic that this user may see, as bits; None where brokers cannot tell."""
    try:
        answer = await client.send(client.get_random_node(), _RightsRequest())
    except (NotImplementedError, IncompatibleBrokerVersion):
        return None
    return {topic[1]: topic[4] for topic in answer.topics}


async def _of_group(client: AIOKafkaClient, group: str, patience: float) -> int | None:
    """Return the operations allowed on the group; a new cluster makes its coordinator only when it is asked for."""
    deadline = time.monotonic() + patience
    while True:
        try:
            coordinator = await client.coordinator_lookup(CoordinationType.GROUP, group)
            described = (await client.send(coordinator, _GroupRequest(group))).groups[0]
            code, operations = described[0], described[-1]
        except (NotImplementedError, IncompatibleBrokerVersion):
            return None
        except BrokerResponseError as error:
            code, operations = error.errno, 0
        if code in (_OK, _NOT_AUTHORIZED):
            return int(operations) if code == _OK else 0
        if not getattr(for_code(code), "retriable", False) or time.monotonic() > deadline:
            raise for_code(code)
        await asyncio.sleep(0.1)


class _RightsResponse(Response):  # type: ignore[misc]  # the library has no types
    API_KEY = 3
    API_VERSION = 8
    SCHEMA = Schema(
        ("throttle_time_ms", Int32),
        ("brokers", Array(("node_id", Int32), ("host", String()), ("port", Int32), ("rack", String()))),
        ("cluster_id", String()),
        ("controller_id", Int32),
        (
            "topics",
            Array(
                ("error_code", Int16),
                ("topic", String()),
                ("is_internal", Boolean),
                (
                    "partitions",
                    Array(
                        ("error_code", Int16),
                        ("partition", Int32),
                        ("leader", Int32),
                        ("leader_epoch", Int32),
                        ("replicas", Array(Int32)),
                        ("isr", Array(Int32)),
                        ("offline_replicas", Array(Int32)),
                    ),
                ),
                ("authorized_operations", Int32),
            ),
        ),
        ("cluster_authorized_operations", Int32),
    )


class _RightsStruct(RequestStruct):  # type: ignore[misc]
    API_KEY = 3
    API_VERSION = 8
    RESPONSE_TYPE = _RightsResponse
    SCHEMA = Schema(
        ("topics", Array(String())),
        ("allow_auto_topic_creation", Boolean),
        ("include_cluster_authorized_operations", Boolean),
        ("include_topic_authorized_operations", Boolean),
    )


class _RightsRequest(Request[_RightsStruct]):  # type: ignore[misc]
    """Metadata, version 8, which aiokafka lacks: all topics that this user may see, with what it may do there."""

    API_KEY = 3

    def build(self, request_struct_class: type[_RightsStruct]) -> _RightsStruct:
        return request_struct_class(None, False, False, True)


class _GroupStruct(DescribeGroupsRequest_v3):  # type: ignore[misc]
    """As aiokafka has it, but with the answer of its own version, which alone holds what is allowed."""

    RESPONSE_TYPE = DescribeGroupsResponse_v3


class _GroupRequest(Request[_GroupStruct]):  # type: ignore[misc]
    API_KEY = 15

    def __init__(self, group: str) -> None:
        self._group = group

    def build(self, request_struct_class: type[_GroupStruct]) -> _GroupStruct:
        return request_struct_class([self._group], True)
