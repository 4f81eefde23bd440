import { defineConfig } from 'vitest/config';

const long = process.env['SAMSYN_LONG'] === '1';

function project(name: string, include: readonly string[], setupFiles: readonly string[] = []) {
  return {
    test: {
      name,
      include: [...include],
      setupFiles: [...setupFiles],
      environment: 'node',
      testTimeout: long ? 3_600_000 : 120_000,
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
