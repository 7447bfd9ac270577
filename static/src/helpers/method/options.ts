import { knownText } from "../text/text.ts";

const KEYS = {
  kind: (id: string) => `common.kind.${id}`,
  nature: (id: string) => `common.nature.${id}`,
  column: (id: string) => `common.column.${id}`,
  column_helper: (id: string) => `common.column_helper.${id}`,
  synthesis_field: (id: string) => `common.synthesis_field.${id}`,
  label: (id: string) => `common.label.${id}`,
  closing: (id: string) => `common.closing.${id}`,
};

/** What the method calls one of its options [Y8]; empty for one that this page does not know. */
export function optionText(list: keyof typeof KEYS, id: string): string {
  return knownText(KEYS[list](id));
}
