"""The places of cards and themes, as a working copy from which a change is made."""

from collections.abc import Iterable
from dataclasses import replace

from board.domain.board import Board, bare, ref
from board.domain.change import Change
from board.domain.grouping.ordered_list import OrderedList
from board.domain.records.contributions import Card, Theme
from board.domain.records.grouping import Spot, Standing


class Arrangement:
    """A board's cards in their places: in one theme that exists, or in none [G2].

    All ids are bare; the place of cards in no theme is `None`. `moved` and `altered` are the cards
    and themes that were moved or changed, in that order.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        themes = {bare(key): theme for key, theme in board.of(Theme).items()}
        self._titles = {key: theme.title for key, theme in themes.items()}
        self._themes = OrderedList({key: theme.order for key, theme in themes.items()})
        self._place: dict[str, str | None] = {}
        orders: dict[str | None, dict[str, int]] = {}
        for key, card in board.of(Card).items():
            place = card.theme if card.theme in themes else None
            self._place[bare(key)] = place
            orders.setdefault(place, {})[bare(key)] = card.order
        self._rows = {place: OrderedList(found) for place, found in orders.items()}
        self.moved: dict[str, None] = {}
        self.altered: dict[str, None] = {}

    def has_card(self, card: str) -> bool:
        return card in self._place

    def has_theme(self, theme: str | None) -> bool:
        return theme in self._titles

    def cards(self, place: str | None) -> tuple[str, ...]:
        """The cards of a place, in their order."""
        return self._row(place).keys

    def spot(self, card: str) -> Spot:
        place = self._place[card]
        row = self._row(place)
        return Spot(place, row.orders[card], row.behind(card))

    def standing(self, theme: str) -> Standing | None:
        """The state of a theme, or None when there is no such theme."""
        if theme not in self._titles:
            return None
        return Standing(self._titles[theme], self._themes.orders[theme], self._themes.behind(theme))

    def move(self, cards: Iterable[str], theme: str | None, before: str | None = None) -> None:
        """Put cards side by side before a card of the theme, or last; in none if it is gone."""
        place = theme if theme in self._titles else None
        stood = {card: (self._place[card], self._take(card)) for card in cards}
        for card, (was, order) in stood.items():
            self._place[card] = place
            # A card that is in its place already keeps its order.
            self._row(place).put(card, before, order if was == place else None)

    def move_back(self, card: str, spot: Spot) -> None:
        """Put a card back where it was; last of the cards in no theme if its theme is gone."""
        if spot.theme is not None and spot.theme not in self._titles:
            self.move([card], None)
            return
        self._take(card)
        self._place[card] = spot.theme
        self._row(spot.theme).put_back(card, spot.order, spot.behind)

    def add(self, theme: str, title: str) -> None:
        """Add a theme, as the last."""
        self.altered[theme] = None
        self._titles[theme] = title
        self._themes.put(theme)

    def add_back(self, theme: str, standing: Standing) -> None:
        """Add a theme that existed before, where it was."""
        self.altered[theme] = None
        self._titles[theme] = standing.title
        self._themes.put_back(theme, standing.order, standing.behind)

    def remove(self, theme: str, into: str | None = None) -> None:
        """Remove a theme, and put its cards at the end of another place."""
        self.move(self.cards(theme), into)
        self.altered[theme] = None
        del self._titles[theme]
        self._themes.take(theme)

    def rename(self, theme: str, title: str) -> None:
        self.altered[theme] = None
        self._titles[theme] = title

    def reorder(self, theme: str, before: str | None) -> None:
        """Put a theme before another, or last."""
        self.altered[theme] = None
        order = self._themes.orders[theme]
        self._themes.take(theme)
        self._themes.put(theme, before, order)

    def reorder_back(self, theme: str, standing: Standing) -> None:
        self._themes.take(theme)
        self.add_back(theme, Standing(self._titles[theme], standing.order, standing.behind))

    def change(self) -> Change:
        """The records that differ from those of the board."""
        change = Change()
        for key in self._board.of(Theme):
            if bare(key) not in self._titles:
                change.drop.add(key)
        for theme, title in self._titles.items():
            changed = Theme(title, self._themes.orders[theme])
            if self._board.find(Theme, theme) != changed:
                change.put[ref(Theme, theme)] = changed
        for key, card in self._board.of(Card).items():
            place = self._place[bare(key)]
            order = self._row(place).orders[bare(key)]
            if (card.theme, card.order) != (place, order):
                change.put[key] = replace(card, theme=place, order=order)
        return change

    def _take(self, card: str) -> int:
        """Take a card out of its place; returns the order that it had there."""
        self.moved[card] = None
        row = self._row(self._place[card])
        order = row.orders[card]
        row.take(card)
        return order

    def _row(self, place: str | None) -> OrderedList:
        return self._rows.setdefault(place, OrderedList({}))
