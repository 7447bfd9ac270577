import { html, type TemplateResult } from "lit-html";
import { showCode } from "../helpers/codes.ts";
import { text } from "../helpers/text.ts";
import type { Opened } from "../session/enter.ts";
import { copyButton } from "./copy-button.ts";

const SCREENS = ["wall", "console"] as const;

/** The three links of a meeting that has just been opened; their keys stay in the fragments. */
export function doorLinks({ code, links }: Opened): TemplateResult {
  return html`<section class="sheet" aria-labelledby="ready">
    <h2 id="ready" tabindex="-1">${text("door.ready.title")}</h2>
    <p class="code-shown" aria-label=${text("door.ready.code", { code: showCode(code) })}>
      ${showCode(code)}
    </p>
    <ul class="links">
      ${SCREENS.map(
        (screen) => html`<li>
          <a class="button" data-rank=${screen === "wall" ? "first" : "second"}
            href=${links[screen]} target="_blank" rel="noopener">${text(`door.ready.${screen}`)}</a>
          <div class="link-foot">
            <p class="field-hint">${text(`door.ready.${screen}_helper`)}</p>
            ${copyButton(links[screen])}
          </div>
        </li>`,
      )}
      <li>
        <h3>${text("door.ready.join")}</h3>
        <p class="link-shown">${links.join}</p>
        <div class="link-foot">
          <p class="field-hint">${text("door.ready.join_helper")}</p>
          ${copyButton(links.join)}
        </div>
      </li>
    </ul>
  </section>`;
}
