import { page } from "../method/page-settings.ts";

/** An address of this board from its path, which begins with a slash: a proxy may serve it below another. */
export function ownPath(path: string): string {
  return page().root + path;
}
