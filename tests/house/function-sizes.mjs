// Prints as JSON every function of the TypeScript files named on the command line, with the lines of its body.
import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";

function sizesOf(file) {
  const source = readFileSync(file, "utf8");
  const lineAt = (offset) => source.slice(0, offset).split("\n").length;
  const sizes = [];
  const measure = ({ body }) => {
    const parts = Array.isArray(body?.body) ? body.body : [body];
    const [first, last] = [parts.at(0), parts.at(-1)];
    if (!first) return;
    const line = lineAt(first.start);
    sizes.push({ file, line, lines: lineAt(last.end) - line + 1 });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parseSync(file, source).program);
  return sizes;
}

console.log(JSON.stringify(process.argv.slice(2).flatMap(sizesOf)));
