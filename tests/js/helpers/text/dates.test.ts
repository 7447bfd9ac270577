import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dayOf,
  fieldValue,
  longDate,
  monthly,
  roomTime,
  shortDate,
} from "../../../../static/src/helpers/text/dates.ts";

const TUESDAY = Date.UTC(2026, 11, 8, 9, 30);

test("[K7] a room's hour is the same in every time zone and in summer", () => {
  assert.equal(roomTime(TUESDAY, "fr"), "9\u00a0h\u00a030");
  assert.equal(roomTime(Date.UTC(2026, 6, 7, 14), "fr"), "14\u00a0h");
  assert.equal(roomTime(TUESDAY, "en"), "9:30");
  assert.equal(fieldValue(TUESDAY), "2026-12-08T09:30");
  assert.equal(fieldValue(null), "");
});

test("a date is written as its language does", () => {
  assert.equal(longDate(TUESDAY, "fr"), "mardi 8 décembre 2026");
  assert.match(longDate(TUESDAY, "en"), /^Tuesday,? 8 December 2026$/);
  assert.equal(shortDate(TUESDAY, "fr"), "8 déc. 2026");
  assert.equal(longDate(Date.UTC(2026, 11, 1), "fr"), "mardi 1er décembre 2026");
  const now = Date.UTC(2026, 10, 24, 12);
  assert.equal(dayOf(Date.UTC(2026, 11, 1, 12), "fr", now), "1er décembre");
  assert.equal(dayOf(Date.UTC(2026, 11, 11, 12), "fr", now), "11 décembre");
  assert.equal(dayOf(Date.UTC(2027, 11, 1, 12), "en", now), "1 December 2027");
});

test("monthly dates keep their day of the week, their week and their hour", () => {
  const dates = monthly(TUESDAY, 10).map((date) => fieldValue(date));
  assert.deepEqual(dates.slice(0, 4), [
    "2026-12-08T09:30",
    "2027-01-12T09:30",
    "2027-02-09T09:30",
    "2027-03-09T09:30",
  ]);
  assert.equal(dates.length, 10);
  assert.ok(monthly(TUESDAY, 10).every((date) => new Date(date).getUTCDay() === 2));
});

test("a fifth Thursday becomes the last where there are four", () => {
  const dates = monthly(Date.UTC(2026, 9, 29, 14), 4).map((date) => fieldValue(date).slice(0, 10));
  assert.deepEqual(dates, ["2026-10-29", "2026-11-26", "2026-12-31", "2027-01-28"]);
});
