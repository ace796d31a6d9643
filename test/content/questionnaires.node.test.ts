import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/pure/fhir/read-questionnaire.js';
import {
  allFiles,
  canonicalOf,
  coloursFor,
  cs,
  extension,
  extensions,
  faults,
  has,
  hl7,
  isQuestion,
  isScore,
  itemOf,
  items,
  meets,
  ordinal,
  own,
  questionnaire,
  questionnaireFiles,
  questionnaires,
  rulesOf,
  sd,
  sdc,
  text,
} from './content.js';

const by = (id: string, version = '1.0') => questionnaire(`${own(`Questionnaire/${id}`)}|${version}`);
const each = questionnaires.map((one, i) => [questionnaireFiles[i]!, one] as const);

/** The words and order of the instruments, held here apart from the files. */
const wordings = {
  who5: {
    items: [
      'Sæt venligst ved hvert af de 5 udsagn et kryds i det felt, der kommer tættest på, hvordan du har følt dig i de seneste to uger. Bemærk, at et højere tal står for bedre trivsel.',
      'I de sidste 2 uger har jeg været glad og i godt humør',
      'I de sidste 2 uger har jeg følt mig rolig og afslappet',
      'I de sidste 2 uger har jeg følt mig aktiv og energisk',
      'I de sidste 2 uger er jeg vågnet frisk og udhvilet',
      'I de sidste 2 uger har min dagligdag været fyldt med ting der interesserer mig',
      'Trivsel (WHO-5), samlet score',
      'WHO-5 Trivselsindeks. © World Health Organization (1998/2024). CC BY-NC-SA 3.0 IGO.',
    ],
    options: [
      'Hele tiden 5',
      'Det meste af tiden 4',
      'Lidt mere end halvdelen af tiden 3',
      'Lidt mindre end halvdelen af tiden 2',
      'Lidt af tiden 1',
      'På intet tidspunkt 0',
    ],
  },
  phq2: {
    items: [
      'Inden for de seneste 2 uger, hvor ofte har du været generet af følgende problemer?',
      'Lille interesse i eller glæde ved at gøre ting',
      'Følt dig nedtrykt, håbløs eller været deprimeret',
      'Nedtrykthed (PHQ-2), samlet score',
      'Udviklet af Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke m.fl. med et uddannelseslegat fra Pfizer Inc.',
    ],
    options: ['Slet ikke 0', 'Flere dage 1', 'Mere end halvdelen af dagene 2', 'Næsten hver dag 3'],
  },
  gad7: {
    items: [
      'Hvor ofte i de sidste 14 dage har du været generet af følgende problemer?',
      'Følt dig nervøs, ængstelig eller anspændt',
      'Ikke kunnet holde op med at bekymre dig eller ikke kunnet styre din bekymring',
      'Bekymret dig for meget om alt muligt',
      'Haft svært ved at slappe af',
      'Været så rastløs, at du har haft svært ved at sidde stille',
      'Haft let ved at blive sur eller irritabel',
      'Været bange, som om noget frygteligt kunne ske',
      'Uro (GAD-7), samlet score',
      'Udviklet af Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke m.fl. med et uddannelseslegat fra Pfizer Inc.',
    ],
    options: ['Slet ikke 0', 'Flere dage 1', 'Mere end halvdelen af dagene 2', 'Næsten hver dag 3'],
  },
  't-ils': {
    items: [
      'Hvor ofte føler du dig isoleret fra andre?',
      'Hvor ofte føler du, at du savner nogen at være sammen med?',
      'Hvor ofte føler du dig holdt udenfor?',
      'Ensomhed (T-ILS), samlet score',
      'Hughes ME m.fl. 2004; dansk: Lasgaard',
    ],
    options: ['Sjældent 1', 'En gang imellem 2', 'Ofte 3'],
  },
  'selvvurderet-helbred': {
    items: ['Hvordan er dit helbred alt i alt?'],
    options: ['Meget godt 1', 'Godt 2', 'Nogenlunde 3', 'Dårligt 4', 'Meget dårligt 5'],
  },
} as const;

