import { FIRST_NAMES } from "./first-names.ts";

/** Months of both languages. */
export const MONTHS = (
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
  "january february march april may june july august september october november december"
).split(" ");

// A thing that follows an article (la Mairie, l’Ehpad) is recognised by it and is not listed here.
const ORDINARY = new Set(
  (
    "le la un une du au aux les des de et mais je tu il elle on nous vous ce ma mes notre votre que qui quoi quand comment pourquoi si ne pas oui non " +
    "merci bonjour en and but so if we you he she they it my our your not no yes thank hello in of to " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday " +
    "travail emploi poste noël pâques toussaint pentecôte carême halloween ramadan aïd hanouka kippour avent an nouvel christmas easter eve eid " +
    "dieu god allah bible coran terre europe états unis nord sud est ouest afrique england bretagne belgique suisse québec " +
    "canada maroc algérie tunisie syrie ukraine paris lyon marseille lille nantes toulouse bordeaux london " +
    "ehpad esat samsah savs sessad ime itep mas fam cmp csapa gem mdph ars caf cpam ccas samu ase pôle foyer maison centre hôpital " +
    "conseil service équipe famille secours restos pompiers croix rouge cœur rencontre carte covid alzheimer parkinson asperger down hospital home " +
    "care school college team trust house freud balint carl rogers snoezelen internet web wi-fi zoom teams excel word google " +
    "facebook instagram whatsapp youtube netflix doctolib uno xanax monsieur madame mme mr dr maman papa mum dad english french british"
  ).split(" "),
);

const ENDINGS =
  /(?:tion|sion|ité|logie|is[mt]e|[eé]ment|ique|ance|age|eur|ism|ity|ness|very|[çgn]aise?|(?:al|yr|ain|ér|is)ien(?:ne)?)s?$/u;

/** Rivers, mountains and coasts, of which the names of départements and regions are made. */
const PLACES = new Set(
  (
    "seine loire rhône rhin alpes pyrénées marne meuse moselle oise garonne dordogne charente vienne sèvres maine savoie corse " +
    "corrèze creuse lozère ardèche ardennes aube aveyron cantal cher doubs drôme eure finistère gard gers gironde hérault indre " +
    "isère jura landes loiret lot manche mayenne morbihan nièvre orne sarthe tarn var vaucluse vendée vosges yonne yvelines " +
    "essonne somme val côtes bouches hauts haute hautes île îles normandie occitanie aquitaine provence bourgogne alsace lorraine " +
    "auvergne picardie guadeloupe martinique guyane réunion mayotte"
  ).split(" "),
);

/** What the name of a service begins with; the capital after it belongs to it: France Travail. */
const SERVICES = new Set(
  (
    "france pôle cap action mission maison centre service services sécurité assurance aide caisse banque école collège lycée " +
    "hôpital foyer résidence espace point plan projet groupe conseil carte passeport crédit médecins secours"
  ).split(" "),
);

/** Whether the word may have its capital for another reason than being a name. */
export function isOrdinary(word: string): boolean {
  const low = word.toLowerCase().replaceAll("’", "'");
  if (/^(?:saint|st)e?-/.test(low)) return true;
  if (low.split("-").some((part) => PLACES.has(part))) return true;
  const parts = [low, low.replace(/s$/, ""), low.split("-").at(-1) ?? low];
  return parts.some(
    (part) =>
      ORDINARY.has(part) || SERVICES.has(part) || MONTHS.includes(part) || ENDINGS.test(part),
  );
}

/** Whether this word begins the name of a service, to which the next word belongs. */
export function isService(word: string): boolean {
  return SERVICES.has(word.toLowerCase());
}

/** Whether this is a common first name, which counts as a name wherever it stands. */
export function isFirstName(word: string): boolean {
  const parts = plain(word)
    .split("-")
    .map((part) => FIRST_NAMES.has(part));
  return parts.length > 1 ? parts[0] === true : parts.every(Boolean);
}

/** In lower case and without accents, however they were typed. */
function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
