import type { IsoDate } from '#shared/base/dates.ts';
import { standingItems } from '#shared/domain/agenda/standing-items.ts';
import type { DemoHistory } from './demo-history.ts';
import { insatser, kronorText } from './insatser.ts';
import type { Matter } from './matter.ts';
import {
  budgetMatter,
  demoGuidelines,
  guidelineMatter,
  planMatter,
  preliminaryBudgetMatter,
  revisedBudgetMatter,
} from './matters-governing.ts';
import { grantMatter, reportMatter, visitText } from './matters-insatser.ts';
import {
  annualReportMatters,
  autumnMatters,
  decemberMatters,
  officeAgainMatter,
  openingMatters,
  springMatters,
} from './matters-year.ts';
import { correctionMatters } from './tell-correction.ts';

/** What the standing points need to know of the meeting. */
export interface MeetingSetting {
  readonly year: number;
  /** 0–5: February, March, April, September, November, December. */
  readonly slot: number;
  readonly date: IsoDate;
  readonly previous: IsoDate | null;
  readonly next: IsoDate | null;
  readonly attestor: string;
}

/** The whole agenda of a board meeting: the standing points, with the year wheel's matters among them. */
export function boardMatters(history: DemoHistory, setting: MeetingSetting): readonly Matter[] {
  const matters = wheelMatters(history, setting);
  const standing = standingItems('board').map((item, index): Matter => {
    const text = standingText(history, setting, matters, index);
    return {
      key: `standing:${index}`,
      heading: item.heading,
      itemType: item.itemType,
      registered: false,
      presenter: index === 5 ? 'Ekonomen' : null,
      background: text,
      clauses:
        index === 1
          ? [`att utse ${setting.attestor} att jämte ordföranden justera protokollet`]
          : item.proposal,
      result: item.proposal.length === 0 || item.itemType !== 'formality' ? 'noted' : 'approved',
    };
  });
  return [...standing.slice(0, 7), ...matters, ...standing.slice(7)].map((matter) =>
    matter.itemType === 'election' ? { ...matter, result: 'approved' } : matter,
  );
}

function wheelMatters(history: DemoHistory, setting: MeetingSetting): readonly Matter[] {
  const { year, slot, date } = setting;
  const { random } = history;
  const isFirst = setting.previous === null;
  const office = history.decided.get(`office:${year - 1}`);
  switch (slot) {
    case 0:
      return [
        ...openingMatters(year, isFirst),
        ...(office === undefined ? [] : [officeAgainMatter(date)]),
        ...guidelineMatters(history, setting, isFirst),
        ...reports(history, setting, 1),
      ];
    case 1:
      return [
        ...correctionMatters(history, year),
        ...annualReportMatters(year, random),
        ...reports(history, setting, 2),
      ];
    case 2: {
      const extra = random.integer(2, 5) * 100_000;
      const revised = year % 2 === 0 && !isFirst ? [revisedBudgetMatter(year, extra)] : [];
      return [...springMatters(year, random), ...revised, ...reports(history, setting, 1)];
    }
    case 3:
      return [
        ...autumnMatters(year, random),
        preliminaryBudgetMatter(year + 1),
        ...reports(history, setting, 1),
      ];
    case 4:
      return [
        planMatter(year + 1),
        budgetMatter(year + 1),
        ...guidelineMatters(history, setting, year % 2 === 1),
        ...grants(history, setting, 0, 3),
      ];
    default:
      return [...grants(history, setting, 3, insatser.length), ...decemberMatters(year, random)];
  }
}

function grants(
  history: DemoHistory,
  { year, date }: MeetingSetting,
  from: number,
  to: number,
): readonly Matter[] {
  return insatser.slice(from, to).map((insats) => grantMatter(year + 1, insats, date, history.random));
}

function reports(history: DemoHistory, { date }: MeetingSetting, count: number): readonly Matter[] {
  const open = [...history.decided].filter(
    ([key, decided]) =>
      key.startsWith('grant:') &&
      decided.assignment !== null &&
      decided.date < date &&
      !history.decided.has(`report:${key}`),
  );
  return open.slice(0, count).flatMap(([key]) => {
    const insats = insatser.find(({ name }) => key.startsWith(`grant:${name}:`));
    return insats === undefined ? [] : [reportMatter(insats, key, history.random)];
  });
}

function guidelineMatters(
  history: DemoHistory,
  { year, date }: MeetingSetting,
  wanted: boolean,
): readonly Matter[] {
  if (!wanted) return [];
  const all = demoGuidelines.map((guideline) => {
    let version = 1;
    while (history.decided.has(`guideline:${guideline.key}:${version}`)) version += 1;
    const replaced = history.decided.get(`guideline:${guideline.key}:${version - 1}`);
    const reference = replaced === undefined ? null : `${replaced.date} § ${replaced.number}`;
    return { version, matter: guidelineMatter(guideline, version, date, reference) };
  });
  // All are adopted at the start; after that one or two are revised at a time.
  return all
    .filter(({ version }, index) => version === 1 || (year + index) % 3 !== 0)
    .map(({ matter }) => matter);
}

function standingText(
  history: DemoHistory,
  setting: MeetingSetting,
  matters: readonly Matter[],
  index: number,
): readonly string[] {
  const { random } = history;
  const recused = matters.filter((matter) => matter.recusal !== undefined);
  switch (index) {
    case 0:
      return ['Ordföranden öppnar sammanträdet, hälsar välkommen och förrättar upprop.'];
    case 1:
      return ['Protokollet justeras inom två veckor.'];
    case 3:
      return recused.length === 0
        ? ['Ingen anmäler jäv.']
        : recused.map((matter) => `Jäv anmäls i ärendet ${matter.heading}.`);
    case 4:
      return setting.previous === null
        ? ['Detta är styrelsens första sammanträde.']
        : [`Protokollet från sammanträdet ${setting.previous} gås igenom.`];
    case 5:
      return [economyText(setting.slot, random.integer(-30, 25) * 10_000)];
    case 6:
      return visitText(random);
    case 7:
      return ['Minnesanteckningar från beredningsgruppens senaste möte har skickats med kallelsen.'];
    case 8:
      return [
        random.pick([
          'Nationella rådet har publicerat en vägledning om samordningsförbundens styrning.',
          'Delegationsbeslut för perioden anmäls enligt förteckning.',
          'Protokoll från medlemssamrådet och från grannförbundens styrelser har kommit in.',
          'Inbjudan till Finsamkonferensen har kommit in. Två ledamöter deltar.',
        ]),
      ];
    case 9:
      return [
        random.pick([
          'Inga övriga frågor anmäls.',
          'Frågan om gemensam utbildningsdag tas upp. Förbundschefen återkommer med förslag.',
        ]),
      ];
    case 10:
      return [
        `${setting.next === null ? 'Tid för nästa sammanträde meddelas senare.' : `Nästa sammanträde hålls ${setting.next}.`} Ordföranden tackar och avslutar sammanträdet.`,
      ];
    default:
      return [];
  }
}

function economyText(slot: number, deviation: number): string {
  const period = ['december', 'februari', 'mars', 'augusti', 'oktober', 'november'][slot] ?? 'oktober';
  const words =
    deviation === 0
      ? 'i nivå med budget'
      : `${kronorText(Math.abs(deviation))} ${deviation < 0 ? 'över' : 'under'} budgeterad kostnad`;
  return `Ekonomen redovisar utfallet till och med ${period}. Prognosen för helåret är ${words}. Avvikelsen beror främst på att insatser har startat vid en annan tid än planerat.`;
}
