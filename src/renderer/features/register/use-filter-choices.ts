import { useMemo } from 'react';
import type { FilterChoices } from './decision-search.tsx';
import { mattersOf, peopleOf, yearsOf } from './register-entries.ts';
import type { Register } from './use-register.ts';

const inSwedish = new Intl.Collator('sv');

/** What the register can be narrowed by: only what some decision has. */
export function useFilterChoices(register: Register): FilterChoices {
  return useMemo(() => {
    const { entries, base, matterName } = register;
    const option = (id: string, name: string) => ({ value: id, text: name });
    const asked = new Set(entries.flatMap(({ organisations }) => [...organisations]));
    return {
      bodies: (base?.all('body') ?? []).map(({ id, values }) => option(id, values.name)),
      years: yearsOf(entries.map(({ decision }) => decision)),
      matters: [...mattersOf(entries)]
        .map((id) => option(id, matterName(id)))
        .filter(({ text }) => text !== '')
        .toSorted((left, right) => inSwedish.compare(left.text, right.text)),
      people: peopleOf(entries),
      organisations: (base?.all('memberOrganisation') ?? [])
        .filter(({ id }) => asked.has(id))
        .map(({ id, values }) => option(id, values.name)),
    };
  }, [register]);
}
