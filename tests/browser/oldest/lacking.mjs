// Prints as JSON the paths of all that one of the oldest browsers lacks, by MDN's data:
// "Array.prototype.toSorted", "Array.toSorted", "navigator.wakeLock" as "Navigator.prototype.wakeLock".
import { createRequire } from "node:module";
import { isLacking } from "../../../static/oldest.mjs";

const { api, javascript } = createRequire(import.meta.url)("@mdn/browser-compat-data");
const NAME = /^[A-Za-z_$][\w$]*$/;

function paths(features) {
  return Object.entries(features)
    .filter(([name]) => NAME.test(name) && name !== "__compat")
    .flatMap(([name, feature]) => [
      ...lacking(name, feature),
      ...Object.entries(feature)
        .filter(([member]) => NAME.test(member) && member !== "__compat" && member !== name)
        .flatMap(([member, described]) => ofMember(name, member, described)),
    ]);
}

function lacking(path, { __compat }) {
  return __compat && isLacking(__compat) ? [path] : [];
}

// "json_static" of the data is the static member "json"; of a builtin it is not said which it is.
function ofMember(name, member, described) {
  const own = member.replace(/_static$/, "");
  const isStatic = own !== member;
  const places = isStatic ? [""] : name in api ? ["prototype."] : ["", "prototype."];
  return places.flatMap((place) => lacking(`${name}.${place}${own}`, described));
}

console.log(JSON.stringify([...paths(javascript.builtins), ...paths(api)]));
