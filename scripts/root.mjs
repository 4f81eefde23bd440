import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, whatever folder the command was typed in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
