"""The store on Valkey 7.2, or Redis 7 and later: one server (TCP, TLS or Unix) or a cluster."""

from board.store.valkey.doctor import Weakness, weaknesses
from board.store.valkey.inventory import Inventory, inventory
from board.store.valkey.store import ValkeyStore

__all__ = ["Inventory", "ValkeyStore", "Weakness", "inventory", "weaknesses"]
