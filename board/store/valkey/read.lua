-- One board at one moment: its fields, and its marks. KEYS: the board, its marks.
return {redis.call('HGETALL', KEYS[1]), redis.call('HGETALL', KEYS[2])}
