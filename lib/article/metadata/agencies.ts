/** News agencies: the name that is given out, and the names it goes by in bylines and datelines. */
const AGENCIES: readonly [string, ...string[]][] = [
  [
    'dpa',
    'deutsche presse-agentur',
    'deutsche presseagentur',
    'dpa/lno',
    'dpa-infocom',
    'dpa-tmn',
    'dpa infocom',
    'picture alliance/dpa',
  ],
  ['dpa-AFX', 'dpa-afx broker', 'dpa-afx-analyser'],
  [
    'AFP',
    'agence france-presse',
    'agence france presse',
    'afp deutschland',
    'afp news',
    'avec afp',
    'agence-france presse',
  ],
  ['Reuters', 'thomson reuters', 'reuters staff', 'reuters.com'],
  ['AP', 'associated press', 'the associated press', 'ap news'],
  ['APA', 'austria presse agentur', 'apa/ag', 'apa-ots'],
  ['KNA', 'katholische nachrichten-agentur'],
  ['epd', 'evangelischer pressedienst'],
  ['SID', 'sport-informations-dienst'],
  ['SDA', 'keystone-sda', 'sda-ats', 'keystone/sda', 'sda/dpa'],
  ['ATS', 'agence télégraphique suisse', 'keystone-ats'],
  ['dts', 'dts nachrichtenagentur'],
  ['ots', 'news aktuell', 'presseportal'],
  ['ANSA', 'agenzia ansa'],
  ['Adnkronos'],
  ['AGI', 'agenzia italia'],
  ['LaPresse', 'lapresse.it'],
  ['EFE', 'agencia efe', 'efe verde'],
  ['Europa Press', 'europapress', 'ep'],
  ['Télam', 'telam', 'agencia télam'],
  ['Agencia Brasil', 'agência brasil'],
  ['Lusa', 'agência lusa'],
  ['Belga', 'agence belga'],
  ['ANP'],
  ['NTB'],
  ['TT', 'tt nyhetsbyrån'],
  ['Ritzau'],
  ['PAP', 'polska agencja prasowa'],
  ['ČTK', 'čtk'],
  ['PA Media', 'press association', 'pa', 'pa news agency'],
  ['The Canadian Press', 'canadian press', 'la presse canadienne'],
  ['AAP', 'australian associated press'],
  ['UPI', 'united press international'],
  ['Bloomberg', 'bloomberg news'],
  ['PTI', 'press trust of india'],
  ['ANI', 'asian news international'],
  ['IANS'],
  ['Xinhua'],
  ['TASS', 'itar-tass'],
  ['Interfax'],
  ['Ukrinform'],
  ['Anadolu', 'anadolu ajansı', 'anadolu agency', 'aa'],
  ['DHA'],
  ['İHA', 'iha'],
  ['Yonhap', 'yonhap news'],
  ['Kyodo', 'kyodo news'],
  ['Jiji', 'jiji press'],
  ['Sputnik'],
  ['Relaxnews', 'afp-relaxnews'],
  ['spot on news', 'spot on', '(hub/spot)', 'spot'],
  ['Redaktionsnetzwerk Deutschland', 'rnd'],
  ['AFR100'],
];

const BY_NAME = new Map<string, string>();
for (const [name, ...others] of AGENCIES) {
  for (const form of [name, ...others]) BY_NAME.set(form.toLowerCase(), name);
}
/** Forms that are words or initials of people in their own right, and count only where an agency is expected. */
const AMBIGUOUS = new Set(['aa', 'ep', 'pa', 'spot', 'tt', 'ap', 'ani', 'ots', 'iha']);

/** The agencies that a byline, credit or dateline names, each once, in order. */
export function agenciesIn(text: string): string[] {
  const found: string[] = [];
  const whole = BY_NAME.get(text.trim().toLowerCase());
  if (whole) return [whole];
  for (const part of text.split(/\s*[/,;|&+()]\s*|\s+(?:und|and|et|y|e|mit|with|avec)\s+/i)) {
    const trimmed = part.replace(/^[\s.:–-]+|[\s.:–-]+$/g, '');
    const name = BY_NAME.get(trimmed.toLowerCase());
    // `ap` in lower case is somebody's initials, `AP` the agency.
    if (!name || (AMBIGUOUS.has(trimmed.toLowerCase()) && trimmed !== name)) continue;
    if (!found.includes(name)) found.push(name);
  }
  return found;
}

/** Whether a name is an agency's and nothing else. */
export function isAgency(name: string): boolean {
  return BY_NAME.has(name.trim().toLowerCase());
}
