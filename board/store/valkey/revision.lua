-- The version of one board and what is kept in the place of its mark; nothing if there is no board.
-- KEYS: the board, its marks. ARGV: number of marks kept.
local version = redis.call('HGET', KEYS[1], 'version')
if not version then
  return {}
end
return {version, redis.call('HGET', KEYS[2], version % ARGV[1]) or ''}
