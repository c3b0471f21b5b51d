"""Tokens for SASL OAUTHBEARER: from a file that something else keeps fresh, or from a token endpoint."""

from __future__ import annotations

import time
from base64 import b64encode
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

import aiohttp
from aiokafka.abc import AbstractTokenProvider
from aiokafka.errors import KafkaConnectionError

if TYPE_CHECKING:
    from pathlib import Path

    from stream.settings import KafkaSettings

_TIMEOUT = 10  # seconds; a broker waits for a login about as long
_REFRESH_AT = 0.8  # of a token's life, as Kafka's own clients do
_DEFAULT_LIFE = 300  # seconds, where the endpoint does not say


class TokenError(KafkaConnectionError):  # type: ignore[misc]
    """No token could be had. A Kafka error, so that clients treat it as a failed connection and try again."""


class FileToken(AbstractTokenProvider):  # type: ignore[misc]  # the library has no types
    """Reads a token from a file at each login, since mounted tokens are replaced in place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def token(self) -> str:
        """Return the token.

        Raises:
            TokenError: when the file cannot be read or is empty.

        """
        try:
            token = self._path.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise TokenError(f"RASID_KAFKA_OAUTH_TOKEN_FILE={self._path} cannot be read: {error}") from None
        if not token:
            raise TokenError(f"RASID_KAFKA_OAUTH_TOKEN_FILE={self._path} is empty")
        return token


class FetchedToken(AbstractTokenProvider):  # type: ignore[misc]
    """Fetches a token with the client credentials grant (RFC 6749, section 4.4) and keeps it for most of its life."""

    def __init__(self, settings: KafkaSettings) -> None:
        # The settings see to it that all three are there.
        secret = settings.oauth_client_secret.get_secret_value() if settings.oauth_client_secret is not None else ""
        self._url = settings.oauth_token_url or ""
        # RFC 6749, section 2.3.1: both are form-encoded before they are joined.
        client = f"{quote_plus(settings.oauth_client_id or '')}:{quote_plus(secret)}"
        self._headers = {"Authorization": f"Basic {b64encode(client.encode()).decode()}"}
        self._form = {"grant_type": "client_credentials"}
        if settings.oauth_scope is not None:
            self._form["scope"] = settings.oauth_scope
        self._token = ""
        self._refresh_at = 0.0

    async def token(self) -> str:
        """Return a token that is still good for a while.

        Raises:
            TokenError: when the endpoint is not reached or refuses.

        """
        # No lock: two connections of one moment may fetch two tokens, and Faust's consumer has an event loop of its own.
        if time.monotonic() >= self._refresh_at:
            self._token, life = await self._fetch()
            self._refresh_at = time.monotonic() + life * _REFRESH_AT
        return self._token

    async def _fetch(self) -> tuple[str, float]:
        timeout = aiohttp.ClientTimeout(total=_TIMEOUT)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout, trust_env=True) as session,
                session.post(self._url, data=self._form, headers=self._headers) as response,
            ):
                if response.status != 200:
                    raise TokenError(f"the token endpoint {self._url} answered {response.status} {response.reason}")
                answer = await response.json(content_type=None)
                return str(answer["access_token"]), float(answer.get("expires_in") or _DEFAULT_LIFE)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise TokenError(f"the token endpoint {self._url} was not reached: {error!r}") from None
        except (ValueError, KeyError, TypeError, AttributeError):  # not from it: the answer may hold a token
            raise TokenError(f"the token endpoint {self._url} did not answer with an access_token in JSON") from None
