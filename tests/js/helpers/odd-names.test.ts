import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsSvg } from "../../../static/src/helpers/layout/words-svg.ts";
import { isCardKind, ownLook, useMethod } from "../../../static/src/helpers/method/method.ts";
import { methodScript } from "../../../static/src/helpers/method/script.ts";
import { speechAt } from "../../../static/src/helpers/method/speech.ts";
import { text, useCatalogue } from "../../../static/src/helpers/text/text.ts";
import type { Meeting, Step } from "../../../static/src/replica/records.ts";
import { numberedPhase, shortPhase } from "../../../static/src/selectors/meeting.ts";
import { localized } from "../../../static/src/selectors/titles.ts";
import { drawingOf } from "../../../static/src/shared/meeting/step-kinds.ts";

/** Names that every object answers to, for a method and its options, or as a group's own title. */
const ODD = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

for (const name of ODD) {
  test(`[Y8] a method, an option or a step called ${name} is one that this page does not know`, () => {
    useMethod(name);
    assert.deepEqual([isCardKind("situation"), isCardKind(name)], [true, false]);
    assert.equal(ownLook(name), undefined);
    assert.deepEqual(methodScript(name).steps, []);
    assert.deepEqual(speechAt(name, name), {});
    const step = { kind: name as "info", at_rest: false };
    assert.equal(drawingOf(step), drawingOf({ ...step, kind: "info" }));
  });

  test(`[H5] a group may call a step or a heading ${name}`, () => {
    const step = { id: name, title: name, phase: name } as Step;
    const meeting = { method: name, language: "en", steps: [step] } as unknown as Meeting;
    const [shown] = localized(meeting).steps;
    assert.deepEqual([shown?.title, shown?.phase, shown?.titleLanguage], [name, name, "en"]);
    assert.equal(numberedPhase(meeting, name), name);
    assert.equal(shortPhase(meeting, name), name);
  });

  test(`[Y8] a closing word of the kind ${name} has a colour in the picture`, () => {
    const word = { text: "écoute", kind: name, x: 0, y: 0, size: 1, width: null };
    const picture = { language: "fr", title: "", description: "", placed: [word], below: "" };
    assert.match(wordsSvg(picture), /fill="#[0-9a-f]{6}"/i);
    assert.ok(!wordsSvg(picture).includes("function"));
  });

  test(`[H18] a text may hold {${name}} as it is`, () => {
    useCatalogue({ "common.trust": `{${name}}` }, "fr");
    assert.equal(text("common.trust"), `{${name}}`);
  });
}
