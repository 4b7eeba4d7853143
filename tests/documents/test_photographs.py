"""Photographs: the picture and what was read from it, and a frame where there is no picture."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from tests.documents.calmer import calmer
from tests.documents.papers import printed
from tests.documents.reading import reader, words
from workshop.documents.record import Record
from workshop.model.identity import AnalogyId, PhotoId, only
from workshop.model.paper import Photo
from workshop.model.session import Session


def picture(kind: str = "PNG", size: tuple[int, int] = (400, 300), **more: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "#804020").save(file, kind, **more)
    return file.getvalue()


def photographed(*photos: Photo) -> Session:
    return replace(calmer(), photos=photos)


def photo(digest: str, **more: object) -> Photo:
    return replace(Photo(id=PhotoId(digest), rank=digest, digest=digest, stage="mapping"), **more)  # type: ignore[arg-type]


def test_the_picture_stands_over_what_was_read_from_it() -> None:
    session = photographed(photo("a", analogy=AnalogyId("hold"), read="Say when you come back", name="Flip chart 2"))
    pdf = printed(session, "photographs", record=Record(picture=lambda digest: picture() if digest == "a" else None))
    assert "Photograph 1: Mapping, Promise the update Flip chart 2 What it says Say when you come back" in words(pdf)
    assert len(reader(pdf).pages[0].images) == 1


def test_one_that_is_not_there_or_is_none_leaves_a_frame() -> None:
    session = photographed(photo("a", read="Gone"), photo("b", read="Broken"), photo("c"))
    stored = {"b": b"\xff\xd8 no picture", "c": picture()[:60]}
    pdf = printed(session, "photographs", record=Record(picture=stored.get))
    assert words(pdf).count("The picture is not in this file, or cannot be read.") == 3
    assert len(reader(pdf).pages[0].images) == 0


def test_what_the_camera_wrote_down_is_not_in_the_file() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Ward 7, bed 3"
    exif[0x0112] = 6  # turned
    shown = picture("JPEG", exif=exif, comment=b"Taken by Priya Nair")
    assert b"Ward 7, bed 3" in shown
    assert b"Priya Nair" in shown
    pdf = printed(photographed(photo("a")), "photographs", record=Record(picture=lambda _: shown))
    (found,) = reader(pdf).pages[0].images
    assert b"Ward 7" not in found.data
    assert b"Priya Nair" not in found.data
    opened = Image.open(io.BytesIO(found.data))
    assert opened.height > opened.width  # it stands upright


def test_a_very_large_one_is_made_as_large_as_paper_needs() -> None:
    shown = picture(size=(5000, 2500))
    pdf = printed(photographed(photo("a")), "photographs", record=Record(picture=lambda _: shown))
    (found,) = reader(pdf).pages[0].images
    assert max(Image.open(io.BytesIO(found.data)).size) <= 1700


def test_one_that_is_for_one_organisation_stays_out() -> None:
    session = photographed(photo("a", read="For all"), photo("b", read="Ours", audience=only(calmer().guests[0].id)))
    text = words(printed(session, "photographs"))
    assert "For all" in text
    assert "Ours" not in text
