import { addDays, type IsoDate } from '#shared/base/dates.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import type { Correction } from '#shared/domain/minutes/correction.ts';
import { type DecidedMatter, type DemoHistory, scribeAt } from './demo-history.ts';
import { decisionMatter, type Matter } from './matter.ts';

/** Which decision the board puts right at its next meeting, each March. */
const wronglyWritten = 'signatories';
const right =
  'att ordföranden och förbundschefen i förening tecknar förbundets firma till och med årets slut';

/** The § by which the board decides how an earlier one is to be read; none before there is anything to put right. */
export function correctionMatters(history: DemoHistory, year: number): readonly Matter[] {
  const decided = history.decided.get(`${wronglyWritten}:${year}`);
  if (decided === undefined) return [];
  const earlier = `§ ${decided.number} den ${decided.date}`;
  return [
    decisionMatter({
      key: `correction:${year}`,
      heading: `Föregående protokoll, rättelse av § ${decided.number}`,
      registered: false,
      presenter: null,
      background: [`I ${earlier} saknas hur länge beslutet om firmatecknare gäller.`],
      clauses: [`att ${earlier} i första att-satsen ska ha lydelsen ”${right}”`],
    }),
  ];
}

/** Ties the § that was put right to the one that decided it, and tells of a slip of the pen in September. */
export function tellCorrections(history: DemoHistory, date: IsoDate, secretary: RecordId | null): void {
  const year = Number(date.slice(0, 4));
  const deciding = history.decided.get(`correction:${year}`);
  const wrong = history.decided.get(`${wronglyWritten}:${year}`);
  if (deciding?.date === date && wrong !== undefined) {
    tell(history, deciding, addDays(date, 1), {
      corrects: wrong.item,
      place: 'Beslut, första att-satsen',
      before: 'att ordföranden och förbundschefen i förening tecknar förbundets firma',
      after: right,
      reason: 'Det saknades hur länge beslutet gäller.',
      madeBy: secretary,
      decidedBy: deciding.item,
    });
  }
  const preliminary = history.decided.get(`preliminaryBudget:${year + 1}`);
  if (preliminary?.date !== date) return;
  tell(history, preliminary, addDays(date, 24), {
    corrects: preliminary.item,
    place: 'Bakgrund',
    before: 'samråd med medlemmara',
    after: 'samråd med medlemmarna',
    reason: 'Skrivfel, påpekat av en revisor.',
    madeBy: secretary,
    decidedBy: null,
  });
}

function tell(
  history: DemoHistory,
  { item }: DecidedMatter,
  madeOn: IsoDate,
  values: Omit<Correction, 'madeOn'>,
): void {
  scribeAt(history, madeOn, '10:20', 0, 'styrelse').add({
    type: 'create',
    table: 'correction',
    id: history.random.childId(dossierOf(item)),
    values: { ...values, madeOn },
  });
}
