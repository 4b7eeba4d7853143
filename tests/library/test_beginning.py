"""New sessions as they begin."""

from workshop.library.beginning import Wanted, begun_from
from workshop.model.identity import new_id
from workshop.paths import resources
from workshop.room.templates import templates


def test_the_code_on_the_brief_does_not_begin_like_the_hosts_letters() -> None:
    template = templates(resources() / "templates")[0]
    for name in ("Pier House", "Tate Mill", "Kelp Yard"):
        for _ in range(60):
            begun = begun_from(Wanted(host=name), template, new_id, "2026-05-27T09:00:00+01:00")
            assert begun.host is not None
            assert len(begun.plan.brief_code) == 3
            assert begun.plan.brief_code[0] != begun.host.tile[0]
