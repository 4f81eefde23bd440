export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** The address of a worker: `new URL('./x.ts', import.meta.url)`. */
  readonly isAddress: boolean;
}

const statement =
  /(?:^|[;\n}])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?(['"])([^'"\n]+)\2|\bimport\(\s*(['"])([^'"\n]+)\4\s*\)|\bnew URL\(\s*(['"])(\.[^'"\n]+)\6\s*,\s*import\.meta\.url/g;

/** Every import, re-export, dynamic import and worker address of a source text. Comments and templates are passed over. */
export function readImports(source: string): readonly Import[] {
  const found: Import[] = [];
  for (const match of withoutComments(source).matchAll(statement)) {
    const specifier = match[3] ?? match[5] ?? match[7];
    if (specifier === undefined) continue;
    const names = /\{([^}]*)\}/.exec(match[0])?.[1];
    const onlyTypeNames =
      names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) === true &&
      !/(?:import|export)\s+[\w$]+\s*,/.test(match[0]);
    const typeOnly = match[1] !== undefined || onlyTypeNames;
    found.push({ specifier, typeOnly, isAddress: match[7] !== undefined });
  }
  return found;
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
