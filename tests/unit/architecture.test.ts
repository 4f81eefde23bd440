import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCycles, findStrangers } from '#tests/support/architecture/check-architecture.ts';
import { readImports } from '#tests/support/architecture/read-imports.ts';
import { zones } from '#tests/support/architecture/zones.ts';

const root = join(import.meta.dirname, '../..');

function readSources(): ReadonlyMap<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => `src/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name));
  return new Map(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

describe('the architecture', () => {
  const sources = readSources();

  test('lets no zone import a stranger', () => {
    console.log(`architecture: ${sources.size} files read`);
    expect(sources.size).toBeGreaterThan(50);
    expect(findStrangers(sources, zones)).toEqual([]);
  });

  test('has no runtime import cycle', () => {
    expect(findCycles(sources)).toEqual([]);
  });
});

describe('the check of the architecture', () => {
  const check = (file: string, source: string) => findStrangers(new Map([[file, source]]), zones);

  test.each([
    ['src/shared/domain/x.ts', "import { y } from '#shared/log/y.ts';"],
    ['src/shared/domain/x.ts', "import type { y } from '#shared/log/y.ts';"],
    ['src/shared/domain/x.ts', "import * as v from 'valibot';"],
    ['src/shared/base/x.ts', "import { readFile } from 'node:fs';"],
    ['src/renderer/features/a/x.ts', "import { y } from '#renderer/features/b/y.ts';"],
    ['src/renderer/features/a/x.ts', "export { y } from '#renderer/features/b/y.ts';"],
    ['src/renderer/features/a/x.ts', "const y = await import('#main/main.ts');"],
    ['src/renderer/ui/x.tsx', "import { z } from '#renderer/storage/z.ts';"],
    ['src/main/preload/x.ts', "import { z } from '#shared/domain/z.ts';"],
    ['src/renderer/app/x.ts', "import { app } from 'electron';"],
    ['src/renderer/app/x.ts', "import {\n  a,\n  b,\n} from '#main/main.ts';"],
    ['src/main/files/x.ts', "import { a } from '../journal/a.ts';"],
    ['src/elsewhere/x.ts', ''],
  ])('catches %s with %s', (file, source) => {
    expect(check(file, source)).toHaveLength(1);
  });

  test.each([
    ['src/renderer/features/a/x.ts', "import { y } from '#renderer/features/a/y.ts';"],
    ['src/renderer/features/a/x.ts', "import { y } from './y.ts';"],
    ['src/main/main.ts', "import { join } from 'node:path';\nimport { app } from 'electron';"],
    ['src/shared/log/x.ts', "// import { app } from 'electron';\nimport * as Y from 'yjs';"],
  ])('allows %s with %s', (file, source) => {
    expect(check(file, source)).toEqual([]);
  });

  test('finds a cycle, and not one of types', () => {
    const cycle = new Map([
      ['src/shared/base/a.ts', "import { b } from './b.ts';"],
      ['src/shared/base/b.ts', "import { a } from './a.ts';"],
    ]);
    expect(findCycles(cycle)).toEqual(['src/shared/base/a.ts → src/shared/base/b.ts → src/shared/base/a.ts']);
    const types = new Map([...cycle, ['src/shared/base/b.ts', "import type { a } from './a.ts';"]]);
    expect(findCycles(types)).toEqual([]);
  });

  test('reads every form of import', () => {
    const source = `import './side.ts';
import fallback, { type T } from './both.ts';
import { type A, type B } from './types.ts';
export * from './all.ts';
const w = new Worker(new URL('./worker.ts', import.meta.url));`;
    expect(readImports(source)).toEqual([
      { specifier: './side.ts', typeOnly: false, isAddress: false },
      { specifier: './both.ts', typeOnly: false, isAddress: false },
      { specifier: './types.ts', typeOnly: true, isAddress: false },
      { specifier: './all.ts', typeOnly: false, isAddress: false },
      { specifier: './worker.ts', typeOnly: false, isAddress: true },
    ]);
  });
});
