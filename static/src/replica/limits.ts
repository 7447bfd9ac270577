// Made by `make protocol` from the server's types. Change those, then run it again.

export const CARD_TEXT_LIMIT = 400;
export const CYCLE_TITLE_LIMIT = 80;
export const ENTRY_TEXT_LIMIT = 140;
export const HOURS_AT_MOST = 720;
export const MANAGEMENT_TEXT_LIMIT = 2000;
export const MEETING_TITLE_LIMIT = 80;
export const MINUTES_AT_MOST = 240;
export const NOTE_TEXT_LIMIT = 280;
export const PROMPT_LIMIT = 200;
export const REFORMULATION_LIMIT = 280;
export const REPLACED_WORDING_LIMIT = 600;
export const RESERVATION_TEXT_LIMIT = 280;
export const ROOM_ADDRESS_LIMIT = 500;
export const RULE_LIMIT = 140;
export const SESSIONS_AT_MOST = 40;
export const SETTING_LIMIT = 120;
export const SYNTHESIS_TEXT_LIMIT = 600;
export const TITLE_LIMIT = 60;
export const WISHED_SETTING_LIMIT = 120;
export const WORDING_LIMIT = 600;
export const WORD_KEY_LIMIT = 140;
