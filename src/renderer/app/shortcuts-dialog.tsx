import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { MessageKey } from '#shared/i18n/sv.ts';

const groups = [
  {
    title: 'shell.keys.everywhere',
    keys: [
      ['Ctrl+K', 'shell.keys.palette'],
      ['Ctrl+Z', 'shell.keys.undo'],
      ['Ctrl+Y', 'shell.keys.redo'],
      ['Ctrl+S', 'shell.keys.save'],
      ['Ctrl+P', 'shell.keys.print'],
      ['Ctrl++ / Ctrl+− / Ctrl+0', 'shell.keys.textSize'],
      ['?', 'shell.keys.help'],
    ],
  },
  {
    title: 'shell.keys.agenda',
    keys: [
      ['Enter', 'shell.keys.newItem'],
      ['↑ / ↓', 'shell.keys.betweenItems'],
      ['Alt+↑ / Alt+↓', 'shell.keys.move'],
      ['Alt+Enter', 'shell.keys.openItem'],
      ['Alt+Shift+← / Alt+Shift+→', 'shell.keys.section'],
      ['Shift+↑ / Shift+↓', 'shell.keys.markRows'],
      ['Ctrl+C / Ctrl+X / Ctrl+V', 'shell.keys.rows'],
      ['Ctrl+D', 'shell.keys.duplicate'],
      ['Ctrl+Delete', 'shell.keys.deleteItem'],
    ],
  },
  {
    title: 'shell.keys.minutes',
    keys: [
      ['Ctrl+↓ / Ctrl+↑', 'shell.keys.betweenMinuteItems'],
      ['F2', 'shell.keys.attendance'],
      ['F4', 'shell.keys.result'],
      ['F6', 'shell.keys.vote'],
      ['Shift+F8', 'shell.keys.textModules'],
      ['Shift+F9', 'shell.keys.clock'],
    ],
  },
] as const satisfies readonly {
  readonly title: MessageKey;
  readonly keys: readonly (readonly [string, MessageKey])[];
}[];

interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const translate = useTranslate();
  return (
    <Dialog
      title={translate('shell.keys.title')}
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{translate('common.close')}</Button>}
    >
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group.title} className="stack">
            <h3>{translate(group.title)}</h3>
            <dl className="shortcut-list">
              {group.keys.map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{translate(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
