"""Nobody is let in: TLS, logins and rights against a real broker that requires them, and what a person is told."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from stream.contracts.encode import encode
from stream.errors import AccessError
from stream.service.access import Right, require_rights, worker_rights
from stream.service.read_topics import read_all
from stream.service.topic_setup import ensure_topics
from stream.service.topics import EVENT_TOPICS, TopicNames
from stream.service.worker import EXIT_FAULT, EXIT_SETTINGS, EXIT_STOPPED
from stream.settings import KafkaSettings, Settings, TopicSettings, WorkerSettings
from tests.broker.conftest import Lines, Raw, article, until
from tests.broker.stand_in import stand_in
from tests.secured import KEY_PASSWORD, PASSWORD, USER, WRONG, Certificates, SecuredKafka, allow, jwt
from tests.service.samples import strike

if TYPE_CHECKING:
    from collections.abc import Iterator
pytestmark = pytest.mark.timeout(180)
ROOT = Path(__file__).parents[2]
SECRETS = (PASSWORD, WRONG, KEY_PASSWORD, "eyJ")  # and the beginning of every token
LEAST, PRODUCER, READER, OPERATOR, LAST = "least", "producer", "reader", "operator", "last"
BARRED = [f"barred-{n}" for n in range(11)]
"""Users of the broker who lack one right each."""


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def secured(certificates: Certificates) -> Iterator[SecuredKafka]:
    with SecuredKafka(certificates, [LEAST, PRODUCER, READER, OPERATOR, LAST, *BARRED]) as broker:
        broker.add_user()
        yield broker


@pytest.fixture
async def topics(secured: SecuredKafka, topic_prefix: str) -> Settings:
    """Make fresh topics over the plain listener, and give the settings of who made them."""
    settings = Settings(
        kafka=KafkaSettings(bootstrap_servers=secured.bootstrap_servers),
        topics=TopicSettings(prefix=topic_prefix, partitions=1),
        worker=WorkerSettings(group=f"{topic_prefix}worker"),
    )
    (await ensure_topics(settings)).require()
    return settings


class Done(NamedTuple):
    """How a command ended, and all that it said."""

    status: int
    said: str


def variables(topics: Settings, server: str, protocol: str, **kafka: object) -> dict[str, str]:
    """Return the environment of a command, its own logs at their most talkative."""
    names = {"BOOTSTRAP_SERVERS": server, "SECURITY_PROTOCOL": protocol} | {k.upper(): str(v) for k, v in kafka.items()}
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("RASID_")},
        **{f"RASID_KAFKA_{name}": value for name, value in names.items()},
        "RASID_TOPICS_PREFIX": topics.topics.prefix,
        "RASID_TOPICS_PARTITIONS": "1",
        "RASID_WORKER_GROUP": topics.worker.group,
        "RASID_HTTP_PORT": "0",
        "RASID_LOG_LEVEL": "DEBUG",
        "RASID_KAFKA_SESSION_TIMEOUT_SECONDS": "6",
    }


async def rasid(env: dict[str, str], *args: str, stop_after: str = "", stdin: str = "") -> Done:
    """Run a command to its end; a worker is told to stop once it has logged `stop_after`."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "stream.cli", *args),
        cwd=ROOT,
        env=env,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        async with asyncio.timeout(90):
            process.stdin.write(stdin.encode())
            process.stdin.close()
            said = []
            async for line in process.stdout:
                said.append(line.decode())
                if stop_after and stop_after in said[-1]:
                    process.terminate()
            return Done(await process.wait(), "".join(said))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def completed(topics: Settings) -> set[str]:
    """Return the ids of the articles that are done."""
    records = (await read_all(topics, [TopicNames(topics.topics.prefix).completed])).popitem()[1]
    return {done["article_id"] for r in records if r.value and (done := json.loads(r.value))["state"] == "completed"}


