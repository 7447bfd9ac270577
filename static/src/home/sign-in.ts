import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";

/** Whether one must sign in with an account of the house before one may open a meeting. */
export function mustSignIn(): boolean {
  return page().open === "oidc" && !page().signedIn;
}

/** Stands in place of the forms until somebody has signed in. */
export function signInPanel(): TemplateResult {
  return html`<section class="sheet">
    <h2>${text("home.open.title")}</h2>
    <p>${text("home.open.sign_in_lead")}</p>
    <a class="button" href=${page().signIn}>${text("home.open.sign_in")}</a>
    <p class="field-helper">${text("home.open.sign_in_helper")}</p>
  </section>`;
}

/** Signs in again in another tab: what was typed in this one stays. */
export function signInLink(): TemplateResult {
  return html`<a href=${page().signIn} target="_blank">${text("home.open.sign_in")}</a>`;
}
