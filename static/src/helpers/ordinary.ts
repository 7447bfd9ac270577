/** Months of both languages. */
export const MONTHS = (
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
  "january february march april may june july august september october november december"
).split(" ");

const ORDINARY = new Set(
  // Small words that open a phrase.
  (
    "le la les un une des de et mais je tu il elle on nous vous ce ma mes notre votre que qui quoi quand comment pourquoi si " +
    "ne pas oui non merci bonjour avec sans dans en au the and but so if we you he she they it my our your not no yes thank " +
    "hello in of to " +
    // Calendar and feasts.
    "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday " +
    "noël pâques toussaint pentecôte carême halloween " +
    "ramadan aïd hanouka kippour avent an nouvel christmas easter eve lent eid " +
    // Faith, earth, state.
    "dieu god allah bible coran église terre histoire europe état états unis sénat ministère " +
    "mairie préfecture région ville justice tribunal police nord sud est ouest afrique britain england " +
    "belgique suisse québec canada maroc algérie tunisie syrie ukraine paris lyon marseille lille nantes " +
    "toulouse bordeaux london " +
    // Houses, services, papers.
    "ehpad esat samsah savs sessad ime itep mas fam cmp cattp csapa caarud gem mdph ars caf cpam ccas samu ase foyer " +
    "résidence maison centre clinique hôpital institut comité conseil collège école lycée service pôle équipe directrice " +
    "présidente accueil atelier groupe projet plan loi charte code santé sociale emploi famille secours restos croix rouge cœur " +
    "locale psychiatrie rencontre carte vitale covid alzheimer parkinson asperger korsakoff down hospital house home school college team ward " +
    // Thinkers one cites, brands, forms of address.
    "freud balint rogers montessori snoezelen internet web wi-fi zoom teams excel word google facebook instagram whatsapp " +
    "youtube doctolib xanax monsieur madame mme mr mrs dr maman papa mum dad english french british"
  ).split(" "),
);

const ENDINGS =
  /(?:tion|sion|ité|logie|is[mt]e|[eé]ment|ique|ance|age|eur|ism|ity|ness|very|[çgn]aise?|(?:al|yr|ain|ér|is)ien(?:ne)?)s?$/u;

const FIRST_NAMES = new Set(
  (
    "ahmed alain alexandre ali amélie anne antoine aurélie bernard brigitte camille catherine " +
    "cédric céline charlotte chloé claude clément daniel david emma éric fatima " +
    "fatou françois françoise hélène jacques jean jeanne john joseph julie julien " +
    "karim kevin kévin laura laurence laurent léa louis lucas manon marc marie michel mohamed monique " +
    "nathalie nicolas nicole olivier pascal patrick paul sandrine sarah sophie " +
    "sylvie thierry thomas valérie"
  ).split(" "),
);

/** Whether the capital may be there for another reason than a person's name. */
export function isOrdinary(word: string): boolean {
  const plain = word.toLowerCase().replaceAll("’", "'");
  if (/^(?:saint|st)e?-/.test(plain)) return true;
  const parts = [plain, plain.split("-").at(-1) ?? plain];
  return parts.some((part) => ORDINARY.has(part) || MONTHS.includes(part) || ENDINGS.test(part));
}

/** Whether this is a common first name, which is a name wherever it stands. */
export function isFirstName(word: string): boolean {
  return word.split("-").every((part) => FIRST_NAMES.has(part.toLowerCase()));
}
