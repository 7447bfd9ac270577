-- Deletes one board. KEYS: the board. ARGV: the message for its listeners.
redis.call('DEL', KEYS[1])
return redis.call('SPUBLISH', KEYS[1], ARGV[1])
