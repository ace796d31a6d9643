/** What goes with the questions: having them read aloud, declining, help from somebody, whom to call, and fidelity. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { listenToAnnouncer } from './answers-data.js';
import {
  choice,
  extension,
  form,
  item,
  type Json,
  painScale,
  response,
  risky,
  sleep,
  sleepForm,
  talk,
} from './forms.js';
import { translate } from '../kit/translator.js';
import { danish, silence, speaksWith } from './speech.js';
import { begin, open, type Visit } from './visit.js';

afterEach(silence);

const own = (name: string): string => `https://kpro-elements.example/StructureDefinition/${name}`;

describe('reading aloud', () => {
  it('Q11 is offered only where the device itself has a Danish voice', async () => {
    speaksWith({ lang: 'en-GB', localService: true }, { lang: 'da-DK', localService: false });
    const visit = await begin({ questionnaire: form([sleep]) });
    // What draws it is there.
    await visit.soon('button', 'Jeg vil ikke svare');
    expect(visit.query('button', 'Læs op')).to.equal(undefined);
  });

  it('Q11 is offered as soon as the device has found its voices', async () => {
    const speech = speaksWith();
    const visit = await begin({ questionnaire: form([sleep]) });
    // What draws it is there.
    await visit.soon('button', 'Jeg vil ikke svare');
    expect(visit.query('button', 'Læs op')).to.equal(undefined);
    speech.finds([danish]);
    await visit.soon('button', 'Læs op');
  });

  it('reads the question, then each answer, and says by its name that it can be stopped', async () => {
    const speech = speaksWith(danish);
    const visit = await begin({ questionnaire: form([sleep]) });
    await visit.press('Læs op');
    expect(speech.said).to.deep.equal(['Hvordan sover du?', 'Godt', 'Dårligt']);
    await visit.press('Stop oplæsning');
    expect(speech.cancelled).to.equal(1);
    await visit.press('Læs op');
    speech.finish();
    await visit.soon('button', 'Læs op');
  });

  it('reads the numbers of a scale with the words of its ends', async () => {
    const speech = speaksWith(danish);
    const visit = await begin({ questionnaire: form([painScale()]) });
    await visit.press('Læs op');
    expect(speech.said).to.deep.equal([
      'Hvor stærke er dine smerter?',
      'Vælg et tal fra 0 til 10.',
      '0: ingen smerter',
      '10: de værst tænkelige smerter',
    ]);
  });

  it('Q11 stops when the page is turned, and when the element leaves the page', async () => {
    const speech = speaksWith(danish);
    const visit = await begin({ questionnaire: form([sleep, talk]) });
    await visit.press('Læs op');
    await visit.skip();
    expect(speech.cancelled, 'after the page was turned').to.equal(1);
    await visit.press('Læs op');
    visit.element.remove();
    expect(speech.cancelled, 'after it left').to.equal(2);
  });

  it('reads all that stands together on a page, the texts between them, too', async () => {
    const speech = speaksWith(danish);
    const visit = await begin(
      { questionnaire: form([item('t', 'display', 'Tænk på i går.'), sleep, talk]) },
      { layout: 'all' },
    );
    await visit.press('Læs op');
    expect(speech.said).to.deep.equal([
      'Tænk på i går.',
      'Hvordan sover du?',
      'Godt',
      'Dårligt',
      'Hvad vil du tale om?',
    ]);
  });

  it('leaves alone what somebody else has the device say', async () => {
    const speech = speaksWith(danish);
    const visit = await begin({ questionnaire: form([sleep, talk]) });
    await visit.skip();
    expect(speech.cancelled).to.equal(0);
  });
});

const sent = async (visit: Visit): Promise<Json> => {
  let resource: Json | undefined;
  visit.element.addEventListener('kpro-submit', (event) => {
    resource = event.response as Json;
    event.respondWith(Promise.resolve({ id: '1', versionId: '1' }));
  });
  await visit.press('Send svar');
  return until(() => resource);
};

const declined = {
  extension: [
    { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' },
  ],
};

describe('not wanting to answer', () => {
  it('is an answer of its own: it leads on, stands on the check page, and is sent as data', async () => {
    const visit = await begin({ questionnaire: form([sleep, talk]) });
    await visit.press('Jeg vil ikke svare');
    expect(visit.title).to.equal('Hvad vil du tale om?');
    await visit.toCheck();
    expect(visit.text).to.contain('Vil ikke svare');
    const { item: items } = await sent(visit);
    expect((items as readonly Json[])[0]!['answer']).to.deep.equal([declined]);
  });

  it('is told where the question stands, can be taken back, and gives way to an answer', async () => {
    const visit = await begin({ questionnaire: form([{ ...sleep, repeats: true }]) });
    await visit.press('Jeg vil ikke svare');
    await visit.press('Tilbage');
    expect(visit.text).to.contain('Du har valgt ikke at svare på dette spørgsmål.');
    expect(visit.query('button', 'Jeg vil ikke svare')).to.equal(undefined);
    await visit.choose('Godt');
    expect(visit.text).not.to.contain('Du har valgt ikke at svare');
    await visit.press('Fjern mit svar');
    await visit.soon('button', 'Jeg vil ikke svare');
    await visit.choose('Dårligt');
    await visit.next();
    const { item: items } = await sent(visit);
    expect((items as readonly Json[])[0]!['answer']).to.have.length(1);
  });

  it('lets somebody send a form whose question must be answered', async () => {
    const visit = await begin(
      { questionnaire: form([{ ...sleep, required: true }, talk]) },
      { layout: 'all' },
    );
    expect(visit.query('button', 'Jeg vil ikke svare på: Hvordan sover du?')).to.exist;
    await visit.next();
    await visit.press('Send svar');
    await visit.press('Jeg vil ikke svare på: Hvordan sover du?');
    await until(() => visit.focus === visit.find('button', 'Ret svaret på: Hvordan sover du?'));
    const { item: items } = await sent(visit);
    expect((items as readonly Json[])[0]!['answer']).to.deep.equal([declined]);
  });

  it('leaves every kind of field empty, and whatever is answered then takes its place', async () => {
    const kinds = [
      item('a', 'string', 'Navne?', { repeats: true }),
      item('b', 'attachment', 'Billede?'),
      item('c', 'quantity', 'Vægt?'),
      item('d', 'dateTime', 'Hvornår?'),
      item('e', 'open-choice', 'Hvad?', { answerOption: [{ valueString: 'A' }], repeats: true }),
      painScale('f'),
      choice('g', 'Hvor?', ['Aars'], { extension: [extension.control('autocomplete')] }),
    ];
    for (const kind of kinds) {
      const visit = await begin({ questionnaire: form([kind, talk]) });
      await visit.press('Jeg vil ikke svare');
      await visit.press('Tilbage');
      expect(visit.text, String(kind['type'])).to.contain('Du har valgt ikke at svare på dette spørgsmål.');
      const fields = [...visit.findAll('textbox'), ...visit.findAll('radio'), ...visit.findAll('checkbox')];
      for (const field of fields as HTMLInputElement[]) {
        expect(field.checked).to.equal(false);
        if (field.type === 'text') expect(field.value).to.equal('');
      }
    }
    const visit = await begin({ questionnaire: form([kinds[0]!, talk]) });
    await visit.press('Jeg vil ikke svare');
    await visit.press('Tilbage');
    await visit.write('Ida', 'Navne? Svar 1');
    await visit.toCheck();
    const { item: items } = await sent(visit);
    expect((items as readonly Json[])[0]!['answer']).to.deep.equal([{ valueString: 'Ida' }]);
  });

  it('is offered beside no question that offers it itself', async () => {
    const itself = choice('a', 'Hvor meget drikker du?', ['Lidt', 'Det vil jeg ikke sige']);
    const [little, not] = itself['answerOption'] as readonly Json[];
    const options = [little, { ...not, extension: [{ url: own('option-declines'), valueBoolean: true }] }];
    const visit = await begin({ questionnaire: form([{ ...itself, answerOption: options }]) });
    await until(() => visit.element.fidelity);
    expect(visit.query('button', 'Jeg vil ikke svare')).to.equal(undefined);
  });
});

describe('help to answer', () => {
  it('is told by whoever answers, and goes with the answers', async () => {
    const visit = await open({
      questionnaire: sleepForm(),
      response: response({ sovn: { valueString: 'x' } }),
    });
    await visit.toCheck();
    (await until(() => visit.findAll('group').find(({ localName }) => localName === 'details')))
      .querySelector('summary')!
      .click();
    await visit.choose('Ja, en pårørende');
    expect(visit.radio('Ja, en pårørende').checked).to.equal(true);
    const { extension: said } = await sent(visit);
    expect(said).to.deep.include({ url: own('helped-by'), valueCode: 'relative' });
    expect(said).to.deep.include({ url: own('response-mode'), valueCode: 'assisted' });
  });

  it('is remembered in a draft, and can be taken back', async () => {
    const extension = [
      { url: own('response-mode'), valueCode: 'assisted' },
      { url: own('helped-by'), valueCode: 'staff' },
    ];
    const visit = await open({
      questionnaire: sleepForm(),
      response: response({ tale: { valueString: 'x' } }, { extension }),
    });
    await visit.toCheck();
    expect(visit.radio('Ja, en medarbejder').checked).to.equal(true);
    await visit.choose('Nej');
    const { extension: said } = await sent(visit);
    expect(said).to.deep.equal([{ url: own('helped-by'), valueCode: 'none' }]);
  });
});

describe('the safety net', () => {
  const call = 'Har du brug for at tale med nogen nu?';
  const host = { 'safety-text': 'Ring til Livsnær. Der er altid nogen.', 'safety-phone': '70 10 20 30' };

  it('stands at once after an answer that calls for it, and goes when the answer does', async () => {
    const visit = await begin({ questionnaire: form([risky, talk]) }, host);
    await visit.choose('Nej');
    expect(visit.text).not.to.contain(call);
    await visit.choose('Ja');
    expect(visit.text).to.contain(call).and.to.contain('Der er altid nogen.');
    expect((visit.find('link', 'Ring 70 10 20 30') as HTMLAnchorElement).href).to.equal('tel:70102030');
    await visit.choose('Nej');
    expect(visit.text).not.to.contain(call);
  });

  it('stands on the check page and on the receipt, too', async () => {
    const visit = await begin({ questionnaire: form([risky]) }, host);
    await visit.choose('Ja');
    await visit.next();
    expect(visit.text).to.contain(call);
    await sent(visit);
    await visit.soon('heading', 'Dine svar er sendt');
    expect(visit.text).to.contain(call);
  });

  it('tells of the doctor and 112 where the host says nothing', async () => {
    const visit = await begin({ questionnaire: form([risky]) });
    await visit.choose('Ja');
    expect(visit.text).to.contain('Ring til din læge').and.to.contain('så ring 112');
  });

  it('is said aloud once, without why', async () => {
    const heard = listenToAnnouncer();
    const visit = await begin({ questionnaire: form([risky, talk]) }, host);
    await visit.choose('Ja');
    await visit.choose('Nej');
    await visit.choose('Ja');
    heard.stop();
    const about = heard.sentences().filter((sentence) => sentence.includes('besked'));
    expect(about).to.deep.equal([
      'Der står en besked under spørgsmålet.',
      'Der står en besked under spørgsmålet.',
    ]);
  });

  it('links no number that is none', async () => {
    const visit = await begin({ questionnaire: form([risky]) }, { 'safety-phone': 'javascript:alert(1)' });
    await visit.choose('Ja');
    expect(visit.query('link')).to.equal(undefined);
  });
});

describe('the fidelity report', () => {
  const told = async (visit: Visit) =>
    until(() => {
      const { fidelity } = visit.element;
      return fidelity?.wording ? fidelity : undefined;
    });

  it('knows the same wording by the same hash, and another by another', async () => {
    const [one, same, other] = await Promise.all(
      [form([sleep, talk]), form([sleep, talk], { version: '2.0' }), form([talk, sleep])].map(
        async (questionnaire) => (await told(await begin({ questionnaire }))).wording,
      ),
    );
    expect(one).to.match(/^sha-256:[0-9a-f]{64}$/);
    expect(same).to.equal(one);
    expect(other).not.to.equal(one);
  });

  it('tells which questions were in sight, and how they stood', async () => {
    const visit = await begin({ questionnaire: form([sleep, talk]) });
    const { questions, shownAs, translated } = await until(() => {
      const { fidelity } = visit.element;
      return fidelity?.questions[0]?.seen ? fidelity : undefined;
    });
    expect(questions).to.deep.equal([
      { linkId: 'sovn', seen: true },
      { linkId: 'tale', seen: false },
    ]);
    expect(shownAs).to.have.length(1);
    expect(shownAs[0]!.layout).to.equal('page');
    expect(shownAs[0]!.textSize).to.be.greaterThan(15);
    expect(translated).to.equal(false);
  });

  it('goes on looking after the element was moved', async () => {
    const visit = await begin({ questionnaire: form([sleep, talk]) });
    await told(visit);
    const { parentElement } = visit.element;
    visit.element.remove();
    parentElement!.append(visit.element);
    await visit.skip();
    await until(() => visit.element.fidelity!.questions[1]!.seen);
  });

  it('says that a page translator put other words in their place', async () => {
    const visit = await begin({ questionnaire: form([sleep, talk]) });
    await told(visit);
    translate(visit.element);
    await visit.choose('Godt');
    await visit.next();
    expect(visit.element.fidelity?.translated).to.equal(true);
  });

  it('holds no answer', async () => {
    const visit = await begin({ questionnaire: form([item('a', 'text', 'Hvad fylder?')]) });
    await visit.write('hemmeligt');
    expect(JSON.stringify(await told(visit))).not.to.contain('hemmeligt');
  });
});
