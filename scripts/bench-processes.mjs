// Reads what the browser's processes have used, from /proc. Where there is no /proc the figures are nought.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;
const pageBytes = 4096;

/** Milliseconds of processor time of all descendants of a process, those that have ended included. */
export function cpuOfBrowser(pid) {
  return descendants(pid).reduce((sum, one) => sum + (one.own + one.ended) * tickMs, 0);
}

/** Resident memory: of all descendants together, and of the largest one. */
export function rssOfBrowser(pid) {
  const sizes = descendants(pid).map(({ rss }) => rss * pageBytes);
  return { sum: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
}

function descendants(pid) {
  if (!existsSync('/proc/self/stat')) return [];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const found = [];
  const wanted = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of all) {
      if (!wanted.has(one.parent) || wanted.has(one.pid)) continue;
      wanted.add(one.pid);
      found.push(one);
      grown = true;
    }
  }
  return found;
}

function readProcess(name) {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const number = (index) => Number(fields[index]);
    return [
      {
        pid: Number(name),
        parent: number(1),
        own: number(11) + number(12),
        ended: number(13) + number(14),
        rss: number(21),
      },
    ];
  } catch (error) {
    // The process ended between the listing and the reading.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return [];
    throw error;
  }
}