/** Score, its range, and the colour of every value: the first value of each band. */
const scores = [
  ['who5', 'who5-score', 0, 100, { red: 0, yellow: 36, green: 51 }],
  ['phq2', 'phq2-score', 0, 6, { green: 0, red: 3 }],
  ['gad7', 'gad7-score', 0, 21, { green: 0, yellow: 5, red: 10 }],
  ['t-ils', 'tils-score', 3, 9, { green: 3, yellow: 6, red: 7 }],
  ['smerte', 'nrs-now', 0, 10, { green: 0, yellow: 4, red: 7 }],
  ['hverdag', 'sovn-vagner', 0, 7, { green: 0, yellow: 2, red: 4 }],
  ['hverdag', 'aktiv', 0, 7, { red: 0, yellow: 2, green: 5 }],
] as const;

/** Instruments that may not be passed on. */
const notShippable = [
  /\bEQ-?5D/,
  /\bHADS\b/,
  /\bSF-?(8|12|36)\b/,
  /Oxford (Hip|Knee)/i,
  /\bPAM-?13\b/,
  /\be?HLQ\b/,
  /\bHLS19/,
  /\bCAT\b/,
  /\bISI\b/,
  /\bPSS-?10\b/,
  /\bPAID-?(5|20)\b/,
  /HeartQoL/i,
  /HeartDiet|HjerteKost/i,
  /\bTSK\b|Tampa Scale/i,
  /PROMIS/,
  /WHODAS/i,
  /EORTC|QLQ-C30|C15-PAL/i,
  /\bMDI\b/,
];

