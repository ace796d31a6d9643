import { describe, expect, it } from 'vitest';
import type { QuestionnaireResponse, ServiceRequest } from '@medplum/fhirtypes';
import { readResponse } from '../../src/pure/fhir/read-response.js';
import { readServerResult } from '../../src/pure/fhir/read-result.js';
import {
  answered,
  answers,
  bundles,
  castFiles,
  coloursFor,
  extension,
  faults,
  found,
  hl7,
  inTime,
  isQuestion,
  isScore,
  isShown,
  itemOf,
  items,
  offset,
  ofType,
  ordinal,
  own,
  patients,
  plain,
  questionnaire,
  questionnaires,
  references,
  response,
  responses,
  rulesOf,
  sd,
  strings,
  text,
  written,
} from './content.js';

const resolved = written.map((resource) => inTime(resource) as typeof resource);
const requests = ofType('ServiceRequest');
const appointments = ofType('Appointment');
const impressions = ofType('ClinicalImpression');
const request = (id: string) => found(requests, (one) => one.id === id, id);
const target = (one: QuestionnaireResponse) =>
  request(one.basedOn![0]!.reference!.replace('ServiceRequest/', ''));
const of = (patient: string) =>
  responses.filter(({ subject }) => subject?.reference === `Patient/${patient}`);
const requestsOf = (patient: string) =>
  requests.filter(({ subject }) => subject?.reference === `Patient/${patient}`);
const each = responses.map((one) => [one.id!, one] as const);

/** What stands as answer to a question: the words of the option, the number, or the text. */
const words = (one: QuestionnaireResponse, linkId: string) =>
  answers(one, linkId).map((answer) => answer.valueCoding?.display ?? plain(answer));

/** The level a question gets by the questionnaire's own rules; grey where a rule stands and none is met. */
const level = (one: QuestionnaireResponse, linkId: string): string => {
  const item = itemOf(questionnaire(one.questionnaire!), linkId)!;
  const colours = answers(one, linkId).flatMap((answer) => coloursFor(item, answer));
  return ['red', 'yellow', 'green'].find((colour) => colours.includes(colour)) ?? 'grey';
};

const levels = (all: readonly QuestionnaireResponse[]) =>
  all.flatMap((one) =>
    items(questionnaire(one.questionnaire!))
      .filter((item) => rulesOf(item).length > 0 && isShown(item, one))
      .map(({ linkId, code }) => ({
        linkId,
        area: code!.find(({ system }) => system === own('CodeSystem/area'))!.display!,
        level: level(one, linkId),
      })),
  );

const count = (all: readonly QuestionnaireResponse[]) => {
  const found_ = levels(all).map(({ level: colour }) => colour);
  return Object.fromEntries(
    ['red', 'yellow', 'green', 'grey'].map((colour) => [
      colour,
      found_.filter((one) => one === colour).length,
    ]),
  );
};

/** Worst in an area; green only where nothing is missing. */
const areas = (all: readonly QuestionnaireResponse[]) => {
  const names = [...new Set(levels(all).map(({ area }) => area))];
  const worst = (name: string) => {
    const found_ = levels(all)
      .filter(({ area }) => area === name)
      .map(({ level: colour }) => colour);
    return ['red', 'yellow', 'grey', 'green'].find((colour) => found_.includes(colour));
  };
  return Object.fromEntries(names.map((name) => [name, worst(name)]));
};

const isComplete = (one: QuestionnaireResponse) =>
  items(questionnaire(one.questionnaire!)).every(
    (item) => !isQuestion(item) || !isShown(item, one) || answers(one, item.linkId).length > 0,
  );

