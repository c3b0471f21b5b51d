"""What is deployed: manifests, alerts and the runbook fit each other and the program."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import click
import kubernetes_validate
import pytest
import yaml

from stream.cli import main
from stream.contracts.rejected import Rejection
from stream.errors import REJECT_REASONS
from stream.service.metrics import Metrics
from stream.settings import Settings

ROOT = Path(__file__).parents[1]
RULES = ROOT / "deploy/prometheus/rasid.rules.yml"
RUNBOOK = (ROOT / "docs/runbook.md").read_text("utf-8")
MANIFESTS: list[dict[str, Any]] = list(yaml.safe_load_all((ROOT / "deploy/kubernetes/worker.yaml").read_text("utf-8")))
BY_KIND = {manifest["kind"]: manifest for manifest in MANIFESTS}
POD = BY_KIND["Deployment"]["spec"]["template"]["spec"]
CONTAINER = POD["containers"][0]


def alerts() -> list[dict[str, Any]]:
    groups = yaml.safe_load(RULES.read_text("utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert["alert"])
def test_each_alert_has_its_section_of_the_runbook_with_something_to_type(alert: dict[str, Any]) -> None:
    section = re.search(rf"^## {alert['alert']}$(.*?)(?=^## |\Z)", RUNBOOK, re.MULTILINE | re.DOTALL)
    assert section is not None
    assert re.search(r"^    \S", section[1], re.MULTILINE)
    assert alert["annotations"]["runbook"] == f"docs/runbook.md#{alert['alert'].lower()}"


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert["alert"])
def test_each_alert_asks_for_metrics_and_reasons_that_there_are(alert: dict[str, Any]) -> None:
    known = set()
    for metric in Metrics("rasid 0.1.0+3fa94c1e").registry.collect():
        known |= {metric.name, *(metric.name + end for end in ("_total", "_bucket", "_sum", "_count"))}
    assert set(re.findall(r"rasid_\w+", alert["expr"])) <= known
    assert set(re.findall(r'reason="(\w+)"', alert["expr"])) <= set(REJECT_REASONS)
    assert "reason" in Rejection.model_fields


def commands() -> list[str]:
    documents = RUNBOOK, (ROOT / "README.md").read_text("utf-8"), (ROOT / "docs/security.md").read_text("utf-8")
    lines = [line.strip() for text in documents for line in text.splitlines() if line.startswith("    ")]
    found = [re.sub(r"^(RASID_\w+=\S+ )+|^uv run ", "", line).split("  #")[0] for line in lines]
    return sorted({line for line in found if line.startswith("rasid ")})


@pytest.mark.parametrize("line", commands())
def test_each_command_of_the_documents_exists_with_its_options(line: str) -> None:
    words = shlex.split(re.split(r" [>|] ", line)[0])[1:]
    command: click.Command = main
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        name = words.pop(0)
        assert name in command.commands, f"there is no {name!r} in: {line}"
        command = command.commands[name]
    options = {option for parameter in command.params for option in parameter.opts} | {"--help"}
    assert {word for word in words if word.startswith("--")} <= options


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda manifest: manifest["kind"])
def test_the_manifests_are_those_of_kubernetes(manifest: dict[str, Any]) -> None:
    kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)


def test_the_probes_ask_the_pages_that_tell_the_truth() -> None:
    paths = {name: CONTAINER[f"{name}Probe"]["httpGet"]["path"] for name in ("startup", "liveness", "readiness")}
    assert paths == {"startup": "/livez", "liveness": "/livez", "readiness": "/readyz"}
    assert CONTAINER["ports"] == [{"name": "http", "containerPort": Settings().http.port}]


def test_kubernetes_waits_longer_than_the_worker_takes_to_stop() -> None:
    grace = float(BY_KIND["ConfigMap"]["data"]["RASID_WORKER_SHUTDOWN_GRACE_SECONDS"])
    assert grace < POD["terminationGracePeriodSeconds"]


def test_the_settings_of_the_manifest_are_settings(tmp_path: Path) -> None:
    values = dict(BY_KIND["ConfigMap"]["data"])
    mounted = {name: value for name, value in values.items() if value.startswith("/run/secrets/")}
    assert set(mounted) == {"RASID_KAFKA_SASL_PASSWORD_FILE", "RASID_KAFKA_TLS_CA_FILE"}, "secrets are files"
    for name, value in mounted.items():
        (tmp_path / Path(value).name).write_text("secret")
        values[name] = str(tmp_path / Path(value).name)
    assert Settings.load(env=values).http.host == "0.0.0.0"  # noqa: S104 - within the pod


def test_the_pod_may_do_nothing_that_it_need_not() -> None:
    assert CONTAINER["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert POD["securityContext"]["runAsNonRoot"]
    assert POD["automountServiceAccountToken"] is False


@pytest.mark.system
def test_prometheus_takes_the_alerts_and_they_fire_when_they_should() -> None:
    for arguments in (["check", "rules", str(RULES)], ["test", "rules", str(RULES.with_name("rasid.rules.test.yml"))]):
        done = subprocess.run(["promtool", *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
