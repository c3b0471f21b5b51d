"""`/metrics`, `/livez` and `/readyz` over HTTP, in threads of their own: they answer while the event loop hangs."""

from __future__ import annotations

import json
import socket
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from typing import TYPE_CHECKING, Self

from prometheus_client.exposition import choose_encoder

from stream.errors import SettingsError

if TYPE_CHECKING:
    from types import TracebackType

    from prometheus_client import CollectorRegistry

    from stream.service.health import Health, Verdict
    from stream.settings import HttpSettings

CLIENT_SECONDS = 10.0
"""A client that neither asks nor reads for this long is hung up on, so that it holds no thread."""


class Endpoints:
    """The HTTP server; it listens from the moment it is made and answers within `with`.

    Args:
        settings: host and port; port 0 takes any free one.
        health: what the probes ask.
        registry: the metrics.

    Raises:
        SettingsError: the port is taken, or the host is none of this machine.

    """

    def __init__(self, settings: HttpSettings, health: Health, registry: CollectorRegistry) -> None:
        class Handler(_Handler):
            probes = health
            metrics = registry

        class Server(_Server):
            address_family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET

        try:
            self._server = Server((settings.host, settings.port), Handler)
        except OSError as error:
            raise SettingsError(
                f"RASID_HTTP_HOST={settings.host} RASID_HTTP_PORT={settings.port} cannot be listened on "
                f"({error.strerror or error}): set another port, or 0 for any free one"
            ) from None
        self.host = settings.host
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, name="endpoints", daemon=True)

    @property
    def url(self) -> str:
        """Where it listens, such as `http://127.0.0.1:6066`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingTCPServer):
    """Not `HTTPServer`, which looks its own name up in the DNS before it listens."""

    daemon_threads = True
    # A restart must not wait for the connections of the process before it to time out.
    allow_reuse_address = True


class _Handler(BaseHTTPRequestHandler):
    probes: Health
    metrics: CollectorRegistry
    timeout = CLIENT_SECONDS
    server_version = "rasid"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer one request."""
        path = self.path.split("?", 1)[0]
        if path == "/metrics":
            encode, content_type = choose_encoder(self.headers.get("Accept", ""))
            self._answer(HTTPStatus.OK, content_type, encode(self.metrics))
        elif path == "/livez":
            self._verdict("live", self.probes.live())
        elif path == "/readyz":
            self._verdict("ready", self.probes.ready())
        else:
            self._json(HTTPStatus.NOT_FOUND, {"error": "ask for /metrics, /livez or /readyz"})

    def _verdict(self, name: str, verdict: Verdict) -> None:
        status = HTTPStatus.OK if verdict.ok else HTTPStatus.SERVICE_UNAVAILABLE
        lag = round(self.probes.loop_lag, 3)
        self._json(status, {name: verdict.ok, "reasons": verdict.reasons, "loop_lag_seconds": lag})

    def _json(self, status: HTTPStatus, body: dict[str, object]) -> None:
        self._answer(status, "application/json", json.dumps(body).encode())

    def _answer(self, status: HTTPStatus, content_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives it
        """Keep silent: a probe every few seconds is no news, and a path from outside belongs in no log."""