describe('The cast', () => {
  it('has at least eight citizens and twenty-four stored responses', () => {
    expect(patients.length).toBeGreaterThanOrEqual(8);
    expect(responses.length).toBeGreaterThanOrEqual(24);
  });

  it('is one transaction a citizen, each entry a PUT of its own id', () => {
    bundles.forEach((bundle, i) => {
      expect(bundle.type).toBe('transaction');
      for (const { resource, request: put } of bundle.entry ?? [])
        expect(put).toEqual({ method: 'PUT', url: `${resource?.resourceType}/${resource?.id}` });
      expect(
        ofType(
          'Patient',
          bundle.entry!.map(({ resource }) => resource!),
        ).length,
        castFiles[i],
      ).toBe(castFiles[i]!.includes('00-') ? 0 : 1);
    });
  });

  it('uses every id once, with letters in it', () => {
    const ids = written.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of written) expect(id).toMatch(/^(?=.*[a-z])[a-z0-9-]{1,64}$/);
  });

  it.each(resolved.map((one) => [`${one.resourceType}/${one.id}`, one] as const))(
    '%s is right by FHIR R4',
    (_id, one) => expect(faults(one)).toEqual([]),
  );

  it('refers only to what is there, and always relatively', () => {
    const there = new Set(
      [...written, ...questionnaires].map(({ resourceType, id }) => `${resourceType}/${id}`),
    );
    for (const one of [...written, ...questionnaires])
      for (const reference of references(one))
        expect(there, `${one.resourceType}/${one.id}`).toContain(reference);
  });

  it('lives in its own time: no date in it is fixed but the days of birth', () => {
    for (const one of written)
      for (const [key, value] of strings(one)) {
        if (key === 'birthDate') expect(value).toMatch(/^19\d\d-\d\d-\d\d$/);
        else expect(value, `${one.id} ${key}`).not.toMatch(/^\d{4}-\d\d/);
        if (
          [
            'authored',
            'start',
            'end',
            'sent',
            'date',
            'authoredOn',
            'time',
            'startDate',
            'recordedDate',
            'valueDateTime',
          ].includes(key)
        )
          expect(value, `${one.id} ${key}`).toMatch(offset);
      }
  });

  it('answers in the past and meets in order', () => {
    for (const one of responses) expect(days(one.authored!), one.id).toBeLessThan(0);
    for (const { status, start, end, id } of appointments) {
      expect(days(start!) >= 0 ? 'booked' : 'fulfilled', id).toBe(status);
      expect([days(end!), end! > start!], id).toEqual([days(start!), true]);
    }
  });

  it('holds no CPR number and no phone number that could be somebody’s', () => {
    for (const one of written) {
      for (const [, value] of strings(one)) expect(value).not.toMatch(/\b\d{6}[- ]?\d{4}\b/);
      for (const { value } of (one as { telecom?: { value?: string }[] }).telecom ?? [])
        expect(value).toBe('12 34 56 78');
    }
    for (const { identifier } of patients) expect(identifier).toBeUndefined();
  });

  it('tells each citizen’s story in one line', () => {
    for (const one of patients) {
      const story = extension(one, own('StructureDefinition/demo-story'))?.valueString;
      expect(story, one.id).toMatch(/^[^\n]{10,100}\.$/);
      expect(one.managingOrganization?.reference).toBe('Organization/egelund-kommune');
    }
  });

  it('gives each citizen a course, a plan and a contact person', () => {
    for (const { id } of patients) {
      const about = `Patient/${id}`;
      const episode = found(
        ofType('EpisodeOfCare'),
        ({ patient }) => patient?.reference === about,
        `course of ${id}`,
      );
      const plan = found(ofType('CarePlan'), ({ subject }) => subject?.reference === about, `plan of ${id}`);
      expect(plan.activity?.map(({ reference }) => reference?.reference)).toEqual(
        requestsOf(id!).map((one) => `ServiceRequest/${one.id}`),
      );
      for (const one of [...requestsOf(id!), ...of(id!), plan])
        expect(extension(one, hl7('workflow-episodeOfCare'))?.valueReference?.reference).toBe(
          `EpisodeOfCare/${episode.id}`,
        );
    }
  });
});

