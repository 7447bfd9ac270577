import { html, type TemplateResult } from "lit-html";
import { showCode } from "../helpers/codes.ts";
import { text } from "../helpers/text.ts";
import type { Opened } from "../session/enter.ts";
import { copyButton } from "./copy-button.ts";

/** The three links of a meeting that has just been opened; their keys stay in the fragments. */
export function doorLinks({ code, links }: Opened): TemplateResult {
  return html`<section class="sheet" aria-labelledby="ready">
    <h2 id="ready" tabindex="-1">${text("door.ready.title")}</h2>
    <p class="code-shown" aria-label=${text("door.ready.code", { code: showCode(code) })}>
      ${showCode(code)}
    </p>
    <ul class="links">
      <li>${button("wall", links.wall)} ${foot("wall", links.wall)}</li>
      <li>${button("console", links.console)} ${foot("console", links.console)}</li>
      <li>
        <h3>${text("door.ready.join")}</h3>
        <p class="link-shown">${links.join}</p>
        ${foot("join", links.join)}
      </li>
    </ul>
  </section>`;
}

function button(screen: "wall" | "console", link: string): TemplateResult {
  return html`<a
    class="button" data-rank=${screen === "wall" ? "first" : "second"}
    href=${link} target="_blank" rel="noopener"
  >${text(`door.ready.${screen}`)}</a>`;
}

function foot(screen: "wall" | "console" | "join", link: string): TemplateResult {
  return html`<div class="link-foot">
    <p class="field-hint">${text(`door.ready.${screen}_helper`)}</p>
    ${copyButton(link)}
  </div>`;
}
