/** A proposed decision taken apart: what leads up to it, and its att-clauses. */
export interface SplitProposal {
  readonly background: readonly string[];
  readonly clauses: readonly string[];
}

/**
 * Takes the plain text of a proposed decision apart by lines: those that begin with "att" are clauses, and so are the
 * lines after one that do, the rest is background. "Styrelsen föreslås besluta" and the like lead in and are dropped.
 */
export function splitProposal(plain: string): SplitProposal {
  const background: string[] = [];
  const clauses: string[] = [];
  for (const raw of plain.split('\n')) {
    const line = raw.trim().replace(/^[-–•*]\s+/, '');
    if (line === '' || isLeadIn(line)) continue;
    if (/^att\s/i.test(line)) clauses.push(tidyClause(line));
    else background.push(line);
  }
  return { background, clauses };
}

/** Gives a clause the form it has in the minutes: a small "att" first, one space, no mark at the end. */
export function tidyClause(wording: string): string {
  const line = wording.trim().replace(/[ \t\n]+/g, ' ');
  const clause = /^att\s/i.test(line) ? `att ${line.slice(4)}` : `att ${line}`;
  return clause.replace(/(,?\s*(samt|och)|[.,;])$/u, '');
}

function isLeadIn(line: string): boolean {
  return /^(förslag till beslut|.{0,60}\b(föreslås|beslutar|föreslår)( besluta)?)\s*:?$/iu.test(line);
}
