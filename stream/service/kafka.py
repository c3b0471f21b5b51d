"""From the settings to what the Kafka clients and Faust take: addresses, credentials, patience.

What these functions return holds secrets: it goes to a client and nowhere else.
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any

from stream.errors import SettingsError
from stream.service.oauth import FetchedToken, FileToken

if TYPE_CHECKING:
    from aiokafka.abc import AbstractTokenProvider
    from faust.auth import Credentials

    from stream.settings import KafkaSettings, Settings


def client_options(settings: KafkaSettings) -> dict[str, Any]:
    """Return the arguments that every aiokafka client takes: consumer, producer and admin.

    Raises:
        SettingsError: when a certificate or key cannot be used.

    """
    options: dict[str, Any] = {
        "bootstrap_servers": settings.bootstrap_servers.split(","),
        "client_id": settings.client_id,
        "request_timeout_ms": _ms(settings.request_timeout_seconds),
        "security_protocol": settings.security_protocol,
        "ssl_context": ssl_context(settings),
    }
    if settings.sasl:
        options["sasl_mechanism"] = settings.sasl_mechanism
        if settings.sasl_mechanism == "OAUTHBEARER":
            options["sasl_oauth_token_provider"] = _token_provider(settings)
        else:
            options["sasl_plain_username"] = settings.sasl_username
            options["sasl_plain_password"] = _password(settings)
    return options


def producer_options(settings: Settings) -> dict[str, Any]:
    """Return the arguments of a producer whose sends are done when all in-sync replicas have the record, once."""
    return client_options(settings.kafka) | {
        "acks": "all",
        "enable_idempotence": True,
        "linger_ms": _ms(settings.kafka.linger_seconds),
        "max_request_size": largest_record(settings),
    }


def faust_options(settings: Settings) -> dict[str, Any]:
    """Return the arguments of `faust.App` that concern Kafka.

    Raises:
        SettingsError: when a certificate or key cannot be used.

    """
    kafka = settings.kafka
    return {
        "broker": [f"kafka://{server}" for server in kafka.bootstrap_servers.split(",")],
        "broker_credentials": faust_credentials(kafka),
        "broker_client_id": kafka.client_id,
        "broker_session_timeout": kafka.session_timeout_seconds,
        "broker_heartbeat_interval": kafka.heartbeat_seconds,
        "broker_request_timeout": kafka.request_timeout_seconds,
        "broker_commit_interval": settings.worker.commit_interval_seconds,
        "producer_acks": -1,
        "producer_linger": kafka.linger_seconds,
        "producer_request_timeout": kafka.request_timeout_seconds,
        "producer_max_request_size": largest_record(settings),
        "stream_buffer_maxsize": settings.worker.buffer_records,
    }


def faust_credentials(settings: KafkaSettings) -> Credentials | None:
    """Return Faust's credentials, or None for a listener without authentication and encryption."""
    from faust.auth import OAuthCredentials, SASLCredentials, SSLCredentials

    context = ssl_context(settings)
    if settings.sasl and settings.sasl_mechanism == "OAUTHBEARER":
        return OAuthCredentials(oauth_cb=_token_provider(settings), ssl_context=context)
    if settings.sasl:
        return SASLCredentials(
            username=settings.sasl_username,
            password=_password(settings),
            mechanism=settings.sasl_mechanism,
            ssl_context=context,
        )
    return SSLCredentials(context) if context is not None else None


def ssl_context(settings: KafkaSettings) -> ssl.SSLContext | None:
    """Return the TLS context, or None where the listener has no TLS.

    Raises:
        SettingsError: when a certificate or key cannot be used.

    """
    if not settings.tls:
        return None
    try:
        context = ssl.create_default_context(cafile=settings.tls_ca_file)
    except ssl.SSLError as error:
        raise SettingsError(
            f"RASID_KAFKA_TLS_CA_FILE={settings.tls_ca_file} must hold certificates in PEM ({error.reason or error})"
        ) from None
    context.check_hostname = settings.tls_check_hostname
    if settings.tls_cert_file is not None and settings.tls_key_file is not None:
        secret = settings.tls_key_password
        # Without a password OpenSSL would ask for one at the terminal: an empty one fails instead.
        password = secret.get_secret_value() if secret is not None else ""
        try:
            context.load_cert_chain(settings.tls_cert_file, settings.tls_key_file, password)
        except (ssl.SSLError, OSError) as error:
            reason = getattr(error, "reason", None) or error.strerror or "unusable"
            raise SettingsError(
                f"RASID_KAFKA_TLS_CERT_FILE={settings.tls_cert_file} and RASID_KAFKA_TLS_KEY_FILE="
                f"{settings.tls_key_file} must be a certificate and its key in PEM, and RASID_KAFKA_TLS_KEY_PASSWORD "
                f"the key's password if it has one ({reason})"
            ) from None
    return context


def largest_record(settings: Settings) -> int:
    """Return the size in bytes of the largest record that the service ever sends."""
    return max(settings.topics.output_bytes, settings.topics.rejected_bytes)


def _token_provider(settings: KafkaSettings) -> AbstractTokenProvider:
    if settings.oauth_token_file is not None:
        return FileToken(settings.oauth_token_file)
    return FetchedToken(settings)


def _password(settings: KafkaSettings) -> str | None:
    return settings.sasl_password.get_secret_value() if settings.sasl_password is not None else None


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
