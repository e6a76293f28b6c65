import type { LanguageData } from '../words.ts';
import {
  joined,
  type Separable,
  type Strong,
  separated,
  strongFinite,
  strongParticiple,
  weakFinite,
  weakParticiple,
} from './german-verbs.ts';

// Verbs of saying and thinking, which open a clause with dass or direct speech.
const SAY = `sag erklär beton berichte bericht antwort frag erwider entgegn mein erzähl äußer bemerk
 versicher bestätig bekräftig unterstreich erläuter begründ behaupt prognostizier kommentier ergänz
 vermut argumentier konstatier resümier schilder twitter zitier jubel klag schimpf spott scherz
 erinner meld verkünd signalisier befürcht glaub hoff fürcht erwart beklag bedauer beteuer
 kontert konter folger präzisier beschwer formulier notier diagnostizier monier bilanzier
 verdeutlich verlautbar veröffentlich informier urteil schätz überzeug stöhn brüll flüster
 wünsch rechn attestier orakel ätz witzel mahn warn plädier droh fleh fabulier bestimm
 skandier frohlock resümier sinnier raun poch dementier vermeld enthüll errechn ermittel spekulier garantier prophezei`;
const SAY_STRONG: Strong[] = [
  ['schreiben', 'schreibt', 'schrieb', 'geschrieben'],
  ['sprechen', 'spricht', 'sprach', 'gesprochen'],
  ['widersprechen', 'widerspricht', 'widersprach', 'widersprochen'],
  ['versprechen', 'verspricht', 'versprach', 'versprochen'],
  ['unterstreichen', 'unterstreicht', 'unterstrich', 'unterstrichen'],
  ['rufen', 'ruft', 'rief', 'gerufen'],
  ['schreien', 'schreit', 'schrie', 'geschrien'],
  ['gestehen', 'gesteht', 'gestand', 'gestanden'],
  ['finden', 'findet', 'fand', 'gefunden'],
  ['wissen', 'weiß', 'wusste', 'gewusst'],
  ['denken', 'denkt', 'dachte', 'gedacht'],
  ['heißen', 'heißt', 'hieß', 'geheißen'],
  ['verlauten', 'verlautet', 'verlautete', 'verlautet'],
  ['lauten', 'lautet', 'lautete', 'gelautet'],
  ['beschreiben', 'beschreibt', 'beschrieb', 'beschrieben'],
  ['bestreiten', 'bestreitet', 'bestritt', 'bestritten'],
  ['schließen', 'schließt', 'schloss', 'geschlossen'],
  ['beweisen', 'beweist', 'bewies', 'bewiesen'],
  ['entscheiden', 'entscheidet', 'entschied', 'entschieden'],
  ['beschließen', 'beschließt', 'beschloss', 'beschlossen'],
  ['verraten', 'verrät', 'verriet', 'verraten'],
  ['überlegen', 'überlegt', 'überlegte', 'überlegt'],
];
// Of these, the ones that tell a thought: what stands between marks in their clause is another's word.
const THINK = 'hoff glaub fürcht befürcht erwart vermut schätz rechn wünsch';
const THINK_STRONG: Strong[] = [
  ['wissen', 'weiß', 'wusste', 'gewusst'],
  ['denken', 'denkt', 'dachte', 'gedacht'],
  ['finden', 'findet', 'fand', 'gefunden'],
];
const SAY_SEPARABLE: Separable[] = [
  { verb: 'füg', particles: 'hinzu an' },
  { verb: 'teil', particles: 'mit' },
  { verb: 'räum', particles: 'ein' },
  { verb: 'stell', particles: 'fest klar heraus dar' },
  { verb: 'kündig', particles: 'an' },
  { verb: 'führ', particles: 'aus an' },
  { verb: 'leg', particles: 'dar nahe' },
  { verb: 'merk', particles: 'an' },
  { verb: 'klag', particles: 'an' },
  { verb: 'sag', particles: 'aus zu voraus' },
  { verb: 'mach', particles: 'klar deutlich geltend' },
  { verb: 'deut', particles: 'an' },
  { verb: 'setz', particles: 'hinzu' },
  { verb: 'wend', particles: 'ein' },
  { verb: 'hak', particles: 'nach' },
  { verb: 'drück', particles: 'aus' },
  { verb: 'sicher', particles: 'zu' },
  { verb: 'stimm', particles: 'zu' },
  { verb: 'frag', particles: 'nach' },
  { verb: 'mahn', particles: 'an' },
  { verb: ['rufen', 'ruft', 'rief', 'gerufen'], particles: 'aus zu hinterher' },
  { verb: ['tragen', 'trägt', 'trug', 'getragen'], particles: 'vor' },
  { verb: ['lesen', 'liest', 'las', 'gelesen'], particles: 'vor' },
  { verb: 'leg', particles: 'nach' },
  { verb: 'zähl', particles: 'auf' },
  { verb: 'lehn', particles: 'ab' },
  { verb: ['geben', 'gibt', 'gab', 'gegeben'], particles: 'bekannt an zu preis' },
  { verb: ['weisen', 'weist', 'wies', 'gewiesen'], particles: 'zurück hin darauf' },
  { verb: ['verweisen', 'verweist', 'verwies', 'verwiesen'], particles: 'darauf' },
  { verb: ['gehen', 'geht', 'ging', 'gegangen'], particles: 'aus davon hervor' },
  { verb: ['heben', 'hebt', 'hob', 'gehoben'], particles: 'hervor' },
  { verb: ['werfen', 'wirft', 'warf', 'geworfen'], particles: 'vor ein' },
  { verb: ['halten', 'hält', 'hielt', 'gehalten'], particles: 'entgegen fest vor' },
  { verb: ['schlagen', 'schlägt', 'schlug', 'geschlagen'], particles: 'vor' },
  { verb: ['schreiben', 'schreibt', 'schrieb', 'geschrieben'], particles: 'vor' },
  { verb: ['gestehen', 'gesteht', 'gestand', 'gestanden'], particles: 'ein zu' },
  { verb: ['bringen', 'bringt', 'brachte', 'gebracht'], particles: 'vor' },
  { verb: ['nehmen', 'nimmt', 'nahm', 'genommen'], particles: 'an' },
  { verb: ['lassen', 'lässt', 'ließ', 'gelassen'], particles: 'wissen verlauten' },
  { verb: ['raten', 'rät', 'riet', 'geraten'], particles: 'ab' },
  { verb: ['streichen', 'streicht', 'strich', 'gestrichen'], particles: 'heraus' },
  { verb: ['treten', 'tritt', 'trat', 'getreten'], particles: 'entgegen' },
];
// Verbs that judge, or take what was said as their object.
const JUDGE = `nenn bezeichn kritisier lob würdig verurteil forder begrüß beschuldig bewert
 charakterisier bezichtig rüg tadel titulier brandmark geißel versicher verlang wert
 rechtfertig verteidig bezeug garantier hoff`;
