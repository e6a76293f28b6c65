import type { LanguageData } from '../words.ts';

// Marks and verbs only: no annotated French news was at hand to measure more.
const PRESENT = `dit déclare affirme explique ajoute précise souligne estime assure raconte confie répond
 annonce indique rappelle insiste conclut poursuit juge déplore dénonce regrette promet écrit lance martèle
 reconnaît résume témoigne commente note observe remarque demande s’interroge s’exclame plaide prévient
 rétorque confirme soutient avoue admet pense croit considère`;
const PARTICIPLE = `dit déclaré affirmé expliqué ajouté précisé souligné estimé assuré raconté confié répondu
 annoncé indiqué rappelé insisté conclu poursuivi jugé déploré dénoncé regretté promis écrit lancé martelé
 reconnu résumé témoigné commenté noté observé remarqué demandé exclamé plaidé prévenu rétorqué confirmé
 soutenu avoué admis tweeté`;
const inverted = PRESENT.split(/\s+/).flatMap((verb) => {
  const t = /[td]$/.test(verb) ? '' : 't-';
  return ['il', 'elle', 'on'].map((pronoun) => `${verb}-${t}${pronoun}`);
});

export const fr: LanguageData = {
  code: 'fr',
  verbSecond: false,
  nounsCapitalised: false,
  reports: false,
  forms: {
    say: `${PRESENT} ${PARTICIPLE} ${inverted.join(' ')} disent affirment expliquent estiment assurent`,
    judge:
      'qualifie qualifié dénonce dénoncé critique critiqué juge jugé évoque évoqué appelle appelé',
    have: 'a ont avait avaient aura',
    finite: `est sont était étaient a ont avait avaient sera fait font peut peuvent doit doivent faut va vont
 veut veulent serait aurait pourrait devrait ai suis sommes avons c’est c'est n’est n'est n’a n'a`,
    firstPerson: `je nous j’ai j'ai me moi mon ma mes notre nos j’étais j'étais vous votre vos`,
    pronoun: 'il elle ils elles on',
    determiner: 'le la les un une des du ce cet cette ces son sa ses leur leurs',
    preposition:
      'à de en dans sur sous avec pour par chez vers contre depuis selon entre sans après avant lors au aux',
    adverb:
      'aussi puis ensuite encore également notamment toutefois cependant hier mardi alors ainsi',
    conjunction: 'et mais ou',
    subordinator: 'que qu si quand lorsque comme',
    relative: 'qui dont',
    naming:
      'film livre roman journal magazine chanson émission groupe titre baptisé intitulé intitulée nommé surnommé',
    label: 'dit dite intitulé intitulée baptisé baptisée surnommé surnommée appelé appelée',
    role: `président présidente ministre premier première maire député députée sénateur sénatrice porte-parole
 directeur directrice chef secrétaire procureur avocat avocate professeur chercheur chercheuse responsable`,
    title: 'm mme mlle dr me',
    abbreviation: 'm mm mme dr st etc',
    male: 'il monsieur président directeur',
    female: 'elle madame présidente directrice',
    source: 'selon',
    nobility: 'de du des la le van von ben el al',
    day: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  },
};
