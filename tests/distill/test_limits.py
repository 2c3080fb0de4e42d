"""Words of a limit: what is not accepted, not given up, or required first."""

from __future__ import annotations

import pytest

from build_scripts.distill.red_lines.limits import find_limit

LIMITS = [
    ("This is a red line for us.", "explicit-wording"),
    ("There will be no compromise on the harbour.", "no-compromise"),
    ("We will not reconsider the decision.", "no-compromise"),
    ("Norway will never give up its right to sail.", "no-compromise"),
    ("The right to sail is non-negotiable.", "no-compromise"),
    ("We won’t allow anyone to close the harbour.", "will-not-allow"),
    ("Norway cannot accept such a treaty.", "will-not-allow"),
    ("Valland will never become a member.", "will-not-allow"),
    ("A closed harbour is unacceptable.", "unacceptable"),
    ("That is out of the question.", "unacceptable"),
    ("Norway needs firm written guarantees.", "demand-for-guarantees"),
    ("We want concrete guarantees that the ships will never return.", "demand-for-guarantees"),
    ("This is the prerequisite for talks.", "precondition"),
    ("Norway will talk only if the ships leave.", "precondition"),
    ("We will not sign until the ships leave.", "precondition"),
    ("Talks? Not until the wall comes down.", "precondition"),
    ("We are not going home till the law is repealed.", "precondition"),
    ("Our right to fish must be written down in any treaty.", "precondition"),
    ("The line we draw is the treaty.", "explicit-wording"),
    ("The borders of the union cannot be the price of peace.", "no-compromise"),
    ("Fish is not something we can bargain over.", "no-compromise"),
    ("The port is not theirs and never will be.", "no-compromise"),
    ("There is no way we will live with a wall.", "will-not-allow"),
    ("Norway will not be a battlefield for others.", "will-not-allow"),
    ("Talks? Not while the army is here.", "will-not-allow"),
    ("The valley cannot have a bomb.", "will-not-allow"),
    ("It is not for London to decide where our ships sail.", "no-compromise"),
    ("Our taxpayers will not be paying for the wall.", "will-not-allow"),
    ("A wall is simply not an option.", "unacceptable"),
    ("We will not even contemplate a wall.", "will-not-allow"),
    ("Norway is not going to countenance a wall.", "will-not-allow"),
    ("The port tolerates no pirates.", "will-not-allow"),
    ("Norway would recognise nothing that the pirates sign.", "will-not-allow"),
    ("No mayor of ours, whatever his party, will ever put it on the table.", "will-not-allow"),
    ("What Norway will not do is to sell its port.", "will-not-allow"),
    ("What Norway will in no case do, or not do now, she said, is sail.", "will-not-allow"),
    ("A toll is something the other islands would not stand.", "will-not-allow"),
    ("The fleet is a matter to be discussed once the army is home.", "precondition"),
    ("Norway would annul the vote should it be published.", "precondition"),
    ("We refuse to be treated as a tool of others.", "will-not-allow"),
    ("No government of ours can discuss two ports.", "no-compromise"),
    ("Norway insists on a vote before the talks can start.", "precondition"),
    ("A base there would not be left unanswered.", "will-not-allow"),
    ("Norway refused even to hear of a toll.", "will-not-allow"),
    ("There will be one fleet when there is one law.", "precondition"),
    ("Norway will sign the treaty as long as the tolls stay in Oslo.", "precondition"),
    ("We sign if the strait stays free, and on no other terms.", "precondition"),
    ("A wall there would not go unanswered.", "will-not-allow"),
    ("If the toll stays in, the sailors stay out.", "precondition"),
    ("They come home the day the army goes, not five minutes sooner.", "precondition"),
    ("Any ship that comes without our leave will be treated as an intruder.", "will-not-allow"),
    ("Planes that cross it without a permit would be brought down.", "will-not-allow"),
    ("We are not going to renegotiate the strait.", "no-compromise"),
    ("The strait is neither for sale nor for rent.", "no-compromise"),
    ("The treaty is the only framework that we can discuss.", "no-compromise"),
    ("Norway would talk about everything except the line on the map.", "no-compromise"),
    ("The old border was not hers to give away.", "no-compromise"),
    ("The fleet goes home the day they sign, and not an hour before.", "precondition"),
    ("Not a spade gets into the ground before the farmers are paid.", "precondition"),
    ("They would have to accept first that the law stands.", "precondition"),
    ("No vote is conceivable while the army is here.", "precondition"),
    ("We sit down as two islands or we do not sit down.", "precondition"),
    ("The mayor has no business at a table of pirates.", "no-compromise"),
    ("Norway would go to court sooner than swallow a toll.", "no-compromise"),
    ("Half of the tolls, that is where we stop.", "no-compromise"),
    ("We shall open the strait under guard or it stays dry.", "precondition"),
    ("Norway froze its payment until the treaty is signed.", "precondition"),
    ("If anyone moves the vote, there is nothing left to discuss.", "precondition"),
]


