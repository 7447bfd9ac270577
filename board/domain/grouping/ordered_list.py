"""A list whose order is kept by whole numbers."""

from collections.abc import Iterable, Mapping

REMEMBERED = 5
"""How many next keys are remembered of a key that was moved."""


class OrderedList:
    """Keys in order. Inserting one changes the numbers of as few others as possible."""

    def __init__(self, orders: Mapping[str, int]) -> None:
        self._keys = sorted(orders, key=lambda key: (orders[key], key))
        self._orders = dict(orders)

    @property
    def orders(self) -> Mapping[str, int]:
        return self._orders

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._keys)

    def behind(self, key: str) -> tuple[str, ...]:
        """The next keys; fewer than `REMEMBERED` at the end of the list."""
        at = self._keys.index(key) + 1
        return tuple(self._keys[at : at + REMEMBERED])

    def take(self, key: str) -> None:
        self._keys.remove(key)
        del self._orders[key]

    def put(self, key: str, before: str | None = None, wish: int | None = None) -> None:
        """Insert before another key, or last if that is not there; `wish` is an order to keep."""
        at = self._keys.index(before) if before in self._orders else len(self._keys)
        self._insert(at, key, wish)

    def put_back(self, key: str, order: int, behind: Iterable[str]) -> None:
        """Insert where it was: before the first of `behind` that is there, else by its order."""
        remembered = tuple(behind)
        before = next((other for other in remembered if other in self._orders), None)
        if before is not None or len(remembered) < REMEMBERED:
            self.put(key, before, order)
        else:
            at = sum(other <= order for other in self._orders.values())
            self._insert(at, key, order)

    def _insert(self, at: int, key: str, wish: int | None) -> None:
        low = self._orders[self._keys[at - 1]] if at else None
        high = self._orders[self._keys[at]] if at < len(self._keys) else None
        self._keys.insert(at, key)
        self._orders[key] = _between(low, high, wish)
        self._make_room(at)

    def _make_room(self, at: int) -> None:
        least = self._orders[self._keys[at]]
        for key in self._keys[at + 1 :]:
            if self._orders[key] > least:
                return
            least += 1
            self._orders[key] = least


def _between(low: int | None, high: int | None, wish: int | None) -> int:
    """A whole number above `low`; below `high` too, if there is one."""
    above = low is None or wish is None or low < wish
    below = high is None or wish is None or wish < high
    if wish is not None and above and below:
        return wish
    if low is not None:
        return low + 1
    return 1 if high is None else high - 1