describe('The questionnaires', () => {
  it('are the seven of the demo, one of them in two versions', () => {
    expect(questionnaires.map(canonicalOf).sort()).toEqual(
      [
        'gad7|1.0',
        'hverdag|2.0',
        'hverdag|2.1',
        'phq2|1.0',
        'selvvurderet-helbred|1.0',
        'smerte|1.0',
        't-ils|1.0',
        'who5|1.0',
      ].map((id) => own(`Questionnaire/${id}`)),
    );
    expect(new Set(questionnaires.map(({ id }) => id)).size).toBe(questionnaires.length);
  });

  it.each(each)('%s is right by FHIR R4', (_file, one) => expect(faults(one)).toEqual([]));

  it.each(each)('%s passes the gate of the kit without a problem', (_file, one) => {
    const read = readQuestionnaire(one);
    expect(read.ok && read.value.problems).toEqual([]);
  });

  it.each(each)('%s carries what the national profile demands of the root', (_file, one) => {
    const role = extension(one, sd('ehealth-modifier-role'))!;
    expect(extension(role, 'reference')?.valueReference?.reference).toBe('Organization/egelund-kommune');
    expect(extension(role, 'role')?.valueCodeableConcept?.coding).toEqual([
      { system: cs('modifier-role'), code: 'owner' },
    ]);
    expect(extension(one, sd('ehealth-questionnaire-type'))?.valueCodeableConcept?.coding?.[0]).toMatchObject(
      { system: cs('questionnaire-types'), code: 'QR' },
    );
    expect(one.version).toMatch(/^\d+\.\d+$/);
    expect(one.useContext?.[0]?.code?.code).toBe('program');
    expect(one.useContext?.[0]?.valueCodeableConcept?.coding).toEqual([
      { system: cs('ehealth-program'), code: 'kpro', display: 'Kommunal PRO' },
    ]);
    expect(extension(one, sd('ehealth-employee-title'))?.valueString).toBeTruthy();
    expect(extension(one, own('StructureDefinition/questionnaire-minutes'))?.valueInteger).toBeGreaterThan(0);
    expect([one.title, one.description, one.language]).not.toContain(undefined);
  });

  it.each(each)(
    '%s uses every linkId once, and conditions point at questions that are there',
    (_file, one) => {
      const ids = items(one).map(({ linkId }) => linkId);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      for (const { enableWhen } of items(one))
        for (const { question } of enableWhen ?? []) expect(ids).toContain(question);
    },
  );

  it.each(each)('%s demands nothing and fills in nothing beforehand', (_file, one) => {
    for (const item of items(one)) {
      expect(item.required ?? false, item.linkId).toBe(false);
      expect(item.initial, item.linkId).toBeUndefined();
      expect(item.answerOption?.some(({ initialSelected }) => initialSelected) ?? false, item.linkId).toBe(
        false,
      );
    }
  });

  it.each(each)('%s names its options in a system of its own, each code once', (_file, one) => {
    const system = own(`CodeSystem/${one.url!.split('/').at(-1)}-svar`);
    for (const { answerOption, linkId } of items(one)) {
      const codes = answerOption?.map(({ valueCoding }) => valueCoding!) ?? [];
      expect(
        codes.every((coding) => coding.system === system && coding.code && coding.display),
        linkId,
      ).toBe(true);
      expect(new Set(codes.map(({ code }) => code)).size, linkId).toBe(codes.length);
    }
  });

  it.each(each)('%s gives each question and score an area and a short name', (_file, one) => {
    const named = new Map(
      items(one).map((item) => [
        item.linkId,
        item.code?.find(({ system }) => system === own('CodeSystem/area')),
      ]),
    );
    for (const item of items(one).filter((candidate) => isQuestion(candidate) || isScore(candidate))) {
      expect(extension(item, sd('ehealth-questionnaire-shortText'))?.valueString, item.linkId).toBeTruthy();
      if (item.linkId !== 'stotte-kommentar')
        expect(named.get(item.linkId)?.display, item.linkId).toBeTruthy();
    }
  });

  it('explain to the citizen why they ask, on every question but the free text', () => {
    for (const one of questionnaires)
      for (const item of items(one).filter(
        (candidate) => isQuestion(candidate) && candidate.type !== 'text',
      )) {
        const help = extension(item, sd('ehealth-questionnaire-helpText'));
        expect(help && extension(help, 'text')?.valueString, item.linkId).toBeTruthy();
      }
  });

  it('spread over the nine areas of the pictures where a rule stands, and only there', () => {
    const areas = questionnaires.flatMap((one) =>
      items(one)
        .filter((item) => rulesOf(item).length > 0)
        .map(({ code }) => code?.find(({ system }) => system === own('CodeSystem/area'))?.display),
    );
    expect([...new Set(areas)].sort()).toEqual([
      'Bevægelse',
      'Helbred',
      'Hverdag',
      'Mental trivsel',
      'Rygning',
      'Samliv',
      'Social støtte',
      'Stress',
      'Søvn',
    ]);
  });
});

describe('The words of the instruments', () => {
  it.each(Object.entries(wordings))(
    '%s stands as its owner wrote it, in the same order',
    (id, { items: words, options }) => {
      const one = by(id);
      expect(items(one).map((item) => item.text)).toEqual(words);
      for (const item of items(one).filter(({ type }) => type === 'choice'))
        expect(
          item.answerOption?.map((option) => `${option.valueCoding?.display} ${ordinal(option)}`),
        ).toEqual(options);
    },
  );

  it('shows the pain question with words at both ends', () => {
    const [pain, low, high] = items(by('smerte'));
    expect(pain?.text).toBe(
      'Hvor stærke er dine smerter lige nu? 0 betyder ingen smerter. 10 betyder de værst tænkelige smerter.',
    );
    expect([low?.text, high?.text]).toEqual(['ingen smerter', 'de værst tænkelige smerter']);
    expect(
      [low, high].map(
        (end) => extension(end!, hl7('questionnaire-itemControl'))?.valueCodeableConcept?.coding?.[0]?.code,
      ),
    ).toEqual(['lower', 'upper']);
  });

  it('shows copyright where attribution is due', () => {
    const marked = questionnaires.filter((one) =>
      items(one).some((item) => extension(item, sd('ehealth-questionnaire-item-is-copyright'))?.valueBoolean),
    );
    expect(marked.map(({ id }) => id).sort()).toEqual(['gad7', 'phq2', 't-ils', 'who5']);
    for (const one of marked) expect(items(one).at(-1)?.text).toBe(one.copyright);
  });

  it('comes with a licence beside each, WHO-5 apart with its own', () => {
    for (const file of questionnaireFiles.filter((name) => name.startsWith('questionnaires/')))
      expect(has(file.replace(/[^/]+$/, 'LICENCE.md')), file).toBe(true);
    expect(text('who-5/LICENSE')).toContain('CC BY-NC-SA 3.0 IGO');
    expect(text('who-5/LICENSE')).toContain(by('who5').copyright);
  });

  it('never includes an instrument that may not be passed on', () => {
    for (const file of [...allFiles, 'README.md'])
      for (const name of notShippable) expect(`${file}\n${text(file)}`).not.toMatch(name);
  });
});

