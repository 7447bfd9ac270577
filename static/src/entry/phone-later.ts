// Whatever a phone asks of a person. Entering, resting and ending are its first part (phone.ts).
import "../components/phone-check.ts";
import "../components/phone-deposit.ts";
import "../components/phone-drafts.ts";
import "../components/phone-frame.ts";
import "../components/phone-kept.ts";
import "../components/phone-not-today.ts";
import "../components/phone-note.ts";
import "../components/phone-own-cards.ts";
import "../components/phone-own-notes.ts";
import "../components/phone-refused.ts";
import "../components/phone-remove.ts";
import "../components/phone-resonance.ts";
import "../components/phone-result.ts";
import "../components/phone-synthesis.ts";
import "../components/phone-wall.ts";
import "../components/phone-words.ts";
