-- Deletes one board. KEYS: the board, its marks. ARGV: the message for its listeners.
redis.call('DEL', KEYS[1], KEYS[2])
return redis.call('SPUBLISH', KEYS[1], ARGV[1])
