"""A real Kafka that lets nobody in without a certificate or a login, and does not let everybody do everything."""

from __future__ import annotations

import base64
import json
import subprocess
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

import trustme
from aiokafka.client import AIOKafkaClient
from aiokafka.protocol.api import Request, RequestStruct, Response
from aiokafka.protocol.types import Array, Int8, Int16, Int32, Schema, String
from cryptography.hazmat.primitives import serialization

from stream.service.embedded import EmbeddedKafka
from stream.service.embedded_install import install_kafka
from stream.service.embedded_process import HOST, free_ports

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from stream.service.access import Right

USER, PASSWORD, WRONG = "desk", "correct horse battery staple", "not-the-password"
KEY_PASSWORD = "test-key-password"  # noqa: S105 - of a key that a test makes
_JAAS = "org.apache.kafka.common.security"


class Certificates:
    """An authority, and what it signed, as PEM files in a directory: all made anew, good for nothing else.

    Attributes:
        ca: the authority's certificate; `other_ca` signed nothing here.
        server: the brokers' key and chain for 127.0.0.1; `expired` and `elsewhere` (another host's) likewise.
        client: a client's certificate; its key is encrypted with KEY_PASSWORD.

    """

    def __init__(self, directory: Path) -> None:
        authority, now = trustme.CA(), datetime.now(UTC)
        self.ca, self.other_ca = directory / "ca.pem", directory / "other-ca.pem"
        authority.cert_pem.write_to_path(str(self.ca))
        trustme.CA().cert_pem.write_to_path(str(self.other_ca))
        self.server, self.expired, self.elsewhere = (directory / f"{n}.pem" for n in ("server", "expired", "elsewhere"))
        past = {"not_before": now - timedelta(days=90), "not_after": now - timedelta(days=1)}
        _key_and_chain(authority.issue_cert(HOST, "localhost"), self.server)
        _key_and_chain(authority.issue_cert(HOST, "localhost", **past), self.expired)
        _key_and_chain(authority.issue_cert("kafka.example"), self.elsewhere)
        client = authority.issue_cert("rasid@example.org", common_name="rasid")
        self.client, self.client_key = directory / "client.pem", directory / "client.key"
        client.cert_chain_pems[0].write_to_path(str(self.client))
        secret = serialization.BestAvailableEncryption(KEY_PASSWORD.encode())
        self.client_key.write_bytes(_private(client.private_key_pem.bytes(), secret))


def _key_and_chain(cert: trustme.LeafCert, path: Path) -> None:
    """Write what Kafka takes as a key store: the key in PKCS 8, then the chain."""
    key = _private(cert.private_key_pem.bytes(), serialization.NoEncryption())
    path.write_bytes(key + b"".join(pem.bytes() for pem in cert.cert_chain_pems))


def _private(pem: bytes, encryption: serialization.KeySerializationEncryption) -> bytes:
    key = serialization.load_pem_private_key(pem, None)
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)


