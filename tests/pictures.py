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

from workshop import cli

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "pictures"
SHOWN = ROOT / "docs" / "pictures"
SAMPLES = ROOT / "resources" / "samples"
CALMER = "calmer-before-surgery"
DAY = "2026-05-27"

LIBRARY = """
wait loaded
picture {at}_01_library
keys Ctrl+N
picture {at}_18_new_session
"""

SESSION = f"""
wait loaded
clock {DAY}T09:30
open {{file}}
keys F5 F5
clock +7m
picture {{at}}_16_problem
go problem/room
picture {{at}}_17_in_the_room
go problem/room/org-larkfield
picture {{at}}_17_unfolded
clock +16m
keys Ctrl+2
keys F5 F7
clock +3m
wait 400
wait idle
picture {{at}}_02_abstraction
go abstraction//rung-5
wait idle
picture {{at}}_02_rung
keys Home Ctrl+D
picture menu {{at}}_02_word
keys Escape
click change_features
type wait
keys Down
picture {{at}}_02_features
keys Escape
go abstraction//rung-3
keys Ctrl+J
clock +24m
keys Ctrl+3
wait idle
keys Down F5
wait idle
keys Shift+F7 Shift+F7
clock +14m
picture {{at}}_03_analogies
keys D
wait idle
picture {{at}}_03_deal
keys S
wait idle
picture {{at}}_03_surprise
keys N
picture {{at}}_03_not_this_one
keys Escape R
wait idle
click passed-over
wait idle
keys Down
picture {{at}}_03_passed_over
keys R
wait idle
focus dial
keys Right Right
wait idle
picture {{at}}_03_far
keys Left Left C
picture {{at}}_03_together
keys Escape
keys F7
clock +22m
keys Ctrl+M
type drop-off
picture {{at}}_25_one_row
keys Return
keys Ctrl+B
clock +20m
picture {{at}}_break
keys Ctrl+B
keys Ctrl+4
keys F5
clock +14m
keys Ctrl+J Ctrl+J F7
clock +7m
picture {{at}}_04_mapping
go mapping/count
wait idle
picture {{at}}_21_count
keys Escape
keys F8
keys Ctrl+M
type calm
keys Tab Tab Tab
type what the person says they feel, on their own scale
keys Ctrl+L
picture {{at}}_05_misunderstanding
keys Ctrl+L
keys Ctrl+M Escape
keys F8
keys Ctrl+5
wait idle
wait 900
wait idle
picture {{at}}_06_terms
go translation/home/org-halcyon
wait idle
wait 900
wait idle
picture {{at}}_19_take_home
keys Ctrl+E
wait 300
picture dialog {{at}}_export
keys Escape
keys F1
picture dialog {{at}}_keys
keys Escape
"""

EMPTY = """
wait loaded
open {file}
picture {at}_empty_1_problem
go problem/room
picture {at}_empty_1_room
keys Ctrl+2
picture {at}_empty_2_abstraction
keys Ctrl+3
wait idle
picture {at}_empty_3_analogies
keys S
wait idle
picture {at}_empty_3_surprise
keys R
keys Ctrl+4
picture {at}_empty_4_mapping
keys Ctrl+5
wait idle
wait 900
picture {at}_empty_5_terms
go translation/home
wait idle
wait 900
picture {at}_empty_5_home
keys Ctrl+L
picture {at}_empty_log
"""

ROOM = f"""
wait loaded
clock {DAY}T09:30
open {{file}}
keys F5 F5
picture room room_{{look}}_statement
go problem/room
keys F5
picture room room_{{look}}_organisations
keys Ctrl+2
keys F5 F7
clock +2m
picture room room_{{look}}_prompt
keys Ctrl+3
wait idle
keys F5
picture room room_{{look}}_question
keys Down
keys F5
picture room room_{{look}}_card
keys C
click pair.present
picture room room_{{look}}_together
keys Ctrl+4
keys F5
picture room room_{{look}}_mapping
go mapping/ideas
keys F5
picture room room_{{look}}_ideas
go mapping/count
keys F5
picture room room_{{look}}_count
keys Escape
keys Ctrl+5
keys F5
picture room room_{{look}}_terms
keys Ctrl+L
keys S
picture room room_{{look}}_spotlight
"""

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
            for part in (LIBRARY, SESSION, EMPTY) if at in ("1366", "1024") else (LIBRARY, SESSION):
                with _copy(files["empty" if part is EMPTY else CALMER]) as file:
                    failed |= _drive(part.format(at=at, file=file), size, language)
        for look in ("light", "dark"):
            with _copy(files[CALMER]) as file:
                failed |= _drive(ROOM.format(look=look, file=file), "1366x768", "", look)
        for name in (CALMER, *(each.stem for each in SAMPLES.glob("*.json") if each.stem != CALMER)):
            _pages(files[name], name, Path(folder))
    _show()
    print(f"{len(list(BUILD.glob('*.png')))} pictures in {BUILD.relative_to(ROOT)}")
    return int(failed)


def _files(folder: Path) -> dict[str, Path]:
    """A session file of each worked example, and one in which nobody has typed anything."""
    files = {}
    for sample in SAMPLES.glob("*.json"):
        files[sample.stem] = folder / f"{sample.stem}.workshop"
        assert cli.main(["new", str(files[sample.stem]), "--from", str(sample)]) == 0
    blank = folder / "empty.json"
    blank.write_text('{"format": "analogy-workshop", "version": 1, "plan": {"id": "empty"}}', "utf-8")
    files["empty"] = folder / "empty.workshop"
    assert cli.main(["new", str(files["empty"]), "--from", str(blank)]) == 0
    return files


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
    import pypdfium2 as pdfium  # type: ignore[import-untyped]

    for paper in ("a4", "letter"):
        target = folder / name / paper
        assert cli.main(["export", str(file), "--to", str(target), "--paper", paper]) == 0
        for document in sorted(target.glob("*.pdf")):
            pdf = pdfium.PdfDocument(document)
            for place in range(len(pdf)):
                page = pdf[place].render(scale=1.5).to_pil()
                page.save(BUILD / f"pdf_{name}_{document.stem}_{paper}_{place + 1}.png")
            pdf.close()


def _show() -> None:
    SHOWN.mkdir(parents=True, exist_ok=True)
    for source, name in TO_SHOW.items():
        made = BUILD / f"{source}.png"
        if made.exists():
            shutil.copyfile(made, SHOWN / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
