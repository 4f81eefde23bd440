import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { filterCount } from './filter-decisions.ts';
import {
  columnIds,
  groupings,
  layouts,
  type RegisterView,
  type SavedView,
  usualView,
} from './register-view.ts';

interface ViewBarProps {
  readonly view: RegisterView;
  readonly saved: readonly SavedView[];
  /** How many decisions fit. */
  readonly count: number;
  readonly isMoreShown: boolean;
  readonly onMore: (isShown: boolean) => void;
  readonly onChange: (view: RegisterView) => void;
  readonly onSave: (saved: readonly SavedView[]) => void;
  /** Buttons that take the list out. */
  readonly children: ReactNode;
}

/** How the list is looked at: more filters, grouping, layout, columns, and views saved on this computer. */
export function ViewBar(props: ViewBarProps): ReactNode {
  const { view, saved, isMoreShown, onMore, onChange } = props;
  const translate = useTranslate();
  const [isChoosing, setChoosing] = useState(false);
  const format = useFormat();
  const count = filterCount(view.filter);
  return (
    <div className="view-bar">
      <p className="register-count" role="status" data-testid="decision-count">
        {translate('register.count', { count: props.count, number: format.number(props.count) })}
      </p>
      <Button onPress={() => onMore(!isMoreShown)} aria-pressed={isMoreShown} testId="more-filters">
        {translate('register.more')}
      </Button>
      {count === 0 && view.filter.text === '' ? null : (
        <Button variant="quiet" onPress={() => onChange({ ...view, filter: usualView.filter })}>
          {translate('register.clear')}
        </Button>
      )}
      <Select
        label={translate('register.grouping')}
        hideLabel
        value={view.grouping}
        options={groupings.map((value) => ({ value, text: translate(`register.grouping.${value}`) }))}
        onChange={(grouping) => onChange({ ...view, grouping })}
        testId="register-grouping"
      />
      <Select
        label={translate('register.layout')}
        hideLabel
        value={view.layout}
        options={layouts.map((value) => ({ value, text: translate(`register.layout.${value}`) }))}
        onChange={(layout) => onChange({ ...view, layout })}
        testId="register-layout"
      />
      <Button onPress={() => setChoosing(true)} testId="choose-columns">
        {translate('register.columns')}
      </Button>
      <SavedViews view={view} saved={saved} onChange={onChange} onSave={props.onSave} />
      {props.children}
      {isChoosing ? (
        <Dialog
          title={translate('register.columnsTitle')}
          isOpen
          size="small"
          onClose={() => setChoosing(false)}
          actions={
            <Button variant="primary" onPress={() => setChoosing(false)}>
              {translate('common.close')}
            </Button>
          }
        >
          <CheckboxGroup
            label={translate('register.columns')}
            description={translate('register.columnsHelp')}
            options={columnIds.map((value) => ({ value, text: translate(`register.column.${value}`) }))}
            selected={view.columns}
            onChange={(columns) =>
              onChange({ ...view, columns: columnIds.filter((id) => columns.includes(id)) })
            }
          />
        </Dialog>
      ) : null}
    </div>
  );
}

type SavedViewsProps = Pick<ViewBarProps, 'view' | 'saved' | 'onChange' | 'onSave'>;

const none = '';

function SavedViews({ view, saved, onChange, onSave }: SavedViewsProps): ReactNode {
  const translate = useTranslate();
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const current = saved.find((one) => isSameView(one, view));

  function save(event: FormEvent): void {
    event.preventDefault();
    const named = name.trim();
    if (named === '') return;
    onSave([...saved.filter((one) => one.name !== named), { name: named, ...view }]);
    setNaming(false);
    setName('');
  }

  return (
    <>
      {saved.length === 0 ? null : (
        <Select<string>
          label={translate('register.saved')}
          hideLabel
          value={current?.name ?? none}
          options={[
            { value: none, text: translate('register.savedNone') },
            ...saved.map((one) => ({ value: one.name, text: one.name })),
          ]}
          onChange={(chosen) => {
            const found = saved.find((one) => one.name === chosen);
            onChange(found === undefined ? usualView : withoutName(found));
          }}
          testId="saved-views"
        />
      )}
      {current === undefined ? (
        <Button onPress={() => setNaming(true)} testId="save-view">
          {translate('register.saveView')}
        </Button>
      ) : (
        <Button variant="quiet" onPress={() => onSave(saved.filter((one) => one !== current))}>
          {translate('register.forgetView')}
        </Button>
      )}
      {isNaming ? (
        <Dialog title={translate('register.saveView')} isOpen size="small" onClose={() => setNaming(false)}>
          <form className="stack" onSubmit={save}>
            <TextField
              label={translate('register.viewName')}
              value={name}
              onChange={setName}
              description={translate('register.viewNameHelp')}
              isRequired
              autoFocus
              maxLength={60}
              testId="view-name"
            />
            <div className="dialog-actions">
              <Button onPress={() => setNaming(false)}>{translate('common.cancel')}</Button>
              <Button type="submit" variant="primary" isDisabled={name.trim() === ''} testId="confirm-view">
                {translate('register.saveViewConfirm')}
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}

function withoutName({ filter, grouping, layout, columns }: SavedView): RegisterView {
  return { filter, grouping, layout, columns };
}

function isSameView(saved: SavedView, view: RegisterView): boolean {
  const { filter, grouping, layout, columns } = view;
  return JSON.stringify(withoutName(saved)) === JSON.stringify({ filter, grouping, layout, columns });
}
