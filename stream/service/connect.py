"""Why Kafka cannot be used, in words that name the setting: the clients' own error only says that it is so."""

from __future__ import annotations

import asyncio
import socket
import ssl
from typing import TYPE_CHECKING

from aiokafka import errors
from aiokafka.conn import create_conn
from aiokafka.protocol.metadata import MetadataRequest

from stream.errors import InfrastructureFault
from stream.service.kafka import client_options
from stream.service.oauth import TokenError

if TYPE_CHECKING:
    from stream.settings import KafkaSettings, Settings

_PATIENCE = 5.0
"""Seconds for one broker: whoever asks has waited for it already."""

# OpenSSL's codes (x509_vfy.h) of what is wrong with a certificate.
_EXPIRED, _NOT_YET = 10, 9
_OTHER_HOST = (62, 64)
_UNKNOWN_AUTHORITY = (2, 18, 19, 20, 21)


async def unusable(settings: Settings, error: BaseException, what: str) -> InfrastructureFault:
    """Return the fault to raise for an error of a client, after asking each broker again what is wrong.

    Args:
        settings: of the service.
        error: what the client raised.
        what: could not be done, as a clause: "cannot be read".

    """
    kafka = settings.kafka
    head = f"Kafka at {kafka.bootstrap_servers} ({kafka.security_protocol}) {what}"
    reasons = [] if _forbidden(error) else await _ask(kafka)
    if reasons:
        return InfrastructureFault("\n  ".join([f"{head}:", *reasons]))
    if _forbidden(error):
        return InfrastructureFault(
            f"{head}: {_words(error)}; docs/security.md lists the rights that each program needs"
        )
    return InfrastructureFault(f"{head}: {_words(error)}. Is RASID_KAFKA_BOOTSTRAP_SERVERS (or --bootstrap) right?")


def _forbidden(error: BaseException) -> bool:
    return isinstance(
        error,
        errors.TopicAuthorizationFailedError
        | errors.GroupAuthorizationFailedError
        | errors.ClusterAuthorizationFailedError,
    )


def _words(error: BaseException) -> str:
    """Say what an error is; the description of its kind where it has no words of its own."""
    said = str(error) if error.args else getattr(error, "description", "") or ""
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


async def _ask(kafka: KafkaSettings) -> list[str]:
    """Return what each broker that cannot be used suffers from; empty where one can."""
    options = client_options(kafka) | {"request_timeout_ms": round(_PATIENCE * 1000)}
    servers = options.pop("bootstrap_servers")
    reasons: dict[str, None] = {}
    for server in servers:
        host, _, port = server.rpartition(":")
        try:
            async with asyncio.timeout(2 * _PATIENCE):
                connection = await create_conn(host.strip("[]"), int(port), **options)
                try:
                    known = await connection.send(MetadataRequest([]))
                finally:
                    connection.close()
        except (errors.KafkaError, OSError, TimeoutError, ValueError) as error:
            reasons[f"{server}: {explain(error, kafka, host)}"] = None
        else:
            # aiokafka takes a refused token for an accepted one, and reads the refusal as an answer without brokers.
            if known.brokers or kafka.sasl_mechanism != "OAUTHBEARER":
                return []
            reasons[f"{server}: {_refused(kafka)}"] = None
    return list(reasons)


_MEANINGS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (
        errors.UnsupportedSaslMechanismError,
        "it does not offer RASID_KAFKA_SASL_MECHANISM={mechanism}: set one that the listener has",
    ),
    (
        errors.IllegalSaslStateError,
        "this listener takes no login: RASID_KAFKA_SECURITY_PROTOCOL={without}, or another port",
    ),
    (socket.gaierror, "the name {host} is not known here: look at RASID_KAFKA_BOOTSTRAP_SERVERS"),
    (
        ConnectionRefusedError,
        "nothing listens there: look at RASID_KAFKA_BOOTSTRAP_SERVERS, and whether the broker runs",
    ),
    (
        (TimeoutError, errors.RequestTimedOutError),
        "no answer: is it a Kafka broker, is a firewall between, or does RASID_KAFKA_SECURITY_PROTOCOL not fit?",
    ),
    (
        (errors.KafkaConnectionError, ConnectionError),
        "it takes the connection and hangs up: RASID_KAFKA_SECURITY_PROTOCOL={protocol} is not what this listener speaks",
    ),
)


