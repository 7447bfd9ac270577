"""Three participants, two facilitators, a wall, and a meeting for them."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide import decide
from board.domain.decide.people.entering import Enter
from board.domain.decide.people.presence import Arrive
from board.domain.decide.steps.opening import OpenMeeting
from board.domain.records.record import Record
from board.domain.views.audiences import view
from board.domain.views.mine import mine
from board.domain.views.visibility import Audience
from board.domain.vocabulary import Language
from board.methods import load
from board.methods.method import Method
from board.wire.codec import command_from

CODE = "K7M2QX"
NOON = 1_780_000_000_000

ANA = Actor("participant", "ana")
BEN = Actor("participant", "ben")
CLEO = Actor("participant", "cleo")
FAC = Actor("facilitator", "fac")
PAIR = Actor("facilitator", "pair")
WALL = Actor("wall", "wall")
SERVER = Actor("server")
KEYS = {"facilitator": "f" * 64, "wall": "a" * 64, "participant": None}


class Story:
    """A board, and the commands that change it, one after the other."""

    def __init__(
        self, *people: Actor, step: str = "aims", opened: OpenMeeting | None = None
    ) -> None:
        self.board = Board()
        self.minutes = 0
        self.turn = 0
        self.happens(SERVER, opened or opening())
        for person in people or (ANA, BEN, CLEO, FAC, PAIR, WALL):
            self.enters(person)
        if step != "aims":
            self.says(FAC, "go_to", step=step)

    def enters(self, person: Actor, code: str = CODE) -> None:
        """They enter; a phone then connects, and its seat waits no more."""
        self.happens(SERVER, Enter(person.seat, code, KEYS[person.role]))
        if person.role == "participant":
            self.happens(person, Arrive())

    def says(self, actor: Actor, name: str, **arguments: object) -> Change:
        """The command is decided and carried out; raises `Rejected`."""
        named = {key.rstrip("_"): value for key, value in arguments.items()}
        return self.happens(actor, command_from(name, named))

    def happens(self, actor: Actor, command: Command) -> Change:
        change = decide(self.board, command, actor, self.moment())
        if change:
            self.board = self.board.draft()
            self.board.apply(change)
        return change

    def refused(self, actor: Actor, name: str, **arguments: object) -> str:
        """The code with which the command is refused; the board must not have moved."""
        version = self.board.version
        try:
            self.says(actor, name, **arguments)
        except Rejected as rejected:
            assert self.board.version == version
            return rejected.code
        return "accepted"

    def moment(self) -> Moment:
        self.turn += 1
        return Moment(NOON + self.minutes * 60_000, f"chance {self.turn}")

    def seen(self, audience: Audience) -> dict[str, Record]:
        return view(self.board, audience)

    def own(self, person: Actor) -> dict[str, Record]:
        return mine(self.board, person.seat)

    def card(self, person: Actor, name: str, **fields: object) -> str:
        """A card of this name, deposited; answers its record id."""
        bare = f"card-{name}"
        given = {"kind": "situation", "title": name, **fields}
        self.says(person, "post_card", card=bare, **given)
        return f"card:{bare}"

    def theme(self, name: str, *cards: str) -> str:
        """A theme of this name on these cards (record ids); answers its record id."""
        bare = f"theme-{name}"
        cards_in = [card.partition(":")[2] for card in cards]
        self.says(FAC, "create_theme", theme=bare, title=name, cards=cards_in)
        return f"theme:{bare}"


def of_method(usual: OpenMeeting, found: Method, language: Language) -> OpenMeeting:
    """The same meeting, with this method’s plan and words."""
    return replace(
        usual,
        method=found.id,
        language=language,
        steps=found.plan("first", language),
        vocabulary=found.vocabulary(),
    )


def opening() -> OpenMeeting:
    return OpenMeeting(
        code=CODE,
        join="0" * 64,
        wall=KEYS["wall"] or "",
        facilitator=KEYS["facilitator"] or "",
        title="Équipe mobile",
        method="rpp",
        language="fr",
        steps=load("rpp").plan("later", "fr"),
        prompt="Quelle situation récente vous a marqué dans votre pratique ?",
        keep_hours=24,
    )
