import { documentsOf } from '#shared/domain/document/document.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import type { ItemPrint } from './build-item.ts';

/** Gives the files of all §§ the numbers of appendices, `Bilaga 1` and on, in the order of the §§; a file that a § has twice, once. */
export function labelAppendices(items: readonly Omit<ItemPrint, 'documents'>[]): readonly ItemPrint[] {
  let count = 0;
  return items.map((print) => {
    const all = print.source.all('document').toSorted(byOrder);
    const owners = [print.agendaItem, print.item.id].filter((owner) => owner !== null);
    const files = owners.flatMap((owner) => documentsOf(all, owner));
    const documents = files
      .filter((file, index) => files.findIndex(({ values }) => values.hash === file.values.hash) === index)
      .map(({ id, values: { title, fileName, hash } }) => {
        count += 1;
        return { id, label: String(count), title, fileName, hash };
      });
    return { ...print, documents };
  });
}
