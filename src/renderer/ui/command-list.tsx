import { type ReactNode, useId, useState } from 'react';

export interface Command {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
  /** More, on a line of its own. */
  readonly detail?: ReactNode;
  readonly group: string;
  readonly icon?: ReactNode;
  /** Shown only to who types a part of it: there are many like it. */
  readonly isQuiet?: boolean;
  readonly run: () => void;
}

export interface CommandListProps {
  readonly label: string;
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly commands: readonly Command[];
  readonly emptyText: string;
}

/** A search field with a list under it: arrows choose, Enter does. */
export function CommandList({ label, query, onQueryChange, commands, emptyText }: CommandListProps) {
  const id = useId();
  const [chosenIndex, setChosenIndex] = useState(0);
  const chosen = commands[Math.min(chosenIndex, commands.length - 1)];
  return (
    <div className="command-list">
      <input
        className="input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={commands.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(chosen === undefined ? {} : { 'aria-activedescendant': `${id}-${chosen.id}` })}
        // The list opens in order to be typed in.
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened for this field
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setChosenIndex(0);
          onQueryChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setChosenIndex(Math.min(chosenIndex + 1, commands.length - 1));
          else if (event.key === 'ArrowUp') setChosenIndex(Math.max(chosenIndex - 1, 0));
          else if (event.key === 'Enter') chosen?.run();
          else return;
          event.preventDefault();
        }}
      />
      {commands.length === 0 ? <p className="muted">{emptyText}</p> : null}
      <div id={`${id}-list`} role="listbox" aria-label={label} className="command-options" tabIndex={-1}>
        {commands.map((command, index) => (
          <CommandOption
            key={command.id}
            id={`${id}-${command.id}`}
            command={command}
            isFirstOfGroup={commands[index - 1]?.group !== command.group}
            isChosen={command === chosen}
          />
        ))}
      </div>
    </div>
  );
}

interface CommandOptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isFirstOfGroup: boolean;
  readonly isChosen: boolean;
}

function CommandOption({ id, command, isFirstOfGroup, isChosen }: CommandOptionProps) {
  return (
    <>
      {isFirstOfGroup ? (
        <div className="command-group" role="presentation">
          {command.group}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the search field that keeps the focus */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isChosen}
        className="command-option"
        ref={isChosen ? scrollIntoView : null}
        onClick={command.run}
      >
        {command.icon}
        <span className="command-text">{command.text}</span>
        {command.note === undefined ? null : <span className="row-note">{command.note}</span>}
        {command.detail === undefined ? null : <span className="command-detail">{command.detail}</span>}
      </div>
    </>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
