"""The MkDocs adapter: two ways to the same bytes, faults in plain words, a preview."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from commands import run_fieldguide, run_host
from fieldguide.model.configuration import OPTIONS
from fieldguide.pipeline import TRUST, check_configuration
from golden import write_project
from mkdocs_fieldguide.plugin import FieldguidePlugin
from mkdocs_project import CONFIG, HOME, INDEX, PROJECT, Frame, build_with
from plain_work import ARABIC, snapshot

# ---- Two ways, the same bytes ----


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_a_host_builds_the_same_files_as_the_command(mkdocs_project: Path, tool: str) -> None:
    expected = snapshot(mkdocs_project / "by-fieldguide")
    found = snapshot(mkdocs_project / f"by-{tool}")
    assert sorted(found) == sorted(expected)
    assert [name for name in found if found[name] != expected[name]] == []


def test_nothing_is_published_but_rendered_pages_and_what_they_load(mkdocs_project: Path) -> None:
    names = set(snapshot(mkdocs_project / "by-mkdocs"))
    assert {name for name in names if name.endswith((".md", ".yml", ".map", ".html.gz"))} == set()
    assert not [name for name in names if "lunr" in name or "secret" in name]
    assert b"secret plan" not in b"".join(snapshot(mkdocs_project / "by-mkdocs").values())
    pages = {name for name in names if name.endswith(".html") and name.startswith("fr/")}
    assert {"fr/index.html", "fr/about.html", "fr/notes.html"} <= pages


def test_text_that_looks_like_metadata_stays_text(mkdocs_project: Path) -> None:
    assert "Note: this is text, not metadata." in (mkdocs_project / "by-mkdocs/about.html").read_text()


def test_a_language_may_have_a_tag_of_three_letters(tmp_path: Path) -> None:
    write_project(
        tmp_path, {"mkdocs.yml": CONFIG.replace("code: fr", "code: rhg"), "docs/en/index.md": INDEX}
    )
    done = build_with("mkdocs", tmp_path)
    assert done.returncode == 0, done.stderr
    assert Frame((tmp_path / "by-mkdocs/rhg/index.html").read_text()).root["lang"] == "rhg"


# ---- Faults ----


def test_faults_in_the_content_stop_mkdocs_before_it_writes(tmp_path: Path) -> None:
    write_project(tmp_path, {**PROJECT, "docs/en/notes.md": HOME.replace("page/about", "page/nothing")})
    old = tmp_path / "by-mkdocs/index.html"
    old.parent.mkdir()
    old.write_text("the old site")
    done = build_with("mkdocs", tmp_path)
    assert done.returncode == 1
    assert "docs/en/notes.md:" in done.stderr
    assert "`page/nothing`" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(old.parent) == {"index.html": b"the old site"}


def test_strict_mkdocs_stops_at_small_faults_too(mkdocs_project: Path) -> None:
    assert "translation-missing" in build_with("mkdocs", mkdocs_project).stderr
    done = run_host("mkdocs", mkdocs_project, "build", "--strict", "--site-dir", "strict")
    assert done.returncode == 1
    assert "translation-missing" in done.stderr
    assert not (mkdocs_project / "strict").exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("plugins:", "extra_templates: [x.html]\nplugins:", "error[FG020] runs-code: `extra_templates`"),
        (
            "plugins:",
            "plugins:\n  - i18n: {languages: [{locale: en, name: E, default: true}]}",
            "remove `i18n`",
        ),
        ("direction: rtl", "direction: left", "error[FG013] not-in-vocabulary: `left`"),
        ("direction: rtl", "directoin: rtl", "did you mean `direction`?"),
        ("      edition:", "      enabled: false\n      edition:", "unknown-key: the key `enabled`"),
    ],
)
def test_a_wrong_configuration_is_told_in_plain_words(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    write_project(tmp_path, {**PROJECT, "mkdocs.yml": CONFIG.replace(old, new)})
    done = build_with("mkdocs", tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("theme", ["", "theme: mkdocs\n", "theme: {name: readthedocs, font: false}\n"])
def test_whatever_theme_is_named_nothing_of_it_is_in_the_site(
    tmp_path: Path, mkdocs_project: Path, theme: str
) -> None:
    write_project(tmp_path, {**PROJECT, "mkdocs.yml": CONFIG.replace("theme: fieldguide\n", theme)})
    assert build_with("mkdocs", tmp_path).returncode == 0
    assert snapshot(tmp_path / "by-mkdocs") == snapshot(mkdocs_project / "by-mkdocs")


def test_the_search_of_mkdocs_may_be_listed_and_does_nothing(tmp_path: Path, mkdocs_project: Path) -> None:
    config = CONFIG.replace("plugins:\n", "plugins:\n  - search\n")
    write_project(tmp_path, {**PROJECT, "mkdocs.yml": config})
    assert build_with("mkdocs", tmp_path).returncode == 0
    assert snapshot(tmp_path / "by-mkdocs/search") == snapshot(mkdocs_project / "by-mkdocs/search")


def test_all_ways_give_the_same_report_of_a_configuration(tmp_path: Path) -> None:
    """Every fault in one run, each with its place, and the same exit status."""
    config = CONFIG.replace("code: fr", "code: FR").replace("2026-11-22", "9999-12-31") + "site_nmae: X\n"
    write_project(tmp_path, {**PROJECT, "mkdocs.yml": config})
    expected = check_configuration(tmp_path / "mkdocs.yml").text()
    assert expected.count("error[") == 3
    for tool in ("mkdocs", "properdocs"):
        for command in ("build", "serve"):
            done = run_host(tool, tmp_path, command)
            assert done.returncode == 2, done.stderr
            assert expected.strip() in done.stderr
    for arguments in (("check",), ("build",), ("new", "lesson", "a"), ("schema", "lesson")):
        done = run_fieldguide(tmp_path, *arguments)
        assert done.returncode == 2, done.stderr
        assert expected.rpartition("\n\n")[0] in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "mkdocs.yml"]


# ---- Preview ----


def test_a_preview_can_reload_pages(tmp_path: Path) -> None:
    """MkDocs loads a page again by an inline script, which the policy of a published page forbids."""
    write_project(tmp_path, PROJECT)
    config = load_config(str(tmp_path / "mkdocs.yml"))
    # MkDocs keeps its plugins from one configuration to the next.
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_startup(command="build", dirty=False)
    page = (tmp_path / "site/ar/index.html").read_text()
    assert "Content-Security-Policy" not in page
    assert Frame(page).root["lang"] == ARABIC.code
    assert (tmp_path / "site/assets/frame/frame.css").is_file()


def test_a_preview_watches_all_folders_of_content(mkdocs_project: Path) -> None:
    """Those that are there, and those that are made while the preview runs."""
    (mkdocs_project / "quizzes").mkdir(exist_ok=True)
    config = load_config(str(mkdocs_project / "mkdocs.yml"))
    built = threading.Event()
    server = LiveReloadServer(built.set, "127.0.0.1", 0, str(mkdocs_project), polling_interval=0.05)
    config.plugins.on_serve(server, config=config, builder=server.builder)
    assert {Path(path).name for path in server._watched_paths} == {"quizzes"}
    running = threading.Thread(target=server.serve, daemon=True)
    running.start()
    try:
        while not server.observer.is_alive():
            assert running.is_alive()
        (mkdocs_project / "modules/en").mkdir(parents=True)
        assert built.wait(30)
        assert {Path(path).name for path in server._watched_paths} == {"modules", "quizzes"}
    finally:
        server.shutdown()
        shutil.rmtree(mkdocs_project / "modules")


def test_a_failed_build_leaves_nothing_in_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TRUST, "hooks")
    clean = utils.clean_directory
    hook = (
        "def on_page_content(html, page, config, files):\n    if 'fr/' in page.url: raise ValueError('no')\n"
    )
    write_project(tmp_path, {**PROJECT, "hook.py": hook, "mkdocs.yml": CONFIG + "hooks: [hook.py]\n"})
    config = load_config(str(tmp_path / "mkdocs.yml"))
    with pytest.raises(ValueError, match="no"):
        build(config)
    assert utils.clean_directory is clean
    assert not (tmp_path / "site").exists()
    write_project(tmp_path, PROJECT)
    build(load_config(str(tmp_path / "mkdocs.yml")))
    assert (tmp_path / "site/ar/index.html").is_file()


def test_a_page_that_another_plugin_changes_is_judged_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TRUST, "hooks")
    hook = (
        "from mkdocs.plugins import event_priority\n\n"
        "@event_priority(-1000)\n"
        "def on_post_page(output, page, config):\n"
        "    return output.replace('</main>', '<a href=\"gone.html\">Gone</a></main>')\n"
    )
    write_project(tmp_path, {**PROJECT, "hook.py": hook, "mkdocs.yml": CONFIG + "hooks: [hook.py]\n"})
    with pytest.raises(Abort) as caught:
        build(load_config(str(tmp_path / "mkdocs.yml")))
    assert (
        "the link to `gone.html` leads nowhere" in caught.value.__cause__.message
        if hasattr(caught.value.__cause__, "message")
        else str(caught.value.__cause__)
    )
    assert not (tmp_path / "site").exists()


def test_mkdocs_knows_every_option() -> None:
    """An option that it does not know is a warning in every build."""
    plugin = FieldguidePlugin()
    errors, warnings = plugin.load_config(dict.fromkeys((option.name for option in OPTIONS), "x"))
    assert (errors, warnings) == ([], [])
    _, warnings = plugin.load_config({"languagse": []})
    assert [name for name, _ in warnings] == ["languagse"]