def explain(error: BaseException, kafka: KafkaSettings, host: str) -> str:
    """Say what an error of a single connection means and which setting to look at."""
    cause = error.__cause__ if isinstance(error.__cause__, ssl.SSLError) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _certificate(cause, host)
    if isinstance(cause, ssl.SSLError):
        return _tls(cause, kafka)
    if isinstance(error, errors.SaslAuthenticationFailed | errors.AuthenticationFailedError):
        return _refused(kafka)
    if not isinstance(error, TokenError):  # which says it all
        for kinds, meaning in _MEANINGS:
            if isinstance(error, kinds):
                return meaning.format(
                    mechanism=kafka.sasl_mechanism,
                    protocol=kafka.security_protocol,
                    without="SSL" if kafka.tls else "PLAINTEXT",
                    host=host,
                )
    return str(error) if isinstance(error, TokenError) else _words(error)


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> str:
    if error.verify_code == _EXPIRED:
        return "the broker's certificate has expired: it must be renewed there (or this machine's clock is wrong)"
    if error.verify_code == _NOT_YET:
        return "the broker's certificate is not valid yet: is this machine's clock right?"
    if error.verify_code in _OTHER_HOST:
        return (
            f"the broker's certificate is not made out to {host}: give RASID_KAFKA_BOOTSTRAP_SERVERS a name that stands "
            "in it; RASID_KAFKA_TLS_CHECK_HOSTNAME=false trusts any name that the CA signed"
        )
    if error.verify_code in _UNKNOWN_AUTHORITY:
        return (
            "the broker's certificate is signed by an authority that is not known here: "
            "set RASID_KAFKA_TLS_CA_FILE to the certificate of the one that signed it"
        )
    return f"the broker's certificate is refused ({error.verify_message})"


def _tls(error: ssl.SSLError, kafka: KafkaSettings) -> str:
    reason = error.reason or str(error)
    if "CERTIFICATE_REQUIRED" in reason or "HANDSHAKE_FAILURE" in reason or "BAD_CERTIFICATE" in reason:
        if kafka.tls_cert_file is None:
            return "it asks for a client certificate: set RASID_KAFKA_TLS_CERT_FILE and RASID_KAFKA_TLS_KEY_FILE"
        return f"it refuses the client certificate RASID_KAFKA_TLS_CERT_FILE={kafka.tls_cert_file} ({reason})"
    if "UNKNOWN_CA" in reason or "CERTIFICATE_UNKNOWN" in reason or "CERTIFICATE_EXPIRED" in reason:
        return f"it refuses the client certificate RASID_KAFKA_TLS_CERT_FILE={kafka.tls_cert_file} ({reason})"
    return (
        f"no TLS connection ({reason}): does the listener speak TLS, as "
        f"RASID_KAFKA_SECURITY_PROTOCOL={kafka.security_protocol} says?"
    )


def _refused(kafka: KafkaSettings) -> str:
    if kafka.sasl_mechanism == "OAUTHBEARER":
        origin = f"OAUTH_TOKEN_FILE={kafka.oauth_token_file}" if kafka.oauth_token_file else "OAUTH_TOKEN_URL"
        return f"the login is refused: the broker does not take the token of RASID_KAFKA_{origin}"
    return (
        f"the login is refused: look at RASID_KAFKA_SASL_USERNAME={kafka.sasl_username}, RASID_KAFKA_SASL_PASSWORD "
        f"and RASID_KAFKA_SASL_MECHANISM={kafka.sasl_mechanism}"
    )
