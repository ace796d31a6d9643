/** Journeys (d) and (e): three talks, and a talk that the platform has not judged. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { openFrame } from '../kit/frame.js';

describe('a nurse who prepares a talk', function () {
  this.timeout(120_000);

  it('sees over three talks what is better, what is worse and what is the same', async () => {
    const record = await openFrame('/ehr.html#/karl-erik-damgaard/svar', 1280, 900);
    await record.soon('heading', 'Rød på 4 af 9 områder');
    await record.soon('heading', 'Udvikling over tid');
    const { text } = record;
    expect(text).to.contain('Sidst rød på 3. Nyt: mental trivsel er rød, hverdag har 2 nye røde.');
    expect(text).to.contain('6 af 7 skemaer fuldt besvaret, ikke Uro (GAD-7).');
    expect(text).to.contain(
      'Trivsel (WHO-5) er faldet fra 48 i april til 32 nu. Det er 16 lavere, værre, og ændringen er klinisk relevant.',
    );
    expect(text).to.contain('Nætter vågen om ugen er faldet fra 6 i april til 4 nu. Det er 2 lavere, bedre.');
    expect(text).to.contain('Selvvurderet helbred er 3, som i april.');
    expect(text).to.contain('Kun én måling.');
  });

  it('sees "Foreløbig" where the platform has not judged the answers', async () => {
    const record = await openFrame('/ehr.html#/inger-marie-bach/svar', 1280, 900);
    await until(() => record.text.includes('Foreløbig'));
    expect(record.text).to.contain('Farverne er regnet ud her, efter skemaernes egne regler.');
  });
});
