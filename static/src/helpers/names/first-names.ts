/**
 * First names that people in France bear, in lower case without accents: those of Faker's lists for
 * France, Belgium (the register of the Belgian state), Switzerland and Algeria, and names that the
 * French civil register holds in number and these lists lack: from West Africa, the Maghreb, Turkey,
 * Portugal, Eastern Europe, Vietnam, the Tamil country, the British Isles. A name that is first of
 * all a word (Rose, Victoire, Noël) is left out.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  aaron abdallah abdelatif abdelaziz abdelhak abdelkader abdelkrim abdellah abderaouf abderrahmane
  abdou abdoul abdoulaye abdourahmane abdul abdullah aboubacar aboubakar achille achraf adam adama
  adel adelaide adele adeline adem adil adnane adrian adriana adriano adrien adrienne agathe agnes
  agnieszka ahmed ahmet aicha aida aidan aisha aissa aissata aissatou aissetou akim akram aladin
  alain alan alassane albert alberte aldo alejandro alessandro alessia alessio alex alexander
  alexandra alexandre alexandria alexandrie alexia alexis alfie alfonso alfred ali alice alicia
  alima aline aliou alioune alison alisson alix alizee allan allison alphonse alseny alya alyssa
  amadou amal amandine amani amara amaury amel amelia amelie ameni amina aminata amine amir amira
  ana anaelle anais anas anastasia anastasie andre andrea andreas andree andrei andrew andrzej
  andy angela angele angelina angelique angelo angharad anis anissa anita ann anna annabelle anne
  annette annick annie anny anouar anouk ansoumane anthony antoine antoinette antonella antonia
  antonietta antonin antonina antonino antonio antony apolline arben arda arezki ariane arjun
  arlette armand arnaud arnaude arno arthur asma assa assane assia astou astrid aude audrey
  auguste augustin aurelie aurelien aurore ava awa axel axelle aya ayman aymen aymeric ayoub aziz
  babacar bachir badr badreddine bakary bangaly baptiste barbara barry bashir basile bastien
  baudouin beatrice benedicte benjamin benoit berengere berenice bernadette bernard berthe
  bertrand besnik betty bilal bilel binta bintou boris boubacar boubakar bouchra bourama brahim
  brandon brenda brian brice brieuc brigitte bruno bryan callum calogero camille carine carl carla
  carlo carlos carmela carmelo carmen carole caroline cassandra caterina catherine cathy cecile
  cedric celestin celestine celia celina celine chabane chahinez chaima chanez chantal chantelle
  charlene charles charlie charline charlotte charly cheick cheikh cherif chiara chiraz chirine
  chloe christel christelle christian christiane christianne christina christine christophe
  christopher ciara cindy claire clara clarisse claude claudette claudia claudine claudio claudy
  clemence clement clementine cloe colette colin coline concetta connor constantin consuelo
  coralie coraline corentin corine corinne coumba cristina cynthia cyril cyrille daisy dalia
  dalila damien daniel daniela daniele danielle danny dany daouda daphne dario darren david debbie
  deborah delphine demba denis denise diana diane diarra didier diego dieynaba dimitri dina dirk
  djamel djamila djeneba djibril dmitri dolores domenico dominique donovan doreen dorian dorothee
  dounia dragan dramane driss drissa duncan dylan eddy eden edgard edith edmond edouard elea elena
  eleonore elhadj eliane elias elie elif elina eline eliot eliott elisa elisabeth elise ella ellie
  elliot elodie eloise elsa emeline emelyne emile emilia emilie emilien emilio emily emma emmanuel
  emmanuelle emre emy enzo eric erik erika ernest erwan erwin esra esteban estelle esther ethan
  etienne eugene eugenie eva evan eveline evelyne ezio fabian fabien fabienne fabio fabrice
  fabrizio fadila fadima fadma fahim faisal faiza fanny fanta farah farid farida farouk fatiha
  fatim fatima fatma fatmir fatou fatoumata fatoumatou fatteh fayza felix ferhat feriel fernand
  fernanda fernande fernando filippo fiona flavie flavio flora florence florent florian floriane
  florin florine fode fodil fouad fouzia franca francesca francesco francine francis francisco
  franck franco francois francoise frank franz freddie freddy frederic frederique gabin gabriel
  gabrielle gael gaelle gaetan gaetano gareth gary gaspard gaston gauthier genevieve geoffrey
  geoffroy george georges georgette gerald geraldine gerard germain germaine gheorghe ghilas
  ghislain ghislaine ghita ghizlane giacomo gianni gilbert gilberte gilles ginette gino giovanna
  giovanni gisele giulia giuliano giuseppa giuseppe giuseppina gladys gloria gnouma goran graham
  grazia graziella gregoire gregory guido guillaume gustave gwenaelle gwendoline habib habiba
  hadja hadjer hadrien hafid hafida hafsa hajar hakim hakima halima hamed hamid hamida hamidou
  hamza hana hanane hania hanna haroun harry hasan hasna hassan hassane hassiba hawa hayat hayet
  hector hedi helena helene heloise henri henriette henry herve hicham hocine hortense houcine
  houda houria hubert hugo hugues huguette huong hussein ian ibrahim ibrahima idriss idrissa igor
  ikram ilham ilias ilona ilyas ilyes iman imane imed imene imran inaya ines ingrid ioana ionut
  irene irina iris isaac isabelle isaline isla ismael ismail issa issam issiaka ivan jack jacky
  jacob jacqueline jacques jade jalil jamal jamel james jamila jan janine jasmine jason javier
  jean jeanine jeanne jeannine jelena jennifer jenny jeremie jeremy jerome jessica jessy jimmy
  joachim joanna joao jocelyne joel joelle joffrey johan johann johanna john johnny jonas jonathan
  jordan joris jose josee joseph josephine josette joshua josiane josianne juan judith jules julia
  julian julie julien juliette justin justine kada kadi kadiatou kadidia kadija kahina kamal kamel
  kandia karamba karamoko karen karim karima karin karine karl katarzyna kathleen kathy katia
  katty keith kelly kenny kenza kenzo kevin khadidja khadija khadijatou khadim khady khaled khalid
  khalil khaoula killian kimberley koffi kouame kouassi krzysztof kumar kylian kylie kyllian
  laetitia lakshmi laly lamia lamine laora lara lassana lassina latifa laura laure laurence
  laurent laurie laurine lea leana leandro leila lena lenny leo leon leonard leonardo leonie
  leopold leroy leslie leyla liam lila lilia liliane lilou lina linda lindsay linh lionel lisa
  lise lisette livia livio ljiljana loan logan loic lois lola loredana lorena lorenzo lorie loris
  lorraine lotfi lou louane loubna louis louisa louise louka louna luc luca lucas luce lucette
  lucia luciano lucie lucien lucienne lucile lucy ludivine ludovic luigi luis luisa luka lukas
  luna lyam lydia lydie lyes lyna lynda maamar mabrouk mabrouka madeleine madison mael maelle
  maelys maeva magali magda magdalena maggie mahamadou mahdi mahmoud maimouna maite makan malak
  malek malgorzata malick malik malika mallory malo mamadou mamady mamoudou mandy manel manon
  manuel manuela marc marcel marcelle marco margaret margaud margaux margot marguerite maria
  mariam mariama mariame marianne marie marielle mariette marina marine mario marion marius
  marjorie marlene marthe martin martine marvin marwa mary maryam marylene maryline maryse massimo
  massinissa massire mateo matheo mathias mathieu mathilde mathis mathys matteo matthew matthias
  matthieu mattia maud maude maureen maurice mauricette maurine maurizio max maxence maxim maxime
  maximilien maya mbaye megan megane mehdi mehmet melanie melina melissa meriem meryem messaoud
  mia michael michel michele micheline michelle mickael miguel mihaela mihai mike mila milo mina
  minh mireille mirko modou moez mohamadou mohamed mohammad mohammed mohand moncef monia monika
  monique morad morag morgan morgane mostafa mouhamed mouloud mounia mounir mourad moussa
  moustapha muriel murielle mustafa mustapha mya mylene myriam nabil nabila nacer nacera nadege
  nadia nadine nadira nael nagnouma naim naima najat najib nancy naomi narimane nasser nassim
  nassima nassira natacha natalia nath nathalie nathan nathanael nawal nawel nazim ndeye nedjma
  nejma nell nelly nesrine ngone nguyen niamh nicola nicolae nicolas nicole niels nigel nihad nina
  noa noah noam noe noella noelle noemi noemie nolan nora norah norbert nordine nour noura
  noureddine nuno oceane odette odile oksana olga oliver olivia olivie olivier omar ophelie ornella oscar
  ouanes ouassila oumar oumou oumy ousmane oussama owen pablo paola paolo pascal pascale pascaline
  pasquale patel patrice patricia patrick patrizia paul paula paule paulette pauline paulo pawel
  pedro penda penelope perrine peter philippe philippine pierre pierrette pietro pilar piotr pol
  poppy priscilla priscillia priya quentin rabah rabia racha rachel rachid rachida rafael rafik
  rahma raissa rajesh ramata ramatoulaye ramdane ramzi rania raoul raphael ravi rayan rayane
  raymond raymonde rebecca reda redouane regine regis remi remy renato renaud rene renee rhys riad
  ricardo richard rida ridha rita robert roberto robin rochdi rodolphe rodrigue roger rokhaya
  rokia roland rolande romain romane romeo romuald romy ronald ronny rosa rosalia rosalie rosaria
  rosario roseline roxane ruben rudi rudy rui ryan rym ryma saad sabine sabrina sacha safia
  safiatou sahra said saida salah salaheddine salif saliha salim salima salimata salma salome
  salvatore sam samantha sami samir samira samuel samy sanaa sandra sandrine sandro sandy sanjay
  sara sarah saran sasha sassi sean sebastien sekou selim selma serena serge sergei sergio serine
  severine seydou seynabou shana shanice sharon sheila shirley siaka sidi siham sihem silvana
  silvia simon simone simonne siobhan sira sivakumar slimane smail sofia sofiane sokhna solange
  solene soline sonia sophia sophie soraya sory souad soufiane souleymane soumaya soumia stanislas
  stanislaw stefan stefano stephan stephane stephanie steve steven stuart sunita susan susanne
  suzanne svetlana sylvain sylvia sylviane sylvianne sylvie taha tahar tamara tanguy tania tarek
  tarik tatiana teo teresa thanh thea theo theodore theophile therese thi thiago thibaud thibault
  thibaut thierno thierry thinhinane thomas thuy tiago tidiane tiffany tim timeo timothee timothy
  titouan tiziana tiziano tom tomasz tommy tony touria tracey trevor tristan tyrone ugo valentin
  valentina valentine valentino valerie valon vanessa veronique victor victoria vijay vincent
  vincenza vincenzo vinciane virginie vito viviane vladimir wafa wafae wahiba walid walter wassim
  wayne wendy william willy winston wissam xavier yacine yacouba yael yahia yahya yamina yanis
  yann yannick yannis yasin yasmina yasmine yasser yassin yassine yaya yoann yohan yolande youba
  youcef younes youness youri yousra youssef youssouf ysaline yusuf yvan yves yvette yvon yvonne
  zacharie zahia zahra zainab zakaria zakariya zara zelie zeynep ziad zina zineb zoe zohra zoran
  zoubida zoubir zouhair
  `
    .trim()
    .split(/\s+/),
);
