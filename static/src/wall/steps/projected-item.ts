import { html } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import type { AnyRecord, Card, Theme } from "../../replica/records.ts";
import { KEEPING_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import { look, themesWithCards } from "../../selectors/cards.ts";
import { roomUnderName } from "../frame/seats.ts";
import {
  leading,
  lengthOf,
  one,
  running,
  type View,
  type WallScreen,
  type WallView,
  whole,
} from "../frame/view.ts";
import { cardsView, wallKind } from "./cards.ts";
import { keepingPage } from "./carried-titles.ts";
import { reportViews, wordingView } from "./report.ts";
import { rulesPage } from "./rules.ts";

/** The one thing that the facilitator shows large, if any; a topic is shown in its own step. */
export function projectedScreen(view: WallView): WallScreen | null {
  const { projected, projected_text: words } = view.meeting;
  if (words) return one("text", leading(words, view.language));
  if (projected === RULES_LIST) return one("rules", rulesPage(view));
  if (projected === KEEPING_PAGE) return one("keeping", keepingPage(view));
  const record = projected ? view.records.get(projected) : undefined;
  if (projected && record?.type === "report")
    return { name: projected, views: reportViews(view, projected, record) };
  const shown = record && projected ? large(view, projected, record) : null;
  return shown && one(`large-${projected}`, shown);
}

function large(view: WallView, id: string, record: AnyRecord): View | null {
  switch (record.type) {
    case "card":
      return largeCard(view, record);
    case "theme":
      return largeTheme(view, id, record);
    case "elsewhere":
      return wordingView(view, record);
    case "note":
    case "line":
    case "word":
      return leading(record.text, view.language);
    default:
      return null;
  }
}

function largeCard({ language }: WallView, card: Card): View {
  const heard = card.reformulation
    ? `${text("common.card.reformulation")} ${card.reformulation}`
    : "";
  const paragraphs = [card.text, heard].filter(Boolean);
  const set = paragraphs.length ? running : whole;
  return set(html`<article
    class="card large-card" data-look=${look(card.kind, card.nature)}
    data-length=${lengthOf(card.title)}
  >
    ${wallKind(card)}
    <h1 lang=${language}>${typeset(card.title, language)}</h1>
    ${
      paragraphs.length
        ? html`<div class="frame"><div data-flow data-columns="one">${paragraphs.map(
            (words) =>
              html`<p class="large-text" data-length=${paragraphs.join("").length > 150 ? "long" : "short"} lang=${language}>${joinLastWords(typeset(words, language))}</p>`,
          )}</div></div>`
        : ""
    }
  </article>`);
}

function largeTheme(view: WallView, id: string, theme: Theme): View {
  const cards = themesWithCards(view.records).find((other) => other.id === id)?.cards ?? [];
  const title = typeset(theme.title, view.language);
  return cardsView(view, title, cards, roomUnderName(view.seats));
}
