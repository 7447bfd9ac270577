// The second part of a phone's script: every page that asks for something. The first is phone.ts.
import "../phone/check.ts";
import "../phone/deposit.ts";
import "../phone/drafts.ts";
import "../phone/recall-ground-rules.ts";
import "../phone/carried-titles.ts";
import "../phone/not-today.ts";
import "../phone/note.ts";
import "../phone/own-cards.ts";
import "../phone/own-notes.ts";
import "../phone/panels.ts";
import "../phone/refused.ts";
import "../phone/remove.ts";
import "../phone/resonance.ts";
import "../phone/result.ts";
import "../phone/synthesis.ts";
import "../phone/wall-as-text.ts";
import "../phone/words.ts";
