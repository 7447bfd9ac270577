import { html, render } from "lit-html";
import { findNames } from "../../helpers/names/names.ts";
import { text } from "../../helpers/text/text.ts";

/** What people on this page looked at and sent as it is: it is not asked about again. */
const accepted = new Set<string>();

/**
 * Asks about what may be a name in words that somebody types for others [N13]. Resolves with whether
 * they may be sent; if not, they stay in their field.
 */
export async function namesAccepted(words: string, language: string): Promise<boolean> {
  const found = findNames(words, language).filter((name) => !accepted.has(name));
  if (found.length === 0) return true;
  if (!(await answer(found))) return false;
  for (const name of found) accepted.add(name);
  return true;
}

/** A dialog with two buttons of one size. Escape means to edit, and the focus goes back to where it was. */
function answer(found: readonly string[]): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "names-dialog";
  dialog.setAttribute("aria-labelledby", "names-title");
  render(
    html`<form method="dialog" class="reminder">
      <h2 id="names-title">${text("phone.names.title")}</h2>
      <p>${text("phone.names.text", { found: found.join(", ") })}</p>
      <div class="pair">
        <button class="button" value="send">${text("phone.names.send_anyway")}</button>
        <button class="button" data-rank="first" value="edit" autofocus>${text("phone.names.edit")}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "send");
    });
  });
}
