"""Which shape a value of a method's file may have: an id, a number, minutes, a look."""

from typing import Annotated, Literal

from msgspec import Meta

from board.domain.decide.cycle.cycling import SESSIONS_AT_MOST
from board.domain.decide.steps.planning import MINUTES_AT_MOST
from board.domain.vocabulary import OptionId, shape_of

FirstOrLater = Literal["first", "later"]
"""The first meeting of a cycle builds the rules; the later ones recall them."""

Look = Literal["plain", "theme", "tension", "questioning", "success"]
"""The icon and the colour of a card, which always stand beside a word [Y8]."""

Id = Annotated[str, Meta(pattern=rf"^{shape_of(OptionId)}\Z")]
Counted = Annotated[int, Meta(ge=1)]
Duration = Annotated[int, Meta(ge=0, le=MINUTES_AT_MOST)]
"""In minutes, as a group may plan a step."""

Sessions = Annotated[int, Meta(ge=1, le=SESSIONS_AT_MOST)]
PhaseNumber = Annotated[int, Meta(ge=1, le=99)]
