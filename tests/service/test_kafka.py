from __future__ import annotations

import base64
import json
import logging
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote_plus

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from faust.transport.drivers.aiokafka import credentials_to_aiokafka_auth

from stream.errors import InfrastructureFault, SettingsError
from stream.service.embedded_process import HOST, free_ports
from stream.service.kafka import client_options, faust_credentials, faust_options, producer_options
from stream.service.oauth import FetchedToken, TokenError
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames
from stream.settings import KafkaSettings, Settings, TopicSettings
from tests.secured import KEY_PASSWORD, PASSWORD, USER, WRONG, Certificates, SecuredKafka, jwt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class TokenEndpoint(BaseHTTPRequestHandler):
    """Gives a token to those who know the client secret."""

    requests: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.requests.append(form)
        basic = base64.b64encode(f"{USER}:{quote_plus(PASSWORD)}".encode()).decode()
        good = self.headers["Authorization"] == f"Basic {basic}"
        self.send_response(200 if good else 401)
        self.end_headers()
        if good:
            self.wfile.write(json.dumps({"access_token": jwt(), "expires_in": 3600}).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def secured(certificates: Certificates) -> Iterator[SecuredKafka]:
    with SecuredKafka(certificates) as broker:
        broker.add_user()
        yield broker


@pytest.fixture
def endpoint() -> Iterator[str]:
    TokenEndpoint.requests.clear()
    with HTTPServer((HOST, 0), TokenEndpoint) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://{HOST}:{server.server_port}/token"
        server.shutdown()
        thread.join()


def secured_settings(broker: SecuredKafka, protocol: str, **login: object) -> KafkaSettings:
    if protocol in ("SSL", "SASL_SSL"):
        login["tls_ca_file"] = broker.certificates.ca
    return KafkaSettings(bootstrap_servers=broker.listeners[protocol], security_protocol=protocol, **login)


async def send_and_receive(settings: Settings, value: bytes) -> bytes:
    """Make the topics, then take a record through one of them."""
    (await ensure_topics(settings)).require()
    topic = TopicNames(settings.topics.prefix).documents
    async with AIOKafkaProducer(**producer_options(settings)) as producer:
        await producer.send_and_wait(topic, value)
    async with AIOKafkaConsumer(topic, **client_options(settings.kafka), auto_offset_reset="earliest") as consumer:
        record = await consumer.getone()
    return record.value


@pytest.mark.parametrize("protocol", ["SASL_PLAINTEXT", "SASL_SSL"])
@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"])
async def test_a_password_opens_a_real_broker(
    secured: SecuredKafka, topic_prefix: str, protocol: str, mechanism: str
) -> None:
    kafka = secured_settings(secured, protocol, sasl_mechanism=mechanism, sasl_username=USER, sasl_password=PASSWORD)
    settings = Settings(kafka=kafka, topics=TopicSettings(prefix=topic_prefix, partitions=1))
    assert await send_and_receive(settings, b"through") == b"through"


async def test_a_token_from_an_endpoint_opens_a_real_broker(
    secured: SecuredKafka, endpoint: str, topic_prefix: str
) -> None:
    kafka = secured_settings(
        secured,
        "SASL_SSL",
        sasl_mechanism="OAUTHBEARER",
        oauth_token_url=endpoint,
        oauth_client_id=USER,
        oauth_client_secret=PASSWORD,
        oauth_scope="kafka",
    )
    settings = Settings(kafka=kafka, topics=TopicSettings(prefix=topic_prefix, partitions=1))
    assert await send_and_receive(settings, b"through") == b"through"
    assert TokenEndpoint.requests[0] == "grant_type=client_credentials&scope=kafka"


async def test_a_token_from_a_file_opens_a_real_broker(
    secured: SecuredKafka, topic_prefix: str, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(jwt() + "\n")
    kafka = secured_settings(
        secured, "SASL_PLAINTEXT", sasl_mechanism="OAUTHBEARER", oauth_token_file=tmp_path / "token"
    )
    settings = Settings(kafka=kafka, topics=TopicSettings(prefix=topic_prefix, partitions=1))
    assert await send_and_receive(settings, b"through") == b"through"


async def test_a_client_certificate_opens_a_real_broker(
    secured: SecuredKafka, certificates: Certificates, topic_prefix: str
) -> None:
    kafka = secured_settings(
        secured,
        "SSL",
        tls_cert_file=certificates.client,
        tls_key_file=certificates.client_key,
        tls_key_password=KEY_PASSWORD,
    )
    settings = Settings(kafka=kafka, topics=TopicSettings(prefix=topic_prefix, partitions=1))
    assert await send_and_receive(settings, b"through") == b"through"


async def test_a_wrong_password_is_an_infrastructure_fault_that_does_not_tell_it(
    secured: SecuredKafka, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)  # the logs that are set up for the service go no deeper into the libraries
    kafka = secured_settings(secured, "SASL_PLAINTEXT", sasl_mechanism="PLAIN", sasl_username=USER, sasl_password=WRONG)
    with pytest.raises(InfrastructureFault, match="the login") as caught:
        await ensure_topics(Settings(kafka=kafka))
    assert WRONG not in str(caught.value) + caplog.text


async def test_a_broker_with_a_certificate_of_an_unknown_authority_is_refused(secured: SecuredKafka) -> None:
    kafka = KafkaSettings(
        bootstrap_servers=secured.listeners["SASL_SSL"],
        security_protocol="SASL_SSL",
        sasl_mechanism="PLAIN",
        sasl_username=USER,
        sasl_password=PASSWORD,
    )
    with pytest.raises(InfrastructureFault, match="RASID_KAFKA_TLS_CA_FILE"):
        await ensure_topics(Settings(kafka=kafka))


async def test_the_largest_output_goes_through(fresh_settings: Settings) -> None:
    # What a record batch adds to a value of this size stays below a hundred bytes.
    largest = b"x" * (fresh_settings.topics.output_bytes - 100)
    assert await send_and_receive(fresh_settings, largest) == largest


async def test_a_token_is_kept_while_it_is_good(endpoint: str) -> None:
    tokens = FetchedToken(oauth(endpoint, PASSWORD))
    assert await tokens.token() == await tokens.token()
    assert len(TokenEndpoint.requests) == 1


async def test_a_refused_client_secret_is_not_told(endpoint: str) -> None:
    with pytest.raises(TokenError, match="answered 401") as caught:
        await FetchedToken(oauth(endpoint, WRONG)).token()
    assert WRONG not in str(caught.value)


async def test_a_token_endpoint_that_is_not_there_is_named() -> None:
    (port,) = free_ports(1)
    with pytest.raises(TokenError, match=f"{HOST}:{port}/token was not reached"):
        await FetchedToken(oauth(f"http://{HOST}:{port}/token", PASSWORD)).token()


def oauth(url: str, secret: str) -> KafkaSettings:
    return KafkaSettings(
        security_protocol="SASL_SSL",
        sasl_mechanism="OAUTHBEARER",
        oauth_token_url=url,
        oauth_client_id=USER,
        oauth_client_secret=secret,
    )


@pytest.mark.parametrize(
    "kafka",
    [
        KafkaSettings(),
        KafkaSettings(security_protocol="SSL"),
        KafkaSettings(
            security_protocol="SASL_PLAINTEXT",
            sasl_mechanism="SCRAM-SHA-512",
            sasl_username=USER,
            sasl_password=PASSWORD,
        ),
        KafkaSettings(security_protocol="SASL_SSL", sasl_mechanism="PLAIN", sasl_username=USER, sasl_password=PASSWORD),
        oauth("http://localhost/token", "s"),
    ],
    ids=lambda kafka: f"{kafka.security_protocol}-{kafka.sasl_mechanism}",
)
def test_faust_is_given_the_same_login_as_the_other_clients(kafka: KafkaSettings) -> None:
    ours = client_options(kafka)
    faust = credentials_to_aiokafka_auth(faust_credentials(kafka))
    for name, value in faust.items():
        if name in ("ssl_context", "sasl_oauth_token_provider"):
            assert type(value) is type(ours[name])
        else:
            assert value == ours[name]
    for name in ("sasl_mechanism", "sasl_plain_password", "sasl_oauth_token_provider"):
        assert (name in faust) == (name in ours)


def test_faust_is_given_every_broker() -> None:
    settings = Settings(kafka=KafkaSettings(bootstrap_servers="kafka-1:9092, kafka-2:9093"))
    assert faust_options(settings)["broker"] == ["kafka://kafka-1:9092", "kafka://kafka-2:9093"]


def test_a_producer_may_send_the_largest_rejected_record() -> None:
    settings = Settings(topics=TopicSettings(raw_bytes=8_000_000))
    assert producer_options(settings)["max_request_size"] == 8_000_000 + 65_536


def test_a_wrong_key_password_is_named_and_not_told(certificates: Certificates) -> None:
    kafka = KafkaSettings(
        security_protocol="SSL",
        tls_cert_file=certificates.client,
        tls_key_file=certificates.client_key,
        tls_key_password=WRONG,
    )
    with pytest.raises(SettingsError, match="RASID_KAFKA_TLS_KEY_PASSWORD") as caught:
        client_options(kafka)
    assert WRONG not in str(caught.value)


def test_a_key_that_wants_a_password_and_gets_none_does_not_ask_at_the_terminal(certificates: Certificates) -> None:
    kafka = KafkaSettings(
        security_protocol="SSL", tls_cert_file=certificates.client, tls_key_file=certificates.client_key
    )
    with pytest.raises(SettingsError, match="RASID_KAFKA_TLS_KEY_PASSWORD"):
        client_options(kafka)


def test_a_ca_file_without_certificates_is_named(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    kafka = KafkaSettings(security_protocol="SSL", tls_ca_file=tmp_path / "ca.pem")
    with pytest.raises(SettingsError, match="RASID_KAFKA_TLS_CA_FILE"):
        client_options(kafka)
