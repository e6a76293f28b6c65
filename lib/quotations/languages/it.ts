import type { LanguageData } from '../words.ts';

// Marks and verbs only: no annotated Italian news was at hand to measure more.
export const it: LanguageData = {
  code: 'it',
  verbSecond: false,
  nounsCapitalised: false,
  reports: false,
  forms: {
    say: `dice disse detto dicono afferma affermò affermato spiega spiegò spiegato aggiunge aggiunse aggiunto
 dichiara dichiarò dichiarato sottolinea sottolineato sostiene sostenuto ricorda ricordato racconta raccontò raccontato
 osserva osservato commenta commentato conclude concluso risponde rispose risposto chiede chiese chiesto scrive scrisse
 scritto precisa precisato annuncia annunciato assicura assicurato ammette ammesso replica replicato avverte avvertito
 insiste ribadisce ribadito prosegue proseguito denuncia denunciato esclama esclamò conferma confermato riferisce riferito
 attacca attaccato tuona twitta`,
    judge:
      'definisce definito definì chiama chiamato critica criticato descrive descritto bolla bollato accusa accusato',
    have: 'ha hanno aveva avevano',
    finite: `è sono era erano ha hanno aveva sarà fa fanno può possono deve devono va vanno vuole vogliono c’è c'è
 sarebbe potrebbe dovrebbe siamo abbiamo ho stiamo faremo`,
    firstPerson: 'io noi mi ci mio mia miei nostro nostra nostri nostre ho abbiamo siamo',
    pronoun: 'lui lei loro egli ella',
    determiner:
      'il lo la i gli le un uno una questo questa questi queste suo sua suoi sue quel quella',
    preposition:
      'a di in con per su da tra fra dopo prima secondo contro senza al allo alla del dello della dei delle nel nella sul sulla dal dalla',
    adverb: 'anche poi inoltre ieri oggi così ancora già infine',
    conjunction: 'e ed ma o',
    subordinator: 'che se quando come perché',
    relative: 'cui',
    naming:
      'film libro romanzo giornale rivista canzone programma gruppo titolo intitolato intitolata chiamato',
    label:
      'cosiddetto cosiddetta cosiddetti cosiddette intitolato intitolata soprannominato soprannominata',
    role: `presidente ministro ministra premier sindaco sindaca deputato deputata senatore senatrice portavoce
 direttore direttrice capo segretario segretaria procuratore avvocato avvocata professore professoressa leader`,
    title: 'sig dott prof',
    abbreviation: 'sig dott prof on ecc',
    male: 'lui egli direttore',
    female: 'lei ella direttrice',
    source: 'secondo',
    nobility: 'di de del della dei da',
    day: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  },
};
