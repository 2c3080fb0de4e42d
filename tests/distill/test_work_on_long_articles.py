"""Distilling an article twice as long is about twice the work, whatever its sentences are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from counting import CountedText, work_on

from build_scripts.annotate.attribution.article import Article
from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.annotate.attribution.speakers import find_speaker_before
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.events.sentences import is_caption
from build_scripts.problems import Refused
from build_scripts.text.document import Document
from build_scripts.text.sentences import MAX_SENTENCES

LINES = 80
# So that the lines beneath are no copies of the headline.
LEAD = "It is the sea that was there for all of us in those days.\n\n"
SHAPES = {
    "one speaker": "Ada Brandt said that the sea is open to all.",
    "many speakers": "The minister said that it was the will of the people and of the government.",
    "quotations": "“The sea is ours and the land is ours too,” Ada Brandt said.",
    "quotations in a row": "Ada said “the sea is open”, “the land is ours” and “the sky is blue”.",
    "judgements": "“The ban on the sea is ours,” Ada Brandt said, calling it “unacceptable”.",
    "marks that nobody closes": "“The sea is ours and the land is too.",
    "tweets": "The sea is open to all of us.\n— Ada Brandt (@ada) January 18, 2022",
    "visits": "The minister of Norland met the president of Sorland on 3 March 2031.",
    "headings": "The Great Sea Of Norland\n\nThe sea is there and it is for us.",
}


def distill(document: Document) -> None:
    distill_article(annotate_document(document))


@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_article_is_about_twice_the_work(name: str) -> None:
    work_on(LEAD + SHAPES[name], distill)
    texts = (LEAD + f"{SHAPES[name]}\n" * LINES * times for times in (1, 2))
    once, twice = (work_on(text, distill) for text in texts)
    assert twice < 2.5 * once


REPEATED = {
    "dated quotations": "“The sea of Norland is ours,” Ada Brandt said on 3 March 2031.",
    "demands": "“Sorland must leave the sea,” Ada Brandt demanded on Monday.",
    "one attack": "The army of Norland attacked Sorland on 3 March 2031.",
    "attacks by nobody": "The village was attacked.",
}


@pytest.mark.parametrize("name", REPEATED)
def test_one_sentence_told_again_and_again_is_compared_with_few_others(name: str) -> None:
    def work(times: int) -> int:
        document = Document("a.txt", LEAD + f"{REPEATED[name]}\n" * times, "")
        annotation = annotate_document(document)
        return work_on("", lambda _: distill_article(annotation))

    work(2)
    once, twice = work(100), work(200)
    assert twice < 2.6 * once


def test_what_stands_before_a_quotation_is_found_without_asking_all_others() -> None:
    def ask_all(document: Document) -> None:
        article = Article(document, (), find_quotations(document, ()), (), (), ())
        assert len(article.speeches) > LINES
        for speech in article.speeches:
            find_speaker_before(article, speech, frozenset())

    once, twice = (work_on("“We will never stay,” and " * times, ask_all) for times in (100, 200))
    assert twice < 2.2 * once


def test_an_article_of_sentences_without_end_is_refused_at_the_first_too_many() -> None:
    document = Document("a.txt", "The sea is open.\n" * (MAX_SENTENCES + 7), "")
    with pytest.raises(Refused) as refused:
        annotate_document(document, furniture=())
    assert str(refused.value) == (
        "a.txt:2001:1: article-size: the article has too many sentences, found 2007, "
        "expected at most 2000."
    )


def test_a_caption_is_told_by_what_stands_right_above() -> None:
    def signs(times: int) -> int:
        line = "Soldiers of Norland attacked the port of Sorland on Monday, {} of them by sea\n\n"
        lines = "".join(line.format(number) for number in range(times))
        annotation = annotate_document(Document("a.txt", f"Port shut\n\n{LEAD}{lines}", ""))
        text = CountedText(annotation.document.text)
        counted = replace(annotation, document=replace(annotation.document, text=text))
        captions = [row for row in counted.sentences if is_caption(counted, row)]
        assert len(captions) == times
        return text.signs

    assert signs(2 * LINES) < 2.4 * signs(LINES)
