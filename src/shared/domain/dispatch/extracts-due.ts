import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** A § that is to be sent to somebody, and when that was done. */
export interface ExtractDue {
  readonly item: RecordId;
  readonly recipient: string;
  /** The dispatch that did it, or `null` while it has not been sent. */
  readonly sent: Recorded<'outboundDispatch'> | null;
}

/**
 * What "Utdrag till" at the §§ asks for, and what has been sent of it. A § counts as sent when an extract with it, or the whole
 * minutes, went to the recipient by the same name.
 */
export function extractsDue(
  items: readonly Recorded<'minuteItem'>[],
  dispatches: readonly Recorded<'outboundDispatch'>[],
): readonly ExtractDue[] {
  return items.flatMap(({ id, values }) =>
    values.dispatchTo.map((recipient) => ({
      item: id,
      recipient,
      sent: dispatches.find((dispatch) => covers(dispatch, id, recipient)) ?? null,
    })),
  );
}

function covers({ values }: Recorded<'outboundDispatch'>, item: RecordId, recipient: string): boolean {
  const isWhole = values.output === 'minutes' || values.output === 'webMinutes';
  const isOfItem = isWhole || (values.output === 'extract' && values.items.includes(item));
  return isOfItem && sameName(values.recipient, recipient);
}

/** Several recipients of one dispatch are written with commas between them. */
function sameName(recipients: string, one: string): boolean {
  const name = (text: string) => text.trim().toLocaleLowerCase('sv');
  return (
    recipients.split(/[,;]/).some((recipient) => name(recipient) === name(one)) ||
    name(recipients) === name(one)
  );
}
