import { ref } from "lit-html/directives/ref.js";

/** Sets style values one by one, because the page's policy allows no `style` attribute. */
export function styled(values: Readonly<Record<string, string>>): ReturnType<typeof ref> {
  return ref((element) => {
    const { style } = (element ?? {}) as HTMLElement;
    for (const [name, value] of Object.entries(values)) style?.setProperty(name, value);
  });
}
