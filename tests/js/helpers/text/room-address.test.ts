import assert from "node:assert/strict";
import { test } from "node:test";
import { isRoomAddress, isRoomLink } from "../../../../static/src/helpers/text/room-address.ts";

test("[K11] a link is https, with a host, and without a name or password", () => {
  const links = ["https://visio.example", "https://visio.example:8443/j/19:a@thread.v2?b=c#d"];
  for (const link of links) assert.ok(isRoomLink(link), link);
  const others = [
    "",
    "Salle 2",
    "http://visio.example",
    "https://",
    "https://moi:secret@visio.example",
    "https://visio.example/une salle",
    "javascript://visio.example/%0aalert(1)",
    "voir https://visio.example",
    "http\u017f://visio.example",
    "https://visio.example/\u0007",
  ];
  for (const other of others) assert.ok(!isRoomLink(other), other);
});

test("[K11] a place in words is taken, an address of another kind is not", () => {
  for (const place of [
    "",
    "Salle 2 : au fond",
    "voir https://visio.example",
    " https://a.example ",
  ])
    assert.ok(isRoomAddress(place), place);
  for (const other of ["http://visio.example", "ftp://x", "https:// x", "JavaScript://%0aalert(1)"])
    assert.ok(!isRoomAddress(other), other);
});
