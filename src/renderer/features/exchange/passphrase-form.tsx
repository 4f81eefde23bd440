import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';

interface PassphraseFormProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly isOpening: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onLeave: () => void;
}

/** Asks for the phrase that opens a bundle. */
export function PassphraseForm(props: PassphraseFormProps): ReactNode {
  const translate = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className="exchange-panel"
      onSubmit={(event) => {
        event.preventDefault();
        props.onOpen(passphrase.trim());
      }}
    >
      <h2>{translate('exchange.askPassphrase', { name: props.name })}</h2>
      <TextField
        label={translate('exchange.passphrase')}
        description={translate('exchange.askPassphraseHelp')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        testId="open-passphrase"
        {...(props.isWrong ? { error: translate('exchange.problem.wrong-passphrase') } : {})}
      />
      {props.isWrong ? (
        <p className="small" role="alert">
          {translate('exchange.help.wrong-passphrase')}
        </p>
      ) : null}
      <div className="inline">
        <Button
          type="submit"
          variant="primary"
          isPending={props.isOpening}
          isDisabled={passphrase.trim() === ''}
        >
          {translate('exchange.openPassphrase')}
        </Button>
        <Button variant="quiet" onPress={props.onLeave}>
          {translate('exchange.notNow')}
        </Button>
      </div>
    </form>
  );
}
