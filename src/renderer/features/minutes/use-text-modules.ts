import { useBase } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { commonTextModules, type KnownVariable } from '#shared/domain/minutes/common-text-modules.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import type { MinutesModel, SectionView } from './minutes-model.ts';

/** A text module to choose. */
export interface OfferedModule {
  readonly id: string;
  readonly title: string;
  readonly wording: string;
}

/** The association's own text modules for this body, or the common ones while it has none. */
export function useTextModules(model: MinutesModel): readonly OfferedModule[] {
  const base = useBase(useWorkspace());
  const own = base.status === 'ready' ? base.value.all('textModule') : [];
  const { body } = model.meeting.values;
  if (own.length === 0) return commonTextModules.map((module) => ({ ...module, id: module.title }));
  return own
    .filter(({ values }) => values.body === null || values.body === body)
    .map(({ id, values }) => ({ id, title: values.title, wording: values.wording }));
}

/** What the program knows at a §, as minutes write it: Swedish whatever the interface speaks. */
export function knownValues(
  model: MinutesModel,
  section: SectionView | undefined,
  clock: string,
): ReadonlyMap<string, string> {
  const { date, place, chair, secretary } = model.meeting.values;
  const nameOf = (person: string | null) => model.seats.find((seat) => seat.person === person)?.name ?? '';
  const values: Readonly<Record<KnownVariable, string>> = {
    datum: formatDate(date),
    klockan: clock.replace(':', '.'),
    organ: model.bodyName,
    förbund: model.associationName,
    plats: place,
    paragraf: section?.number === null || section === undefined ? '' : `§ ${section.number}`,
    ordförande: nameOf(section?.record.values.actingChair ?? chair),
    sekreterare: nameOf(secretary),
  };
  return new Map(Object.entries(values));
}
