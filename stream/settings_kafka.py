"""The settings of the connection to Kafka: addresses, login, TLS, patience.

The group checks what its fields must be together and names the variables in what it says.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    NonNegativeFloat,
    PositiveFloat,
    SecretStr,
    model_validator,
)

from stream.settings_groups import Group


def _readable_file(value: object) -> Path:
    """Take a path to a file that this process can read; `ValueError` otherwise."""
    path = Path(str(value)).expanduser()
    if not path.is_file():
        raise ValueError("must be a file that exists")
    if not os.access(path, os.R_OK):
        raise ValueError("must be a file that this process may read")
    return path


def _host_ports(value: object) -> str:
    """Take `host:port` pairs with commas between them, without the spaces around; `ValueError` otherwise."""
    pairs = [pair.strip() for pair in str(value).split(",")]
    for pair in pairs:
        match = re.fullmatch(r"(\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):(\d{1,5})", pair)
        if match is None or not 0 < int(match[2]) < 65536:
            raise ValueError("must be host:port, or several with commas between them (kafka-1:9092,kafka-2:9092)")
    return ",".join(pairs)


ReadableFile = Annotated[Path, BeforeValidator(_readable_file)]
HostPorts = Annotated[str, BeforeValidator(_host_ports)]


def _raise_all(problems: list[str]) -> None:
    """Raise one error for all `problems`, a line each, so that a person sees them at once."""
    if problems:
        raise ValueError("\n".join(problems))


class KafkaSettings(Group):
    """How to reach the brokers and how patient to be with them."""

    bootstrap_servers: HostPorts = Field("localhost:9092", description="Brokers to ask first: host:port,host:port.")
    client_id: str = Field("rasid", min_length=1, description="Name under which the brokers log this client.")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        "PLAINTEXT", description="Transport and authentication, as the brokers' listener has it."
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"] | None = Field(
        None, description="How to log in; needed with SASL_PLAINTEXT and SASL_SSL."
    )
    sasl_username: str | None = Field(None, min_length=1, description="User for PLAIN and SCRAM.")
    sasl_password: SecretStr | None = Field(None, min_length=1, description="Password for PLAIN and SCRAM.")
    oauth_token_url: str | None = Field(
        None, pattern=r"^https?://\S+$", description="OAUTHBEARER: token endpoint for the client credentials grant."
    )
    oauth_client_id: str | None = Field(None, min_length=1, description="OAUTHBEARER: client id at the token endpoint.")
    oauth_client_secret: SecretStr | None = Field(
        None, min_length=1, description="OAUTHBEARER: client secret at the token endpoint."
    )
    oauth_scope: str | None = Field(None, min_length=1, description="OAUTHBEARER: scope to ask for.")
    oauth_token_file: ReadableFile | None = Field(
        None, description="OAUTHBEARER: file that holds a token, read again for each login; instead of a token URL."
    )
    tls_ca_file: ReadableFile | None = Field(
        None, description="CA certificates (PEM) that sign the brokers' certificates; default: the system's."
    )
    tls_cert_file: ReadableFile | None = Field(None, description="Client certificate (PEM), with tls_key_file.")
    tls_key_file: ReadableFile | None = Field(None, description="Key (PEM) of the client certificate.")
    tls_key_password: SecretStr | None = Field(None, description="Password of the key file.")
    tls_check_hostname: bool = Field(True, description="Refuse a certificate that is not made out to the host's name.")
    session_timeout_seconds: PositiveFloat = Field(
        10.0, description="A worker silent for this long loses its partitions to the others."
    )
    heartbeat_seconds: PositiveFloat = Field(
        2.0, description="Time between signs of life; below a third of the session."
    )
    request_timeout_seconds: PositiveFloat = Field(20.0, description="A request unanswered for this long has failed.")
    linger_seconds: NonNegativeFloat = Field(
        0.02, le=5, description="Time to gather records for one request; 0 costs five sixths of the throughput."
    )

    @property
    def tls(self) -> bool:
        """Whether the connection is encrypted."""
        return self.security_protocol in ("SSL", "SASL_SSL")

    @property
    def sasl(self) -> bool:
        """Whether the client logs in."""
        return self.security_protocol in ("SASL_PLAINTEXT", "SASL_SSL")

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        problems = [*self._sasl_problems(), *self._tls_problems()]
        if self.heartbeat_seconds * 3 > self.session_timeout_seconds:
            problems.append(
                f"RASID_KAFKA_HEARTBEAT_SECONDS={self.heartbeat_seconds:g} must be at most a third of "
                f"RASID_KAFKA_SESSION_TIMEOUT_SECONDS={self.session_timeout_seconds:g}"
            )
        if self.request_timeout_seconds <= self.session_timeout_seconds:
            problems.append(
                f"RASID_KAFKA_REQUEST_TIMEOUT_SECONDS={self.request_timeout_seconds:g} must be above "
                f"RASID_KAFKA_SESSION_TIMEOUT_SECONDS={self.session_timeout_seconds:g}"
            )
        _raise_all(problems)
        return self

    def _sasl_problems(self) -> list[str]:
        password = (self.sasl_username, self.sasl_password)
        client = (self.oauth_token_url, self.oauth_client_id, self.oauth_client_secret)
        protocol, mechanism = self.security_protocol, self.sasl_mechanism
        problem = None
        if not self.sasl:
            if any((mechanism, *password, *client, self.oauth_token_file)):
                problem = (
                    f"RASID_KAFKA_SECURITY_PROTOCOL={protocol} does not log in: set it to SASL_SSL (or SASL_PLAINTEXT), "
                    "or remove the SASL and OAUTH settings"
                )
        elif mechanism is None:
            problem = (
                f"RASID_KAFKA_SASL_MECHANISM must be set with {protocol}: "
                "PLAIN, SCRAM-SHA-256, SCRAM-SHA-512 or OAUTHBEARER"
            )
        elif mechanism != "OAUTHBEARER":
            if not all(password):
                problem = (
                    f"RASID_KAFKA_SASL_MECHANISM={mechanism} needs RASID_KAFKA_SASL_USERNAME "
                    "and RASID_KAFKA_SASL_PASSWORD (or RASID_KAFKA_SASL_PASSWORD_FILE)"
                )
        elif self.oauth_token_file is None and not all(client):
            problem = (
                "RASID_KAFKA_SASL_MECHANISM=OAUTHBEARER needs RASID_KAFKA_OAUTH_TOKEN_URL, "
                "RASID_KAFKA_OAUTH_CLIENT_ID and RASID_KAFKA_OAUTH_CLIENT_SECRET (or its _FILE), "
                "or RASID_KAFKA_OAUTH_TOKEN_FILE"
            )
        elif self.oauth_token_file is not None and any(client):
            problem = "RASID_KAFKA_OAUTH_TOKEN_FILE and the OAUTH token URL and client exclude each other"
        return [problem] if problem else []

    def _tls_problems(self) -> list[str]:
        problems = []
        if not self.tls and any((self.tls_ca_file, self.tls_cert_file, self.tls_key_file)):
            problems.append(
                f"RASID_KAFKA_SECURITY_PROTOCOL={self.security_protocol} is not encrypted: "
                "set it to SSL or SASL_SSL, or remove the TLS files"
            )
        if (self.tls_cert_file is None) != (self.tls_key_file is None):
            problems.append("RASID_KAFKA_TLS_CERT_FILE and RASID_KAFKA_TLS_KEY_FILE must be set together")
        return problems