describe('Scores and colours', () => {
  it.each(scores)('%s %s earns exactly one colour at every value', (id, linkId, low, high, bands) => {
    const version = id === 'hverdag' ? '2.1' : '1.0';
    const rules = rulesOf(itemOf(by(id, version), linkId)!);
    for (let value = low as number; value <= high; value += 1) {
      const expected = Object.entries(bands)
        .filter(([, from]) => value >= from)
        .sort(([, a], [, b]) => b - a)[0]?.[0];
      expect(
        rules.filter((rule) => meets(value, rule)).map(({ colour }) => colour),
        `${linkId} ${value}`,
      ).toEqual([expected]);
    }
    expect(rules).toHaveLength(Object.keys(bands).length);
  });

  it('writes an interval as one rule with two conditions', () => {
    const conditions = rulesOf(itemOf(by('who5'), 'who5-score')!).map(({ colour, conditions: all }) => [
      colour,
      ...all.map(({ operator, value }) => `${operator}${value}`),
    ]);
    expect(conditions).toEqual([
      ['red', '<=35'],
      ['yellow', '>=36', '<=50'],
      ['green', '>=51'],
    ]);
  });

  it('colours every option of a choice once, but not the one that declines', () => {
    for (const one of questionnaires)
      for (const item of items(one).filter(
        ({ type, ...rest }) => type === 'choice' && rulesOf(rest).length > 0,
      ))
        for (const option of item.answerOption ?? []) {
          const declines =
            extension(option, own('StructureDefinition/option-declines'))?.valueBoolean ?? false;
          expect(coloursFor(item, option), `${item.linkId} ${option.valueCoding?.code}`).toHaveLength(
            declines ? 0 : 1,
          );
        }
  });

  it('offers to decline where it is asked about family and intimacy, as code 9', () => {
    for (const version of ['2.0', '2.1'])
      expect(
        items(by('hverdag', version)).flatMap((item) =>
          (item.answerOption ?? [])
            .filter((option) => extension(option, own('StructureDefinition/option-declines')))
            .map((option) => [item.linkId, option.valueCoding?.code, option.valueCoding?.display]),
        ),
      ).toEqual(['familie', 'intimitet'].map((linkId) => [linkId, '9', 'Det vil jeg helst ikke svare på']));
  });

  it('works a score out of exactly its own questions, each with a number on every option', () => {
    for (const one of questionnaires.filter((candidate) => items(candidate).some(isScore))) {
      const score = items(one).find(isScore)!;
      const variables = extensions(one, hl7('variable')).map(({ valueExpression }) => valueExpression!);
      const used = extension(
        score,
        sdc('sdc-questionnaire-calculatedExpression'),
      )?.valueExpression?.expression?.match(/%\w+/g);
      const questions = items(one).filter(isQuestion);
      expect(used).toEqual(variables.map(({ name }) => `%${name}`));
      expect(variables.map(({ expression }) => expression)).toEqual(
        questions.map(
          ({ linkId }) => `%resource.repeat(item).where(linkId='${linkId}').answer.value.ordinal()`,
        ),
      );
      for (const question of questions) expect(question.answerOption?.map(ordinal)).not.toContain(undefined);
      expect([score.type, score.readOnly]).toEqual(['decimal', true]);
    }
  });

  it('joins the parts of a score by + alone, so that one missing answer leaves it empty', () => {
    const expression = (id: string) =>
      extension(items(by(id)).find(isScore)!, sdc('sdc-questionnaire-calculatedExpression'))?.valueExpression
        ?.expression;
    expect(expression('who5')).toBe('(%happy + %calm + %active + %rested + %interest) * 4');
    expect(expression('phq2')).toBe('%phq2q1 + %phq2q2');
    expect(expression('gad7')).toBe('%gad7q1 + %gad7q2 + %gad7q3 + %gad7q4 + %gad7q5 + %gad7q6 + %gad7q7');
    expect(expression('t-ils')).toBe('%tilsq1 + %tilsq2 + %tilsq3');
  });

  it('asks by sliders between fixed ends, in steps of one', () => {
    const sliders = questionnaires.flatMap((one) => items(one).filter(({ type }) => type === 'integer'));
    for (const slider of sliders) {
      expect(
        extension(slider, hl7('questionnaire-itemControl'))?.valueCodeableConcept?.coding?.[0]?.code,
      ).toBe('slider');
      expect(extension(slider, hl7('questionnaire-sliderStepValue'))?.valueInteger).toBe(1);
      expect(extension(slider, hl7('minValue'))?.valueInteger).toBe(0);
      expect(extension(slider, hl7('maxValue'))?.valueInteger).toBeGreaterThan(0);
    }
  });
});

