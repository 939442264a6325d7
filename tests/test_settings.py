from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_config_path

from summarizer.errors import SettingsError
from summarizer.settings import Settings


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "summarizer.toml").write_text(text, "utf-8")


def key_of(settings: Settings) -> str | None:
    return settings.api_key.get_secret_value() if settings.api_key else None


def test_nothing_set(here):
    settings = Settings.load({}, {})
    assert settings == Settings()
    assert settings.server == "https://api.openai.com/v1"
    assert settings.cache_folder.name == "summarizer"


def test_flags_over_environment_over_file(here):
    write(here, 'model = "file"\nretries = 1\ntimeout = 5')
    environment = {"SUMMARIZER_MODEL": "environment", "SUMMARIZER_RETRIES": "2"}
    settings = Settings.load({"model": "flag", "retries": None}, environment)
    assert (settings.model, settings.retries, settings.timeout) == ("flag", 2, 5.0)
    assert settings.model_fields_set == {"model", "retries", "timeout"}


def test_the_file_of_this_folder_goes_before_the_users(here):
    write(user_config_path("summarizer", appauthor=False), 'model = "users"')
    assert Settings.load({}, {}).model == "users"
    write(here, 'model = "here"')
    assert Settings.load({}, {}).model == "here"


def test_openais_own_variables_count_and_ours_go_first(here):
    environment = {"OPENAI_API_KEY": " k1\n", "OPENAI_BASE_URL": "https://one.example/v1/"}
    settings = Settings.load({}, environment)
    assert (key_of(settings), settings.base_url) == ("k1", "https://one.example/v1")
    settings = Settings.load({}, environment | {"SUMMARIZER_API_KEY": "k2", "SUMMARIZER_MODEL": ""})
    assert (key_of(settings), settings.model) == ("k2", None)


def test_a_key_for_openai_does_not_go_where_a_file_points(here):
    write(here, 'base_url = "https://elsewhere.example/v1"')
    assert key_of(Settings.load({}, {"OPENAI_API_KEY": "k"})) is None
    assert key_of(Settings.load({}, {"SUMMARIZER_API_KEY": "k"})) == "k"
    assert key_of(Settings.load({"base_url": "https://mine.example"}, {"OPENAI_API_KEY": "k"})) == "k"


def test_folders_in_a_file_are_seen_from_the_file(here):
    write(here, 'prompts = "own"\ncache_dir = "/somewhere"')
    settings = Settings.load({}, {})
    assert settings.prompts == here / "own"
    assert settings.cache_folder == Path("/somewhere")


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"SUMMARIZER_RETRIES": "3.5"}, "SUMMARIZER_RETRIES should be a valid integer."),
        ({"SUMMARIZER_TIMEOUT": "soon"}, "SUMMARIZER_TIMEOUT should be a valid number."),
        ({"SUMMARIZER_TIMEOUT": "-1"}, "SUMMARIZER_TIMEOUT should be greater than 0."),
        ({"SUMMARIZER_TIMEOUT": "nan"}, "SUMMARIZER_TIMEOUT should be less than or equal to 86400."),
        ({"SUMMARIZER_CACHE": "perhaps"}, "SUMMARIZER_CACHE should be a valid boolean."),
        ({"SUMMARIZER_PLAN": "two"}, "SUMMARIZER_PLAN should be 'auto', 'one' or 'per-task'."),
        ({"OPENAI_BASE_URL": "localhost:1"}, "OPENAI_BASE_URL: it must begin with http:// or https://."),
        ({"SUMMARIZER_RETRYS": "3"}, "SUMMARIZER_RETRYS is no known variable. Did you mean SUMMARIZER_RETRIES?"),
    ],
)
def test_a_wrong_variable_is_named_with_what_is_wrong(here, environment, message):
    with pytest.raises(SettingsError) as caught:
        Settings.load({}, environment)
    assert str(caught.value) == message
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("key", ["sk-\u00fcber-secret", "sk secret", "sk-\x00secret"])
def test_a_key_that_cannot_be_one_is_not_shown(here, key):
    with pytest.raises(SettingsError) as caught:
        Settings.load({}, {"OPENAI_API_KEY": key})
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_good_key_is_not_shown_either():
    assert "sk-1" not in repr(Settings(api_key="sk-1"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('modle = "m"', r"^modle is no known setting in .*summarizer\.toml\. Did you mean model\?$"),
        ("retries = -1", r"^retries in .*summarizer\.toml should be greater than or equal to 0\.$"),
        ("model = [1]", r"^model in .*summarizer\.toml should be a valid string\.$"),
        ("model = x", r"^.*summarizer\.toml is not valid TOML \(at line 1, column 9\)\.$"),
        ("[model]\nx = 1", r"^model in .*summarizer\.toml should be a valid string\.$"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(here, text, message):
    write(here, text)
    with pytest.raises(SettingsError, match=message):
        Settings.load({}, {})


def test_a_file_that_is_no_text(here):
    (here / "summarizer.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="is not UTF-8 text"):
        Settings.load({}, {})


def test_a_wrong_flag_is_named(here):
    with pytest.raises(SettingsError, match=r"^--max-concurrency should be greater than or equal to 1\.$"):
        Settings.load({"max_concurrency": 0}, {})