const JUDGE_STRONG: Strong[] = [
  ['nennen', 'nennt', 'nannte', 'genannt'],
  ['sehen', 'sieht', 'sah', 'gesehen'],
  ['halten', 'hält', 'hielt', 'gehalten'],
  ['vergleichen', 'vergleicht', 'verglich', 'verglichen'],
  ['raten', 'rät', 'riet', 'geraten'],
  ['bitten', 'bittet', 'bat', 'gebeten'],
  ['empfinden', 'empfindet', 'empfand', 'empfunden'],
  ['werfen', 'wirft', 'warf', 'geworfen'],
  ['beschreiben', 'beschreibt', 'beschrieb', 'beschrieben'],
];
const JUDGE_SEPARABLE: Separable[] = [
  { verb: 'stuf', particles: 'ein' },
  { verb: 'prang', particles: 'an' },
  { verb: 'kreid', particles: 'an' },
  { verb: ['weisen', 'weist', 'wies', 'gewiesen'], particles: 'zurück' },
];
// Verbs of asking, promising and refusing, which govern an infinitive with zu.
const ORDER = `forder verlang appellier droh hoff plan empfehl erlaub beschuldig bezichtig versicher
 gelob behaupt glaub beabsichtig vereinbar weiger beantrag mahn warn beteuer bestätig dräng
 plädier`;
