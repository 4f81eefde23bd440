import { expect, test } from 'vitest';
import { recordTables } from '#shared/domain/record-table.ts';
import { domain as english } from '#shared/i18n/en/domain.ts';
import { domain as swedish } from '#shared/i18n/sv/domain.ts';

const prefixes = [
  ['agendaItem', 'itemType', 'domain.itemType'],
  ['minuteItem', 'result', 'domain.result'],
  ['seat', 'kind', 'domain.seatKind'],
  ['seat', 'office', 'domain.office'],
  ['memberOrganisation', 'kind', 'domain.memberKind'],
  ['body', 'kind', 'domain.bodyKind'],
  ['body', 'numbering', 'domain.numbering'],
  ['attendance', 'mode', 'domain.attendanceMode'],
  ['vote', 'choice', 'domain.voteChoice'],
  ['meeting', 'state', 'domain.meetingState'],
  ['governingDocument', 'kind', 'domain.governingKind'],
  ['governingVersion', 'status', 'domain.versionStatus'],
  ['budgetLine', 'section', 'domain.budgetSection'],
  ['budgetLine', 'category', 'domain.budgetCategory'],
  ['budgetLine', 'party', 'domain.fundingParty'],
  ['budgetLine', 'unit', 'domain.moneyUnit'],
  ['budgetFigure', 'kind', 'domain.figureKind'],
  ['intervention', 'kind', 'domain.interventionKind'],
  ['indicator', 'direction', 'domain.indicatorDirection'],
  ['minutesPart', 'kind', 'domain.partKind'],
  ['matter', 'state', 'domain.matterState'],
  ['matterPosition', 'stance', 'domain.stance'],
  ['referral', 'urgency', 'domain.urgency'],
  ['referral', 'outcome', 'domain.referralOutcome'],
] as const;

test.each(prefixes)('every %s.%s has a word in both languages', (table, field, prefix) => {
  const values = recordTables[table].fields[field]?.oneOf ?? [];
  expect(values.length).toBeGreaterThan(1);
  for (const value of values) {
    expect(swedish).toHaveProperty([`${prefix}.${value}`]);
    expect(english).toHaveProperty([`${prefix}.${value}`]);
  }
});
