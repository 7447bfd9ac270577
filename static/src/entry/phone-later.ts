// The second part of a phone's script: every page of a meeting. The first is phone.ts.
import type { PhoneApp } from "../phone/app.ts";
import "../phone/check.ts";
import "../phone/deposit.ts";
import "../phone/drafts.ts";
import "../phone/recall-ground-rules.ts";
import "../phone/carried-titles.ts";
import "../phone/meeting.ts";
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
import { followLosses } from "../session/offer-again.ts";
import { OWN } from "../session/predict/own.ts";

const { session } = document.querySelector("phone-app") as PhoneApp;
session.predictOwn(OWN);
followLosses(session);
