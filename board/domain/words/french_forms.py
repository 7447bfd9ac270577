"""French forms that the rules of number and gender would get wrong."""

from board.domain.words.listing import listed

INVARIABLE = listed("""
    abus acces ailleurs alors apres autrefois avis bas biais bois bras campus cas chaos choix
    colis compris compromis concours confus consensus contresens corps cours croix deces dehors
    depuis desormais deux dans devis dis discours divers dos encens envers epais exces
    expres faux flux focus fois fonds frais gars gens gris gros hors iris jadis jamais jus
    lapsus las logis longtemps mais malus mauvais mepris mieux mis mois moins mors moeurs nous os
    palais paradis parcours parfois pas paix pervers plus plusieurs poids pres precis prix
    printemps pris proces processus progres promis propos puis puits quelquefois ras rebours
    recours refus relais remords repas repos revers ris roux sas secours sens sous souris succes
    surplus surpris suis sursis tapis tas taux temps tiers tonus tous toujours toutefois travers
    tres trois univers vers vis virus volontiers vous vieux voix doux jaloux heureux epoux
    acquis appris epris soumis permis admis assis exclus inclus diffus obtus perclus reclus
    francais anglais courtois bourgeois sournois stress process express business burnous bonus
    rictus lotus versus bus as ours mars noix index relax flex choeurs ethos pathos logos pros
    contretemps nonsens entrelacs lilas cadenas canevas verglas matelas trepas tracas fracas
    embarras debarras dessous dessus dedans pardessus ceans leans certes gueres
    """)
"""Folded forms whose -s or -x belongs to the word."""

IRREGULAR = {
    "active": "actif",
    "actives": "actif",
    "aïeux": "aïeul",
    "belle": "beau",
    "belles": "beau",
    "bel": "beau",
    "blanche": "blanc",
    "douce": "doux",
    "douces": "doux",
    "fausse": "faux",
    "fausses": "faux",
    "favorite": "favori",
    "favorites": "favori",
    "brève": "bref",
    "brèves": "bref",
    "bénigne": "bénin",
    "captive": "captif",
    "captives": "captif",
    "fol": "fou",
    "folle": "fou",
    "folles": "fou",
    "fous": "fou",
    "fraîche": "frais",
    "fraîches": "frais",
    "inquiète": "inquiet",
    "inquiètes": "inquiet",
    "jalouse": "jaloux",
    "jalouses": "jaloux",
    "lasse": "las",
    "lasses": "las",
    "longue": "long",
    "longues": "long",
    "maligne": "malin",
    "malignes": "malin",
    "mûre": "mûr",
    "mûres": "mûr",
    "naïve": "naïf",
    "naïves": "naïf",
    "nouvel": "nouveau",
    "nouvelle": "nouveau",
    "nouvelles": "nouveau",
    "passive": "passif",
    "passives": "passif",
    "prête": "prêt",
    "prêtes": "prêt",
    "rousse": "roux",
    "sauve": "sauf",
    "satisfaite": "satisfait",
    "satisfaites": "satisfait",
    "séduite": "séduit",
    "sèche": "sec",
    "sèches": "sec",
    "sûre": "sûr",
    "sûres": "sûr",
    "toute": "tout",
    "toutes": "tous",
    "éteinte": "éteint",
    "atteinte": "atteint",
    "vieille": "vieux",
    "vieilles": "vieux",
    "vieil": "vieux",
    "vive": "vif",
    "vives": "vif",
    "patiente": "patient",
    "patientes": "patient",
    "impatiente": "impatient",
    "impatientes": "impatient",
    "présente": "présent",
    "présentes": "présent",
    "conséquente": "conséquent",
    "lente": "lent",
    "lentes": "lent",
    "fréquente": "fréquent",
    "innocente": "innocent",
    "mécontente": "mécontent",
    "mécontentes": "mécontent",
    "plaisante": "plaisant",
    "violente": "violent",
    "violentes": "violent",
    "amie": "ami",
    "amies": "ami",
    "yeux": "oeil",
    "cieux": "ciel",
    "aidante": "aidant",
    "aidantes": "aidant",
}

FEMININE_NOUNS = listed("""
    allée année apogée armée arrivée assemblée avancée chaussée cheminée chevauchée contrée corvée
    coulée couvée curée denrée destinée dictée donnée dragée durée échappée échauffourée embardée
    enjambée entrée envolée épée épopée équipée fée flambée foulée fumée gelée giboulée gorgée
    huée idée jetée journée lancée levée lignée livrée lycée marée matinée mêlée montée mosquée
    musée nausée nuée odyssée orchidée panacée pensée percée pincée plongée poignée portée potée
    poupée poussée purée raclée randonnée rangée remontée renommée rentrée retombée risée rosée
    ruée saignée simagrée soirée tournée tranchée traversée trophée trouée vallée veillée
    virée visée volée apnée athée bouffée bouée buée suée fournée traînée maisonnée araignée fusée
ondée orée brassée nuitée platée pâtée tablée goulée nichée chambrée
    vie envie partie sortie garantie saisie éclaircie embellie pie mie lie scie repartie répartie
    survie avarie roulie copie ortie patrie génie
    vue tenue retenue étendue issue bienvenue avenue rue statue revue entrevue mue vertue value
    tortue grue cohue charrue laitue sangsue verrue massue berlue continue
    surprise prise mise reprise entreprise remise emprise méprise franchise bêtise expertise
    devise brise chemise église cerise assise sottise guise balise valise hantise convoitise crise
    analyse maîtrise promise bise frise
    manière lumière matière colère prière carrière frontière rivière barrière bannière poussière
    croisière lisière tanière bière misère mère père frère repère mystère caractère critère sphère
    atmosphère ministère galère artère gouttière jachère charnière visière lanière crinière ornière
    clairière glacière cafetière théière
    initiative perspective dérive alternative directive invective offensive rive cursive tentative
    prérogative missive rétrospective expectative
    attente entente détente mésentente tente pente vente fente rente descente charpente tourmente
    plante soixante quarante trente servante variante constante résultante tante
    découverte perte alerte certe
    matrice cicatrice selle berceuse lieuse étagère
    """)
"""Nouns that look like the feminine of another word."""

KEPT_APART = listed("""
    morale cause pause chose rose pose dose base case course bourse force marche demande place
    """)

PREFIXES = ("auto", "co", "inter", "intra", "pluri", "multi", "trans", "contre", "psycho", "socio")
"""Joined to a word, with a hyphen or without."""
