-- Does what a commit does, and undoes it: what refuses a commit refuses this too.
-- KEYS: a key of no board. ARGV: a time to expire at.
redis.call('HSET', KEYS[1], 'version', 1)
redis.call('PEXPIREAT', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[1])
return redis.call('SPUBLISH', KEYS[1], '')