describe('Requests and talks', () => {
  it('ask for a questionnaire that exists, for a talk of a known kind', () => {
    for (const one of requests) {
      expect(one.intent).toBe('order');
      expect(['active', 'completed']).toContain(one.status);
      expect(questionnaire(one.instantiatesCanonical![0]!)).toBeTruthy();
      expect(one.requisition?.value, one.id).toBeTruthy();
      expect(one.occurrencePeriod?.start && one.occurrencePeriod.end, one.id).toBeTruthy();
      for (const { system, code } of one.category?.flatMap(({ coding }) => coding ?? []) ?? []) {
        expect(system).toBe(own('CodeSystem/occasion'));
        expect(['initial', 'midway', 'final']).toContain(code);
      }
    }
  });

  it('belong to one appointment each, but for the questionnaire between two talks', () => {
    const loose = requests.filter(
      ({ id }) =>
        !appointments.some(({ basedOn }) =>
          basedOn?.some(({ reference }) => reference === `ServiceRequest/${id}`),
        ),
    );
    expect(loose.map(({ id }) => id)).toEqual(['karl-erik-who5-juni-bestilling']);
    for (const { basedOn, id } of appointments) {
      const groups = new Set(
        basedOn?.map(
          ({ reference }) => request(reference!.replace('ServiceRequest/', '')).requisition?.value,
        ),
      );
      expect([...groups]).toEqual([id]);
    }
  });

  it('are completed once answered, and open until then', () => {
    const sent = new Set(
      responses.filter(({ status }) => status === 'completed').map(({ basedOn }) => basedOn?.[0]?.reference),
    );
    for (const { id, status } of requests)
      expect(status, id).toBe(sent.has(`ServiceRequest/${id}`) ? 'completed' : 'active');
  });

  it('name the citizen, who holds the talk and where', () => {
    for (const { participant, id } of appointments) {
      const who = participant?.map(({ actor }) => actor?.display) ?? [];
      expect(who, id).toHaveLength(3);
      expect(['Mette Holst, sygeplejerske', 'Anders Toft, fysioterapeut']).toContain(who[1]);
      expect(who[2]).toBe('Sundhedscenter Egelund, Bøgevej 12');
    }
  });
});

