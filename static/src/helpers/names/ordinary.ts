/** Months of both languages. */
export const MONTHS = (
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
  "january february march april may june july august september october november december"
).split(" ");

// A thing that follows an article (la Mairie, l’Ehpad) is recognised by it and is not listed here.
const ORDINARY = new Set(
  (
    "les des de et mais je tu il elle on nous vous ce ma mes notre votre que qui quoi quand comment pourquoi si ne pas oui non " +
    "merci bonjour en and but so if we you he she they it my our your not no yes thank hello in of to " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday " +
    "noël pâques toussaint pentecôte carême halloween ramadan aïd hanouka kippour avent an nouvel christmas easter eve eid " +
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

const FIRST_NAMES = new Set(
  (
    "ahmed alain alexandre ali amélie anne antoine aurélie bernard brigitte camille caroline catherine cédric céline " +
    "charlotte chloé claude clément christine christophe daniel david dominique élodie emma éric fatima fatou françois françoise " +
    "hélène isabelle jacques jean jeanne john joseph julie julien karim kevin kévin laura laurence laurent léa louis lucas " +
    "manon marc marie martine michel mohamed monique nathalie nicolas nicole olivier pascal patrick paul pauline philippe samir " +
    "sandrine sarah sophie stéphane sylvie thierry thomas valérie"
  ).split(" "),
);

/** Whether the word may have its capital for another reason than being a name. */
export function isOrdinary(word: string): boolean {
  const plain = word.toLowerCase().replaceAll("’", "'");
  if (/^(?:saint|st)e?-/.test(plain)) return true;
  const parts = [plain, plain.replace(/s$/, ""), plain.split("-").at(-1) ?? plain];
  return parts.some((part) => ORDINARY.has(part) || MONTHS.includes(part) || ENDINGS.test(part));
}

/** Whether this is a common first name, which counts as a name wherever it stands. */
export function isFirstName(word: string): boolean {
  return word.split("-").every((part) => FIRST_NAMES.has(part.toLowerCase()));
}
