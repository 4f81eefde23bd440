import { defineConfig } from 'vitest/config';

// Vitest lists failures with Map.groupBy, which Node 20 lacks: without this a failed test there shows no reason.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy: <Item, Key>(
      items: Iterable<Item>,
      keyOf: (item: Item, index: number) => Key,
    ): Map<Key, Item[]> => {
      const groups = new Map<Key, Item[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index);
        groups.set(key, [...(groups.get(key) ?? []), item]);
        index += 1;
      }
      return groups;
    },
  });
}

const long = process.env['SAMSYN_LONG'] === '1';

function project(name: string, include: readonly string[], setupFiles: readonly string[] = []) {
  return {
    test: {
      name,
      include: [...include],
      setupFiles: [...setupFiles],
      environment: 'node',
      testTimeout: long ? 86_400_000 : 120_000,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx']),
      project('property', ['tests/property/**/*.test.ts']),
      project('integration', ['tests/integration/**/*.test.ts']),
    ],
  },
});