const ORDER_STRONG: Strong[] = [
  ['versprechen', 'verspricht', 'versprach', 'versprochen'],
  ['empfehlen', 'empfiehlt', 'empfahl', 'empfohlen'],
  ['bitten', 'bittet', 'bat', 'gebeten'],
  ['raten', 'rät', 'riet', 'geraten'],
  ['bestreiten', 'bestreitet', 'bestritt', 'bestritten'],
  ['beschließen', 'beschließt', 'beschloss', 'beschlossen'],
  ['werfen', 'wirft', 'warf', 'geworfen'],
  ['verbieten', 'verbietet', 'verbot', 'verboten'],
];
const ORDER_SEPARABLE: Separable[] = [
  { verb: 'forder', particles: 'auf' },
  { verb: 'kündig', particles: 'an' },
  { verb: 'sag', particles: 'zu' },
  { verb: 'lehn', particles: 'ab' },
  { verb: ['rufen', 'ruft', 'rief', 'gerufen'], particles: 'auf dazu' },
  { verb: ['werfen', 'wirft', 'warf', 'geworfen'], particles: 'vor' },
  { verb: ['bieten', 'bietet', 'bot', 'geboten'], particles: 'an' },
  { verb: ['schlagen', 'schlägt', 'schlug', 'geschlagen'], particles: 'vor' },
  { verb: ['geben', 'gibt', 'gab', 'gegeben'], particles: 'vor an zu' },
  { verb: ['weisen', 'weist', 'wies', 'gewiesen'], particles: 'an' },
];

const [saying, judging, ordering] = [SAY_SEPARABLE, JUDGE_SEPARABLE, ORDER_SEPARABLE].map(
  joined,
) as [
  { finite: string; nonfinite: string },
  { finite: string; nonfinite: string },
  { finite: string; nonfinite: string },
];
const sayParticiples = [weakParticiple(SAY), strongParticiple(SAY_STRONG), saying.nonfinite].join(
  ' ',
);
const judgeParticiples = [
  weakParticiple(JUDGE),
  strongParticiple(JUDGE_STRONG),
  judging.nonfinite,
].join(' ');
const orderParticiples = [
  weakParticiple(ORDER),
  strongParticiple(ORDER_STRONG),
  ordering.nonfinite,
].join(' ');

