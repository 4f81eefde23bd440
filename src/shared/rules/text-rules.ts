import { personalNumbersIn } from '#shared/base/personal-number.ts';
import type { Finding } from './finding.ts';
import { clausesOf, type ItemText, linesOf, textsOf } from './item-texts.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { datesIn, impossibleTimesIn } from './text/dates-in-text.ts';
import { sumMismatches } from './text/sums-in-text.ts';

/** C1: a date that is told is one the calendar has, on the day of the week that is told; a clock time is one clocks show. */
export function checkDates(facts: MinutesFacts): readonly Finding[] {
  const { date, attestPlace } = facts.meeting.values;
  const texts = facts.items.flatMap((item) => textsOf(facts, item));
  const cover: readonly ItemText[] =
    attestPlace === null
      ? []
      : [{ item: facts.meeting.id, record: facts.meeting.id, field: 'attestPlace', text: attestPlace }];
  return [...texts, ...cover].flatMap((text) => {
    const repair = { record: text.record, field: text.field };
    const item = facts.labelOf(text.item);
    const dates = datesIn(text.text, date)
      .filter(({ problem }) => problem !== null)
      .map((told) => {
        const message = told.problem === 'missing' ? 'dateMissing' : 'weekdayDiffers';
        return raise('C1', 'warn', text.record, message, { item, text: told.text }, repair);
      });
    const times = impossibleTimesIn(text.text).map((told) =>
      raise('C1', 'warn', text.record, 'timeImpossible', { item, text: told }, repair),
    );
    return [...dates, ...times];
  });
}

/** C3: a sum that the text of a § tells is what its parts come to. */
export function checkSums(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    sumMismatches(linesOf(facts, item.id)).map(({ stated, counted }) => {
      const values = { item: facts.labelOf(item.id), stated, counted };
      return raise('C3', 'warn', item.id, 'sumDiffers', values, { record: item.id, field: 'background' });
    }),
  );
}

/** Words that leave it open what was decided, as those who look through minutes have remarked on. */
const unclear = [
  /(?<!\p{L})det (?:bestämdes|beslutades|beslöts) att/iu,
  /(?<!\p{L})tar? med sig (?:frågan|förslaget|ärendet|synpunkterna)/iu,
  /(?<!\p{L})ställer? sig (?:positiv|bakom tanken)/iu,
  /(?<!\p{L})(?:om möjligt|vid behov|så snart som möjligt|framöver)(?!\p{L})/iu,
  /(?<!\p{L})(?:i princip|i stort sett)(?!\p{L})/iu,
  /^att (?:diskutera|fundera|återkomma)(?!\p{L})/iu,
];

/** C6: a decision can be understood by itself and carried out: no words that leave it open. */
export function checkClarity(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    clausesOf(facts, item.id).flatMap((clause) => {
      const words = unclear.map((pattern) => pattern.exec(clause.values.wording)?.[0]).find(isTold);
      const repair = { record: clause.id, field: 'wording' };
      const values = { item: facts.labelOf(item.id), text: words ?? '' };
      return words === undefined ? [] : [raise('C6', 'advice', clause.id, 'decisionUnclear', values, repair)];
    }),
  );
}

/** X1: no personnummer stands in the minutes. The version for the web is held back while one does. */
export function checkPersonalNumbers(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    textsOf(facts, item)
      .filter(({ text }) => personalNumbersIn(text).length > 0)
      .map(({ record, field }) =>
        raise('X1', 'warn', record, 'personalNumber', { item: facts.labelOf(item.id) }, { record, field }),
      ),
  );
}

function isTold(text: string | undefined): text is string {
  return text !== undefined;
}
