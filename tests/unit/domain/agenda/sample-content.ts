import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type AgendaContent,
  type AgendaContentItem,
  writeAgendaContent,
} from '#shared/domain/agenda/agenda-content.ts';
import type { AgendaVersion } from '#shared/domain/agenda/agenda-version.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** One item of an agenda as it is sent. */
export function sampleItem(id: string, values: Partial<AgendaContentItem> = {}): AgendaContentItem {
  return {
    id: id as RecordId,
    position: 1,
    heading: `Ärende ${id}`,
    itemType: 'decision',
    registryNumber: null,
    presenter: null,
    duration: null,
    added: false,
    withdrawn: false,
    background: [],
    proposal: [],
    documents: [],
    ...values,
  };
}

/** A whole agenda with the given items. */
export function sampleContent(
  items: readonly AgendaContentItem[],
  values: Partial<AgendaContent> = {},
): AgendaContent {
  return {
    format: 1,
    association: 'Samordningsförbundet Södra Vänern',
    body: 'Styrelsen',
    bodyKind: 'board',
    date: '2026-11-25' as IsoDate,
    startsAt: '09:00',
    endsAt: '12:00',
    place: 'Kansliet, Vänersborg',
    chair: 'Ordföranden',
    secretary: 'Sekreteraren',
    called: ['Ledamot A (Region)'],
    notified: ['Ersättare A (Region)'],
    absence: { to: 'sekreteraren', by: '2026-11-20' as IsoDate },
    attestation: null,
    items: items.map((item, index) => ({ ...item, position: index + 1 })),
    ...values,
  };
}

/** A version that was sent. `minute` tells the order of sending. */
export function sampleVersion(
  letter: string,
  minute: number,
  values: Partial<AgendaVersion> & { readonly of?: AgendaContent } = {},
): Recorded<'agendaVersion'> {
  const { of: content = sampleContent([]), ...rest } = values;
  return {
    id: `version-${letter}-${minute}` as RecordId,
    values: {
      letter,
      sentAt: `2026-11-11T10:${String(minute).padStart(2, '0')}:00.000Z` as IsoInstant,
      kind: 'summons',
      content: writeAgendaContent(content),
      hash: '00',
      recipients: [],
      note: null,
      ...rest,
    },
  };
}
