import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { newPassphrase } from './new-passphrase.ts';

/** A phrase shorter than this is guessed too easily. */
const shortest = 12;

/** Whether a phrase is long enough to lock a file with. */
export function isGoodPassphrase(passphrase: string): boolean {
  return passphrase.trim().length >= shortest;
}

interface PassphraseChoiceProps {
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
}

/** The phrase that will open the file: five words are proposed. */
export function PassphraseChoice({ passphrase, onChange }: PassphraseChoiceProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="stack">
      <TextField
        label={translate('exchange.passphrase')}
        description={translate('exchange.passphraseHelp')}
        value={passphrase}
        onChange={onChange}
        testId="send-passphrase"
        {...(isGoodPassphrase(passphrase) ? {} : { error: translate('exchange.passphraseShort') })}
      />
      <div>
        <Button variant="quiet" onPress={() => onChange(newPassphrase())}>
          {translate('exchange.newPassphrase')}
        </Button>
      </div>
    </div>
  );
}
