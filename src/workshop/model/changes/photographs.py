"""Changes to the photographs: what hung on the walls and lay on the tables, and what was read from it."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import AnalogyId, PhotoId
from workshop.model.paper import Photo
from workshop.model.session import Session
from workshop.model.table import added, amended, next_rank, without


def attach_photo(
    session: Session,
    new: PhotoId,
    *,
    digest: str,
    name: str,
    size: tuple[int, int],
    stage: str,
    taken: str,
    analogy: AnalogyId | None = None,
) -> Session:
    """Attach a photograph to a stage and, where one is open, to an analogy.

    `digest` names its picture in the file, `size` is that picture's width and height in points, `taken` is ISO.
    """
    photo = Photo(
        id=new,
        rank=next_rank(session.photos),
        digest=digest,
        name=name,
        width=size[0],
        height=size[1],
        stage=stage,
        analogy=analogy,
        taken=taken,
    )
    return replace(session, photos=added(session.photos, photo))


def describe_photo(session: Session, which: PhotoId, **values: object) -> Session:
    """Change fields of a photograph: `name`, `read`, `stage`, `analogy`, `audience`."""
    photos = amended(session.photos, which, **values)
    return session if photos is session.photos else replace(session, photos=photos)


def remove_photo(session: Session, which: PhotoId) -> Session:
    """Take a photograph out; undo brings it back with its picture."""
    photos = without(session.photos, [which])
    return session if photos is session.photos else replace(session, photos=photos)
