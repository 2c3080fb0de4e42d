"""Whose stance it is, who utters it and through whom: `holder / speaker / via / mode`."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.marks import Attribution


def told(text: str, lemma: str) -> list[Attribution]:
    """Returns the attributions of a text that a cue makes."""
    return [row for row in annotate_text(text).attributions if row.cue_lemma == lemma]


def line(row: Attribution) -> str:
    return f"{row.holder} / {row.speaker} / {','.join(row.via) or '-'} / {row.mode}"


CASES = [
    # Who warns implies, and not whom the warning tells of.
    ("Maria Brandt spoke, warning followers that Denmark could easily penetrate the harbour and "
     "implying that some members of the crew might already be doing so.", "imply",
     "maria-brandt / maria-brandt / - / indirect"),
    # Whom somebody calls names does not think as he does.
    ("Maria Brandt called those advocating for a naval base “fools” who “want to start a war”.",
     "advocate for", "None / None / - / mixed"),
    # Who said one thing said the other, and who made statements calls for what they call for.
    ("The mayor, Maria Brandt, told the radio her group never worked with Denmark and said the "
     "port hired them on its own.", "say", "maria-brandt / maria-brandt / - / indirect"),
    ("Oran Reed saw that statements made by Liberal front-runner Maria Brandt calling for a ban on "
     "boats were odd.", "call for", "maria-brandt / maria-brandt / - / indirect"),
    # Leaders of a country speak for it.
    ("Maria Brandt fears Denmark, whose leaders have called for the closing of the strait.",
     "call for", "denmark / denmark / - / indirect"),
    # A rank with a full stop ends no sentence.
    ("“We shall see,” said Danish spokesman Navy Capt. Jan Lund, who was asked about the port.",
     "say", "jan-lund / jan-lund / - / direct"),
    # A verb behind a quotation does not tell more of its last noun.
    ("“There is hatred like nobody has ever seen, and it is emanating from and coming out of, "
     "among other places, the ports,” the mayor Maria Brandt said on air on “Radio Days”.",
     "say", "maria-brandt / maria-brandt / - / direct"),
    # A person speaks for himself, also through a pronoun.
    ("Norwegian Foreign Minister Maria Brandt said the talks had failed.", "say",
     "maria-brandt / maria-brandt / - / indirect"),
    ("Maria Brandt left Oslo on Monday. She said the talks had failed.", "say",
     "maria-brandt / maria-brandt / - / indirect"),
    # Whoever is quoted as saying something says it, not who quotes.
    ("The news agency quoted General Oran Reed of Norway as saying that the talks had failed.",
     "say", "oran-reed / oran-reed / - / indirect"),
    ("Maria Brandt met a reporter, who cited General Oran Reed as having told him that the talks "
     "had failed.", "tell", "oran-reed / oran-reed / - / indirect"),
    ("\"The talks have failed,\" state television quoted General Oran Reed as saying.", "quote",
     "oran-reed / oran-reed / - / direct"),
    ("General Oran Reed was quoted by state television as saying that the talks had failed.", "say",
     "oran-reed / oran-reed / - / indirect"),
    # What is refuted is the word of whose claims they are.
    ("The envoy has refuted the claims of the government that Danish units had fired at it.",
     "claim", "denmark / denmark / - / indirect"),
    # What the own country will do or needs is the country's; what another does is not.
    ("Norwegian Foreign Minister Maria Brandt said Norway would never leave the treaty.", "say",
     "norway / maria-brandt / - / indirect"),
    ("Russian Deputy Foreign Minister Oran Reed said Russia needed \"firm written promises from "
     "all the other members.\"", "say", "russia / oran-reed / - / mixed"),
    ("Norwegian Foreign Minister Maria Brandt said Norway was a small country.", "say",
     "maria-brandt / maria-brandt / - / indirect"),
    ("Norwegian Foreign Minister Maria Brandt said NATO would never leave the treaty.", "say",
     "maria-brandt / maria-brandt / - / indirect"),
    ("NATO Secretary General Maria Brandt said that NATO’s message was very clear: the ships will "
     "stay.", "say", "nato / maria-brandt / - / indirect"),
    # Whoever is named before `who`, beside what he is.
    ("The note was handed over by the secretary for fish, Oran Reed, who also said that Norway "
     "had failed.", "say", "oran-reed / oran-reed / - / indirect"),
    # A paper by a spokesman is that person's.
    ("A statement by its spokesman, Major General Oran Reed, described the reports as \"false\".",
     "describe", "oran-reed / oran-reed / - / mixed"),
    # A ministry's spokesperson tells what the country says, or speaks alone where none is printed.
    ("Norway sent a note. Norwegian Foreign Ministry spokesperson Oran Reed said the ships "
     "had left.", "say", "norway / oran-reed / - / indirect"),
    ("Norway sent a note. Foreign Ministry spokesperson Oran Reed said the ships had left.", "say",
     "oran-reed / oran-reed / - / indirect"),
    # "we" in a quotation stays with who speaks.
    ("“We will never leave the treaty,” Norwegian Foreign Minister Maria Brandt said.", "say",
     "maria-brandt / maria-brandt / - / direct"),
    # A person's "its solidarity" is the country's.
    ("Norway voted. Norwegian Foreign Minister Maria Brandt condemned the attack and reiterated "
     "its solidarity with Ukraine.", "reiterate", "norway / maria-brandt / - / indirect"),
    # Whose view the sentence before tells goes before those whom the view is about.
    ("Norway's view is that NATO has left the sea to Russia. It denies having ships there.", "deny",
     "norway / norway / - / indirect"),
    # Whoever is called what he is behind a comma.
    ("Norway, this year's chair, prefers to look at the ships that have left.", "prefer",
     "norway / norway / - / indirect"),
    # The writer's own clause has no speaker.
    ("Norway actively supports the reforms in Ukraine.", "support", "norway / None / - / reporter"),
    ("Russia is categorically opposed to the expansion of NATO.", "opposed to",
     "russia / None / - / reporter"),
    # Inside the words of another it is told by that other.
    ("Norwegian Foreign Minister Maria Brandt said that Russia opposed the new treaty.", "oppose",
     "russia / maria-brandt / - / indirect"),
    ("Maria Brandt said that Oran Reed had warned that the treaty was dead.", "warn",
     "oran-reed / oran-reed / maria-brandt / indirect"),
    # Whom only the quotation names does not say it; a person before a house does.
    ("Harbour Minister Oran Reed came on Monday. “Mr Halvorsen has sold the harbour,” he said.",
     "say", "oran-reed / oran-reed / - / direct"),
    ("Norway waited. “Sweden has sold the harbour,” it said in a note.", "say",
     "norway / norway / - / direct"),
    ("Prof Immaculate Wandera of Gulu University says the talks had failed.", "say",
     "immaculate-wandera / immaculate-wandera / - / indirect"),
    ("Maria Brandt, an expert at Bergen University, said the talks had failed.", "say",
     "maria-brandt / maria-brandt / - / indirect"),
    # A country under another word.
    ("The Tajik side rejected the claim that the well was dry.", "reject",
     "tajikistan / tajikistan / - / indirect"),
    # A house whose name stands behind what it is.
    ("Fishers' group Zubari denounced both China and the ferry.", "denounce",
     "zubari / zubari / - / indirect"),
    # Behind a participle the speaker of the sentence goes on, whatever stands between.
    ("Maria Brandt said boats that had come before May would stay, adding: “No paper, no port.”",
     "add", "maria-brandt / maria-brandt / - / direct"),
    # A paper that was brought in with its author speaks for the author.
    ("In a statement, Norway rejected it. “We stay,” the statement added.", "add",
     "norway / norway / - / direct"),
    ("Hamas issued a communique. Boats left. The communique warned that the ferry was lost.",
     "warn", "hamas / hamas / - / indirect"),
    ("A letter from Sudan came. The letter accused Egypt of theft.", "accuse",
     "sudan / sudan / - / indirect"),
    ("Egypt threw away a letter. The letter accused Norway of theft.", "accuse",
     "None / None / - / indirect"),
    # Some of a group tell its view.
    ("Norwegian officials met. One of them said that the treaty was dead.", "say",
     "norwegian-officials / norwegian-officials / - / indirect"),
    # How much is quoted makes the mode; a name in marks is no quotation.
    ("Maria Brandt said the talks were \"a very bad idea for all.\"", "say",
     "maria-brandt / maria-brandt / - / mixed"),
    ("Maria Brandt said the party «Free Harbour» had won the vote in the town.", "say",
     "maria-brandt / maria-brandt / - / indirect"),
    ("Maria Brandt said that “the treaty is dead and buried”.", "say",
     "maria-brandt / maria-brandt / - / direct"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lemma", "expected"), CASES)
def test_holder_speaker_chain_and_mode(text: str, lemma: str, expected: str) -> None:
    assert [line(row) for row in told(text, lemma)] == [expected]


def test_a_spokesperson_utters_what_the_organisation_holds() -> None:
    text = "A spokesman for NATO, Oran Reed, said the ships would stay."
    assert [(row.holder, row.speaker) for row in told(text, "say")] == [("nato", "oran-reed")]
    once = told(text.replace("A spokesman", "A former spokesman"), "say")
    assert [(row.holder, row.speaker) for row in once] == [("oran-reed", "oran-reed")]


def test_a_president_in_the_words_on_the_source_does_not_speak() -> None:
    text = (
        "Trump, later alleging - again falsely - that President Obama wanted to admit 250,000 "
        "Syrians, said he would deport refugees."
    )
    assert [row.holder for row in told(text, "say")] == [None]
    text = "The chair of the talks, the EU's envoy Pieter van Raalte, said it was late."
    assert [row.holder for row in told(text, "say")] == ["pieter-van-raalte"]


def test_what_nobody_named_says_has_no_holder_and_half_the_confidence() -> None:
    named, unnamed = (
        told(f"{who} said that the treaty was dead.", "say")[0]
        for who in ("Maria Brandt", "The old letter on the table")
    )
    assert unnamed.holder is None
    assert unnamed.confidence == pytest.approx(named.confidence / 2)


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    text = "Maria Brandt said the treaty was dead. She said the talks had failed."
    named, pronoun = told(text, "say")
    assert pronoun.confidence == pytest.approx(0.8 * named.confidence)


READINGS = [
    ("Maria Brandt arrived on Monday. The visit signals NATO's unwavering support for Ukraine.",
     "nato", "NATO's unwavering support for Ukraine"),
    ("Maria Brandt's visit manifests a clear commitment to the sovereignty of Ukraine.",
     "maria-brandt", "a clear commitment to the sovereignty of Ukraine"),
    ("The talks went on. It serves as a reassurance of NATO's support for Ukraine.", "nato",
     "a reassurance of NATO's support for Ukraine"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder", "content"), READINGS)
def test_a_stance_read_out_of_a_visit_is_the_writers_and_nobody_says_it(
    text: str, holder: str, content: str
) -> None:
    annotation = annotate_text(text)
    rows = [row for row in annotation.attributions if row.rule == "reading"]
    found = [(row.holder, row.speaker, row.mode) for row in rows]
    assert found == [(holder, None, "reporter")]
    assert annotation.document.slice(rows[0].content[0]) == content


UNREAD = [
    "Maria Brandt's visit underscores a mutual commitment to the treaty.",
    "The visit highlights the long history of the two towns.",
    "Norway demonstrates its support for Ukraine.",
]


@pytest.mark.parametrize("text", UNREAD)
def test_no_stance_is_read_out_of_what_two_share_or_an_actor_does(text: str) -> None:
    assert [row.rule for row in annotate_text(text).attributions if row.rule == "reading"] == []


TWEETS = """\
The two ministers met in Oslo on Monday, and the talks went on until late in the night there.
Maria has made a clear position that there will be no talks about the harbour. We stay.
— Oran Reed (@oranreed) January 18, 2022
The ministry said nothing about the talks on Tuesday, and the harbour stayed open all day long.
"""


def test_a_tweet_is_the_word_of_who_signs_on_the_next_line() -> None:
    annotation = annotate_text(TWEETS)
    row = next(row for row in annotation.attributions if row.rule == "tweet")
    words = " ".join(annotation.document.slice(part) for part in row.content)
    assert words.startswith("Maria has made") and words.endswith("We stay.")
    assert (row.holder, row.mode) == ("oran-reed", "direct")


def test_the_same_office_of_two_owners_is_not_one_persons() -> None:
    text = (
        "Ines Valdivia, Special Representative, said that the port was shut.\n"
        "The representative of Norway said that the port was open.\n"
        "Peru's representative said that the port was late."
    )
    speakers = [row.speaker for row in told(text, "say")]
    assert len(set(speakers)) == len(speakers) == 3


@pytest.mark.parametrize("who", ["Sen. Ana Lima (R-Va.)", "The mayor, Ana Lima (Green)"])
def test_a_source_ends_behind_the_mark_that_closes_it(who: str) -> None:
    annotation = annotate_text(f"{who} said that the port stays closed.")
    assert [annotation.document.slice(row.source[0]) for row in annotation.attributions] == [who]
