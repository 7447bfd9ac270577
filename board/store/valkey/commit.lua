-- One commit of one board: 1 if it is stored, 0 if the board is at another version than `since`.
-- KEYS: the board, whose key is also its channel.
-- ARGV: since, version, time left in milliseconds (empty: the board keeps its expiry), message, number of fields to put, field, value, …, field to drop, …
local board = KEYS[1]
local first_put = 6
local first_drop = first_put + 2 * ARGV[5]

-- Lua's stack holds some 8,000 arguments. The step is even, so that no value is cut off its field.
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
if ARGV[3] ~= '' then
  redis.call('PEXPIRE', board, ARGV[3])
end
redis.call('SPUBLISH', board, ARGV[4])
return 1
