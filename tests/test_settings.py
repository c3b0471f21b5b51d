from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from stream.errors import SettingsError
from stream.settings import Settings
from stream.text.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

PASSWORD = "RASID_KAFKA_SASL_PASSWORD"  # noqa: S105 - the name of a variable
SECRET = "hush-hush-hush"  # noqa: S105 - it opens nothing
LOGIN = {
    "RASID_KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
    "RASID_KAFKA_SASL_MECHANISM": "SCRAM-SHA-512",
    "RASID_KAFKA_SASL_USERNAME": "desk",
    PASSWORD: SECRET,
}


def problems(config: Path | None = None, **env: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        Settings.load(config, env)
    return str(caught.value).split("\n")


def test_without_anything_given_the_defaults_hold() -> None:
    assert Settings.load(env={}) == Settings()


def test_a_variable_names_group_and_setting() -> None:
    settings = Settings.load(
        env={"RASID_KAFKA_BOOTSTRAP_SERVERS": "kafka-1:9092, kafka-2:9092", "RASID_HTTP_PORT": "80"}
    )
    assert settings.kafka.bootstrap_servers == "kafka-1:9092,kafka-2:9092"
    assert settings.http.port == 80


def test_variables_win_over_the_file_and_the_file_over_defaults(tmp_path: Path) -> None:
    config = tmp_path / "rasid.toml"
    config.write_text('[kafka]\nbootstrap_servers = "file:9092"\n[topics]\npartitions = 3\n')
    settings = Settings.load(env={"RASID_CONFIG": str(config), "RASID_KAFKA_BOOTSTRAP_SERVERS": "variable:9092"})
    assert settings.kafka.bootstrap_servers == "variable:9092"
    assert settings.topics.partitions == 3


def test_the_environment_is_read_by_load_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASID_HTTP_PORT", "7777")
    assert Settings().http.port == 6066
    assert Settings.load().http.port == 7777


def test_an_empty_variable_counts_as_not_given() -> None:
    assert Settings.load(env={"RASID_HTTP_PORT": ""}).http.port == 6066


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().http.port = 1


def test_every_problem_is_named_with_its_value_and_what_it_may_be() -> None:
    assert problems(RASID_HTTP_PORT="x", RASID_LOG_LEVEL="loud", RASID_TOPICS_PARTITIONS="0") == [
        "RASID_TOPICS_PARTITIONS=0: must be greater than 0",
        "RASID_HTTP_PORT=x: must be a whole number",
        "RASID_LOG_LEVEL=loud: must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'",
    ]


def test_a_problem_in_the_file_is_named_by_its_place_there(tmp_path: Path) -> None:
    config = tmp_path / "rasid.toml"
    config.write_text('[topics]\nmode = "maybe"\n')
    assert problems(config) == [f"{config}: topics.mode=maybe: must be 'create', 'check' or 'off'"]


def test_a_misspelt_name_is_pointed_at(tmp_path: Path) -> None:
    config = tmp_path / "rasid.toml"
    config.write_text("[topics]\npartition = 2\n")
    assert problems(config, RASID_KAFKA_BOOTSTRAP_SERVER="kafka:9092") == [
        "RASID_KAFKA_BOOTSTRAP_SERVER is not a setting; did you mean RASID_KAFKA_BOOTSTRAP_SERVERS?",
        f"{config}: topics.partition is not a setting; did you mean topics.partitions?",
    ]


def test_what_kubernetes_sets_beside_a_service_of_that_name_is_left_alone() -> None:
    env = {
        "RASID_SERVICE_HOST": "10.0.0.1",
        "RASID_PORT": "tcp://10.0.0.1:80",
        "RASID_PORT_80_TCP_ADDR": "10.0.0.1",
        "RASID_KAFKA_SERVICE_PORT_PLAIN": "9092",
    }
    assert Settings.load(env=env) == Settings()


@pytest.mark.parametrize("content", [b"[kafka\n", b"\xff\xfe"])
def test_a_file_that_is_not_toml_is_named(tmp_path: Path, content: bytes) -> None:
    config = tmp_path / "rasid.toml"
    config.write_bytes(content)
    (line,) = problems(config)
    assert line.startswith(f"{config}: is not TOML")


def test_a_file_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path / "none.toml") == [
        f"{tmp_path}/none.toml: cannot be read (No such file or directory); it must be a TOML file"
    ]


def test_a_setting_outside_a_table_is_named(tmp_path: Path) -> None:
    config = tmp_path / "rasid.toml"
    config.write_text("partitions = 2\n")
    assert problems(config) == [f"{config}: partitions must stand in a table such as [kafka]"]


def test_secrets_show_in_no_form() -> None:
    settings = Settings.load(env=LOGIN)
    assert settings.kafka.sasl_password is not None
    assert settings.kafka.sasl_password.get_secret_value() == SECRET
    shown = (repr(settings), str(settings), settings.model_dump_json(), repr(settings.model_dump()))
    assert not any(SECRET in text for text in shown)


def test_a_complaint_never_repeats_a_secret() -> None:
    for change in (
        {"RASID_KAFKA_SASL_USERNAME": ""},
        {"RASID_HTTP_PORT": "x"},
        {"RASID_KAFKA_SECURITY_PROTOCOL": "SSL"},
    ):
        assert SECRET not in "\n".join(problems(None, **(LOGIN | change)))