export const de: LanguageData = {
  code: 'de',
  verbSecond: true,
  nounsCapitalised: true,
  reports: true,
  particles: separated([...SAY_SEPARABLE, ...JUDGE_SEPARABLE, ...ORDER_SEPARABLE]),
  bodies: `polizei ministerium partei bank gewerkschaft universität gericht behörde verband amt regierung parlament bundestag
 bundesrat kommission verein agentur zeitung rundschau bahn stadt union gesellschaft konzern firma nationen staaten haus`,
  cites: 'zitiert zitierte zitierten zitieren',
  roleEndings: {
    female:
      'ministerin kanzlerin präsidentin sprecherin chefin trainerin leiterin sekretärin politikerin rätin führerin vorsitzende expertin forscherin direktorin kommissarin wältin richterin meisterin sängerin autorin kandidatin wissenschaftlerin managerin vertreterin anwältin ärztin professorin',
    male: 'minister kanzler präsident sprecher chef trainer leiter sekretär politiker rat führer vorsitzender experte forscher direktor kommissar anwalt richter meister sänger autor kandidat wissenschaftler manager vertreter arzt professor botschafter general bischof beauftragte beauftragter händler pilot inspekteur vorstand analyst',
  },
  forms: {
    say: [weakFinite(SAY), strongFinite(SAY_STRONG), saying.finite, sayParticiples].join(' '),
    think: `${weakFinite(THINK)} ${strongFinite(THINK_STRONG)}`,
    judge: [weakFinite(JUDGE), strongFinite(JUDGE_STRONG), judging.finite, judgeParticiples].join(
      ' ',
    ),
    order: [weakFinite(ORDER), strongFinite(ORDER_STRONG), ordering.finite, orderParticiples].join(
      ' ',
    ),
    nonfinite: `${sayParticiples} ${judgeParticiples} ${orderParticiples}`,
    have: 'hat haben hatte hatten habe hätte hätten',
    passive: 'wird werden wurde wurden worden werde würde würden',
    subjunctive: `sei seien habe werde könne müsse wolle solle dürfe möge wisse gebe gehe komme stehe
 liege bleibe lasse sehe nehme halte finde mache führe zeige bestehe handle handele bringe trage brauche
 fehle gelte diene drohe gehöre erwarte hoffe glaube fordere bedeute bedaure bedauere begrüße stelle
 spreche laufe verfüge verstehe wünsche suche helfe treffe ziehe arbeite prüfe lebe spiele sage denke
 unterstütze verhandle reiche gerate entspreche beruhe ergebe erhalte erfolge existiere funktioniere
 passe schaffe scheine sorge steige sinke betrage beginne ende kenne kämpfe leide rechne tue verliere
 gewinne verlange versuche verhindere verletze verstoße vertrete widerspreche zahle zeuge biete
 befinde betreibe beziehe bilde entstehe erhöhe erreiche ermögliche gefährde geschehe hänge kümmere
 lohne plane richte riskiere schade schütze setze störe teile übernehme überprüfe verbiete verdiene
 verhalte verlasse vermeide verspreche vorliege warte wende wirke ziele fürchte meine fahre falle`,
    conditional:
      'wäre wären hätte hätten würde würden könnte könnten müsste müssten sollte sollten dürfte dürften wollte wollten gäbe gäben käme kämen ginge gingen ließe ließen bliebe blieben stünde stünden',
    finite: `ist sind war waren bin bist seid hat haben hatte hatten habe wird werden wurde wurden kann können
 konnte konnten muss müssen musste mussten will wollen wollte wollten soll sollen sollte sollten darf dürfen durfte
 durften mag mögen möchte möchten gibt gab geht ging kommt kam steht stand liegt lag bleibt blieb lässt ließ macht
 machte machen tut tat weiß wissen brauchen braucht sieht sehen zeigt zeigen hält halten nimmt nehmen wäre wären
 hätte hätten würde würden könnte könnten müsste müssten dürfte dürften werde sei seien könne müsse wolle gehört
 läuft fehlt gilt führt bringt stellt setzt trägt`,
    firstPerson:
      'ich wir mich mir uns unser unsere unserem unseren unserer mein meine meinem meinen meiner',
    pronoun: 'er sie es ich wir man dieser letzterer letztere beide einige viele niemand jemand',
    determiner: `der die das des dem den ein eine einer eines einem einen sein seine seiner seines seinem
 seinen ihr ihre ihrer ihres ihrem ihren dieser diese dieses diesem diesen jener kein keine keiner zwei drei vier
 mehrere viele einige zahlreiche beide alle jegliche jeder jede jedes jedem jeden sämtliche manche etliche solche unser unsere mein meine dessen deren`,
    preposition: `in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor während
 wegen trotz seit bis durch um ohne angesichts anlässlich gegenüber laut gemäß zwischen neben hinter innerhalb
 außerhalb aufgrund ab entgegen infolge mittels statt anstatt hinsichtlich bezüglich`,
    adverb: `auch daraufhin dazu damit dabei danach dann demnach zudem außerdem zugleich gleichzeitig jedoch
 allerdings hingegen dagegen weiter weiterhin bereits schon noch nun jetzt heute gestern zuvor später zuletzt
 inzwischen unterdessen indes derweil hier dort darin hierzu darüber daher deshalb deswegen so wörtlich gar sogar
 nur erst wohl etwa immer wieder mehrfach abschließend einerseits andererseits ferner ebenfalls ebenso
 schließlich anschließend erneut vorher kürzlich jüngst offenbar doch sich nicht selbst selber zwar dennoch trotzdem folglich vielmehr somit seither seitdem
 bislang bisher mittlerweile zunächst zurzeit derzeit erstmals einst damals demgegenüber eigentlich hierbei sodann
 ansonsten insbesondere insgesamt vermutlich möglicherweise lediglich ausdrücklich übrigens gerade eben bald dort`,
    conjunction: 'und aber oder denn sondern doch sowie',
    subordinator:
      'dass ob weil wenn als nachdem während obwohl bevor damit falls da indem sodass wie warum weshalb wieso wann wo wohin woher wer was womit wozu zumal sobald solange sofern soweit woraufhin wobei wonach wodurch obgleich seitdem ehe',
    relative: 'der die das dem den denen deren dessen welche welcher welches',
    naming: `motto titel film buch roman zeitung zeitschrift magazin album lied song partei organisation firma
 gruppe band verein bündnis projekt programm serie sendung reihe ausstellung studie begriff wort namen name
 schiff unternehmen blatt stück oper musical theaterstück initiative kampagne aktion stiftung preis
 auszeichnung ausdruck stichwort schlagwort slogan überschrift thema software spiel computerspiel webseite
 website portal sender hotel restaurant lokal gaststätte operation rubrik single hit kategorie prädikat marke
 typ typs modell modells yacht fregatte flugzeugträger tageszeitung wochenzeitung nachrichtenmagazin fachmagazin
 fachzeitschrift gemälde dokumentation dokumentarfilm fernsehserie talkshow verlag institut agentur
 nachrichtenagentur gesellschaft konzern bezeichnung spitznamen spitzname bereich fernsehsendung wettbewerb
 festival vortrag workshop enzyklika gedicht essay artikel kapitel plattform app netzwerk mission sonde rakete
 sturm hurrikan taifun titels magazins magazines stamm stamms begriffs vereins senders verlags konzerns portals titels buches films romans zeitungen filme bücher gruppierung miliz bewegung kneipe café seite`,
    role: `minister ministerin kanzler kanzlerin präsident präsidentin sprecher sprecherin chef chefin trainer
 trainerin leiter leiterin vorsitzende vorsitzender vorsitzenden sekretär general anwalt anwältin richter richterin
 bürgermeister bürgermeisterin oberbürgermeister papst könig königin kaiser prinz prinzessin bischof erzbischof kardinal experte
 expertin forscher forscherin direktor direktorin geschäftsführer geschäftsführerin abgeordnete abgeordneter politiker politikerin
 senator senatorin gouverneur gouverneurin premier premierminister premierministerin regierungschef staatschef
 autor autorin professor professorin arzt ärztin lehrer lehrerin unternehmer vater mutter sohn tochter bruder schwester
 kapitän spieler stürmer torwart schauspieler schauspielerin sänger sängerin regisseur regisseurin zeuge zeugin
 mitglied mitglieder kollege kollegin kollegen kolleginnen verbündete verbündeter verbündeten angeklagte angeklagter staatsanwalt staatsanwältin kommissar botschafter botschafterin gründer intendant
 manager mann frau junge mädchen generalsekretär generalsekretärin außenminister landrat pfarrer student studentin
 moderator moderatorin journalist journalistin historiker politologe analyst ökonom stellvertreter nachfolger
 vorgänger kandidat bewohner anwohner besitzer betreiber mitarbeiter berater beraterin parteichef bundeskanzler bundeskanzlerin
 bundespräsident us-präsident oppositionsführer ex-präsident sheriff kämmerer kämmerin redakteur redakteurin korrespondent korrespondentin polizeichef projektleiter bauer landwirt`,
    male: 'er herr mann vater sohn bruder könig prinz papst kaiser präsident minister kanzler sprecher chef vorsitzender',
    female:
      'sie frau ministerin kanzlerin präsidentin mutter tochter schwester königin prinzessin chefin sprecherin',
    title: 'herr frau dr prof sir lady lord graf freiherr scheich imam mr mrs',
    day: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags januar februar
 märz april mai juni juli august september oktober november dezember montagabend dienstagabend mittwochabend
 donnerstagabend freitagabend samstagabend sonntagabend`,
    source: 'laut gemäß zufolge',
    sourceNoun: `angaben angabe aussage aussagen ansicht auffassung meinung einschätzung einschätzungen worten
 informationen bericht berichten medienberichten zeitungsberichten medienangaben presseberichten polizeiangaben behördenangaben
 überzeugung schätzungen schätzung darstellung erkenntnissen aussagen mitteilung ansichten regierungsangaben firmenangaben
 unternehmensangaben agenturberichten augenzeugenberichten veranstalterangaben bewertung darstellungen idee lesart analyse studie studien auffassungen beobachtungen untersuchungen umfrage
 umfragen recherchen auskunft auskünften ermittlungen vorstellung vorstellungen`,
    contentNoun: `ansicht auffassung meinung vorwurf hoffnung überzeugung forderung behauptung befürchtung verdacht
 aussage ankündigung angst sorge warnung these vermutung hinweis bericht gerücht gerüchte erklärung feststellung
 eindruck einschätzung spekulationen vorwürfe berichte versprechen zusage drohung begründung worten aufruf appell rede
 entscheidung entscheidungen plan pläne vorschlag vorschläge äußerung äußerungen urteil verhalten vorgehen gesetz maßnahme
 maßnahmen anwendung haltung reform zahlen ergebnis ergebnisse angriff tat kritik schritt einsatz vorfall anschlag anschuldigungen
 mitverantwortung verantwortung zuversicht ziel motiv standpunkt position`,
    speechNoun: `worten aussage feststellung frage antwort zitat sprechchöre sprechchor ruf rufe rufen parole parolen aufschrift
 sprüche spruch spruchband transparent transparente slogans kommentar fazit versprechen warnung behauptung zitate ausruf wortlaut`,
    label:
      'lauten lautet lautete sogenannte sogenannten sogenannter sogenanntes sogenanntem genannt genannte genannten namens heißt betitelt betitelte getauft benannt benannte benannten mottos titels so-genannte',
    nobility: 'von van der den de del della di da dos du la le al el bin ibn zu zum abu ben ter',
    abbreviation:
      'dr prof st nr bzw ca etc usw vgl sog z.b d.h u.a z.t o.g i.d.r mio mrd abs art hl inkl evtl ggf geb gest ing dipl jr sr str tel vs u.s z b h d.c e.v e.g v.a',
  },
};
