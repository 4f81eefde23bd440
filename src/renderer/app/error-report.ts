/** Plain text for the person who helps: what failed and where, never what was written in the program. */
export interface ErrorReportInput {
  readonly version: string;
  readonly host: string;
  readonly page: string;
  readonly at: string;
  readonly userAgent: string;
  readonly error: unknown;
}

export function errorReport(input: ErrorReportInput): string {
  const { error } = input;
  const lines = [
    `Samsyn ${input.version} (${input.host})`,
    input.at,
    input.userAgent,
    // Ids in the address name records; the first part is enough to find the page.
    `Sida: ${input.page.split('/').slice(0, 2).join('/')}`,
    error instanceof Error ? `${error.name}: ${error.message}` : `Fel: ${typeof error}`,
    ...(error instanceof Error && error.stack !== undefined ? [error.stack] : []),
  ];
  return lines.join('\n');
}