class SecuredKafka(EmbeddedKafka):
    """A broker with a listener for each kind of login beside the plain one, whose clients may do everything.

    Args:
        certificates: what the listeners show.
        users: further users of PLAIN, with PASSWORD; they may do what the plain one's clients allow them.

    """

    LISTENERS: ClassVar = ("SASL_PLAINTEXT", "SASL_SSL", "SSL", "EXPIRED", "ELSEWHERE")

    def __init__(self, certificates: Certificates, users: Iterable[str] = ()) -> None:
        super().__init__()
        self.certificates = certificates
        self._users = (USER, *users)
        ports = free_ports(len(self.LISTENERS))
        self.listeners = {name: f"{HOST}:{port}" for name, port in zip(self.LISTENERS, ports, strict=True)}

    def _properties(self, directory: Path) -> dict[str, str]:
        properties = super()._properties(directory)
        for name, address in self.listeners.items():
            properties["listeners"] += f",{name}://{address}"
            properties["advertised.listeners"] += f",{name}://{address}"
            protocol = "SSL" if name in ("EXPIRED", "ELSEWHERE") else name
            properties["listener.security.protocol.map"] += f",{name}:{protocol}"
        users = " ".join(f'user_{user}="{PASSWORD}"' for user in self._users)
        for name in ("sasl_plaintext", "sasl_ssl"):
            listener = f"listener.name.{name}"
            properties |= {
                f"{listener}.sasl.enabled.mechanisms": "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER",
                f"{listener}.plain.sasl.jaas.config": f"{_JAAS}.plain.PlainLoginModule required {users};",
                f"{listener}.scram-sha-256.sasl.jaas.config": f"{_JAAS}.scram.ScramLoginModule required;",
                f"{listener}.scram-sha-512.sasl.jaas.config": f"{_JAAS}.scram.ScramLoginModule required;",
                f"{listener}.oauthbearer.sasl.jaas.config": (
                    f'{_JAAS}.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub="broker";'
                ),
            }
        for name, store in (("expired", self.certificates.expired), ("elsewhere", self.certificates.elsewhere)):
            properties[f"listener.name.{name}.ssl.keystore.location"] = str(store)
        return properties | {
            "ssl.keystore.type": "PEM",
            "ssl.keystore.location": str(self.certificates.server),
            "ssl.truststore.type": "PEM",
            "ssl.truststore.location": str(self.certificates.ca),
            "listener.name.ssl.ssl.client.auth": "required",
            "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "super.users": f"User:ANONYMOUS;User:{USER};User:rasid",
            "ssl.principal.mapping.rules": "RULE:^.*CN=([^,]*).*$/$1/,DEFAULT",
        }

    def add_user(self) -> None:
        """Make USER known to both kinds of SCRAM."""
        for bits in (256, 512):  # Kafka takes one a request
            credential = f"SCRAM-SHA-{bits}=[password={PASSWORD}]"
            self.tool("ConfigCommand", f"--alter --entity-type users --entity-name {USER} --add-config", credential)

    def tool(self, name: str, options: str, *more: str) -> str:
        """Run one of Kafka's own commands over the plain listener, and return what it printed."""
        install = install_kafka(None, print)
        java = [str(install.java), "-XX:TieredStopAtLevel=1", "-cp", install.class_path, f"kafka.admin.{name}"]
        command = [*java, "--bootstrap-server", self.bootstrap_servers, *options.split(), *more]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class _CreateAclsResponse(Response):
    API_KEY = 30
    API_VERSION = 1
    SCHEMA = Schema(("throttle_time_ms", Int32), ("results", Array(("error_code", Int16), ("message", String()))))


class _CreateAclsStruct(RequestStruct):
    API_KEY = 30
    API_VERSION = 1
    RESPONSE_TYPE = _CreateAclsResponse
    SCHEMA = Schema(
        (
            "creations",
            Array(
                ("resource_type", Int8),
                ("resource_name", String()),
                ("pattern_type", Int8),
                ("principal", String()),
                ("host", String()),
                ("operation", Int8),
                ("permission", Int8),
            ),
        )
    )


class _CreateAcls(Request[_CreateAclsStruct]):
    API_KEY = 30

    def __init__(self, creations: list[tuple[object, ...]]) -> None:
        self._creations = creations

    def build(self, request_struct_class: type[_CreateAclsStruct]) -> _CreateAclsStruct:
        return request_struct_class(self._creations)


_RESOURCES = {"topic": 2, "group": 3}
_OPERATIONS = {"Read": 3, "Write": 4, "Describe": 8}
_LITERAL, _ALLOW = 3, 3


async def allow(broker: SecuredKafka, rights: dict[str, list[Right]]) -> None:
    """Let each user do exactly this."""
    client = AIOKafkaClient(bootstrap_servers=broker.bootstrap_servers)
    await client.bootstrap()
    try:
        answer = await client.send(
            client.get_random_node(),
            _CreateAcls(
                [
                    (_RESOURCES[kind], name, _LITERAL, f"User:{user}", "*", _OPERATIONS[operation], _ALLOW)
                    for user, allowed in rights.items()
                    for operation, kind, name in allowed
                ]
            ),
        )
    finally:
        await client.close()
    assert {code for code, _ in answer.results} == {0}, answer


def jwt() -> str:
    """Give a token without a signature, which Kafka takes where no key is configured."""
    parts = ({"alg": "none"}, {"sub": USER, "iat": time.time() - 10, "exp": time.time() + 3600})
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts) + "."
