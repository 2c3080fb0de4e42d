"""Articles in the manner of several kinds of outlet, with the expected marks drawn in them.

`{kind: words}` is furniture; `/` between spaces stands where one sentence of a line ends.
"""

from __future__ import annotations

import re

import pytest

from build_scripts.text.document import Document
from build_scripts.text.furniture import find_furniture
from build_scripts.text.sentences import find_sentences

WIRE = """\
{headline: Norland urges calm as Sorland masses ships off Eastmark}
{label: By Ada Brandt and Ivo Lenz}
{label: March 5, 2031 2:14 PM GMT}

{label: EASTMARK, March 5 (Coast Wire) -} Norland urged restraint on Tuesday after Sorland sent a \
dozen ships to the strait. / "We will not be drawn," Foreign Minister Karin Holm told reporters.

{caption: FILE PHOTO: Sorland's navy sails past Eastmark, Norland, Feb. 2, 2031. Coast Wire/P. Orr}

Sorland's defence ministry said the drill, its third since Jan. 10, was "routine." / "What is \
there to fear?" a spokesman asked.

{advertisement: Advertisement · Scroll to continue}

{heading: 'NO TIME TO WASTE'}

Gen. Per Dahl, who commands the U.N. mission, called the drill a mistake. / Talks resume at 9 a.m. \
on Friday.

{label: (Reporting by Ada Brandt in Eastmark and Ivo Lenz in Holmby; Editing by J. R. Moss)}
"""

PUBLIC = """\
{navigation: Home > World > Norland}
{headline: Why is the strait of Eastmark so important?}

{label: 5 March 2031, 14:20 GMT}
{label: Published: 5 March 2031}

Norland and Sorland have argued over the strait for 40 years.

Now ships are on the move. / Here is what we know.

{heading: What Norland says}

The government in Holmby says that the strait is open to all. / “It was open yesterday, it will be \
open tomorrow,” Ms Holm said.

It wants three things:

• an end to the drill
• talks under the U.N. flag
• free passage for ferries

{heading: The ferries}

Two thirds of all goods come by ferry, according to the harbour office.

{navigation: Related topics}
{navigation: Norland}
{navigation: Sorland}
{navigation: Shipping}
"""

AGENCY = """\
{headline: Karin Holm: Eastmark will never be given up}

{navigation: Share}
{navigation: Print}

Eastmark will never be given up, – Foreign Minister of Norland Karin Holm stated this at a \
briefing on March 5.

«We have been clear from the first day. / There will be no bargain over our harbour», – she noted.

According to the minister, Sorland «understands nothing but firmness».

{headline: Karin Holm: Eastmark will never be given up}

{navigation: Read also: Sorland's fleet leaves its port}

The head of the «Free Strait» party Ivo Lenz said: «She speaks for herself.»

{label: Source: Coast Wire}
"""

BLOG = """\
{label: OPINION}
{headline: Eastmark Is Not for Sale.}

{label: By Per Dahl}

{label: 2031-03-06} The minister was right... and nobody thanked her. / I was there. / It rained!

Holm posted:

Eastmark stays with us! / Thank you, friends 🎉 {residue: pic.twitter.com/Ab12Cd}
{signature: — Karin Holm (@karin_holm) March 5, 2031}

Does Sorland believe her? / It should.

{navigation: Subscribe to our newsletter}
{navigation: 12 comments}
{label: Per Dahl, Eastmark}
"""

ARTICLES = {
    "wire": WIRE,
    "public": PUBLIC,
    "agency": AGENCY,
    "blog": BLOG,
}
_DRAWN = re.compile(r"\{(\w+): ([^{}]*)\}")


@pytest.mark.parametrize("name", ARTICLES)
def test_furniture_and_sentences_are_those_drawn_in_the_article(name: str) -> None:
    drawn = ARTICLES[name]
    document = Document(name, _DRAWN.sub(r"\2", drawn).replace(" / ", " "), "")
    furniture = find_furniture(document)
    found = [(mark.kind, document.slice(mark.span)) for mark in furniture]
    assert found == _DRAWN.findall(drawn)
    rest = _DRAWN.sub("\n", drawn).replace(" / ", "\n")
    sentences = [line.strip() for line in rest.split("\n") if line.strip()]
    assert list(map(document.slice, find_sentences(document, furniture))) == sentences
