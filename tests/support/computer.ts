import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { DataVersions } from '#renderer/storage/data-versions.ts';
import { createShelf } from '#renderer/storage/shelf.ts';
import type { Change, Workspace, WorkspaceShelf } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { createMemoryDesktop, type MemoryDesktop } from './memory-desktop.ts';

/** One member's computer: its own disk and its own IndexedDB, which tests can wipe and set back. */
export interface Computer {
  readonly desktop: MemoryDesktop;
  /** The program on this computer; another version of it when versions are given. */
  readonly shelf: (versions?: DataVersions) => WorkspaceShelf;
  /** Uses this computer's IndexedDB from now on. Every call of a test on a computer begins with it. */
  readonly use: () => void;
  readonly wipeDatabase: () => void;
  readonly clock: { now: number };
}

/** Makes a computer. Time goes on by a second with each look at the clock. */
export function createComputer(start = Date.parse('2026-03-02T08:00:00Z'), seed = 1): Computer {
  const desktop = createMemoryDesktop();
  const clock = { now: start };
  let factory = new IDBFactory();
  let state = seed * 2654435761;
  const random = (length: number) => {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index += 1) {
      state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
      bytes[index] = (state >>> 13) & 0xff;
    }
    return bytes;
  };
  const now = () => {
    clock.now += 1000;
    return clock.now;
  };
  const use = () => {
    Dexie.dependencies.indexedDB = factory;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  };
  use();
  return {
    desktop,
    clock,
    use,
    shelf: (versions) => {
      use();
      const ports = { desktop, now, random, locks: null };
      return createShelf(versions === undefined ? ports : { ...ports, versions });
    },
    wipeDatabase: () => {
      factory = new IDBFactory();
      use();
    },
  };
}

/** The value of a result; a failed one fails the test with its error. */
export function succeed<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

/** The first records of a small association: itself, a board, two persons. */
export function smallAssociation(ids: {
  readonly association: DossierId;
  readonly newChildId: () => RecordId;
}): readonly Change[] {
  const board = ids.newChildId();
  return [
    {
      type: 'create',
      table: 'association',
      id: ids.association,
      values: {
        name: 'Samordningsförbundet Provdalen',
        organisationNumber: null,
        seatPlace: null,
        purpose: null,
        startedOn: '2020-01-01' as IsoDate,
        predecessor: null,
        population: null,
        executiveTitle: 'förbundschef',
        deputyExecutiveTitle: null,
        noticeBoard: null,
        website: null,
        origin: 'real',
      },
    },
    {
      type: 'create',
      table: 'body',
      id: board,
      values: {
        name: 'Styrelsen',
        kind: 'board',
        memberOrganisation: null,
        openedOn: '2020-01-01' as IsoDate,
        closedOn: null,
        numbering: 'calendarYear',
        summonsDays: 7,
        attestorCount: 1,
        order: 'a0',
      },
    },
    {
      type: 'create',
      table: 'person',
      id: ids.newChildId(),
      values: { name: 'Ordföranden', title: null, email: null },
    },
    {
      type: 'create',
      table: 'person',
      id: ids.newChildId(),
      values: { name: 'Justeraren', title: null, email: null },
    },
  ];
}

/** A started meeting with §§ and one att-clause each. */
export function meetingWithItems(workspace: Workspace, board: RecordId, headings: readonly string[]) {
  const meeting = workspace.writer.newRootId();
  const items = headings.map(() => workspace.writer.newChildId(meeting));
  const clauses = headings.map(() => workspace.writer.newChildId(meeting));
  const changes: Change[] = [
    {
      type: 'create',
      table: 'meeting',
      id: meeting,
      audience: 'styrelse',
      values: newMeetingValues({
        body: board,
        date: '2026-03-12' as IsoDate,
        startsAt: '09:00',
        place: 'Provdalen',
        state: 'started',
        firstNumber: 12,
      }),
    },
  ];
  headings.forEach((heading, index) => {
    changes.push(
      {
        type: 'create',
        table: 'minuteItem',
        id: items[index] as RecordId,
        values: newMinuteItem({
          heading,
          itemType: 'decision',
          result: 'approved',
          order: `a${index}`,
        }),
        paragraphs: [`Bakgrund till ${heading}.`],
      },
      {
        type: 'create',
        table: 'decisionClause',
        id: clauses[index] as RecordId,
        values: { minuteItem: items[index] as RecordId, wording: `att godkänna ${heading}`, order: 'a0' },
      },
    );
  });
  return { meeting, items, clauses, changes };
}