@pytest.mark.parametrize(("text", "kind"), LIMITS)
def test_words_of_a_limit_and_their_kind(text: str, kind: str) -> None:
    limit = find_limit(text)
    assert limit is not None
    assert (limit.kind, limit.strength) == (kind, "explicit")


# Words that stand far apart, and words of which either will do.
FAR = [
    "We will not send one more ship to the harbours of the union until the army leaves.",
    "Not one metre of the valley is for sale.",
    "Not a single acre of the valley is for sale.",
    "Talks will begin again only once the last of the sailors has come home.",
]


@pytest.mark.parametrize("text", FAR)
def test_a_limit_is_read_across_its_sentence(text: str) -> None:
    assert find_limit(text) is not None


def test_a_limit_ends_with_its_sentence() -> None:
    assert find_limit("We will not send a ship. Until then we sail home.") is None
    assert find_limit("We will not send a ship for 2.5 crowns until the army leaves.") is not None


NO_LIMITS = [
    "The talks will not begin before Monday.",
    "He spoke on condition of anonymity.",
    "The mayor left without giving details.",
    "Norway rolled out the red carpet.",
    "We call on Russia to withdraw its ships.",
    "NATO's unwavering support for the harbour.",
    "It is extremely important that the facts are established.",
    "We hope that the talks will go on.",
    "Those responsible must be held accountable.",
    "We are ready for talks without preconditions.",
    "The allies provide security guarantees.",
    "The only ferry left the harbour.",
    "The voters had to wait until Monday.",
    "The union told Norway to wait until the vote was over.",
    "The envoys may rule out the possibility of arson.",
    "It is not even a ship of the union.",
    "The union provided the harbour with grain.",
    "And I, at least, will be there when the ships come.",
    "Membership is a guarantee that Norway will never again become a victim.",
    "The envoy would wait until she could come without a guard.",
    "The bridge would not be ready before December.",
    "A vaccine would not be there before 2027.",
    "It was not until the war that the port was built.",
    "We must act before it is too late.",
    "There can be no doubt that the wall is old.",
    "Without your help the sailors would not have survived.",
    "Norway will never be able to build the harbour alone.",
    "There is no way to know who closed the port.",
    "Norway rejected the accusations of the union as false.",
    "The Red Line of the Oslo metro is closed.",
    "The council could not pay its sailors until the ships came home.",
    "The talks will not yield any result.",
    "We will not discuss operational details.",
    "Norway will be the first to sail.",
    "There was no contact with the ship until it came home.",
    "Not a day goes by before the mayor is asked.",
    "The pirates had fired first.",
    "The bill comes before the house in May.",
    "Every visitor will be met by a pilot.",
    "The island depends on its fish.",
]


@pytest.mark.parametrize("text", NO_LIMITS)
def test_calls_wishes_and_support_are_no_limits(text: str) -> None:
    assert find_limit(text) is None


