-- One commit of one board: 1 if it is stored, 0 if the board is at another revision than the commit starts from.
-- KEYS: the board, whose key is also its channel; its marks.
-- ARGV: since, its mark, version, its mark, number of marks kept,
--       time left in milliseconds (empty: the board keeps its expiry), message,
--       number of fields to put, field, value, …, field to drop, …
-- The mark of a version is in the field `version % kept` as "version mark": a later version takes its place, and an
-- earlier release, which leaves no mark, makes none that is wrong.
local board, marks = KEYS[1], KEYS[2]
local since, since_mark, version, mark, kept = unpack(ARGV, 1, 5)
local first_put = 9
local first_drop = first_put + 2 * ARGV[8]

-- Lua's stack holds some 8,000 arguments. The step is even, so that no value is cut off its field.
local function each(command, first, last)
  for from = first, last, 1000 do
    redis.call(command, board, unpack(ARGV, from, math.min(from + 999, last)))
  end
end

local function mark_of(at)
  local of, found = string.match(redis.call('HGET', marks, at % kept) or '', '^(%d+) (.+)$')
  return of == at and found or ''
end

-- The versions between `since` and `version` were never stored: no mark of another history may stand for them.
local function leave_mark()
  if since == '0' then
    redis.call('DEL', marks)
  end
  for skipped = math.max(since + 1, version - kept + 1), version - 1 do
    redis.call('HDEL', marks, skipped % kept)
  end
  if mark == '' then
    redis.call('HDEL', marks, version % kept)
  else
    redis.call('HSET', marks, version % kept, version .. ' ' .. mark)
  end
end

-- The marks live as long as the board.
local function expire()
  if ARGV[6] ~= '' then
    redis.call('PEXPIRE', board, ARGV[6])
    redis.call('PEXPIRE', marks, ARGV[6])
  elseif redis.call('PTTL', marks) == -1 then
    redis.call('PEXPIREAT', marks, redis.call('PEXPIRETIME', board))
  end
end

if (redis.call('HGET', board, 'version') or '0') ~= since or mark_of(since) ~= since_mark then
  return 0
end
each('HSET', first_put, first_drop - 1)
each('HDEL', first_drop, #ARGV)
redis.call('HSET', board, 'version', version)
leave_mark()
expire()
redis.call('SPUBLISH', board, ARGV[7])
return 1
