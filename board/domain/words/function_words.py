"""Function words: they tell nothing of what a sentence is about.

They are left out only where suggestions look for words in common. As a closing word « rien » or
« merci » counts like any other. Without accents, and verbs by their infinitive.
"""

from board.domain.words.dictionary import Language
from board.domain.words.listing import listed

FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "fr": listed("""
        le la les un une des du de au aux ce cet cette ces ceci cela ca celui celle ceux celles
        mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs mien tien sien
        je tu il elle on nous vous ils elles me te se moi toi soi lui eux en y
        qui que quoi dont ou quel quelle quels quelles lequel laquelle lesquels lesquelles
        et mais donc or ni car puis ensuite enfin ainsi aussi alors apres avant pendant depuis
        comme comment quand lorsque pourquoi parce puisque si sinon afin tandis
        a dans par pour sur sous sans avec vers chez entre contre selon malgre jusque jusqu parmi
        envers hors lors des dehors pres loin autour devant derriere durant
        ne pas plus moins jamais rien aucun aucune personne non oui guere point
        tout tous toute toutes chaque chacun chacune plusieurs certain certaine certains certaines
        quelque quelques quelqu autre autres meme memes tel telle tels telles
        tres trop assez peu beaucoup bien mal mieux pire encore deja toujours souvent parfois
        presque plutot vraiment seulement surtout ici voici voila hier aujourdhui demain tard tot
        deux trois quatre cinq six sept huit neuf dix premier premiere dernier derniere
        jour semaine mois an annee heure minute fois chose facon
        etre avoir faire dire aller pouvoir vouloir devoir savoir venir mettre prendre falloir
        voir donner passer rester laisser trouver tenir
        """),
    "en": listed("""
        the a an this that these those my your his her its our their mine yours ours theirs
        i you he she it we they me him us them myself yourself itself ourselves themselves
        who whom whose which what where when why how whether while
        and or but nor so yet then than because since until unless though although if as
        of to in on at by for with without from into onto about over under above below between
        among through during before after against toward towards up down out off near around
        not no never nothing none neither nobody nowhere
        all every each both several some any many much few little more most less least other
        another such same own very too quite rather almost only just even still already always
        often sometimes again here there now yesterday today tomorrow soon later also ever once
        one two three four five six seven eight nine ten first last next
        day week month year hour minute time thing way
        be have do does did done will would shall should can could may might must
        say go get make take come give see know want find keep let put seem tell
        """),
}
