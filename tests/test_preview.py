"""The preview: a real server in a process of its own, files that are edited, pages asked over HTTP."""

from __future__ import annotations

import os
import re
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import run_fieldguide
from fieldguide.errors import UsageError
from fieldguide.preview.address import PreviewAddress, read_address
from fieldguide.preview.watching import Watch
from golden import write_project
from media_files import make_picture
from mkdocs_project import CONFIG, FRONT, HOME, PROJECT, TRANSLATION
from plain_work import snapshot
from previews import Preview
from test_host_safety import EVIL, HOSTILE

ABOUT, NOTES = PROJECT["docs/en/about.md"], PROJECT["docs/en/notes.md"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(tmp_path, PROJECT)
    return tmp_path


def page_of(preview: Preview, path: str, *, holds: str, without: str = "") -> None:
    text = preview.page(path)
    assert holds in text
    assert not without or without not in text


# ---- What is shown ----


def test_every_file_of_a_built_site_is_served_as_it_is_built(project: Path) -> None:
    """But for the script by which a page is loaded again; a preview has no map of the site, and no copy is kept."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    changed = config.replace("  - fieldguide:\n", "  - fieldguide:\n      online: false\n")
    assert changed != config
    (project / "mkdocs.yml").write_text(changed, encoding="utf-8")
    done = run_fieldguide(project, "build", "--output", "site", "--no-bundles")
    assert done.returncode == 0, done.stderr
    site = project / "site"
    built = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
    left = {name for name in built if name.startswith((".fieldguide", "sitemap", "sw.js"))}
    with Preview(project) as preview:
        for name in sorted(built.keys() - left):
            answer = preview.ask(f"/{name}")
            assert answer.status == 200, name
            served = answer.text.encode() if name.endswith(".html") else answer.content
            assert served == built[name], name
            # What a server shows for lost addresses is no page that anybody reads, and is not loaded again.
            is_page = name.endswith(".html") and name != "404.html"
            assert bool(answer.digest if is_page else "") == is_page
        for folder in ("", "fr/", "ar/"):
            assert preview.ask(f"/{folder}").text.encode() == built[f"{folder}index.html"]
    assert len(built) > 20


def test_a_preview_writes_nothing(project: Path) -> None:
    before = snapshot(project)
    with Preview(project) as preview:
        for path in ("/", "/fr/", "/nothing", "/search/search_index.js"):
            preview.ask(path)
        events = preview.events("/notes.html")
        shown = events.page
        preview.write("docs/en/notes.md", f"{NOTES}\nMore.\n")
        events.wait_for(lambda: events.page != shown)
    (project / "docs/en/notes.md").write_text(NOTES)
    assert snapshot(project) == before


def test_pages_of_a_preview_have_the_policy_of_the_site_and_may_load_its_script(project: Path) -> None:
    with Preview(project) as preview:
        answer = preview.ask("/about.html")
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', answer.text)
        assert policy is not None
        assert re.search(r"script-src 'self'(?: 'sha256-[^']+')*;", policy[1])
        assert "connect-src 'self'" in policy[1]
        assert answer.headers["Cache-Control"] == "no-store"
        assert not {"ETag", "Last-Modified", "Expires"} & answer.headers.keys()
        script = preview.ask("/.fieldguide/preview.js")
        assert script.headers["Content-Type"].startswith("text/javascript")
        missing = preview.ask("/<b>nothing</b>")
        assert missing.status == 404
        assert "&lt;b&gt;nothing" in missing.text
        assert "script-src 'self';" in missing.headers["Content-Security-Policy"]


def test_nothing_but_the_site_can_be_asked_for(project: Path) -> None:
    paths = ("/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/mkdocs.yml", "/docs/en/index.md", "/index.md")
    others = (
        "/.fieldguide/server.py",
        "/.fieldguide/..%2fserver.py",
        "/.fieldguide/",
        "//etc/passwd",
        "/fr/..",
    )
    with Preview(project) as preview:
        for path in (*paths, *others):
            assert preview.ask(path).status == 404, path
        assert preview.ask("/", "POST").status == 501
        assert preview.ask("/about.html", "HEAD").content == b""


def test_a_folder_leads_to_its_first_page(project: Path) -> None:
    with Preview(project) as preview:
        answer = preview.ask("/fr")
        assert (answer.status, answer.headers["Location"]) == (302, "./fr/")
        assert preview.page("/fr/") == preview.page("/fr/index.html")


def test_what_an_audience_may_not_see_is_not_in_its_preview(project: Path) -> None:
    with Preview(project) as preview:
        assert preview.ask("/secret.html").status == 404
        assert "secret" not in preview.page("/").casefold()
        assert b"secret" not in preview.ask("/search/search_index.js").content
        events = preview.events("/secret.html")
        assert events.page == "missing"
        wide = CONFIG + "      audience: internal\n"
        preview.write("mkdocs.yml", wide)
        events.wait_for(lambda: events.page != "missing")
        page_of(preview, "/secret.html", holds="The secret plan")
        preview.write("mkdocs.yml", CONFIG)
        events.wait_for(lambda: events.page == "missing")
        assert preview.ask("/secret.html").status == 404


# ---- Edits ----


def test_an_edit_is_shown_and_other_pages_stay(project: Path) -> None:
    with Preview(project) as preview:
        events, others = preview.events("/about.html"), preview.events("/fr/notes.html")
        shown, other = events.page, others.page
        assert preview.ask("/about.html").digest == shown
        preview.write("docs/en/about.md", ABOUT.replace("this is text", "this is another text"))
        events.wait_for(lambda: events.page != shown)
        answer = preview.ask("/about.html")
        assert "this is another text" in answer.text
        assert answer.digest == events.page
        others.next()
        assert others.page == other


def test_the_new_title_of_a_page_stands_on_all_that_name_it(project: Path) -> None:
    (project / "docs/en/notes.md").write_text(f"{NOTES}\nSee [](ref:page/about).\n")
    with Preview(project) as preview:
        events = preview.events("/notes.html")
        shown = events.page
        preview.write("docs/en/about.md", ABOUT.replace("title: About", "title: All about it"))
        events.wait_for(lambda: events.page != shown)
        page_of(preview, "/notes.html", holds="All about it")


def test_a_new_page_is_shown_and_one_that_is_deleted_is_not(project: Path) -> None:
    with Preview(project) as preview:
        events = preview.events("/more.html")
        assert (events.page, preview.ask("/more.html").digest) == ("missing", "missing")
        preview.write("docs/en/more.md", FRONT.format("More", "public") + "Even more.\n")
        events.wait_for(lambda: events.page != "missing")
        page_of(preview, "/fr/more.html", holds="Even more.")
        (project / "docs/en/more.md").unlink()
        events.wait_for(lambda: events.page == "missing")
        assert preview.ask("/fr/more.html").status == 404


def test_new_folders_are_watched_and_new_pictures_shown(project: Path) -> None:
    with Preview(project) as preview:
        events = preview.events("/notes.html")
        shown = events.page
        preview.write("docs/en/maps/deep/north.png", make_picture(size=(40, 30)))
        preview.write("docs/en/notes.md", f"{NOTES}\n![The north](maps/deep/north.png)\n")
        events.wait_for(lambda: events.page != shown)
        first, shown = preview.ask("/maps/deep/north.png"), events.page
        assert first.headers["Content-Type"] == "image/png"
        preview.write("docs/en/maps/deep/north.png", make_picture(size=(80, 30)))
        events.wait_for(lambda: events.page != shown)
        assert preview.ask("/maps/deep/north.png").content != first.content
        preview.write("quizzes/en/wrong.yml", "title: [\n")
        events.wait_for(lambda: "quizzes/en/wrong.yml" in preview.state())


def test_a_language_that_is_added_is_shown(project: Path) -> None:
    with Preview(project) as preview:
        events = preview.events("/es/")
        assert events.page == "missing"
        spanish = "        - {code: es, name: Español, translation: machine}\n"
        preview.write("mkdocs.yml", CONFIG.replace("      edition:", f"{spanish}      edition:"))
        events.wait_for(lambda: events.page != "missing")
        page_of(preview, "/es/", holds='lang="es"')
        preview.write("docs/es/notes.md", TRANSLATION.format("Notas", "Resumen.") + "Apuntes.\n")
        notes = preview.events("/es/notes.html")
        notes.wait_for(lambda: "Apuntes" in preview.page("/es/notes.html"))


# ---- Faults ----

BROKEN = "---\ntitle: [About\nsummary: What it is.\n---\n\nText.\n"


def test_the_last_good_pages_stay_under_all_faults_of_a_run(project: Path) -> None:
    with Preview(project) as preview:
        events = preview.events("/about.html")
        good, page = events.page, preview.page("/about.html")
        well = events.state
        preview.write("docs/en/about.md", BROKEN)
        preview.write("docs/en/notes.md", NOTES + "\nSee [it](ref:page/nothing).\n")
        events.wait_for(lambda: "ref:page/nothing" in preview.state())
        assert events.page == good
        assert preview.page("/about.html") == page
        state = preview.state()
        assert "data-failed" in state
        for told in ("docs/en/about.md:2:8", "yaml-syntax", "docs/en/notes.md:11:", "reference-missing"):
            assert told in state, told
        assert "title: <mark>[</mark>About" in state
        assert 'class="hint"' in state
        preview.write("docs/en/about.md", ABOUT)
        preview.write("docs/en/notes.md", NOTES)
        events.wait_for(lambda: events.state == well)
        assert "data-failed" not in preview.state()
        assert preview.page("/about.html") == page
        assert "FG005" in preview.said


def test_what_is_wrong_is_shown_as_words_and_never_as_markup(project: Path) -> None:
    with Preview(project) as preview:
        events = preview.events()
        preview.write("docs/en/notes.md", f"{HOME}\nSee [it](ref:page/<img-src=x>).\n")
        events.wait_for(lambda: "data-failed" in preview.state())
        assert "<img" not in preview.state()
        assert "&lt;img-src=x&gt;" in preview.state()


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("site_name: [\n", "yaml-syntax"),
        (CONFIG.replace("code: fr", "code: FR"), "FR"),
        (CONFIG + "x: !!python/object/apply:os.system ['touch mark']\n", "yaml-tag"),
        (None, "there is no configuration file"),
    ],
    ids=["yaml", "option", "hostile", "missing"],
)
def test_a_broken_configuration_is_told_and_survived(project: Path, broken: str | None, told: str) -> None:
    with Preview(project) as preview:
        events = preview.events()
        good, page = events.page, preview.page("/")
        if broken is None:
            (project / "mkdocs.yml").rename(project / "mkdocs.old")
        else:
            preview.write("mkdocs.yml", broken)
        events.wait_for(lambda: "data-failed" in preview.state())
        assert told in preview.state()
        assert (events.page, preview.page("/")) == (good, page)
        preview.write("mkdocs.yml", CONFIG.replace("Tiny", "Another"))
        events.wait_for(lambda: events.page != good)
        page_of(preview, "/", holds="Another")
    assert not (project / "mark").exists()


def test_a_preview_starts_with_a_broken_configuration(project: Path) -> None:
    """And runs nothing that it says; the pages come once it is mended."""
    hostile = "x: !!python/object/apply:os.system ['touch mark']\n"
    (project / "mkdocs.yml").write_text(CONFIG + hostile)
    with Preview(project) as preview:
        answer = preview.ask("/fr/notes.html")
        assert (answer.status, answer.digest) == (503, "missing")
        assert "yaml-tag" in preview.state()
        assert "No page can be shown" in preview.state()
        events = preview.events("/fr/notes.html")
        preview.write("mkdocs.yml", CONFIG)
        events.wait_for(lambda: events.page != "missing")
        page_of(preview, "/fr/notes.html", holds="Notes")
    assert not (project / "mark").exists()


def test_a_preview_runs_nothing_that_a_configuration_says(project: Path) -> None:
    mark = project / "mark"
    (project / "evil.py").write_text(EVIL.format(mark=str(mark)))
    (project / "base.yml").write_text(f"site_author: !!python/object/apply:os.system ['touch {mark}']\n")
    with Preview(project) as preview:
        events = preview.events()
        for text in filter(None, HOSTILE.values()):
            preview.write("mkdocs.yml", CONFIG + text.format(mark=mark))
            events.wait_for(lambda: "data-failed" in preview.state())
            assert "mkdocs.yml:" in preview.state()
            preview.write("mkdocs.yml", CONFIG)
            events.wait_for(lambda: "data-failed" not in preview.state())
    assert not mark.exists()


def test_editors_that_replace_files_show_no_fault(project: Path) -> None:
    """Many write beside a file and rename; some take it away first."""
    with Preview(project) as preview:
        events = preview.events("/about.html")
        for number in range(8):
            shown = events.page
            beside = project / f"docs/en/.about.md.{number}.tmp"
            beside.write_text(ABOUT.replace("this is text", f"this is text {number}"))
            os.replace(beside, project / "docs/en/about.md")
            events.wait_for(lambda shown=shown: events.page != shown)  # type: ignore[misc]
            page_of(preview, "/about.html", holds=f"this is text {number}")
        assert "error[" not in preview.said


def test_a_fault_of_the_machine_is_told_and_survived(project: Path) -> None:
    with Preview(project) as preview:
        events = preview.events()
        notes = project / "docs/en/notes.md"
        notes.unlink()
        notes.symlink_to("about.md")
        events.wait_for(lambda: "it is a link" in preview.state())
        page_of(preview, "/notes.html", holds="Notes.")
        notes.unlink()
        preview.write("docs/en/notes.md", NOTES.replace("Notes.", "Mended."))
        events.wait_for(lambda: "data-failed" not in preview.state())
        page_of(preview, "/notes.html", holds="Mended.")


def test_others_in_the_network_are_not_told_of_what_they_may_not_see(project: Path) -> None:
    with Preview(project, "--address", "0.0.0.0:0") as preview:
        events = preview.events()
        preview.write("docs/en/secret.md", PROJECT["docs/en/secret.md"] + "\n[x](ref:page/hidden-plan)\n")
        events.wait_for(lambda: "data-failed" in preview.state())
        assert "hidden-plan" not in preview.state()
        assert "docs/en/secret.md" not in preview.state()
        assert "see the terminal" in preview.state()
        assert "hidden-plan" in preview.said
        preview.write("docs/en/notes.md", NOTES + "\n[x](ref:page/nowhere)\n")
        events.wait_for(lambda: "ref:page/nowhere" in preview.state() or "page/nowhere" in preview.state())


# ---- The server ----


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["interrupt", "terminate"])
def test_a_signal_ends_a_preview_that_a_browser_listens_to(project: Path, number: signal.Signals) -> None:
    with Preview(project) as preview:
        events = preview.events()
        assert preview.end(number) == (0 if number is signal.SIGINT else 143)
        with pytest.raises(AssertionError, match="the preview ended"):
            events.wait_for(lambda: False)
    assert "Traceback" not in preview.said


def test_a_port_that_is_taken_is_told_in_one_line(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        preview = Preview(project, "--address", f"127.0.0.1:{port}")
        assert preview.wait() == 4
    assert re.fullmatch(
        rf"fieldguide: nothing can be served at 127\.0\.0\.1:{port}: address already in use; .*\n",
        preview.said,
    )


@pytest.mark.parametrize("address", ["8000", "localhost", "127.0.0.1:99999", "http://127.0.0.1:8000"])
def test_an_address_of_another_form_is_told_in_one_line(project: Path, address: str) -> None:
    preview = Preview(project, "--address", address)
    assert preview.wait() == 2
    assert preview.said.startswith(f"fieldguide: `{address}` is no address: please write")
    assert preview.said.count("\n") == 1


def test_a_folder_without_a_project_is_told_in_one_line(tmp_path: Path) -> None:
    preview = Preview(tmp_path)
    assert preview.wait() == 2
    assert preview.said == (
        "fieldguide: there is no configuration file mkdocs.yml: "
        "please go to the folder of the project first, or name its file with --config\n"
    )


def test_pages_of_other_sites_get_no_answer_under_their_name(project: Path) -> None:
    """A name of another site can be made to lead to this machine (DNS rebinding)."""
    with Preview(project) as preview:
        for host in (
            "evil.example",
            f"evil.example:{preview.port}",
            "127.0.0.1.evil.example",
            "",
            "10.0.0.7",
        ):
            answer = preview.ask("/about.html", Host=host)
            assert answer.status == 421, host
            assert b"About" not in answer.content
        for host in ("localhost", f"localhost:{preview.port}", "127.0.0.1", "[::1]:1", "LOCALHOST."):
            assert preview.ask("/about.html", Host=host).status == 200, host
        assert preview.ask("/about.html").headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("served", "host", "answered"),
    [
        ("127.0.0.1:8000", "127.0.0.1:8000", True),
        ("[::1]:8000", "[::1]:8000", True),
        ("localhost:8000", "localhost", True),
        ("127.0.0.1:8000", "192.168.1.7:8000", False),
        ("0.0.0.0:8000", "192.168.1.7:8000", True),
        ("0.0.0.0:8000", "evil.example", False),
        ("guide.example:8000", "guide.example:8000", True),
        ("guide.example:8000", "other.example:8000", False),
        ("0.0.0.0:8000", "a:b:c", False),
    ],
)
def test_a_preview_answers_to_its_own_names(served: str, host: str, answered: bool) -> None:
    assert read_address(served).answers_to(host) is answered


def test_only_this_machine_is_private() -> None:
    private = {
        text: read_address(text).private for text in ("127.0.0.1:1", "localhost:1", "[::1]:1", "127.8.8.8:1")
    }
    assert all(private.values())
    assert not any(
        read_address(text).private for text in ("0.0.0.0:1", "[::]:1", "192.168.1.7:1", "guide.example:1")
    )
    assert PreviewAddress("::1", 80).url == "http://[::1]:80/"
    assert PreviewAddress("0.0.0.0", 80).url == "http://127.0.0.1:80/"
    with pytest.raises(UsageError):
        read_address("::1:8000:")


# ---- Watching ----


def changes(watch: Watch, change: Callable[[], object]) -> bool:
    """Tell whether a change is seen by the next look, once files are no longer fresh."""
    before = watch.look()
    while any(stamp.fresh for stamp in before.values()):
        before = watch.look()
    change()
    return watch.look() != before


def test_every_change_is_seen(project: Path) -> None:
    watch = Watch(project / "mkdocs.yml")
    about, other = project / "docs/en/about.md", project / "docs/en/other.md"
    text = about.read_text()
    assert not changes(watch, lambda: None)
    assert changes(watch, lambda: about.write_text(text.swapcase()))
    assert changes(watch, lambda: about.rename(other))
    assert changes(watch, lambda: other.rename(about))
    assert changes(watch, lambda: os.utime(about))
    assert changes(watch, lambda: (project / "mkdocs.yml").unlink())
    assert changes(
        watch, lambda: (project / "quizzes/en").mkdir(parents=True) or (project / "quizzes/en/a.yml").touch()
    )
    assert changes(watch, lambda: (project / "quizzes/en/a.yml").unlink())
    assert not changes(watch, lambda: (project / "docs/en/.about.md.swp").touch())
    assert not changes(watch, lambda: (project / "notes.txt").touch())


def test_a_file_that_changed_just_now_is_looked_at_again(project: Path) -> None:
    """Two changes within one tick of the file system's clock have one time, and may have one size."""
    watch = Watch(project / "mkdocs.yml")
    (project / "docs/en/about.md").write_text(ABOUT)
    first = watch.look()
    assert first[str(project / "docs/en/about.md")].fresh
    later = first
    while later[str(project / "docs/en/about.md")].fresh:
        later = watch.look()
    assert later != first
