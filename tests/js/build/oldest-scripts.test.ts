import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { parseSync } from "oxc-parser";
import { isLacking } from "../../../static/oldest.mjs";

type Feature = { __compat?: Parameters<typeof isLacking>[0] };
type Interfaces = Record<string, Feature & Record<string, Feature>>;
type Node = { type: string } & Record<string, unknown>;

const { api, javascript } = createRequire(import.meta.url)("@mdn/browser-compat-data");
const SOURCES = "static/src";

/** What an oldest browser lacks, and what the screen does there. */
const ASKED_FOR = new Set([
  // Asked for with `in`; else a film keeps the screen on. Of its source, a stream is what all of them take.
  ...["wall/frame/awake.ts: wakeLock", "wall/frame/awake.ts: srcObject"],
  // Asked for with `fullscreenEnabled`, which is undefined on an iPhone.
  "wall/frame/settings.ts: fullscreenEnabled",
  "wall/frame/settings.ts: fullscreenElement",
  "wall/frame/settings.ts: exitFullscreen",
  "wall/frame/settings.ts: requestFullscreen",
  // The picture of the wall can then be reached by the keyboard, and has a title.
  "console/frame/wall-picture.ts: inert",
]);

/** Of all members of this name, by MDN's data, each is later than an oldest browser. */
function later(interfaces: Interfaces[]): Set<string> {
  const known = new Map<string, boolean>();
  const note = (name: string, about: Feature) => {
    if (about.__compat) known.set(name, (known.get(name) ?? true) && isLacking(about.__compat));
  };
  for (const [name, members] of interfaces.flatMap((one) => Object.entries(one))) {
    note(name, members);
    for (const [member, about] of Object.entries(members))
      if (member !== "__compat" && about.__compat) note(member.replace(/_static$/, ""), about);
  }
  return new Set([...known].filter(([, isLater]) => isLater).map(([name]) => name));
}

const LATER = later([api, javascript.builtins, javascript.builtins.Intl]);

const MEMBERS = new Set(["Property", "PropertyDefinition", "MethodDefinition"]);

/** The names of the project's own members, which are taken for its own wherever they are used. */
function declared(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(declared);
  if (!isNode(node)) return [];
  const names = Object.values(node).flatMap(declared);
  if (node.type === "TSParameterProperty") return [...names, nameOf(node.parameter)];
  const isMember = MEMBERS.has(node.type) || node.type.endsWith("Signature");
  return isMember ? [...names, nameOf(node.key)] : names;
}

/** The members and the classes that a source uses, but those that it asks for with `?.`. */
function used(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(used);
  if (!isNode(node) || node.type.startsWith("TSType")) return [];
  if (node.type === "CallExpression" && node.optional)
    return [(node.callee as Node).object, node.arguments].flatMap(used);
  const names = Object.values(node).flatMap(used);
  if (node.type === "MemberExpression" && !node.computed) return [...names, nameOf(node.property)];
  return node.type === "NewExpression" ? [...names, nameOf(node.callee)] : names;
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === "Identifier" ? String(node.name) : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function parsed(code: string): unknown {
  const { program, errors } = parseSync("source.ts", code);
  assert.deepEqual(errors, []);
  return program;
}

function tooLate(program: unknown, own: ReadonlySet<string> = new Set()): string[] {
  return used(program).filter((name) => LATER.has(name) && !own.has(name));
}

test("[W6] a member that an oldest browser lacks is found, and one that is asked for is not", () => {
  assert.deepEqual(tooLate(parsed("if (one.checkVisibility()) [].at(-1)")), ["checkVisibility"]);
  assert.deepEqual(tooLate(parsed("new URLPattern(x)")), ["URLPattern"]);
  assert.deepEqual(tooLate(parsed("one.checkVisibility?.()")), []);
});

test("[W6] scripts use no member that an oldest browser lacks, unless they ask for it", () => {
  const files = readdirSync(SOURCES, { recursive: true }).map(String);
  const sources = files.filter((name) => name.endsWith(".ts"));
  assert.ok(sources.length > 100);
  const programs = sources.map((name) => parsed(readFileSync(join(SOURCES, name), "utf8")));
  const own = new Set(programs.flatMap(declared));
  const found = programs.flatMap((program, at) =>
    tooLate(program, own).map((name) => `${sources[at]}: ${name}`),
  );
  assert.deepEqual(new Set(found), ASKED_FOR);
});
