"""French opening phrases, determiners and elisions, which are no part of a key."""

import re

from board.domain.words.listing import listed

FRAME = re.compile(r"(?:je me sens|je suis|je repars avec|je retiens|c'est|[cç]a m'a)\s+(?=\S)")
_DETERMINERS = listed("""
    le la les un une des du de au aux mon ma mes notre nos ce cet cette ces
""")
REFUSED_ALONE = _DETERMINERS | listed("l d j m t s c qu")
DETERMINERS = _DETERMINERS | listed("très tres trop votre vos sa ses son leur leurs ton ta tes")
"""Stripped when a word follows; alone, « très » or « son » may be meant."""

INNER = listed("de du des d' le la les l' à a en et")
WHOLE = frozenset({"d'accord", "d'abord", "d'ailleurs", "aujourd'hui", "quelqu'un"})
PREPOSITIONS = listed("en à a de par sur sous sans pour avec si pas quelque")
"""Before a word these do not join it: « en vie » is not « envie », « à venir » not « avenir »."""

LEADING_ELISION = re.compile(r"^(?:[ldjmtsc]|qu)'(?=.)")
INNER_ELISION = re.compile(r"^[ld]'(?=.)")
LONE_ELISION = re.compile(r"(?<!\S)([ldjmtscn]|qu)(?: '|' | ' | )(?=[aâàeéèêëiîïoôuûùyh])")
LESS = re.compile(r"^- ?(?=d[eu' ])")
