"""What comes from cameras and strangers: kept without what it says about itself, or refused in words."""

from __future__ import annotations

import io
import os
import struct
import threading
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from PySide6.QtGui import QImage

from workshop.ui.photographs.intake import (
    LARGEST,
    LONGEST_SIDE,
    MOST_AT_ONCE,
    Refused,
    Source,
    Taken,
    files_in,
    refusals,
    taken_in,
)


def take(*sources: Source) -> tuple[Taken | Refused, ...]:
    return taken_in(sources, lambda _share, _what="": None, lambda: False)


def one(source: Source) -> Taken:
    (found,) = take(source)
    assert isinstance(found, Taken), found
    return found


def refused(source: Source) -> str:
    (found,) = take(source)
    assert isinstance(found, Refused)
    assert "Your work is safe" in found.words
    return found.words


def saved(path: Path, kind: str, size: tuple[int, int] = (60, 40), **more: object) -> Path:
    Image.new("RGB", size, "#804020").save(path, kind, **more)
    return path


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_a_picture_of_each_kind_is_kept_as_a_jpeg(tmp_path: Path, kind: str, ending: str) -> None:
    found = one(saved(tmp_path / f"chart.{ending}", kind))
    opened = Image.open(io.BytesIO(found.content))
    assert (opened.format, opened.size) == ("JPEG", (60, 40))
    assert (found.width, found.height) == (60, 40)


def test_the_kind_is_what_is_inside_not_what_the_name_says(tmp_path: Path) -> None:
    assert one(saved(tmp_path / "chart.txt", "PNG")).width == 60


def test_nothing_that_the_camera_or_a_program_wrote_down_is_kept(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Ward 7, bed 3"
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[1] = "N"
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "Ward 7, bed 3")
    words.add_itxt("XML:com.adobe.xmp", "Ward 7, bed 3")
    for path in (
        saved(tmp_path / "a.jpg", "JPEG", exif=exif, comment=b"Ward 7, bed 3"),
        saved(tmp_path / "b.png", "PNG", pnginfo=words),
        saved(tmp_path / "c.webp", "WEBP", exif=exif, xmp=b"Ward 7, bed 3"),
    ):
        assert b"Ward 7" in path.read_bytes()
        found = one(path)
        assert b"Ward 7" not in found.content
        assert not Image.open(io.BytesIO(found.content)).getexif()
    assert (one(tmp_path / "a.jpg").width, one(tmp_path / "a.jpg").height) == (40, 60)  # upright


def test_what_can_be_seen_through_stands_on_white(tmp_path: Path) -> None:
    path = tmp_path / "sign.png"
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(path)
    assert Image.open(io.BytesIO(one(path).content)).getpixel((20, 20)) == (255, 255, 255)


def test_a_very_large_one_is_kept_as_large_as_can_be_read(tmp_path: Path) -> None:
    for kind in ("JPEG", "PNG"):
        found = one(saved(tmp_path / f"wall.{kind}", kind, (6000, 3000)))
        assert (found.width, found.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    noise = tmp_path / "noise.png"
    Image.effect_noise((3000, 3000), 200).convert("RGB").save(noise, compress_level=1)
    assert len(one(noise).content) < 3 * 1024 * 1024


def test_a_thread_of_a_picture_keeps_a_point(tmp_path: Path) -> None:
    found = one(saved(tmp_path / "thread.png", "PNG", (9000, 1)))
    assert (found.width, found.height) == (LONGEST_SIDE, 1)


@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.jpg", b""),
        ("words.png", b"no picture at all"),
        ("cut.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("sign.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
        ("sign.png", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
        ("moving.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"),
    ],
)
def test_what_is_no_photograph_is_refused_in_words(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert name in refused(path)
    assert "JPEG, PNG and WebP" in refused(path)


def test_a_phones_own_kind_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(b"\x00\x00\x00\x18ftypheic")
    assert "Save it as JPEG first" in refused(path)


def test_one_that_claims_to_be_huge_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    path = tmp_path / "bomb.png"
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(10_000_000))) + chunk(b"IEND", b"")
    )
    assert "too large" in refused(path)


def test_a_file_of_gigabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(LARGEST * 20)
    assert "too large" in refused(path)


def test_one_that_is_gone_or_a_folder_is_refused(tmp_path: Path) -> None:
    assert "could not be read" in refused(tmp_path / "gone.jpg")
    assert "no picture" in refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_never_holds_it_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "no picture" in refused(tmp_path / "pipe.jpg")


def test_a_picture_from_the_clipboard_is_taken_in_another_thread() -> None:
    image = QImage(30, 20, QImage.Format.Format_ARGB32)
    image.fill(0xFF804020)
    image.setText("Comment", "Ward 7, bed 3")
    found: list[Taken | Refused] = []
    worker = threading.Thread(target=lambda: found.extend(take(image)))
    worker.start()
    worker.join()
    assert isinstance(found[0], Taken)
    assert (found[0].width, found[0].height) == (30, 20)
    assert b"Ward 7" not in found[0].content
    assert isinstance(take(QImage())[0], Refused)


def test_a_reason_that_holds_for_many_is_told_once_and_they_are_counted(tmp_path: Path) -> None:
    phones = [tmp_path / f"IMG_{number}.HEIC" for number in range(12)]
    for each in (*phones, tmp_path / "words.png"):
        each.write_bytes(b"no")
    told = refusals(each for each in take(*phones, tmp_path / "words.png") if isinstance(each, Refused)).split("\n")
    assert len(told) == 2
    assert told[0].startswith("IMG_0.HEIC (and 11 more) is a HEIC photograph")
    assert told[1].startswith("words.png is no picture")


def test_one_that_is_broken_never_stops_the_others_and_too_many_are_told(tmp_path: Path) -> None:
    good, bad = saved(tmp_path / "a.png", "PNG", (4, 3)), tmp_path / "b.png"
    bad.write_bytes(b"no")
    assert [type(each) for each in take(good, bad, good)] == [Taken, Refused, Taken]
    found = take(*[good] * (MOST_AT_ONCE + 2))
    assert len(found) == MOST_AT_ONCE + 1
    assert isinstance(found[-1], Refused)
    assert "2 more" in found[-1].words


def test_pictures_are_picked_out_of_what_is_dropped() -> None:
    dropped = [Path("a.JPG"), Path("b.pdf"), Path("c.heic"), Path("d")]
    assert files_in(dropped) == (Path("a.JPG"), Path("c.heic"))
