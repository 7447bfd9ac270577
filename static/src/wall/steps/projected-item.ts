import { html } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import type { AnyRecord, Card, Theme } from "../../replica/records.ts";
import { CLOSINGS_PAGE, JOIN_PAGE, KEEPING_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import { look, themesWithCards } from "../../selectors/cards.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import {
  fixedView,
  leading,
  lengthOf,
  measuredView,
  one,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { cardsPerPageUnderTitle } from "../frame/wall-size.ts";
import { cardsView, overCards, wallKind } from "./cards.ts";
import { carriedTitlesPage } from "./carried-titles.ts";
import { earlierClosingsPage } from "./earlier-closings.ts";
import { reportViews, wordingView } from "./report.ts";
import { rulesPage } from "./rules.ts";

/** The item that the facilitator shows large, if any. A topic is shown in its own step. */
export function projectedScreen(view: WallView): WallScreen | null {
  const { projected, projected_text: words, locked } = view.meeting;
  if (words) return one("text", leading(words, view.language));
  if (projected === RULES_LIST) return one("rules", rulesPage(view));
  if (projected === KEEPING_PAGE) return one("keeping", carriedTitlesPage(view));
  if (projected === CLOSINGS_PAGE) return one("closings", earlierClosingsPage(view));
  if (projected === JOIN_PAGE && !locked)
    return one("join", leading(text("wall.join.late"), page().language));
  const record = projected ? view.records.get(projected) : undefined;
  if (projected && record?.type === "report")
    return { name: projected, views: reportViews(view, projected, record) };
  const shown = record && projected ? projectedView(view, projected, record) : null;
  return shown && one(`large-${projected}`, shown);
}

function projectedView(view: WallView, id: string, record: AnyRecord): View | null {
  switch (record.type) {
    case "card":
      return projectedCard(view, record);
    case "theme":
      return projectedTheme(view, id, record);
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

function projectedCard({ language }: WallView, card: Card): View {
  const reformulationText = card.reformulation
    ? `${text("common.card.reformulation")} ${card.reformulation}`
    : "";
  const paragraphs = [card.text, reformulationText].filter(Boolean);
  const set = paragraphs.length ? measuredView : fixedView;
  return set(html`<article
    class="card projected-card" data-look=${look(card.kind, card.nature)}
    data-length=${lengthOf(card.title)}
  >
    ${wallKind(card)}
    <h1 lang=${language}>${wholeWords(typeset(card.title, language))}</h1>
    ${
      paragraphs.length
        ? html`<div class="frame"><div data-flow data-columns="one">${paragraphs.map(
            (words) =>
              html`<p class="projected-text" data-length=${paragraphs.join("").length > 150 ? "long" : "short"} lang=${language}>${joinLastWords(typeset(words, language))}</p>`,
          )}</div></div>`
        : ""
    }
  </article>`);
}

function projectedTheme(view: WallView, id: string, theme: Theme): View {
  const cards = themesWithCards(view.records).find((other) => other.id === id)?.cards ?? [];
  const title = overCards(typeset(theme.title, view.language));
  return cardsView(view, title, cards, cardsPerPageUnderTitle(view.size));
}
