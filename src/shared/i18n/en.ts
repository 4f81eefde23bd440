import { agenda } from './en/agenda.ts';
import { attest } from './en/attest.ts';
import { backup } from './en/backup.ts';
import { bodyRules } from './en/body-rules.ts';
import { budget } from './en/budget.ts';
import { calendar } from './en/calendar.ts';
import { common } from './en/common.ts';
import { conflicts } from './en/conflicts.ts';
import { decide } from './en/decide.ts';
import { documents } from './en/documents.ts';
import { domain } from './en/domain.ts';
import { errors } from './en/errors.ts';
import { exchange } from './en/exchange.ts';
import { folder } from './en/folder.ts';
import { goals } from './en/goals.ts';
import { governing } from './en/governing.ts';
import { home } from './en/home.ts';
import { host } from './en/host.ts';
import { identity } from './en/identity.ts';
import { matters } from './en/matters.ts';
import { meetings } from './en/meetings.ts';
import { members } from './en/members.ts';
import { minutes } from './en/minutes.ts';
import { notice } from './en/notice.ts';
import { outputs } from './en/outputs.ts';
import { papers } from './en/papers.ts';
import { people } from './en/people.ts';
import { print } from './en/print.ts';
import { register } from './en/register.ts';
import { rules } from './en/rules.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { start } from './en/start.ts';
import { summons } from './en/summons.ts';
import type { MessageKey } from './sv.ts';

/** Every text of the interface, in English. A missing translation does not compile. */
export const en: Readonly<Record<MessageKey, string>> = {
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
};
