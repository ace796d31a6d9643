import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import { offersFor, reviewOf } from '../../../pure/engines/guidance-offers.js';
import { safeAddress } from '../../../pure/model/address.js';
import type { Offer } from '../../../pure/model/guidance.js';
import type { GuidanceWords } from '../../../pure/words/guidance/index.js';
import { heading } from '../../parts/heading.js';
import { link } from '../../parts/link.js';
import { originMark, reviewFlag } from './origin.js';
import type { GuidanceView } from './view.js';

/** Who may use it: in words, by code, or the whole country; nothing is said where content says nothing. */
const whereText = ({ where, municipalities, origin }: Offer, words: GuidanceWords): string => {
  if (where) return where;
  if (municipalities?.length) return words.municipalities(municipalities.join(', '));
  return origin === 'national' ? words.wholeCountry : '';
};

/** "Lokalt tilbud, Egelund Kommune. Tjekket 12. august 2026. Gennemgås senest 12. august 2027." */
const aboutOffer = (offer: Offer, { words, today }: GuidanceView): string => {
  const who = [offer.origin === 'local' ? words.local : words.national, whereText(offer, words)];
  return [
    `${who.filter(Boolean).join(', ')}.`,
    offer.checked ? words.checked(offer.checked) : '',
    reviewOf(offer, today) === 'ahead' ? words.reviewBy(offer.reviewBy!) : '',
    safeAddress(offer.url) ? '' : words.noLink,
    offer.version ? words.version(offer.version) : '',
    offer.source ? `${words.source}: ${offer.source}` : '',
  ]
    .filter(Boolean)
    .join(' ');
};

/** An offer with who it comes from and when somebody last looked; past its review date it is flagged, not hidden. */
const offer = (
  one: GuidanceMatch['offers'][number],
  match: GuidanceMatch,
  view: GuidanceView,
): TemplateResult => {
  const { words, acts } = view;
  return html`<li part="offer">
    <b>${link(one.url, one.title, words.newWindow, () => acts.openOffer(match.topic.id, one.id))}</b>
    ${originMark(one.by, match, view)}
    <p>${one.text}</p>
    <p class="small soft long">${aboutOffer(one, view)}</p>
    ${reviewFlag(one, view, words.overdueText)}
  </li>`;
};

/** The offers that citizens of this municipality may use. */
export const offers = (match: GuidanceMatch, view: GuidanceView): unknown => {
  const shown = offersFor(match.offers, view.municipality);
  return shown.length
    ? html`${heading(view.level + 1, view.words.offers, { className: 'label' })}
        <ul class="offers">
          ${shown.map((one) => offer(one, match, view))}
        </ul>`
    : nothing;
};
