"""What the first document would wait for is read while nobody waits."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import sys
from tests.samples import CALMER, sample
from workshop.documents.catalogue import documents_of, make
from workshop.documents.reading_ahead import read_ahead
from workshop.documents.style import Paper
from workshop.ui.page_pictures import page_picture

session = sample(CALMER)
read_ahead(session)
before = set(sys.modules)
assert not page_picture(make(session, documents_of(session)[1], Paper.A4), 0, 200).isNull()
print(*sorted(set(sys.modules) - before))
"""


def test_after_it_the_first_document_reads_no_program_any_more() -> None:
    ended = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == ""
