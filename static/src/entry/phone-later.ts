// The second part of a phone's script: every page of a meeting. The first is phone.ts.
import type { PhoneApp } from "../phone/app.ts";
import "../phone/steps/check.ts";
import "../phone/steps/deposit.ts";
import "../phone/panels/drafts.ts";
import "../phone/panels/recall-ground-rules.ts";
import "../phone/steps/carried-titles.ts";
import "../phone/meeting.ts";
import "../phone/panels/kept-wall-switch.ts";
import "../phone/panels/not-today.ts";
import "../phone/panels/note.ts";
import "../phone/parts/own-cards.ts";
import "../phone/panels/own-notes.ts";
import "../phone/panels/panels.ts";
import "../phone/panels/private-note.ts";
import "../phone/parts/refused.ts";
import "../phone/panels/remove.ts";
import "../phone/steps/resonance.ts";
import "../phone/steps/result.ts";
import "../phone/steps/synthesis.ts";
import "../phone/panels/wall-as-text.ts";
import "../phone/steps/words.ts";
import { followLosses } from "../session/offer-again.ts";
import { OWN } from "../session/predict/own.ts";

const { session } = document.querySelector("phone-app") as PhoneApp;
session.predictOwn(OWN);
followLosses(session);
