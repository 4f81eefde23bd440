import { agenda } from './sv/agenda.ts';
import { attest } from './sv/attest.ts';
import { backup } from './sv/backup.ts';
import { bodyRules } from './sv/body-rules.ts';
import { budget } from './sv/budget.ts';
import { calendar } from './sv/calendar.ts';
import { common } from './sv/common.ts';
import { conflicts } from './sv/conflicts.ts';
import { decide } from './sv/decide.ts';
import { documents } from './sv/documents.ts';
import { domain } from './sv/domain.ts';
import { errors } from './sv/errors.ts';
import { exchange } from './sv/exchange.ts';
import { folder } from './sv/folder.ts';
import { goals } from './sv/goals.ts';
import { governing } from './sv/governing.ts';
import { home } from './sv/home.ts';
import { host } from './sv/host.ts';
import { identity } from './sv/identity.ts';
import { matters } from './sv/matters.ts';
import { meetings } from './sv/meetings.ts';
import { members } from './sv/members.ts';
import { minutes } from './sv/minutes.ts';
import { notice } from './sv/notice.ts';
import { outputs } from './sv/outputs.ts';
import { papers } from './sv/papers.ts';
import { people } from './sv/people.ts';
import { print } from './sv/print.ts';
import { register } from './sv/register.ts';
import { rules } from './sv/rules.ts';
import { search } from './sv/search.ts';
import { settings } from './sv/settings.ts';
import { shell } from './sv/shell.ts';
import { start } from './sv/start.ts';
import { summons } from './sv/summons.ts';

/** Every text of the interface, in Swedish: the source of the catalogue. Keys are `area.name`. */
export const sv = {
  ...common,
  ...start,
  ...shell,
  ...home,
  ...matters,
  ...meetings,
  ...people,
  ...calendar,
  ...bodyRules,
  ...agenda,
  ...documents,
  ...minutes,
  ...decide,
  ...attest,
  ...notice,
  ...register,
  ...search,
  ...exchange,
  ...folder,
  ...backup,
  ...conflicts,
  ...governing,
  ...goals,
  ...budget,
  ...settings,
  ...identity,
  ...members,
  ...errors,
  ...summons,
  ...papers,
  ...outputs,
  ...print,
  ...host,
  ...domain,
  ...rules,
} as const;

/** The name of a message. */
export type MessageKey = keyof typeof sv;
