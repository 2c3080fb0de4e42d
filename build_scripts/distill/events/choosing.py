"""Who takes part in an event whose own words name nobody: chosen among all whom the article names.

Each candidate has points by signs of where and how it is named; who has too few takes no part, and
the event of whom nobody has enough is nobody's. The signs and points were fitted to the development
articles, each series held out in turn; an event keeps its confidence, which is that of one without
participants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.doubts import name_of
from build_scripts.distill.drafts import Choice, Doubt
from build_scripts.distill.events.merge import Telling
from build_scripts.distill.events.parts import Houses
from build_scripts.distill.events.scenes import STATES, Names, Scene, Scenes
from build_scripts.distill.events.sentences import find_sentence, is_closed
from build_scripts.text.document import Span

# How many points whoever takes part must have, and how many do at most; and so beside people
# without a name.
_LEAST, _MOST = 3, 4
_LEAST_BESIDE, _MOST_BESIDE = 6, 2


def is_in_its_words(scene: Scene) -> Names:
    """Named in the event's own words, though no part of it is theirs by grammar."""
    return scene.inside


def is_nearest_before(scene: Scene) -> Names:
    """Named last in the sentence before the event's words."""
    return scene.nearest


def is_in_its_sentence(scene: Scene) -> Names:
    """Named in the same sentence, outside the event's words."""
    return scene.around


def is_in_an_adjective(scene: Scene) -> Names:
    """Named in the sentence by an adjective alone: "the Turkish side"."""
    return scene.adjectives


def is_house_of_somebody(scene: Scene) -> Names:
    """A state that tells of the event, or of which somebody is named in its sentence or does."""
    return scene.houses


def is_told_of_before(scene: Scene) -> Names:
    """A state named in the sentence before, or hinted at in the last two: "the Turkish side"."""
    return scene.earlier


def is_in_the_event_before(scene: Scene) -> Names:
    """Takes part in the event told last, in the same sentence or in the one before."""
    return scene.beside


def is_in_one_of_its_kind(scene: Scene) -> Names:
    """Takes part in the last event of the same kind, told shortly before."""
    return scene.kin


def is_of_its_matter(scene: Scene) -> Names:
    """Takes part in what its words name again: "The swap was put off"."""
    return scene.matter


def is_country_of_its_place(scene: Scene) -> Names:
    """The country of the place where it is done."""
    return scene.place


def is_subject_of_article(scene: Scene) -> Names:
    """One of the two countries that the article, or its section, names most often."""
    return scene.subjects


def is_in_headline(scene: Scene) -> Names:
    """Named by the headline, or by the heading of the section."""
    return scene.headline


def is_person(scene: Scene) -> Names:
    """A person outside its words, who rather tells of it."""
    return scene.people


SIGNS: tuple[tuple[Callable[[Scene], Names], int], ...] = (
    (is_in_its_words, 5),
    (is_nearest_before, 1),
    (is_in_its_sentence, 2),
    (is_in_an_adjective, 2),
    (is_house_of_somebody, 1),
    (is_told_of_before, 1),
    (is_in_the_event_before, 1),
    (is_in_one_of_its_kind, 2),
    (is_of_its_matter, 4),
    (is_country_of_its_place, 4),
    (is_subject_of_article, 2),
    (is_in_headline, 2),
    (is_person, -2),
)


class Chooser:
    """Chooses who takes part in the events of an article that name nobody."""

    def __init__(
        self, annotation: Annotation, tellings: Sequence[Telling], houses: Mapping[str, Houses]
    ) -> None:
        self._order = {actor.id: at for at, actor in enumerate(annotation.actors)}
        self._annotation = annotation
        self._houses = houses
        self._kinds = annotation.kinds
        self._scenes = Scenes(annotation, tellings)

    def retold(self, tellings: Sequence[Telling]) -> Chooser:
        """Returns the chooser of the article where others tell its events."""
        chooser = copy(self)
        chooser._scenes = self._scenes.retold(tellings)
        return chooser

    def fill(self, telling: Telling) -> Telling:
        """Returns an event with those who are chosen for it."""
        return with_chosen(telling, self.choose(telling))

    def choose(self, telling: Telling) -> tuple[Choice, ...]:
        """Returns who takes part in an event that names nobody, the surest first.

        Beside people without a name ("five miners were killed") and visitors states take part, by
        more points. Of a line that is no sentence only those named in it are.
        """
        named = telling.participants
        if telling.best.mode != "visit" and not self._are_groups(named):
            return ()
        least, most = (_LEAST_BESIDE, _MOST_BESIDE) if named else (_LEAST, _MOST)
        scene = self._scenes.scene_of(telling.best)
        points = weigh(scene)
        known = [
            actor
            for actor, worth in points.items()
            if worth >= least and actor in self._order and actor not in named
            if not named or self._kinds[actor] in STATES
        ]
        if known and not is_closed(self._annotation, self._sentence_of(telling)):
            here = scene.inside | scene.around | scene.adjectives
            known = [actor for actor in known if actor in here]
        known.sort(
            key=lambda actor: (-points[actor], actor not in scene.nearest, self._order[actor])
        )
        return tuple((actor, signs_of(scene, actor)) for actor in known[:most])

    def _sentence_of(self, telling: Telling) -> Span:
        return find_sentence(self._annotation, telling.best.trigger)

    def _are_groups(self, actors: Iterable[str]) -> bool:
        """True for people of whom the article tells no country or organisation that they are of."""
        return all(
            self._kinds.get(actor) == "group" and not self._houses.get(actor) for actor in actors
        )


def with_chosen(telling: Telling, choices: Iterable[Choice]) -> Telling:
    """Returns an event with those who were chosen beside its own participants."""
    everybody = (*telling.best.participants, *(actor for actor, _ in choices))
    return replace(telling, best=replace(telling.best, participants=everybody))


def weigh(scene: Scene) -> dict[str, int]:
    """Returns the points of each candidate."""
    points: dict[str, int] = {}
    for sign, worth in SIGNS:
        for actor in sign(scene):
            points[actor] = points.get(actor, 0) + worth
    return points


def signs_of(scene: Scene, actor: str) -> tuple[Doubt, ...]:
    """Returns the signs of a candidate by their names, each with its points."""
    return tuple((name_of(sign), worth) for sign, worth in SIGNS if actor in sign(scene))


def explain_choice(choice: Choice) -> str:
    """Returns who was chosen and by which signs: `peru: in its sentence 2, in headline 2`."""
    actor, signs = choice
    return f"{actor}: {', '.join(f'{name} {worth}' for name, worth in signs)}"
