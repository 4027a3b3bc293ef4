"""What leaves the checkout: the smoke test that wheel and bundle must pass, the emblem, what the desktop is told."""

import os
import shutil
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtGui import QImage

import phenocode
from phenocode import __main__ as program
from phenocode import paths
from phenocode.paths import resource
from phenocode.ui import smoke
from phenocode.ui.look import emblem

ROOT = Path(__file__).parent.parent


def run_smoke(tmp_path, **more):
    """The smoke test in a process of its own; what it said, and what was there while and after it ran."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    environment |= {"HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT), **more}
    ran = subprocess.run(
        [sys.executable, "-m", "phenocode", "--smoke"],
        capture_output=True, encoding="utf-8", env=environment, cwd=temporary, timeout=300,
    )  # fmt: skip
    left = [path for place in (home, temporary) for path in place.rglob("*") if "__pycache__" not in path.parts]
    return ran, left


def test_the_smoke_test_passes_and_leaves_nothing(tmp_path):
    ran, left = run_smoke(tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("The smoke test passed in ")
    assert left == []


def test_the_smoke_test_says_what_is_missing_and_leaves_nothing(tmp_path, monkeypatch, capsys):
    def fail(folder):
        (folder / "left.txt").write_text("words", encoding="utf-8")
        raise ImportError("no module docx")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(smoke, "_work", fail)
    assert program.main(["--smoke"]) == 1
    assert capsys.readouterr() == ("", "The smoke test failed: ImportError: no module docx\n")
    assert list(tmp_path.iterdir()) == []


def test_resources_are_found_in_a_checkout_a_wheel_and_a_bundle(tmp_path, monkeypatch):
    assert resource("icons") == ROOT / "resources" / "icons"
    package = tmp_path / "site" / "phenocode"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "site" / "resources").mkdir()  # somebody else's
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert resource("icons") == package / "resources" / "icons"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert resource("icons") == tmp_path / "bundle" / "resources" / "icons"


def test_the_wheel_holds_the_program_and_its_resources_and_nothing_else(tmp_path):
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "dist"],
        capture_output=True, cwd=ROOT, check=False, text=True,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").iterdir()
    assert wheel.name.startswith(f"phenocode-{phenocode.__version__}-py3-none-any")
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        opened.extractall(tmp_path / "site")
    own = {path.relative_to(ROOT).as_posix() for path in (ROOT / "phenocode").rglob("*.py")}
    files = (path for path in resource().rglob("*") if path.is_file())
    resources = {f"phenocode/resources/{path.relative_to(resource()).as_posix()}" for path in files}
    assert len(resources) > 60
    assert {name for name in names if ".dist-info/" not in name} == own | resources
    ran = subprocess.run(
        [sys.executable, "-c", "import phenocode.paths; print(phenocode.paths.resource('style.qss').is_file())"],
        capture_output=True, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path / "site")}, text=True,
    )  # fmt: skip
    assert ran.stdout.strip() == "True"


def test_the_emblem_is_the_same_at_every_size_and_sharp():
    for side in (16, 64, 256):
        image = emblem.draw_emblem(side)
        assert (image.width(), image.height()) == (side, side)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(side // 2, side // 2).lightness() > 230
        assert image.pixelColor(side // 2, round(side * 0.12)).name() == "#2a4594"


def pictures_in_ico(content):
    _, kind, count = struct.unpack_from("<HHH", content)
    assert kind == 1
    for number in range(count):
        width, height, _, _, planes, depth, length, offset = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert (planes, depth) == (1, 32)
        yield (width or 256, height or 256), content[offset : offset + length]


def pictures_in_icns(content):
    assert content[:4] == b"icns"
    assert struct.unpack_from(">I", content, 4) == (len(content),)
    at = 8
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at + 4)
        yield content[at : at + 4], content[at + 8 : at + length]
        at += length


def test_the_emblem_goes_into_the_files_of_windows_and_macos(qapp):
    found = dict(pictures_in_ico(emblem.emblem_ico()))
    assert sorted(side for side, _ in found) == [16, 24, 32, 48, 64, 128, 256]
    for (width, height), picture in found.items():
        image = QImage.fromData(picture, "PNG")
        assert (image.width(), image.height()) == (width, height)
    named = dict(pictures_in_icns(emblem.emblem_icns()))
    assert {kind: QImage.fromData(picture, "PNG").width() for kind, picture in named.items()} == {
        b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
    }  # fmt: skip
    assert emblem.emblem_icon().actualSize(qapp.primaryScreen().size()).width() == 128


def test_the_desktop_learns_of_the_bundle_and_forgets_it(tmp_path):
    bundle, share = tmp_path / "a folder" / "phenocode", tmp_path / "share"
    shutil.copytree(ROOT / "resources", bundle / "_internal" / "resources")
    shutil.copy(resource("desktop", "register.sh"), bundle / "register.sh")
    environment = {"PATH": os.environ["PATH"], "XDG_DATA_HOME": str(share), "HOME": str(tmp_path)}
    subprocess.run(["sh", bundle / "register.sh"], env=environment, check=True, capture_output=True)
    entry = (share / "applications" / "phenocode.desktop").read_text(encoding="utf-8").splitlines()
    assert f'Exec="{bundle}/phenocode" %f' in entry
    assert sum(line.startswith("Exec=") for line in entry) == 1
    kinds = ElementTree.parse(share / "mime" / "packages" / "phenocode.xml")
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    globs = {one.get("type"): one.find("m:glob", space).get("pattern") for one in kinds.findall("m:mime-type", space)}
    assert set(globs.values()) == {"*.pheno", "*.pheno-review"}
    told = next(line for line in entry if line.startswith("MimeType="))
    assert set(told.removeprefix("MimeType=").rstrip(";").split(";")) == set(globs)
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "phenocode.svg").exists()
    subprocess.run(["sh", bundle / "register.sh", "--remove"], env=environment, check=True, capture_output=True)
    ours = {"phenocode.desktop", "phenocode.xml", "phenocode.svg"}
    assert not [path for path in share.rglob("*") if path.name in ours]


def test_windows_is_told_with_its_own_line_ends():
    lines = resource("desktop", "register.cmd").read_bytes()
    assert lines.count(b"\r\n") == lines.count(b"\n") > 10


HANDED = """
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from phenocode.ui.application import Application

app, told = Application([]), []
app.handed.connect(lambda path: (told.append(path), app.quit()), Qt.ConnectionType.QueuedConnection)
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/home/a/study.pheno")))
print(told)
app.exec()
print(told)
"""


def test_a_study_handed_over_by_the_desktop_is_told_once_the_event_is_over():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", HANDED], capture_output=True, env=environment, text=True, timeout=60)
    assert ran.stdout.splitlines() == ["[]", "['/home/a/study.pheno']"]
