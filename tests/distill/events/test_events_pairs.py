"""Whom "both sides" and "neither side" mean, and who does what a sentence tells of others."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

# What is told, and who takes part in the last event of it.
PAIRS = [
    ("Norway and Peru held talks in Oslo. Neither side decided to attack on Sunday.",
     "norway peru"),
    ("Norway and Peru held talks in Oslo. Both sides expelled their envoys on Sunday.",
     "norway peru their-envoys"),
    ("Norway and Peru held talks in Oslo. The delegations will return to Lima on Sunday.",
     "norway peru"),
    # Of ministers who met, "the two sides" are the countries.
    ("Norway and Chile are near. Norway's foreign minister Ana Lima met Jan Novak of "
     "Chile on Monday. "
     "Officers from the two sides will begin joint training on Sunday.",
     "chile norway officers-from-the-two-sides"),
    # "Both" are two: those who spoke up together are too many, and no two sides of any talks.
    ("Norway and Peru are near. Norway told Peru so, and Peru agreed. Norway, Peru, Chile and "
     "Japan condemned Iran in May. Both countries will sign an agreement on Sunday.",
     "norway peru"),
    ("Norway and Peru are near. Norway told Peru so, and Peru agreed. Chile, Japan, Cuba and "
     "Mali condemned the coup in May. The talks will be held on Sunday.", "norway peru"),
    # Countries that are named once are not the sides of talks.
    ("Miners met the mayor. The talks broke down on Sunday. Ore from Peru goes to Norway.",
     "mayor miners"),
    # The two presidents are presidents, else the two countries.
    ("Norway said so. Peru said so. Norway knows Peru. Jan Novak and Oran Reed were jailed on "
     "Monday. The two presidents will meet on Sunday.", "norway peru"),
    ("Jan Novak met Oran Reed on Monday. The two presidents will meet on Sunday.",
     "jan-novak oran-reed"),
    # Who asked a ministry for something is no side of the talks before.
    ("Norway and Peru held talks in Oslo. The opposition senator Jan Novak urged the Foreign "
     "Ministry to stay. The delegations will return to Lima on Sunday.", "norway peru"),
]  # fmt: skip
DOERS = [
    # A body is one, and the country that it is of another.
    ("Norway's electoral board expelled two men on Sunday.",
     "norway norway-electoral-board two-men"),
    # Only those who are linked to somebody are meant, and not the deed that links them.
    ("The region, where gunmen linked to the cartel killed ten people on Sunday, is poor.",
     "gunmen ten-people"),
    ("Forces loyal to its chairman seized two towns on Sunday.", "forces-loyal-to-its-chairman"),
    # A day before somebody is no part of the name.
    ("Hours later, on 3 June armed groups attacked the port.", "armed-groups"),
    # What his party does is not his deed.
    ("Jan Novak spoke in Lima. His party will leave the alliance on Sunday.", "jan-novak-party"),
    ("Two fishermen from Peru were detained on Sunday.", "peru two-fishermen-from-peru"),
    # Another than its owner is told, and not the place for the crowd before its verb.
    ("Norway was late. Its closest ally attacked the port on Sunday.", "its-closest-ally"),
    ("In front of the bank in North Mitrovica, a group of around fifty citizens gathered, mostly "
     "pensioners who had come to collect money.", "group-of-around-fifty-citizens"),
    ("The army took a decision to attack on Sunday.", "army"),
    # Who is listed behind somebody's name takes part as well, with a name or without.
    ("Norway's minister Ana Lund and Peru's envoy Jan Novak met on Sunday.",
     "ana-lund jan-novak"),
    ("Norway's minister Ana Lund and her Peruvian counterpart met on Sunday.", "ana-lund peru"),
    ("Norway, Chile and two unions signed an accord on Sunday.", "chile norway two-unions"),
    # He, she and it are who did something in the sentence before; what it is done to is not.
    ("The High Representative met Minister Anvar Sadiq on Saturday. She also spoke with her "
     "counterparts of Chile and Peru.", "chile high-representative peru"),
    ("The commission adopted its report in May. It has met only once since.", "commission"),
    ("The rebels and the commission signed a pact. It was buried in Peru on Sunday.", "peru"),
    # Of two participles both tell what was done to somebody.
    ("Two fishermen were detained on Saturday and on Sunday fined.", "two-fishermen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), PAIRS + DOERS)
def test_who_takes_part_is_told_by_safe_words(text: str, actors: str) -> None:
    event = distill_article(annotate_document(Document("article.txt", text, ""))).events[-1]
    assert " ".join(sorted(actor for actor, _ in event.participants)) == actors
