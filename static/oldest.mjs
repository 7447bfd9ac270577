// The oldest browsers that screens are built for: an iPhone of 2015 with its last system, a Chrome that an
// old Android still gets, and the last Firefox of Windows 7. tests/browser/oldest holds a meeting with no
// more than they know.
const OLDEST = { safari_ios: "15.4", chrome: "100", firefox: "115" };

const NAMES = { safari_ios: "safari", chrome: "chrome", firefox: "firefox" };

// As the bundler names them.
export const TARGETS = Object.entries(OLDEST).map(([name, version]) => `${NAMES[name]}${version}`);

// Whether one of them lacks what a statement of MDN's browser-compat-data is about.
export function isLacking({ support }) {
  return Object.entries(OLDEST).some(([name, version]) => {
    const [first] = [support[name] ?? []].flat();
    const added =
      first?.flags || first?.prefix || first?.alternative_name ? false : first?.version_added;
    return typeof added !== "string" || isLater(added.replace("≤", ""), version);
  });
}

function isLater(one, other) {
  if (one === "preview") return true;
  const [major, minor = 0] = one.split(".").map(Number);
  const [most, rest = 0] = other.split(".").map(Number);
  return major > most || (major === most && minor > rest);
}
