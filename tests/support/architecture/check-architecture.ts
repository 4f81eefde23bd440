import { posix } from 'node:path';
import { readImports } from './read-imports.ts';
import type { Zone } from './zones.ts';

/** Source files by path from the project's folder, with slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Every import that the table does not allow, one sentence each. */
export function findStrangers(sources: Sources, zones: readonly Zone[]): readonly string[] {
  const strangers: string[] = [];
  for (const [file, source] of sources) {
    const zone = zoneOf(file, zones);
    if (zone === undefined) {
      strangers.push(`${file} lies in no zone`);
      continue;
    }
    for (const { specifier, isAddress } of readImports(source)) {
      const target = resolveImport(file, specifier);
      const allowed = target === undefined ? mayUse(zone, specifier) : mayImport(zone, file, target, zones);
      if (!allowed) strangers.push(`${file} (${zone.name}) imports ${specifier}`);
      // Vite finds a worker or a style sheet only by a relative address.
      const climbs = specifier.startsWith('../') && !isAddress && !specifier.endsWith('.css');
      if (climbs) strangers.push(`${file} imports ${specifier}: only ./ may be relative`);
    }
  }
  return strangers;
}

/** The runtime import cycles, each as the files on it. Type imports do not count: they are gone at run time. */
export function findCycles(sources: Sources): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const { specifier, typeOnly } of readImports(sources.get(file) ?? '')) {
      const target = typeOnly ? undefined : resolveImport(file, specifier);
      if (target !== undefined && sources.has(target)) visit(target);
    }
    path.pop();
    state.set(file, 'done');
  };
  for (const file of sources.keys()) visit(file);
  return cycles;
}

function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  return undefined;
}

function zoneOf(file: string, zones: readonly Zone[]): Zone | undefined {
  const matching = zones.filter(({ name }) => file.startsWith(`${folderOf(name, file)}/`));
  return matching.toSorted((left, right) => right.name.length - left.name.length)[0];
}

/** `src/renderer/features/*` stands for each feature's own folder. */
function folderOf(zoneName: string, file: string): string {
  if (!zoneName.endsWith('/*')) return zoneName;
  const parent = zoneName.slice(0, -1);
  return file.startsWith(parent) ? parent + (file.slice(parent.length).split('/')[0] ?? '') : zoneName;
}

function mayImport(zone: Zone, file: string, target: string, zones: readonly Zone[]): boolean {
  const other = zoneOf(target, zones);
  if (other === undefined) return false;
  if (other === zone) return folderOf(zone.name, file) === folderOf(zone.name, target);
  return zone.zones.includes(other.name);
}

function mayUse(zone: Zone, specifier: string): boolean {
  return zone.packages.some((allowed) =>
    allowed.endsWith('*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed,
  );
}