describe('Min hverdag', () => {
  const [old, now] = [by('hverdag', '2.0'), by('hverdag', '2.1')];

  it('asks in seven sections', () => {
    expect(now.item?.map((group) => group.text)).toEqual([
      'Søvn',
      'Hverdag',
      'Social støtte',
      'Stress',
      'Bevægelse',
      'Rygning og samliv',
      'Det vigtigste',
    ]);
    expect(now.item?.every(({ type }) => type === 'group')).toBe(true);
  });

  it('asks its own questions in its own order', () => {
    expect(
      items(now)
        .filter(({ type }) => type === 'choice' || type === 'integer')
        .map(({ linkId }) => linkId),
    ).toEqual([
      'sovn',
      'sovn-vagner',
      'okonomi',
      'bolig',
      'familie',
      'stotte',
      'stress',
      'aktiv',
      'aktiv-onske',
      'rygning',
      'intimitet',
      'vigtigst',
      'maal',
    ]);
  });

  it('has a free text for every topic, shown when the topic is chosen', () => {
    const topics = itemOf(now, 'vigtigst')?.answerOption?.map(({ valueCoding }) => valueCoding?.code) ?? [];
    for (const topic of topics) {
      const free = itemOf(now, topic === 'andet' ? 'vigtigst-andet' : `vigtigst-${topic}-tekst`);
      expect(
        free?.enableWhen?.map(({ question, operator, answerCoding }) => [
          question,
          operator,
          answerCoding?.code,
        ]),
      ).toEqual([['vigtigst', '=', topic]]);
      expect(free?.type).toBe('text');
    }
  });

  it('differs between 2.0 and 2.1 in the housing topic and the number of choices alone', () => {
    const vigtigst = [old, now].map((one) => itemOf(one, 'vigtigst')!);
    expect(vigtigst.map((item) => item.text)).toEqual([
      'Hvad er vigtigst for dig at tale om? Vælg højst 2.',
      'Hvad er vigtigst for dig at tale om? Vælg højst 3.',
    ]);
    expect(vigtigst.map((item) => extension(item, hl7('questionnaire-maxOccurs'))?.valueInteger)).toEqual([
      2, 3,
    ]);
    expect(
      vigtigst.map(
        ({ answerOption }) =>
          answerOption?.find(({ valueCoding }) => valueCoding?.code === 'okonomi')?.valueCoding?.display,
      ),
    ).toEqual(['Økonomi', 'Økonomi og bolig']);
    const rest = (one: typeof now) =>
      items(one).filter(
        ({ linkId, type }) => type !== 'group' && !['vigtigst', 'vigtigst-okonomi-tekst'].includes(linkId),
      );
    expect(rest(old)).toEqual(rest(now));
  });
});