def logins(certificates: Certificates, tmp_path: Path) -> dict[str, tuple[str, dict[str, object]]]:
    """Return every kind of login with the listener that takes it."""
    (tmp_path / "token").write_text(jwt())
    password = {"sasl_username": USER, "sasl_password": PASSWORD}
    ca = {"tls_ca_file": certificates.ca}
    client = {"tls_cert_file": certificates.client, "tls_key_file": certificates.client_key}
    return {
        "PLAIN": ("SASL_SSL", {"sasl_mechanism": "PLAIN", **password, **ca}),
        "SCRAM-SHA-256": ("SASL_SSL", {"sasl_mechanism": "SCRAM-SHA-256", **password, **ca}),
        "SCRAM-SHA-512": ("SASL_PLAINTEXT", {"sasl_mechanism": "SCRAM-SHA-512", **password}),
        "OAUTHBEARER": ("SASL_SSL", {"sasl_mechanism": "OAUTHBEARER", "oauth_token_file": tmp_path / "token", **ca}),
        "certificate": ("SSL", {**client, "tls_key_password": KEY_PASSWORD, **ca}),
    }


@pytest.mark.parametrize("name", ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER", "certificate"])
async def test_the_worker_does_its_work_behind_every_login_and_tells_no_secret(
    secured: SecuredKafka, certificates: Certificates, topics: Settings, tmp_path: Path, name: str
) -> None:
    protocol, login = logins(certificates, tmp_path)[name]
    await Lines(topics).send([article("a-1")])
    env = variables(topics, secured.listeners[protocol], protocol, **login)
    done = await rasid(env, "worker", stop_after='"article completed"')
    assert done.status == EXIT_STOPPED, done.said
    assert [secret for secret in SECRETS if secret in done.said] == []
    assert await completed(topics) == {"a-1"}


def wrong(
    secured: SecuredKafka, certificates: Certificates, topics: Settings, tmp_path: Path, case: str
) -> dict[str, str]:
    """Return the environment with one thing wrong."""
    fine = logins(certificates, tmp_path)
    plain, token, certificate = (fine[name][1] for name in ("PLAIN", "OAUTHBEARER", "certificate"))
    (tmp_path / "nonsense").write_text("eyJub25zZW5zZQ")
    ca = {"tls_ca_file": certificates.ca}
    listener, protocol, login = {
        "password": ("SASL_SSL", "SASL_SSL", {**plain, "sasl_password": WRONG}),
        "scram password": (
            "SASL_SSL",
            "SASL_SSL",
            {**plain, "sasl_password": WRONG, "sasl_mechanism": "SCRAM-SHA-512"},
        ),
        "token": ("SASL_SSL", "SASL_SSL", {**token, "oauth_token_file": tmp_path / "nonsense"}),
        "authority": ("SASL_SSL", "SASL_SSL", {**plain, "tls_ca_file": certificates.other_ca}),
        "expired": ("EXPIRED", "SSL", ca),
        "elsewhere": ("ELSEWHERE", "SSL", ca),
        "no certificate": ("SSL", "SSL", ca),
        "key password": ("SSL", "SSL", {**certificate, "tls_key_password": WRONG}),
        "no tls": ("SASL_SSL", "PLAINTEXT", {}),
        "tls": ("", "SASL_SSL", plain),
        "nobody there": ("NOBODY", "SASL_SSL", plain),
    }[case]
    elsewhere = {"": secured.bootstrap_servers, "NOBODY": "127.0.0.1:1"}
    return variables(topics, (secured.listeners | elsewhere)[listener], protocol, **login)


WRONGS = {
    "password": (EXIT_FAULT, "the login is refused: look at RASID_KAFKA_SASL_USERNAME=desk, RASID_KAFKA_SASL_PASSWORD"),
    "scram password": (EXIT_FAULT, "the login is refused: look at RASID_KAFKA_SASL_USERNAME=desk"),
    "token": (EXIT_FAULT, "the broker does not take the token of RASID_KAFKA_OAUTH_TOKEN_FILE="),
    "authority": (EXIT_FAULT, "set RASID_KAFKA_TLS_CA_FILE to the certificate of the one that signed it"),
    "expired": (EXIT_FAULT, "the broker's certificate has expired: it must be renewed there"),
    "elsewhere": (EXIT_FAULT, "is not made out to 127.0.0.1: give RASID_KAFKA_BOOTSTRAP_SERVERS a name"),
    "no certificate": (EXIT_FAULT, "it asks for a client certificate: set RASID_KAFKA_TLS_CERT_FILE"),
    "key password": (EXIT_SETTINGS, "RASID_KAFKA_TLS_KEY_PASSWORD"),
    "no tls": (EXIT_FAULT, "RASID_KAFKA_SECURITY_PROTOCOL=PLAINTEXT is not what this listener speaks"),
    "tls": (EXIT_FAULT, "RASID_KAFKA_SECURITY_PROTOCOL=SASL_SSL"),
    "nobody there": (EXIT_FAULT, "nothing listens there: look at RASID_KAFKA_BOOTSTRAP_SERVERS"),
}
"""What is wrong, the exit status, and the words that say what to do."""


@pytest.mark.parametrize("case", WRONGS)
async def test_what_keeps_it_out_is_said_with_the_setting_and_without_the_secret(
    secured: SecuredKafka, certificates: Certificates, topics: Settings, tmp_path: Path, case: str
) -> None:
    env = wrong(secured, certificates, topics, tmp_path, case)
    status, words = WRONGS[case]
    commands = (["worker"], ["worker", "--check"], ["tail"]) if case == "password" else (["worker"],)
    for command in commands:
        done = await rasid(env, *command)
        assert (done.status, words in done.said) == (status, True), f"{command}: {done}"
        assert [secret for secret in SECRETS if secret in done.said] == []


def as_user(secured: SecuredKafka, topics: Settings, user: str) -> dict[str, str]:
    login = {"sasl_mechanism": "PLAIN", "sasl_username": user, "sasl_password": PASSWORD}
    return variables(topics, secured.listeners["SASL_PLAINTEXT"], "SASL_PLAINTEXT", **login)


def login_as(secured: SecuredKafka, topics: Settings, user: str) -> Settings:
    kafka = KafkaSettings(
        bootstrap_servers=secured.listeners["SASL_PLAINTEXT"],
        security_protocol="SASL_PLAINTEXT",
        sasl_mechanism="PLAIN",
        sasl_username=user,
        sasl_password=PASSWORD,
    )
    return topics.model_copy(update={"kafka": kafka})


async def lacks(settings: Settings) -> str:
    """Return what a user is told to lack."""
    try:
        await require_rights(settings)
    except AccessError as error:
        return str(error)
    return ""


async def allowed(secured: SecuredKafka, topics: Settings, rights: dict[str, list[Right]]) -> None:
    """Let users do exactly this, and wait until the broker, which takes its time, knows of the last of it."""
    sentinel = [*worker_rights(topics), *seen(topics)]
    await allow(secured, {**rights, LAST: sentinel})

    async def known() -> bool:
        return not await lacks(login_as(secured, topics, LAST))

    await until(known)


def seen(topics: Settings) -> list[Right]:
    """Return what a worker need only see, for the check of the topics."""
    names = TopicNames(topics.topics.prefix)
    return [Right("Describe", "topic", name) for name in (names.incidents, names.alerts)]


async def test_a_worker_with_the_least_rights_does_its_work(secured: SecuredKafka, topics: Settings) -> None:
    names = TopicNames(topics.topics.prefix)
    await allowed(secured, topics, {LEAST: [*worker_rights(topics), *seen(topics)]})
    await Lines(topics).send([article("a-1"), Raw(b"{", b"broken"), article("a-2")])
    env = as_user(secured, topics, LEAST)
    assert "this user may do all that a worker does" in (await rasid(env, "worker", "--check")).said
    done = await rasid(env, "worker", stop_after='"article_id": "a-2"')
    assert done.status == EXIT_STOPPED, done.said
    assert "uthoriz" not in done.said
    assert await completed(topics) == {"a-1", "a-2"}
    assert await Lines(topics).ends(names.rejected) == 1
    assert await Lines(topics).committed(names.documents) == 2


async def test_each_right_that_a_worker_lacks_is_named_with_the_command_that_grants_it(
    secured: SecuredKafka, topics: Settings
) -> None:
    rights = worker_rights(topics)
    assert len(rights) == len(BARRED)
    await allowed(
        secured,
        topics,
        {
            user: [*(one for one in rights if one != right), Right("Describe", right.resource, right.name)]
            for user, right in zip(BARRED, rights, strict=True)
        },
    )
    server = secured.listeners["SASL_PLAINTEXT"]
    grants = f"  kafka-acls.sh --bootstrap-server {server} --command-config client.properties --add"
    for user, right in zip(BARRED, rights, strict=True):
        assert (await lacks(login_as(secured, topics, user))).splitlines() == [
            f"this user may not {right.operation} the {right.resource} {right.name}",
            f"{grants} --allow-principal User:{user} --operation {right.operation} --{right.resource} {right.name}",
        ]


async def test_a_worker_that_lacks_a_right_ends_before_its_first_record(
    secured: SecuredKafka, topics: Settings
) -> None:
    *others, group = worker_rights(topics)
    assert group.resource == "group"
    await allowed(secured, topics, {BARRED[0]: [*others, *seen(topics)]})
    done = await rasid(as_user(secured, topics, BARRED[0]), "worker")
    assert done.status == EXIT_SETTINGS
    assert f"this user may not Read the group {group.name}" in done.said


async def test_producers_readers_and_operators_need_no_more_than_the_document_says(
    secured: SecuredKafka, topics: Settings
) -> None:
    names = TopicNames(topics.topics.prefix)
    events = [names.events(kind) for kind in EVENT_TOPICS]
    await allowed(
        secured,
        topics,
        {
            PRODUCER: [Right("Write", "topic", names.raw)],
            READER: [Right("Read", "topic", name) for name in events],
        },
    )
    sent = await rasid(as_user(secured, topics, PRODUCER), "produce", "--format", "text", stdin="قصف الطيران بلدة.")
    assert (sent.status, "1 articles" in sent.said) == (0, True), sent.said
    refused = await rasid(as_user(secured, topics, READER), "produce", "--format", "text", stdin="قصف الطيران بلدة.")
    assert (refused.status, "docs/security.md" in refused.said) == (EXIT_FAULT, True), refused.said

    await Lines(topics).send_to(names.events("strike"), [Raw(encode(strike()))])
    tail = ("tail", "strikes", "--from", "beginning", "--count", "1")
    read = await rasid(as_user(secured, topics, READER), *tail)
    assert (read.status, "strike" in read.said) == (0, True), read.said
    assert (await rasid(as_user(secured, topics, PRODUCER), *tail)).status == EXIT_FAULT


async def test_an_operator_sends_rejected_records_and_articles_again_with_no_more_than_the_document_says(
    secured: SecuredKafka, topics: Settings
) -> None:
    names, line = TopicNames(topics.topics.prefix), Lines(topics)
    reads = [Right("Read", "topic", name) for name in (names.raw, names.completed, names.rejected)]
    await allowed(secured, topics, {OPERATOR: [*reads, Right("Write", "topic", names.raw)]})
    await line.send([article("a-1"), Raw(b"{", b"broken")])
    async with line.service(stand_in()):
        await line.read(names.rejected, 1)
        await line.read(names.events("strike"), 1)

    async def operator(*command: str) -> Done:
        return await rasid(as_user(secured, topics, OPERATOR), *command)

    always = ("--from", "2020-01-01", "--to", "2099-01-01")
    listed = await operator("rejected", "list")
    assert (listed.status, "not_json" in listed.said) == (0, True), listed.said
    dry = await operator("reprocess", *always, "--dry-run")
    assert (dry.status, "1 articles would be run again" in dry.said) == (0, True), dry.said
    async with line.service(stand_in(version="rasid 9.9.9+00000000")):
        replayed = await operator("rejected", "replay", "--all", "--wait", "60")
        assert (replayed.status, "rejected: not_json" in replayed.said) == (1, True), replayed.said
        again = await operator("reprocess", *always)
        assert (again.status, "1 articles sent again, 1 completed" in again.said) == (0, True), again.said
    assert await line.ends(names.rejected) == 2
    first, second = await line.read(names.events("strike"), 2)
    assert [json.loads(one.value)["revision"] for one in (first, second)] == [1, 2]


def test_the_rights_of_a_worker_are_those_of_the_document() -> None:
    document = (ROOT / "docs/security.md").read_text("utf-8")
    for right in worker_rights(Settings()):
        assert f"| {right.operation} | {right.resource} `{right.name}` |" in document
