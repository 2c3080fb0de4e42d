"""A paper's letterhead or signature names its author, though no sentence of it does."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

POINTS = """\
1. We have read the offer of the mayor and we reject it. The river stays open.

2. No envoy of ours will sit at a table while our ships are held.

3. We thank Norway for its patience.
"""
SEAMEN = "united-front-of-the-seamen-of-sarn"


def holders_in(text: str) -> set[str | None]:
    """Returns who holds what the page says as `we`."""
    rows = annotate_document(Document("paper.txt", text, "")).attributions
    return {row.holder for row in rows if row.rule == "own-voice"}


@pytest.mark.parametrize(
    ("page", "author"),
    [
        (f"UNITED FRONT OF THE SEAMEN OF SARN\n\nStatement No. 7/2024\n\n{POINTS}", SEAMEN),
        (f"United Front of the Seamen of Sarn\n4 May\n\nREACTION TO THE LAW\n\n{POINTS}", SEAMEN),
        # A name in the own language, and one without a noun of the lists of names.
        (
            f"Federación de Pescadores del Norte\n\nCOMMUNIQUE No. 3\n\n{POINTS}",
            "federacion-de-pescadores-del-norte",
        ),
        (
            f"Open Campaign for the River\n\nMEDIA STATEMENT\n\n{POINTS}",
            "open-campaign-for-the-river",
        ),
        (f"Communique - Sarn, 4 May\n\n{POINTS}\nLong live Sarn!\n\nNorthern Command\n", None),
    ],
)
def test_a_line_with_a_name_alone_tells_whose_paper_it_is(page: str, author: str | None) -> None:
    assert holders_in(page) == {author or "northern-command"}


@pytest.mark.parametrize(
    "page",
    [
        # No paper, no name of a house, and a line that is a sentence.
        f"United Front of the Seamen of Sarn\n\nRiver stays open in Sarn\n\n{POINTS}",
        f"Ana Lima\n\nStatement No. 7/2024\n\n{POINTS}",
        f"The United Front of Sarn has met\n\nStatement No. 7/2024\n\n{POINTS}",
    ],
)
def test_no_other_line_of_a_page_names_its_author(page: str) -> None:
    assert SEAMEN not in holders_in(page)