describe('Responses', () => {
  it.each(each)('%s passes the gate of the kit without a problem', (_id, one) => {
    const read = readResponse(inTime(one));
    expect(read.ok && read.problems).toEqual([]);
  });

  it.each(each)('%s answers what was asked of the same person, in the version that was asked', (_id, one) => {
    expect(target(one).instantiatesCanonical).toEqual([one.questionnaire]);
    expect(target(one).subject).toEqual(one.subject);
    expect(
      extension(extension(one, sd('ehealth-resolved-timing'))!, 'serviceRequestVersionId')?.valueId,
    ).toBe('1');
    expect(one.identifier).toMatchObject({ system: 'urn:ietf:rfc:3986' });
    expect(one.identifier?.value).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it.each(each)('%s holds only items, options and numbers of its questionnaire, in its order', (_id, one) => {
    const asked = questionnaire(one.questionnaire!);
    const order = items(asked).map(({ linkId }) => linkId);
    const given = answered(one).map(({ linkId }) => linkId);
    expect(given).toEqual(order.filter((linkId) => given.includes(linkId)));
    for (const { linkId, answer, text: label } of answered(one)) {
      const item = itemOf(asked, linkId)!;
      expect(label).toBe(item.text);
      expect(isShown(item, one), linkId).toBe(true);
      expect(
        (answer?.length ?? 0) <= (extension(item, hl7('questionnaire-maxOccurs'))?.valueInteger ?? 1),
        linkId,
      ).toBe(true);
      for (const value of answer ?? []) {
        if (item.type === 'choice' && value.valueCoding)
          expect(item.answerOption?.map(({ valueCoding }) => valueCoding)).toContainEqual(value.valueCoding);
        if (item.maxLength) expect(value.valueString!.length).toBeLessThanOrEqual(item.maxLength);
        if (value.valueInteger !== undefined) {
          expect(value.valueInteger).toBeGreaterThanOrEqual(extension(item, hl7('minValue'))!.valueInteger!);
          expect(value.valueInteger).toBeLessThanOrEqual(extension(item, hl7('maxValue'))!.valueInteger!);
        }
      }
    }
  });

  it.each(each)(
    '%s carries the score that its answers add up to, and none where one is missing',
    (_id, one) => {
      const asked = questionnaire(one.questionnaire!);
      const score = items(asked).find(isScore);
      if (!score) return;
      const parts = items(asked)
        .filter(isQuestion)
        .map(({ linkId, answerOption }) => {
          const code = answers(one, linkId)[0]?.valueCoding?.code;
          return answerOption?.filter(({ valueCoding }) => valueCoding?.code === code).map(ordinal)[0];
        });
      const factor = asked.id === 'who5' ? 4 : 1;
      const sum = parts.includes(undefined)
        ? []
        : [parts.reduce<number>((total, part) => total + part!, 0) * factor];
      expect(answers(one, score.linkId).map(plain)).toEqual(sum);
    },
  );

  it('are unique in their identifiers', () =>
    expect(new Set(responses.map(({ identifier }) => identifier?.value)).size).toBe(responses.length));
});

describe('Karl-Erik Damgaard', () => {
  const at = (talk: 'jan' | 'apr' | 'aug') =>
    of('karl-erik-damgaard').filter(({ id }) => id!.endsWith(`-${talk}`));
  const said = (linkId: string, talks: readonly ('jan' | 'apr' | 'aug')[] = ['jan', 'apr', 'aug']) =>
    talks.map(
      (talk) =>
        at(talk)
          .flatMap((one) => words(one, linkId))
          .join(', ') || undefined,
    );

  it('is 58 and has type 2 diabetes', () => {
    expect(found(patients, ({ id }) => id === 'karl-erik-damgaard', 'Karl-Erik').birthDate).toBe(
      '1968-03-14',
    );
    expect(
      found(ofType('Condition'), ({ id }) => id === 'karl-erik-diagnose', 'his diagnosis').code?.text,
    ).toBe('Type 2-diabetes');
  });

  it('answered on 12 January, 18 April and 31 August, and talks today at half past ten', () => {
    expect(
      ['jan', 'apr', 'aug'].map((talk) =>
        [...new Set(at(talk as 'jan').map(({ authored }) => authored))].join(),
      ),
    ).toEqual(['T-234d@19:40', 'T-138d@20:05', 'T-3d@20:14']);
    expect(
      appointments
        .filter(({ id }) => id!.startsWith('karl-erik'))
        .map(({ start, description }) => `${start} ${description}`),
    ).toEqual(['T-231d@10:00 Afklarende samtale', 'T-136d@10:30 Forløbssamtale', 'T@10:30 Forløbssamtale']);
    const { start } = inTime(appointments.find(({ id }) => id === 'karl-erik-samtale-aug')) as {
      start: string;
    };
    expect(start).toBe('2026-09-03T10:30:00+02:00');
  });

  it('gave the numbers of the pictures', () => {
    expect(said('who5-score')).toEqual(['40', '48', '32']);
    expect(said('phq2-score')).toEqual(['1', '2', '4']);
    expect(said('gad7-score')).toEqual(['7', '6', undefined]);
    expect(said('tils-score')).toEqual([undefined, undefined, '4']);
    expect(said('nrs-now')).toEqual(['4', '3', '1']);
    expect(said('srh')).toEqual(['Nogenlunde', 'Nogenlunde', 'Nogenlunde']);
    expect(said('sovn')).toEqual(['Dårligt', 'Dårligt', 'Dårligt']);
    expect(said('sovn-vagner')).toEqual(['5', '6', '4']);
    expect(said('okonomi')).toEqual(['Nej', 'Lidt', 'Meget']);
    expect(said('bolig')).toEqual(['Lidt', 'Meget', 'Meget']);
    expect(said('familie')).toEqual(['Nej', 'Lidt', 'Meget']);
    expect(said('stotte')).toEqual(['Ja, altid', 'Ja, altid', 'Ja, altid']);
    expect(said('stress')).toEqual(['Ja, af og til', 'Ja, for det meste', 'Ja, for det meste']);
    expect(said('aktiv')).toEqual(['2', '3', '2']);
    expect(said('aktiv-onske')).toEqual(['Ja', 'Ja', 'Ja']);
    expect(said('rygning')).toEqual(['Ja, men ikke hver dag', 'Ja, men ikke hver dag', 'Nej']);
    expect(said('intimitet')).toEqual(['Lidt', 'Lidt', 'Det vil jeg helst ikke svare på']);
    expect(said('vigtigst')).toEqual(['Søvn', 'Søvn, Bevægelse', 'Økonomi og bolig, Søvn, Bevægelse']);
  });

  it('is quoted word for word', () => {
    expect(said('stotte-kommentar', ['aug'])).toEqual(['Min datter ringer hver dag.']);
    expect(said('vigtigst-okonomi-tekst', ['aug'])).toEqual([
      'Vi skal skilles, og jeg ved ikke, hvor jeg skal bo, når huset er solgt.',
    ]);
    expect(said('vigtigst-sovn-tekst')).toEqual([
      undefined,
      'Jeg sover dårligt og er træt om dagen.',
      'Jeg vågner klokken 3 og ligger og tænker.',
    ]);
    expect(said('vigtigst-bevaegelse-tekst', ['aug'])).toEqual([
      'Jeg vil gerne i gang igen. Det hjalp i foråret.',
    ]);
  });

  it('skipped two questions on unrest, of one he said why', () => {
    const now = response('karl-erik-gad7-aug');
    const skipped = answered(now)
      .filter(({ answer }) => !answer)
      .map((item) => [item.linkId, extension(item, own('StructureDefinition/skip-reason'))?.valueString]);
    expect(skipped).toEqual([
      ['gad7-4', 'ved ikke'],
      ['gad7-7', undefined],
    ]);
    expect(
      ['jan', 'apr'].map((talk) =>
        ['gad7-4', 'gad7-7'].map((linkId) => words(response(`karl-erik-gad7-${talk}`), linkId)[0]),
      ),
    ).toEqual([
      ['Mere end halvdelen af dagene', 'Flere dage'],
      ['Flere dage', 'Flere dage'],
    ]);
    expect(at('aug').filter(isComplete)).toHaveLength(6);
  });

  it('is red on 4 of 9 areas now, and was on 3', () => {
    expect(count(at('aug'))).toEqual({ red: 8, yellow: 2, green: 4, grey: 2 });
    expect(areas(at('aug'))).toEqual({
      'Mental trivsel': 'red',
      Stress: 'red',
      Søvn: 'red',
      Hverdag: 'red',
      'Social støtte': 'green',
      Bevægelse: 'yellow',
      Helbred: 'yellow',
      Rygning: 'green',
      Samliv: 'grey',
    });
    expect(areas(at('apr'))).toEqual({
      'Mental trivsel': 'yellow',
      Stress: 'red',
      Søvn: 'red',
      Hverdag: 'red',
      'Social støtte': 'green',
      Bevægelse: 'yellow',
      Helbred: 'yellow',
      Rygning: 'yellow',
      Samliv: 'yellow',
    });
  });

  it('answered version 2.0 before and 2.1 now', () => {
    expect(
      ['jan', 'apr', 'aug'].map((talk) => response(`karl-erik-hverdag-${talk}`).questionnaire?.split('|')[1]),
    ).toEqual(['2.0', '2.0', '2.1']);
  });

  it('was asked seven questionnaires from 24 August till 1 September, and WHO-5 in June, which he left', () => {
    const now = requestsOf('karl-erik-damgaard').filter(({ id }) => id!.endsWith('-aug-bestilling'));
    expect(now).toHaveLength(7);
    for (const { occurrencePeriod } of now)
      expect(inTime(occurrencePeriod)).toEqual({ start: '2026-08-24', end: '2026-09-01' });
    const june = request('karl-erik-who5-juni-bestilling');
    expect([june.status, (inTime(june) as ServiceRequest).occurrencePeriod?.end]).toEqual([
      'active',
      '2026-06-15',
    ]);
  });

  it('has two goals with his own numbers, from 15 January', () => {
    expect(
      ofType('Goal')
        .filter(({ id }) => id!.startsWith('karl-erik'))
        .map(({ description, note, startDate }) => [
          description.text,
          inTime(startDate),
          ...(note?.map(({ text: said_ }) => said_) ?? []),
        ]),
    ).toEqual([
      ['Gå tur 3 gange om ugen', '2026-01-15', '5 af 10', '2 af 10'],
      ['Sove 4 nætter i træk', '2026-01-15', '3 af 10', '4 af 10'],
    ]);
  });
});

describe('The others', () => {
  const now = (patient: string, key: string) => of(patient).filter(({ id }) => id!.endsWith(key));

  it('Birthe is green on all nine areas, and was yellow on four', () => {
    expect(Object.values(areas(now('birthe-lindegaard', '-slut')))).toEqual(
      Array.from({ length: 9 }, () => 'green'),
    );
    expect(
      Object.values(areas(now('birthe-lindegaard', '-foerste'))).filter((colour) => colour === 'yellow'),
    ).toHaveLength(4);
  });

  it('Aage is nowhere red or yellow, yet grey on two of nine areas', () => {
    const found_ = areas(now('aage-winther', '-midt'));
    expect(
      Object.entries(found_)
        .filter(([, colour]) => colour === 'grey')
        .map(([name]) => name)
        .sort(),
    ).toEqual(['Mental trivsel', 'Samliv']);
    expect(Object.values(found_).filter((colour) => colour === 'green')).toHaveLength(7);
  });

  it('Jens has answered nothing: seven open requests and a talk in six days', () => {
    expect(of('jens-holm-krogh')).toEqual([]);
    expect(requestsOf('jens-holm-krogh').map(({ status }) => status)).toEqual(
      Array.from({ length: 7 }, () => 'active'),
    );
    expect(appointments.filter(({ id }) => id!.startsWith('jens')).map(({ start }) => start)).toEqual([
      'T+6d@10:00',
    ]);
  });

  it('Inger Marie is left without a result from the server, and declined one question as data', () => {
    const tagged = of('inger-marie-bach');
    expect(tagged).toHaveLength(7);
    for (const { meta } of tagged) expect(meta?.tag).toEqual([{ system: own('demo'), code: 'no-triage' }]);
    const [refusal] = answers(response('inger-marie-hverdag-foerste'), 'bolig');
    expect(refusal).toEqual({ extension: [{ url: hl7('data-absent-reason'), valueCode: 'asked-declined' }] });
  });

  it('Poul’s stored results contradict the rules, and say so in their proof', () => {
    const stored = impressions
      .filter(({ subject }) => subject?.reference === 'Patient/poul-skovgaard')
      .map((one) => {
        const read = readServerResult(inTime(one));
        if (!read.ok) throw new Error(`${one.id} cannot be read.`);
        const [{ linkId, level: colour } = { linkId: '', level: '' }] = read.value.basis;
        const judged = response(read.value.responses[0]!.replace('QuestionnaireResponse/', ''));
        return [linkId, plain(answers(judged, linkId)[0]), read.value.total, colour, level(judged, linkId)];
      });
    expect(stored).toEqual([
      ['who5-score', 44, 'red', 'red', 'yellow'],
      ['nrs-now', 7, 'yellow', 'yellow', 'red'],
    ]);
  });

  it('Ruth answered two versions of Min hverdag, and took one answer back', () => {
    expect(
      of('ruth-bjerregaard')
        .filter(({ questionnaire: asked }) => asked!.includes('/hverdag'))
        .map(({ questionnaire: asked }) => asked!.split('|')[1]),
    ).toEqual(['2.0', '2.1']);
    expect(
      of('ruth-bjerregaard')
        .filter(({ status }) => status === 'entered-in-error')
        .map(({ id }) => id),
    ).toEqual(['ruth-smerte-fejl']);
  });

  it('Kaj writes what must never run', () => {
    const all = of('kaj-ravnsborg')
      .flatMap((one) => strings(one.item).map(([, value]) => value))
      .join('\n');
    for (const payload of ['<img src=x onerror=alert(1)>', '<script>', 'javascript:', '__proto__', '\u202E'])
      expect(all).toContain(payload);
    expect(Math.max(...all.split(/\s/).map((word) => word.length))).toBeGreaterThan(300);
    // No file shows its reader another order than it has.
    for (const file of castFiles) expect(text(file)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  it('Leyla is in the middle of a draft', () => {
    expect(of('leyla-demir').map(({ id, status }) => `${id} ${status}`)).toEqual([
      'leyla-who5-foerste completed',
      'leyla-phq2-foerste completed',
      'leyla-hverdag-foerste in-progress',
    ]);
  });

  it('Sanne is red on smoking alone, and staff judged her yellow with a reason', () => {
    const all = now('sanne-kjaersgaard', '-midt');
    expect(Object.entries(areas(all)).filter(([, colour]) => colour !== 'green')).toEqual([
      ['Rygning', 'red'],
    ]);
    const [computed, assessed] = impressions
      .filter(({ subject }) => subject?.reference === 'Patient/sanne-kjaersgaard')
      .map((one) => readServerResult(inTime(one)));
    if (!computed?.ok || !assessed?.ok) throw new Error('A result cannot be read.');
    expect([computed.value.kind, computed.value.total, assessed.value.kind, assessed.value.total]).toEqual([
      'triage',
      'red',
      'assessment',
      'yellow',
    ]);
    expect(assessed.value.previous).toBe(`ClinicalImpression/${computed.value.id}`);
    expect(assessed.value.summary).toBeTruthy();
    for (const { linkId, level: colour } of computed.value.basis)
      expect(colour, linkId).toBe(level(response('sanne-hverdag-midt'), linkId));
  });
});

/** Days from today to an offset. */
function days(written_: string): number {
  return Number(offset.exec(written_)?.[1] ?? '0');
}