def test_an_uncaught_complaint_never_repeats_a_secret() -> None:
    program = "from stream.settings import Settings; Settings.load()"
    env = LOGIN | {"RASID_KAFKA_SASL_USERNAME": "", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False)
    assert "RASID_KAFKA_SASL_USERNAME" in done.stderr
    assert SECRET not in done.stderr


def test_a_secret_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{SECRET}\n")
    env = LOGIN | {PASSWORD: "", f"{PASSWORD}_FILE": str(tmp_path / "password")}
    assert Settings.load(env=env) == Settings.load(env=LOGIN)


def test_a_secret_in_the_file_gives_way_to_a_variable_that_names_another(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("the variable's")
    config = tmp_path / "rasid.toml"
    config.write_text(f'[kafka]\nsasl_password = "{SECRET}"\n')
    env = LOGIN | {PASSWORD: "", f"{PASSWORD}_FILE": str(tmp_path / "password")}
    password = Settings.load(config, env).kafka.sasl_password
    assert password is not None
    assert password.get_secret_value() == "the variable's"


def test_a_secret_given_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("other")
    assert problems(None, **LOGIN, **{f"{PASSWORD}_FILE": str(tmp_path / "password")}) == [
        "RASID_KAFKA_SASL_PASSWORD_FILE and RASID_KAFKA_SASL_PASSWORD exclude each other: keep one of them"
    ]


def test_a_secret_file_that_cannot_be_read_is_named() -> None:
    (line,) = problems(**{f"{PASSWORD}_FILE": "/nowhere"})
    assert line.startswith("RASID_KAFKA_SASL_PASSWORD_FILE=/nowhere must be a readable text file")


@pytest.mark.parametrize(
    ("env", "says"),
    [
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL"}, "RASID_KAFKA_SASL_MECHANISM must be set with SASL_SSL"),
        (
            {"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "KAFKA_SASL_MECHANISM": "PLAIN"},
            "RASID_KAFKA_SASL_MECHANISM=PLAIN needs RASID_KAFKA_SASL_USERNAME",
        ),
        (
            {"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "KAFKA_SASL_MECHANISM": "OAUTHBEARER"},
            "RASID_KAFKA_SASL_MECHANISM=OAUTHBEARER needs RASID_KAFKA_OAUTH_TOKEN_URL",
        ),
        ({"KAFKA_SASL_USERNAME": "desk"}, "RASID_KAFKA_SECURITY_PROTOCOL=PLAINTEXT does not log in"),
        ({"KAFKA_TLS_CA_FILE": __file__}, "RASID_KAFKA_SECURITY_PROTOCOL=PLAINTEXT is not encrypted"),
        (
            {"KAFKA_SECURITY_PROTOCOL": "SSL", "KAFKA_TLS_CERT_FILE": __file__},
            "RASID_KAFKA_TLS_CERT_FILE and RASID_KAFKA_TLS_KEY_FILE must be set together",
        ),
        ({"KAFKA_TLS_CA_FILE": "/nowhere"}, "RASID_KAFKA_TLS_CA_FILE=/nowhere: must be a file that exists"),
        ({"KAFKA_HEARTBEAT_SECONDS": "5"}, "RASID_KAFKA_HEARTBEAT_SECONDS=5 must be at most a third of"),
        ({"KAFKA_REQUEST_TIMEOUT_SECONDS": "10"}, "RASID_KAFKA_REQUEST_TIMEOUT_SECONDS=10 must be above"),
        ({"KAFKA_BOOTSTRAP_SERVERS": "kafka"}, "RASID_KAFKA_BOOTSTRAP_SERVERS=kafka: must be host:port"),
        ({"KAFKA_BOOTSTRAP_SERVERS": "kafka:99999"}, "RASID_KAFKA_BOOTSTRAP_SERVERS=kafka:99999: must be host:port"),
        (
            {"LIMITS_ARTICLE_BYTES": "2000000"},
            "RASID_LIMITS_ARTICLE_BYTES=2000000 must be at most RASID_TOPICS_RAW_BYTES",
        ),
        ({"TOPICS_PREFIX": "two words."}, "RASID_TOPICS_PREFIX=two words.: must match pattern"),
        ({"KAFKA_TLS_CHECK_HOSTNAME": "perhaps"}, "RASID_KAFKA_TLS_CHECK_HOSTNAME=perhaps: must be true or false"),
    ],
)
def test_what_does_not_fit_together_is_refused(env: dict[str, str], says: str) -> None:
    (line,) = problems(None, **{f"RASID_{name}": value for name, value in env.items()})
    assert line.startswith(says)


def test_the_limits_are_those_of_the_core() -> None:
    assert Limits(**Settings().limits.model_dump()) == Limits()


def test_every_setting_is_described() -> None:
    rows = {row.variable: row for row in Settings.describe()}
    assert all(row.description for row in rows.values())
    assert rows["RASID_TOPICS_MODE"].type == "create | check | off"
    assert rows["RASID_KAFKA_TLS_CHECK_HOSTNAME"].default == "true"
    assert rows["RASID_KAFKA_SASL_PASSWORD"].type == "secret"
    assert rows["RASID_KAFKA_SASL_PASSWORD_FILE"].type == "path"


def test_every_described_default_may_be_given_as_it_stands() -> None:
    env = {row.variable: row.default for row in Settings.describe()}
    assert Settings.load(env=env) == Settings()
