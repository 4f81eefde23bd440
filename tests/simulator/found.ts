import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import type { Audience } from '#shared/log/operation.ts';
import { createText } from '#shared/log/text.ts';
import type { Core } from './core.ts';
import { type SimulatedDevice, simulatedDevice } from './devices.ts';
import { createRandom, type Random } from './random.ts';
import { pack, readDirectory, receive, write } from './replica.ts';
import {
  boardMeeting,
  emptyDisk,
  groupAudience,
  groupMeeting,
  type Member,
  recordOf,
  type World,
} from './world.ts';

/** The number of a device that nobody ever lets in. */
export const outsider = 30;

const years = 10 * 365 * 24 * 3_600_000;

/** A clock error: mostly none or some hours, now and then ten years. */
export function clockError(random: Random): number {
  if (random.chance(0.5)) return random.below(3 * 3_600_000) - 3_600_000;
  if (random.chance(0.4)) return random.chance(0.5) ? years : -years;
  return (random.below(200) - 100) * 3_600_000;
}

/** Founds an association of 2–9 members. Some are let in at once, others later. */
export async function foundWorld(seed: number, core: Core): Promise<World> {
  const random = createRandom(seed);
  const size = 2 + random.below(8);
  const founder = await simulatedDevice(0);
  const genesis = {
    name: 'Samordningsförbundet Simulering',
    memberName: 'Medlem 0',
    role: 'sekreterare',
    device: founder.device,
    signingKey: founder.signingPublic,
    recipient: 'age1simulerad0',
  };
  const workspace = await workspaceIdOf(genesis);
  const members: Member[] = [];
  for (let number = 0; number < size; number += 1) {
    members.push({
      number,
      device: await simulatedDevice(number),
      audiences: audiencesOf(number, size),
      backups: [],
      newer: random.chance(0.15),
      disk: emptyDisk(),
      skew: clockError(random),
      directory: undefined,
      devices: new Map(),
      joined: false,
      forked: false,
      latest: 0,
      views: new Map(),
    });
  }
  const world: World = {
    seed,
    core,
    random,
    members,
    workspace,
    letters: [],
    made: new Map(),
    forged: new Set(),
    counts: {},
    faults: [],
    step: 0,
    tokens: 0,
  };
  const first = members[0] as Member;
  first.joined = true;
  write(world, first, 'forbund', { kind: 'genesis', table: 'workspace', record: workspace, extra: genesis });
  await readDirectory(world, first);
  writeRecords(world, first);
  for (const member of members.slice(1)) {
    if (member.number > 1 && random.chance(0.3)) continue;
    await letIn(world, first, member, random.chance(0.2));
  }
  return world;
}

function audiencesOf(number: number, size: number): readonly Audience[] {
  if (number === 0) return ['forbund', 'styrelse', 'beredning', groupAudience];
  if (number === size - 1 && size > 2) return ['forbund', groupAudience];
  return number % 3 === 2 ? ['forbund', 'styrelse', groupAudience] : ['forbund', 'styrelse'];
}

/** What a grant of a device carries. */
export function grantExtra(
  device: SimulatedDevice,
  member: Pick<Member, 'number' | 'audiences'>,
  administrator: boolean,
) {
  return {
    device: device.device,
    name: `Medlem ${member.number}`,
    role: 'ledamot',
    person: null,
    signingKey: device.signingPublic,
    recipient: `age1simulerad${member.number}`,
    administrator,
    audiences: [...member.audiences],
  };
}

/** An administrator lets a member in and hands over a first bundle. */
export async function letIn(world: World, by: Member, member: Member, administrator: boolean): Promise<void> {
  const record = await naturalId(world.workspace, 'device', [member.device.device]);
  const extra = grantExtra(member.device, member, administrator);
  write(world, by, 'forbund', { kind: 'grant', table: 'device', record, extra });
  if (administrator) member.audiences = [...new Set([...member.audiences, groupAudience])];
  await readDirectory(world, by);
  const bundle = await pack(world, by, [member]);
  if ((await receive(world, member, bundle)) === 'taken') member.joined = true;
}

function writeRecords(world: World, by: Member): void {
  const create = (
    audience: Audience,
    table: string,
    record: RecordId,
    fields: Readonly<Record<string, Scalar>>,
  ) => write(world, by, audience, { kind: 'new', table, record, fields });
  for (const name of ['ett', 'tva']) {
    create('forbund', 'person', recordOf(world.workspace, name), { name, title: null, email: null });
  }
  for (const [dossier, audience] of [
    [boardMeeting, 'styrelse'],
    [groupMeeting, groupAudience],
  ] as const) {
    create(audience, 'meeting', dossier, {
      body: recordOf(world.workspace, 'body'),
      date: '2026-03-12',
      startsAt: '09:00',
      endsAt: null,
      place: `Hemligt ${dossier}`,
      state: 'started',
      firstNumber: 1,
      chair: recordOf(world.workspace, 'ett'),
      secretary: null,
      attestors: [recordOf(world.workspace, 'tva')],
    });
    for (const name of ['item-a', 'item-b']) {
      const item = recordOf(dossier, name);
      create(audience, 'minuteItem', item, itemFields(name));
      write(world, by, audience, {
        kind: 'txt',
        table: 'minuteItem',
        record: item,
        update: createText(['Bakgrund.'], 1 + world.random.below(2 ** 30)),
      });
      create(audience, 'decisionClause', recordOf(dossier, `clause-${name}`), {
        minuteItem: item,
        wording: 'att bifalla',
        order: 'a0',
      });
    }
    create(audience, 'minutesPart', recordOf(dossier, 'part'), {
      kind: 'ordinary',
      items: ['item-a', 'item-b'].map((name) => recordOf(dossier, name)),
    });
  }
}

/** The fields of a § that has just been made. */
export function itemFields(heading: string): Readonly<Record<string, Scalar>> {
  return {
    agendaItem: null,
    heading,
    itemType: 'decision',
    registryNumber: null,
    presenter: null,
    result: 'approved',
    immediate: false,
    putOrder: null,
    voteYes: null,
    voteNo: null,
    order: 'a0',
  };
}
