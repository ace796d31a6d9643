/** Staff's own assessment of a talk beside the computed one (domain.md rule 10). */
import { expect } from '@open-wc/testing';
import { readServerResult } from '../../src/pure/fhir/read-result.js';
import { cast } from '../kit/cast.js';
import { press as pressKey } from '../kit/commands.js';
import { find, findAll, until, visibleText } from '../kit/find.js';
import { focused } from '../kit/focus.js';
import { descriptionOf, nameOf } from '../kit/names.js';
import { show } from './staff.js';

type Overview = HTMLElementTagNameMap['kpro-overview'];

const karlErik = await cast('karl-erik-damgaard');
const sanne = await cast('sanne-kjaersgaard');

const press = async (element: Overview, name: string): Promise<void> => {
  find(element, 'button', name).click();
  await element.updateComplete;
};

const fill = async (element: Overview, level: string, reason: string): Promise<void> => {
  (find(element, 'radio', level) as HTMLInputElement).click();
  (find(element, 'textbox') as HTMLTextAreaElement).value = reason;
  await press(element, 'Gem vurdering');
};

const total = (element: Overview): string => nameOf(findAll(element, 'heading')[0]!);

describe('staff’s own assessment', () => {
  it('that is stored stands as the total, with who and why, and the computed one beside it', async () => {
    const element = await show('kpro-overview', sanne);
    expect(total(element)).to.match(/^Vurderet af fagperson: (Rød|Gul|Grøn)$/);
    expect(visibleText(element)).to.match(
      /Vurderet af .+ kl\. .+ Grund ”.+” Ud fra svarene Rød på 1 af 9 områder/,
    );
  });

  it('is given with a level and a reason: the host gets a resource that reads as what was given', async () => {
    const element = await show('kpro-overview', karlErik);
    let event!: HTMLElementEventMap['kpro-assess'];
    element.addEventListener('kpro-assess', (told) => (event = told));
    await press(element, 'Vurdér selv');
    expect(focused() === find(element, 'radio', 'Rød'), 'focus').to.equal(true);
    await fill(element, 'Gul', 'Han er i gang hos egen læge.');
    expect(Object.keys(event.detail)).to.deep.equal(['responseIds', 'characters']);
    expect(JSON.stringify(event.detail)).not.to.match(/læge|yellow/);
    expect(event.level).to.equal('yellow');
    expect(event.reason).to.equal('Han er i gang hos egen læge.');
    const read = readServerResult(event.resource);
    expect(read.ok && read.value).to.deep.include({
      kind: 'assessment',
      total: 'yellow',
      summary: 'Han er i gang hos egen læge.',
    });
    expect(read.ok && read.value.responses.length).to.equal(7);
    expect(read.ok && read.value.previous).to.match(/^ClinicalImpression\//);
    expect(total(element)).to.equal('Vurderet af fagperson: Gul');
    expect(visibleText(element)).to.contain('Ud fra svarene Rød på 4 af 9 områder');
    // The talk is compared with the one before it, as it was: not with itself.
    expect(visibleText(element)).to.contain(
      'Sidst rød på 3. Nyt: mental trivsel er rød, hverdag har 2 nye røde.',
    );
    expect(visibleText(element)).to.contain('16 lavere, værre');
    expect(focused() === find(element, 'button', 'Vurdér igen'), 'focus').to.equal(true);
  });

  it('without a level or a reason is not given, and says what is missing', async () => {
    const element = await show('kpro-overview', karlErik);
    let told = 0;
    element.addEventListener('kpro-assess', () => (told += 1));
    await press(element, 'Vurdér selv');
    await press(element, 'Gem vurdering');
    expect(visibleText(find(element, 'alert'))).to.equal('Vælg en farve, og skriv hvorfor.');
    (find(element, 'textbox') as HTMLTextAreaElement).value = '   ';
    (find(element, 'radio', 'Grøn') as HTMLInputElement).click();
    await press(element, 'Gem vurdering');
    expect([told, total(element)]).to.deep.equal([0, 'Rød på 4 af 9 områder']);
  });

  it('is left by Esc, and nothing is told', async () => {
    const element = await show('kpro-overview', karlErik);
    let told = 0;
    element.addEventListener('kpro-assess', () => (told += 1));
    await press(element, 'Vurdér selv');
    await pressKey('Escape');
    await until(() => findAll(element, 'radio').length === 0);
    expect(told).to.equal(0);
    expect(focused() === find(element, 'button', 'Vurdér selv'), 'focus').to.equal(true);
  });

  it('goes when the host’s next data do not hold it', async () => {
    const element = await show('kpro-overview', karlErik);
    await press(element, 'Vurdér selv');
    await fill(element, 'Grøn', 'Godt på vej.');
    expect(total(element)).to.equal('Vurderet af fagperson: Grøn');
    element.results = [...karlErik.results];
    await element.updateComplete;
    expect(total(element)).to.equal('Rød på 4 af 9 områder');
  });

  it('says in its group what the computed colour does meanwhile', async () => {
    const element = await show('kpro-overview', karlErik);
    await press(element, 'Vurdér selv');
    expect(descriptionOf(find(element, 'group', 'Din samlede vurdering'))).to.equal(
      'Den beregnede farve bliver stående ved siden af.',
    );
  });
});
