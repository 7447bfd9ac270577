-- One step of one board, all or nothing: 1 when it is kept, 0 when the board is elsewhere.
-- KEYS: the board, whose name is also its channel.
-- ARGV: since, version, expires_at, message, how many fields to put, field, value, …, dropped field, …
local board = KEYS[1]
local first_put = 6
local first_drop = first_put + 2 * ARGV[5]

-- Lua's stack holds some 8,000 arguments; an even step keeps a field beside its value.
local function each(command, first, last)
  for from = first, last, 1000 do
    redis.call(command, board, unpack(ARGV, from, math.min(from + 999, last)))
  end
end

if (redis.call('HGET', board, 'version') or '0') ~= ARGV[1] then
  return 0
end
each('HSET', first_put, first_drop - 1)
each('HDEL', first_drop, #ARGV)
redis.call('HSET', board, 'version', ARGV[2])
redis.call('PEXPIREAT', board, ARGV[3])
redis.call('SPUBLISH', board, ARGV[4])
return 1
