/** What the program does by a rule: stops, warns, advises, or works it out so that it cannot be wrong. */
export type RuleAction = 'block' | 'warn' | 'advice' | 'compute';

/** A rule of the list of invariants, or (C) of the agreement of a text with itself and with what it refers to. */
interface RuleEntry {
  /** The law, decision or practice behind it, as one cites it. */
  readonly source: string;
  /** What it does at its strictest. */
  readonly action: RuleAction;
}

/** Every rule that holds for minutes, notes and what hangs on them. `docs/rules.md` tells where each is held. */
export const ruleTable = {
  M1: { source: 'KL 5:69, JO 3339-2013', action: 'block' },
  M2: { source: 'JO, Nordmaling', action: 'block' },
  M3: { source: 'JO 3339-2013', action: 'warn' },
  M4: { source: 'KL 5:66–67', action: 'block' },
  M5: { source: 'KL 5:66–67', action: 'block' },
  M6: { source: 'KL 5:66–67', action: 'block' },
  M7: { source: 'Praxis för beslutsformulering', action: 'warn' },
  M8: { source: 'KL 5:67 p. 1–2', action: 'block' },
  M9: { source: 'KL 5:66', action: 'warn' },
  M10: { source: 'Praxis för tillkommande ärenden', action: 'warn' },
  A1: { source: 'KL 5:65, 5:69', action: 'block' },
  A2: { source: 'KL 5:66', action: 'block' },
  A3: { source: 'KL 4:22', action: 'block' },
  A4: { source: 'Lag 2003:1210, 12 §', action: 'warn' },
  A5: { source: 'Organets regler om tjänstgöring', action: 'warn' },
  A6: { source: 'Lag 2003:1210, 19 a §', action: 'warn' },
  A7: { source: 'Lag 2003:1210, 11 §', action: 'warn' },
  A8: { source: 'Praxis för val av justerare', action: 'warn' },
  Q1: { source: 'KL 6:27', action: 'warn' },
  V1: { source: 'KL 4:24, 5:67 p. 5', action: 'block' },
  V2: { source: 'KL 5:67 p. 3', action: 'block' },
  V3: { source: 'KL 5:55–56', action: 'warn' },
  V4: { source: 'KL 5:56', action: 'warn' },
  V5: { source: 'KL 5:54', action: 'block' },
  V6: { source: 'Lag 2003:1210, 9 §', action: 'warn' },
  V7: { source: 'KL 4:25', action: 'warn' },
  V8: { source: 'Lag 2003:1210, 9 §', action: 'warn' },
  J1r: { source: 'KL 6:30', action: 'block' },
  J2r: { source: 'KL 6:28, 6:30', action: 'warn' },
  J3r: { source: 'KL 4:27', action: 'warn' },
  J4r: { source: 'KL 4:27', action: 'warn' },
  J5r: { source: 'KL 6:17', action: 'warn' },
  T1: { source: 'Organets regler om kallelse', action: 'warn' },
  T2: { source: 'KL 5:69', action: 'warn' },
  T3: { source: 'KL 8:12', action: 'warn' },
  T4: { source: 'KL 8:12', action: 'block' },
  T5: { source: 'KL 13:5, lag 1930:173', action: 'warn' },
  T6: { source: 'KL 8:12, 13:5', action: 'warn' },
  T7: { source: 'Praxis för omedelbar justering', action: 'block' },
  T8: { source: 'KL 8:12', action: 'block' },
  D1: { source: 'KL 6:39–40', action: 'warn' },
  D2: { source: 'KL 6:38', action: 'warn' },
  B1: { source: 'God redovisningssed', action: 'warn' },
  B2: { source: 'Lag 2003:1210, 5 §', action: 'warn' },
  B3: { source: 'Lag 2003:1210: budget senast 30 november', action: 'warn' },
  B4: { source: 'Lag 2003:1210: årsredovisning inom tre månader', action: 'warn' },
  B5: { source: 'Praxis för belopp', action: 'block' },
  B6: { source: 'Praxis för budgetföljsamhet', action: 'warn' },
  G1: { source: 'Praxis för styrdokument', action: 'block' },
  G2: { source: 'Praxis för styrdokument', action: 'warn' },
  N1: { source: 'TF 2:10, 2:12', action: 'compute' },
  X1: { source: 'Dataskyddsförordningen, praxis för publicering', action: 'warn' },
  X2: { source: 'TF 2:10', action: 'compute' },
  X3: { source: 'Praxis för expediering', action: 'warn' },
  X4: { source: 'Praxis för protokollsutdrag', action: 'compute' },
  I1: { source: 'KL 5:69', action: 'block' },
  I2: { source: 'KL 5:67', action: 'block' },
  I3: { source: 'Praxis för diarium', action: 'warn' },
  C1: { source: 'Praxis: datum ska finnas och stämma', action: 'warn' },
  C2: { source: 'KL 5:66, praxis: tider i följd', action: 'warn' },
  C3: { source: 'Praxis: summor ska stämma', action: 'warn' },
  C4: { source: 'Praxis: hänvisningar ska finnas', action: 'warn' },
  C5: { source: 'Praxis för uppdrag', action: 'warn' },
  C6: { source: 'Praxis för beslutsformulering', action: 'advice' },
} as const satisfies Readonly<Record<string, RuleEntry>>;

/** A rule by its number in the list of invariants. */
export type RuleId = keyof typeof ruleTable;