def test_opposition_without_the_words_of_a_limit_is_implied() -> None:
    limit = find_limit("Russia is categorically opposed to the new harbour.")
    assert limit is not None and limit.strength == "implied"


# What sounds like a limit and is none, beside the limit that it sounds like.
LOOK_ALIKES = [
    ("The club should not endorse the envoy.", "The club will not endorse the envoy."),
    ("Pirates are here that should not be allowed.", "Pirates will not be allowed here."),
    ("It is wrong to rule out a wall.", "We rule out a wall."),
    ("She refused to rule out a wall.", "She ruled out a wall."),
    ("He rules out a run for mayor.", "He rules out a toll on the strait."),
    ("The bottom line is that we are tired.", "Our bottom line is a free strait."),
    ("The smell is impossible to ignore.", "A toll is simply impossible."),
    ("No sailor would ever think so.", "No mayor would ever sell the strait."),
    ("There is no way that he could see it.", "There is no way that we could sell it."),
    ("The vote is nothing short of a wonder.", "Nothing short of a free strait will do."),
    ("We can only wonder if they read it.", "We can only sign if they read it."),
    ("Without fish the town would not exist.", "Without a vote we would not sign."),
    (
        "We sought to ensure that no ship sails without a permit.",
        "No ship sails without our consent.",
    ),
    ("I have never ever been paid.", "We will never ever pay."),
    ("I did not set any conditions.", "I set two conditions."),
    ("We will never let you down.", "We will not let you pass."),
    ("I will not tell you it was easy while it was ours.", "We will not talk while they shoot."),
    ("We either have a port or we do not.", "We sit as two isles or we do not sit."),
    ("The law cannot change four days before a vote.", "We will not sign before a vote."),
    ("They had many friends before anybody came.", "The army leaves before anybody talks."),
    ("The crew refuses to call the fire as it was.", "The crew refuses to sail until it is paid."),
    ("He flatly rejected any implication of theft.", "He flatly rejected any wall."),
    ("No one will ever be like her.", "No one will ever be let in."),
    ("It is the day they told us would never come.", "That day would never come, for we say no."),
    ("I would not be shocked if it fell before May.", "I would not sign if it fell."),
    ("There will be no one stronger on fish.", "There will be no toll on fish."),
    ("We will not give up on him.", "We will not give up the strait."),
    ("Say that you find the wall unacceptable.", "We find the wall unacceptable."),
    ("The bottom line is a tired crew.", "Our bottom line is a free strait."),
    ("A raid cannot be excluded.", "A raid from our soil is excluded."),
    ("The isle is excluded from the vote.", "To change the law at their demand is excluded."),
    ("She told one or nobody.", "The men come back with us or nobody comes back."),
    ("It is crossing the line of what is real.", "A wall is crossing the line."),
    ("Without our fleet it won't happen.", "Without our consent no treaty will be signed."),
    ("Hate has no place in an open and free society.", "A wall has no place in our strait."),
    ("She refuses to be named.", "She refuses to be treated as a pirate."),
    ("He drew so many red lines.", "He drew a red line."),
    ("He left the minute it rained.", "The minute they ask a toll, we leave the talks."),
    ("He called it nothing short of a wonder.", "He demands nothing short of a free strait."),
    ("If anything, only fish would come back.", "We will only sign if they come back."),
    ("They must greet the mayor and the first lady.", "They must greet the mayor first."),
    ("There is no condition for talks.", "We will under no condition talk to pirates."),
    ("We do not have red lines.", "We do have red lines."),
    ("The least we can do is sing.", "A free strait is the least we can accept."),
    ("The pier is where the ship stops.", "Two ports is where the conversation stops."),
]


@pytest.mark.parametrize(("no_limit", "limit"), LOOK_ALIKES)
def test_advice_views_and_turns_of_speech_are_no_limits(no_limit: str, limit: str) -> None:
    assert find_limit(no_limit) is None
    assert find_limit(limit) is not None
