/** One zone of the house: which folder it is, and which zones and packages it may import besides itself. */
export interface Zone {
  readonly name: string;
  readonly zones: readonly string[];
  readonly packages: readonly string[];
}

const shared = [
  'src/shared/base',
  'src/shared/domain',
  'src/shared/i18n',
  'src/shared/rules',
  'src/shared/log',
  'src/shared/bundle',
  'src/shared/recognise',
  'src/shared/publish',
  'src/shared/ipc',
  'src/shared/demo',
  'src/shared/search',
] as const;
const renderer = [
  'src/renderer/storage',
  'src/renderer/workers',
  'src/renderer/platform',
  'src/renderer/ui',
  'src/renderer/editor',
];

/** The table of the style guide, with what the architecture page adds; the longest matching folder is a file's zone. */
export const zones: readonly Zone[] = [
  { name: 'src/shared/base', zones: [], packages: [] },
  { name: 'src/shared/domain', zones: ['src/shared/base'], packages: [] },
  { name: 'src/shared/i18n', zones: ['src/shared/base'], packages: [] },
  { name: 'src/shared/rules', zones: ['src/shared/base', 'src/shared/domain'], packages: [] },
  {
    name: 'src/shared/log',
    zones: ['src/shared/base', 'src/shared/domain'],
    packages: ['yjs', 'cbor-x', 'cbor-x/*', 'valibot', 'fractional-indexing', 'age-encryption'],
  },
  {
    name: 'src/shared/bundle',
    zones: ['src/shared/base', 'src/shared/domain', 'src/shared/log'],
    packages: ['age-encryption', 'cbor-x', 'cbor-x/*', 'valibot'],
  },
  { name: 'src/shared/recognise', zones: ['src/shared/base', 'src/shared/domain'], packages: [] },
  {
    name: 'src/shared/publish',
    zones: ['src/shared/base', 'src/shared/domain', 'src/shared/rules', 'src/shared/i18n'],
    packages: [
      '@cantoo/pdf-lib',
      '@cantoo/fontkit',
      'docx',
      'mammoth/*',
      'fflate/*',
      'papaparse',
      'read-excel-file/*',
      'write-excel-file/*',
    ],
  },
  { name: 'src/shared/search', zones: ['src/shared/base'], packages: [] },
  // The demo's history names the audience of each change, a word of the log.
  {
    name: 'src/shared/demo',
    zones: ['src/shared/base', 'src/shared/domain', 'src/shared/log'],
    packages: [],
  },
  {
    name: 'src/shared/ipc',
    zones: ['src/shared/base', 'src/shared/domain', 'src/shared/bundle'],
    packages: ['valibot'],
  },
  { name: 'src/main', zones: [...shared], packages: ['electron', 'node:*'] },
  { name: 'src/main/cli', zones: [...shared], packages: ['node:*'] },
  { name: 'src/main/preload', zones: ['src/shared/ipc'], packages: ['electron'] },
  // A context file is how a zone is handed to React, so `react` is allowed where there is one.
  {
    name: 'src/renderer/storage',
    zones: [...shared, 'src/renderer/workers'],
    packages: ['dexie', 'dexie-react-hooks', 'react', 'yjs'],
  },
  {
    name: 'src/renderer/workers',
    zones: [...shared, 'src/renderer/storage', 'src/renderer/printing'],
    packages: ['dexie', 'yjs'],
  },
  // The letters that documents are set in, and the way to print them.
  {
    name: 'src/renderer/printing',
    zones: [...shared, 'src/renderer/platform', 'src/renderer/ui'],
    packages: ['react', '@fontsource/*', 'pdfjs-dist', 'pdfjs-dist/*'],
  },
  {
    name: 'src/renderer/platform',
    zones: ['src/shared/ipc', 'src/shared/base'],
    packages: ['react'],
  },
  {
    name: 'src/renderer/ui',
    zones: ['src/shared/base', 'src/shared/i18n'],
    packages: ['react', 'react-aria-components', 'react-aria-components/*', 'lucide-react'],
  },
  {
    name: 'src/renderer/editor',
    zones: [
      'src/shared/base',
      'src/shared/domain',
      'src/shared/log',
      'src/shared/i18n',
      'src/renderer/ui',
      'src/renderer/storage',
    ],
    packages: [
      'react',
      '@tiptap/*',
      'yjs',
      'lucide-react',
      'react-aria-components',
      'react-aria-components/*',
    ],
  },
  // Files: attached ones, shown alike by the agenda and the minutes, and tables that are saved and read.
  {
    name: 'src/renderer/documents',
    zones: [
      ...shared,
      'src/renderer/storage',
      'src/renderer/workers',
      'src/renderer/platform',
      'src/renderer/ui',
    ],
    packages: ['react'],
  },
  {
    name: 'src/renderer/features/*',
    // `workers` for the address of a worker that a feature starts.
    zones: [
      ...shared,
      'src/renderer/documents',
      'src/renderer/storage',
      'src/renderer/workers',
      'src/renderer/platform',
      'src/renderer/printing',
      'src/renderer/editor',
      'src/renderer/ui',
    ],
    packages: [
      'react',
      'react-aria-components',
      'react-aria-components/*',
      'lucide-react',
      'dexie-react-hooks',
      '@tanstack/react-router',
    ],
  },
  {
    name: 'src/renderer/app',
    zones: [...shared, ...renderer, 'src/renderer/features/*'],
    packages: [
      'react',
      'react-dom',
      'react-dom/*',
      '@tanstack/react-router',
      'react-aria-components',
      'react-aria-components/*',
      'lucide-react',
    ],
  },
  {
    name: 'src/renderer',
    zones: [...shared, ...renderer, 'src/renderer/features/*', 'src/renderer/app'],
    packages: ['react', 'react-dom', 'react-dom/*', '@tanstack/react-router'],
  },
];
