import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { type Command, CommandList } from '#renderer/ui/command-list.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { fillVariables, variablesIn } from '#shared/domain/minutes/text-module.ts';
import type { OfferedModule } from './use-text-modules.ts';

interface TextModuleDialogProps {
  readonly modules: readonly OfferedModule[];
  /** What the program knows: the day, the body, the clock … */
  readonly known: ReadonlyMap<string, string>;
  /** Who can stand for "{ledamot}". */
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onInsert: (text: string) => void;
}

/** Choose a phrase by a few letters, fill in what only the writer knows, Enter: it stands where the cursor was. */
export function TextModuleDialog(props: TextModuleDialogProps): ReactNode {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<OfferedModule | null>(null);

  function choose(module: OfferedModule): void {
    const text = fillVariables(module.wording, props.known);
    if (variablesIn(text).length === 0) props.onInsert(text);
    else setChosen({ ...module, wording: text });
  }

  return (
    <Dialog
      title={chosen?.title ?? translate('minutes.textModules')}
      isOpen
      onClose={props.onClose}
      testId="text-modules"
    >
      {chosen === null ? (
        <ModuleList {...props} onChoose={choose} />
      ) : (
        <VariableForm module={chosen} names={props.names} onInsert={props.onInsert} />
      )}
    </Dialog>
  );
}

function ModuleList({
  modules,
  known,
  onChoose,
}: TextModuleDialogProps & { readonly onChoose: (module: OfferedModule) => void }): ReactNode {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const words = query
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .filter((word) => word !== '');
  const commands = modules
    .filter(({ title, wording }) => {
      const text = `${title} ${wording}`.toLocaleLowerCase('sv');
      return words.every((word) => text.includes(word));
    })
    .map(
      (module): Command => ({
        id: module.id,
        text: module.title,
        note: fillVariables(module.wording, known),
        group: translate('minutes.textModules'),
        run: () => onChoose(module),
      }),
    );
  return (
    <>
      <CommandList
        label={translate('minutes.textModuleSearch')}
        query={query}
        onQueryChange={setQuery}
        commands={commands}
        emptyText={translate('minutes.noTextModule')}
      />
      <p className="small">
        <a href="#/settings">{translate('minutes.editTextModules')}</a>
      </p>
    </>
  );
}

interface VariableFormProps {
  readonly module: OfferedModule;
  readonly names: readonly string[];
  readonly onInsert: (text: string) => void;
}

/** One field a variable. What is left empty is inserted in its brackets, to be filled in later. */
function VariableForm({ module, names, onInsert }: VariableFormProps): ReactNode {
  const translate = useTranslate();
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  return (
    <form
      className="stack"
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault();
        onInsert(fillVariables(module.wording, values));
      }}
    >
      <p className="text-module-preview" lang="sv">
        {fillVariables(module.wording, values)}
      </p>
      {variablesIn(module.wording).map((name) => (
        <ComboBox
          key={name}
          label={name}
          value={values.get(name) ?? ''}
          suggestions={name === 'ledamot' ? names : []}
          onChange={(value) => setValues(new Map([...values, [name, value]]))}
        />
      ))}
      <div className="actions">
        <Button variant="primary" type="submit" testId="insert-module">
          {translate('minutes.insertModule')}
        </Button>
      </div>
    </form>
  );
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.focus();
}
