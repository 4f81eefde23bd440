import { assertNever } from '#shared/base/assert-never.ts';
import type { OpenBundleError } from '#shared/bundle/open-bundle.ts';

/** Says in plain Swedish why a file was not opened, and what to do. */
export function explainOpenError(error: OpenBundleError): string {
  switch (error.type) {
    case 'not-a-bundle':
      return 'Det här är ingen fil från Samsyn.';
    case 'backup':
      return 'Det här är en säkerhetskopia, inget paket. Öppna Samsyn på en dator där förbundet inte finns, välj Återställ och sedan filen.';
    case 'newer-format':
      return `Filen är gjord med en nyare version (format ${error.version}). Uppdatera Samsyn och försök igen.`;
    case 'damaged':
      return `Filen är skadad eller ändrad (${error.detail}). Be avsändaren skicka den igen.`;
    case 'too-large':
      if (error.of === 'segments')
        return `Filen har fler delar än vad som är tillåtet (${error.limit}). Den öppnades inte.`;
      return `Filen är större än vad som är tillåtet (${Math.round(error.limit / 1_048_576)} MB). Den öppnades inte.`;
    case 'passphrase-needed':
      return 'Filen är låst med en lösenfras. Ange den med --passphrase eller --passphrase-file.';
    case 'wrong-passphrase':
      return 'Lösenfrasen är fel. Kontrollera orden med den som skickade filen.';
    case 'not-for-this-device':
      return 'Filen är låst för andra mottagare. Ange din nyckel med --identity.';
    default:
      return assertNever(error);
  }
}
