"""Pictures of every screen and of every page, to be judged with eyes: `make pictures` writes them to `build/pictures/`.

The few that README and handbook show are copied to `docs/pictures/`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.documents.stress import STRESS
from tests.picture_room_scripts import BEFORE, ROOM
from tests.picture_scripts import EMPTY, LIBRARY, OWN, PHOTOS, SESSION
from workshop import cli
from workshop.documents.catalogue import documents_of, make
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.changes.photographs import attach_photo
from workshop.model.identity import PhotoId
from workshop.model.session import Session
from workshop.storage.file import create, read
from workshop.storage.pictures import digest_of

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "pictures"
SHOWN = ROOT / "docs" / "pictures"
SAMPLES = ROOT / "resources" / "samples"
CALMER = "calmer-before-surgery"
PHOTOGRAPH = SHOWN / "room.png"

TO_SHOW = {
    "1366_01_library": "library",
    "1366_02_abstraction": "abstraction",
    "1366_03_analogies": "analogies",
    "1366_04_mapping": "mapping",
    "1366_05_misunderstanding": "misunderstanding",
    "1366_19_take_home": "take-home",
    "room_light_prompt": "room",
    f"pdf_{CALMER}_Calmer before surgery, for Halcyon Lounges_a4_1": "document",
}


def main() -> int:
    """Make all pictures anew; exit status 1 when a script could not be carried out."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    failed = False
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-pictures-") as folder:
        files = _files(Path(folder))
        for at, size, language in (
            ("1366", "1366x768", ""),
            ("1024", "1024x680", ""),
            ("1920", "1920x1080", ""),
            ("long", "1366x768", "xx-long"),
            ("rtl", "1366x768", "xx-rtl"),
        ):
            parts = (
                (LIBRARY, OWN, SESSION, PHOTOS, EMPTY) if at in ("1366", "1024") else (LIBRARY, OWN, SESSION, PHOTOS)
            )
            for part in parts:
                with _copy(files[{EMPTY: "empty", PHOTOS: "photographed"}.get(part, CALMER)]) as file:
                    failed |= _drive(part.format(at=at, file=file), size, language)
        for look in ("light", "dark"):
            with _copy(files[CALMER]) as file:
                failed |= _drive(ROOM.format(look=look, file=file), "1366x768", "", look)
            with _copy(files["empty"]) as file:
                failed |= _drive(BEFORE.format(look=look, file=file), "1366x768", "", look)
        for name in (CALMER, *(each.stem for each in SAMPLES.glob("*.json") if each.stem != CALMER)):
            _pages(files[name], name, Path(folder))
        for name, session in STRESS.items():
            _stress(session(), name)
    _show()
    print(f"{len(list(BUILD.glob('*.png')))} pictures in {BUILD.relative_to(ROOT)}")
    return int(failed)


def _files(folder: Path) -> dict[str, Path]:
    """A session file of each worked example, and one in which nobody has typed anything."""
    files = {}
    for sample in SAMPLES.glob("*.json"):
        files[sample.stem] = folder / f"{sample.stem}.workshop"
        assert cli.main(["new", str(files[sample.stem]), "--from", str(sample)]) == 0
    files["photographed"] = folder / "photographed.workshop"
    _photographed(files[CALMER], files["photographed"])
    blank = folder / "empty.json"
    blank.write_text('{"format": "analogy-workshop", "version": 1, "plan": {"id": "empty"}}', "utf-8")
    files["empty"] = folder / "empty.workshop"
    assert cli.main(["new", str(files["empty"]), "--from", str(blank)]) == 0
    return files


def _photographed(file: Path, to: Path) -> None:
    """A copy of a session file with two photographs."""
    content, picture = read(file), PHOTOGRAPH.read_bytes()
    session, digest = content.session, digest_of(picture)
    for number in ("1", "2"):
        session = attach_photo(
            session, PhotoId(number), digest=digest, name=f"Flip chart {number}", size=(1920, 1080), stage="mapping",
            taken="", analogy=session.analogies[0].id,
        )  # fmt: skip
    create(to, session, content.run, "2026-05-27T09:00:00+02:00", {digest: picture})


@contextmanager
def _copy(file: Path) -> Iterator[Path]:
    """A copy of a session file, so that every round begins with the same clocks."""
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-round-") as folder:
        yield Path(shutil.copy(file, folder))


def _drive(script: str, size: str, language: str, look: str = "light") -> bool:
    """Run a script in a program of its own; says whether it failed."""
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-data-") as data:
        if look == "dark":
            (Path(data) / "settings.json").write_text('{"projector_theme": "dark"}', "utf-8")
        command = [sys.executable, "-m", "tests.drive", "-", "--data", data, "--size", size, "--screens", "2"]
        command += ["--pictures", str(BUILD)] + (["--language", language] if language else [])
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
        ended = subprocess.run(
            command, input=script, text=True, capture_output=True, cwd=ROOT, env=environment, check=False
        )
    if ended.returncode:
        print(ended.stdout.splitlines()[-1] if ended.stdout else "", ended.stderr[-2000:], sep="\n")
    return ended.returncode != 0


def _pages(file: Path, name: str, folder: Path) -> None:
    """Every page of every document, on A4 and Letter."""
    for paper in ("a4", "letter"):
        target = folder / name / paper
        assert cli.main(["export", str(file), "--to", str(target), "--paper", paper]) == 0
        assert cli.main(["export", str(file), "--pack", str(target), "--paper", paper]) == 0
        for document in sorted(target.glob("*.pdf")):
            _page_pictures(document.read_bytes(), f"pdf_{name}_{document.stem}_{paper}")


def _stress(session: Session, name: str) -> None:
    """Every page of a session that tries the paper, with a picture for each photograph but the last."""
    photos = {each.digest for each in session.photos[:-1]}
    record = Record(picture=lambda digest: PHOTOGRAPH.read_bytes() if digest in photos else None)
    for document in documents_of(session):
        pdf = make(session, document, Paper.A4, record)
        _page_pictures(pdf, f"pdf_{name}_{document.organisation or document.key}")


def _page_pictures(pdf: bytes, name: str) -> None:
    import pypdfium2 as pdfium  # type: ignore[import-untyped]

    opened = pdfium.PdfDocument(pdf)
    for place in range(len(opened)):
        opened[place].render(scale=1.5).to_pil().save(BUILD / f"{name}_{place + 1}.png")
    opened.close()


def _show() -> None:
    SHOWN.mkdir(parents=True, exist_ok=True)
    for source, name in TO_SHOW.items():
        made = BUILD / f"{source}.png"
        if made.exists():
            shutil.copyfile(made, SHOWN / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
