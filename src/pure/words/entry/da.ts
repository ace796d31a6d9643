/** What a citizen reads at fields that only some questionnaires have: a time, a measure, a file, several rows. */
export const entryDa = {
  language: 'da' as 'da' | 'en',

  time: 'Klokkeslæt',
  timeHint: 'For eksempel 9.30.',
  likeThis: 'Skriv det på denne måde:',
  unit: 'Enhed',
  chooseUnit: 'Vælg enhed',

  // several answers to one question
  row: (n: number) => `Svar ${n}`,
  addRow: 'Tilføj et svar mere',
  removeRow: (n: number) => `Fjern svar ${n}`,
  removedRow: (n: number) => `Svar ${n} er fjernet.`,
  undo: 'Fortryd',
  mostRows: (n: number) => `Du kan give op til ${n} svar.`,

  // behind "Fjern mit svar", for whoever hears only the button
  answerTo: 'på:',

  // groups that repeat
  addCopy: (name: string) => `Tilføj en mere: ${name}`,
  removeCopy: (name: string, n: number) => `Fjern ${name} ${n}`,
  removedCopy: (name: string, n: number) => `${name} ${n} er fjernet.`,
  noMoreCopies: 'Der kan ikke tilføjes flere.',
  copy: (name: string, n: number) => `${name} ${n}`,

  // files
  chooseFile: 'Vælg en fil',
  chooseOtherFile: 'Vælg en anden fil',
  fileLimit: (size: string) => `Filen må højst fylde ${size}.`,
  fileTypes: (types: string) => `Du kan vælge: ${types}.`,
  fileGiven: (name: string, size: string) => `${name} (${size})`,
  noName: 'Fil uden navn',
  removeFile: (name: string) => `Fjern ${name}`,
  picture: (name: string) => `Dit billede: ${name}`,

  notAsked: '(Det spørger vi ikke om, som du har svaret.)',
  untitled: 'Spørgeskema',
  nothingYet: '(Der står ikke noget endnu.)',
  nothingToChoose: 'Der er ikke noget at vælge endnu.',

  // searching among many
  search: 'Søg',
  searchHint: 'Skriv nogle bogstaver.',
  searching: 'Søger …',
  found: (n: number) => (n === 0 ? 'Der er ikke noget, der passer.' : `Der er ${n}, der passer.`),
  foundMore: (shown: number) => `De første ${shown} vises. Skriv mere for at finde det rigtige.`,
  searchFailed: 'Der kan ikke søges lige nu.',
  chosenNow: (text: string) => `Du har valgt: ${text}`,

  // what to change
  timeNeeded: 'Skriv et klokkeslæt, for eksempel 9.30.',
  addressNeeded: 'Skriv en adresse på internettet, for eksempel https://www.sundhed.dk.',
  tooShort: (n: number) => (n === 1 ? 'Skriv mindst 1 tegn.' : `Skriv mindst ${n} tegn.`),
  tooFew: (n: number) => `Giv mindst ${n} svar.`,
  decimals: (n: number) =>
    n === 0
      ? 'Skriv et helt tal.'
      : n === 1
        ? 'Skriv højst 1 ciffer efter kommaet.'
        : `Skriv højst ${n} cifre efter kommaet.`,
  patternNeeded: 'Svaret er ikke skrevet på den måde, som skemaet beder om.',
  patternLike: (format: string) => `Skriv det på denne måde: ${format}.`,
  notBefore: (date: string) => `Skriv en dato, som er ${date} eller senere.`,
  notAfter: (date: string) => `Skriv en dato, som er ${date} eller tidligere.`,
  unitNeeded: 'Vælg også en enhed.',
  fileTooBig: (size: string) => `Filen er for stor. Den må højst fylde ${size}.`,
  fileTypeWrong: (types: string) => `Den slags fil kan ikke bruges her. Du kan vælge: ${types}.`,
  fileUnread: 'Filen kunne ikke læses. Prøv igen, eller vælg en anden.',
  inRow: (n: number, text: string) => `Svar ${n}: ${text}`,
};

export type EntryWords = typeof entryDa;
