import { html, nothing, type TemplateResult } from 'lit';
import { numberOf, valued } from '../../pure/model/answer.js';
import type { Row } from '../../pure/engines/rows.js';
import { answersText } from '../../pure/words/answer.js';
import { number } from '../../pure/words/numbers.js';
import { ruleText } from '../../pure/words/rule.js';
import type { StaffWords } from '../../pure/words/staff/index.js';

/** Why a level is what it is, in a line: the rule that was met, or the reason for grey. */
export const reasonText = ({ finding, item, range }: Row, words: StaffWords): string => {
  if (!finding) return words.noRule;
  if (finding.level === 'grey') {
    if (finding.reason === 'score-not-computed' && finding.needs)
      return words.scoreMissing(finding.needs.answered, finding.needs.of);
    return words.grey[finding.reason ?? 'no-rule-met'];
  }
  const level = words.level[finding.level];
  if (finding.missing) return words.ruleMissing(level);
  return words.ruleEarns(level, finding.rule ? ruleText(finding.rule, item, range, words) : '');
};

/** What the content calls the range that a score lies in: '10–14: moderat'. */
const bandText = ({ answers, facts }: Row, words: StaffWords): string => {
  const [first] = valued(answers);
  const value = first && numberOf(first);
  if (value === undefined) return '';
  const mine = facts?.bands?.filter(({ from, to, label }) => label && value >= from && value <= to) ?? [];
  const say = (one: number) => number(one, words.language);
  return mine.map(({ from, to, label }) => `${words.range(say(from), say(to))}: ${label}`).join(', ');
};

const fact = (name: string, value: unknown): TemplateResult | typeof nothing =>
  value
    ? html`<div>
        <dt>${name}</dt>
        <dd class="long">${value}</dd>
      </div>`
    : nothing;

/** The proof of a colour (decision D6): rule, answer, source, questionnaire with version, and time. */
export const proof = (row: Row, words: StaffWords): TemplateResult => {
  const { finding, item, answers, questionnaire } = row;
  const at = finding?.provenance.at;
  const local = finding?.provenance.source === 'local';
  // What nobody has judged has no source of a colour.
  const source =
    finding?.reason === 'no-server-result' && !at ? '' : local ? words.whyLocal : words.whyServer;
  return html`
    <dl class="proof" part="proof">
      ${fact(words.whyRule, finding?.own ? `${reasonText(row, words)}. ${words.whyOther(words.level[finding.own])}` : reasonText(row, words))}
      ${fact(words.whyAnswer, answers.length ? answersText(item, answers, words.language) : words.skipped)}
      ${fact(words.whyBand, bandText(row, words))} ${fact(words.whySource, source)}
      ${fact(words.whyVersion, words.version(questionnaire.staffTitle, row.response.canonical.version))}
      ${fact(words.whyUse, questionnaire.usage)} ${fact(words.whyTime, at ? words.stamp(at) : '')}
    </dl>
  `;
};
