import type { LanguageData } from '../words.ts';

// Marks and verbs only: no annotated Spanish news was at hand to measure more.
export const es: LanguageData = {
  code: 'es',
  verbSecond: false,
  nounsCapitalised: false,
  reports: false,
  forms: {
    say: `dice dijo dicho dicen dijeron afirma afirmó afirmado explica explicó explicado señala señaló señalado
 asegura aseguró asegurado añade añadió añadido agrega agregó agregado declara declaró declarado indica indicó
 indicado subraya subrayó sostiene sostuvo recuerda recordó insiste insistió advierte advirtió concluye concluyó
 comenta comentó cuenta contó responde respondió pregunta preguntó escribe escribió reconoce reconoció admite admitió
 anuncia anunció manifiesta manifestó considera consideró lamenta lamentó destaca destacó precisa precisó apunta apuntó
 confirma confirmó denuncia denunció zanja zanjó exclama exclamó relata relató apostilla apostilló`,
    judge:
      'califica calificó llama llamó tacha tachó tilda tildó critica criticó describe describió',
    have: 'ha han había habían',
    finite: `es son era eran está están estaba ha han había fue fueron será tiene tienen puede pueden debe deben
 hay hace va van quiere quieren sería podría debería soy somos estoy estamos tengo tenemos he hemos`,
    firstPerson:
      'yo nosotros me nos mi mis nuestro nuestra nuestros nuestras soy somos estoy estamos tengo tenemos he hemos',
    pronoun: 'él ella ellos ellas',
    determiner: 'el la los las un una unos unas este esta estos estas su sus ese esa',
    preposition:
      'a de en con por para sobre tras ante desde hasta contra entre sin según al del durante',
    adverb: 'también luego después además ayer hoy así entonces ya todavía',
    conjunction: 'y e pero o',
    subordinator: 'que si cuando como porque',
    relative: 'quien cuyo',
    naming:
      'película libro novela diario revista canción programa grupo título titulado titulada llamado llamada',
    label: 'llamado llamada titulado titulada denominado denominada apodado apodada',
    role: `presidente presidenta ministro ministra alcalde alcaldesa diputado diputada senador senadora portavoz
 director directora jefe secretario secretaria fiscal abogado abogada profesor profesora líder`,
    title: 'sr sra dr dra don doña',
    abbreviation: 'sr sra dr dra ud etc',
    male: 'él presidente ministro director',
    female: 'ella presidenta ministra directora',
    source: 'según',
    nobility: 'de del la las los y',
    day: 'lunes martes miércoles jueves viernes sábado domingo',
  },
};
