"""Who took part in a case in which role, over the whole case: the persons that the law keeps apart."""

from collections.abc import Iterable

from cases.reading import Reading


def investigators(reading: Reading) -> set[str]:
    """Everyone named as an officer of the investigation, who took evidence, or is named as having investigated."""
    takers = {name for item in reading.record.evidence.values() for name in item.taken_by}
    return reading.named("officers") | reading.named("investigators") | takers


def recused(reading: Reading) -> dict[str, int]:
    """Officers ordered to stand aside, with the number of the event that ordered it."""
    return {
        e.facts["officer"]: e.seq
        for e in reading.record.events
        if e.step.endswith(".decide_recusal") and e.ground == "granted" and e.facts.get("officer")
    }


def names(reading: Reading, usernames: Iterable[str]) -> str:
    """Their names, for a refusal."""
    people = reading.record.people
    return "、".join(sorted(people[u].name if u in people else u for u in usernames))


def of_post(reading: Reading, post: str) -> list[str]:
    """Log-in names of who holds (or held) a post."""
    return sorted(name for name, person in reading.record.people.items() if post in person.posts)
