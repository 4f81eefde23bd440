import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { RecordId } from '#shared/base/id.ts';
import { type ClauseBlock, clauseContent, clauseExtensions, clausesOf } from './clause-schema.ts';
import './styles/editor.css';

interface ClauseEditorProps {
  /** The clauses as they are stored. */
  readonly clauses: readonly ClauseBlock[];
  readonly label: string;
  /** Says which keys make, move and remove a clause. */
  readonly keyHelp: string;
  readonly newId: () => RecordId;
  /** Called while the user types, at a pause, and when the focus leaves. */
  readonly onSave: (clauses: readonly ClauseBlock[], moment: SaveMoment) => Promise<void>;
}

/** `typing`: to be kept safe, at a steady pace; `pause`: the keys rest; `left`: the writer has left the field. */
export type SaveMoment = 'typing' | 'pause' | 'left';

const longestUnkept = 250;
const pauseBeforeSaving = 700;

/**
 * Edits the att-clauses of one decision. Each block is one record: what is saved is told by record, so that two
 * versions of a wording are never blended.
 */
export function ClauseEditor({ clauses, label, keyHelp, newId, onSave }: ClauseEditorProps): ReactNode {
  const saving = useRef<PendingSave>({ timer: undefined, keepTimer: undefined, dirty: false });
  const latest = useRef(onSave);
  useEffect(() => {
    latest.current = onSave;
  }, [onSave]);
  const first = useMemo(() => ({ clauses, newId }), [clauses, newId]);
  const editor = useEditor({
    extensions: clauseExtensions(newId),
    content: clauseContent(first.clauses, first.newId),
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-description': keyHelp,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'sv',
        spellcheck: 'true',
        class: 'clause-field',
      },
    },
    onUpdate: ({ editor: current }) => scheduleSave(current, saving.current, latest.current),
    onBlur: ({ editor: current }) => void saveNow(current, saving.current, latest.current, 'left'),
  });
  useEffect(() => {
    const pending = saving.current;
    const savedBy = latest;
    return () => {
      if (pending.dirty) void saveNow(editor, pending, savedBy.current, 'left');
    };
  }, [editor]);
  useStoredClauses(editor, clauses, newId, saving.current);
  return <EditorContent editor={editor} />;
}

interface PendingSave {
  timer: ReturnType<typeof setTimeout> | undefined;
  keepTimer: ReturnType<typeof setTimeout> | undefined;
  dirty: boolean;
}

type Save = ClauseEditorProps['onSave'];

function scheduleSave(editor: Editor, pending: PendingSave, save: Save): void {
  pending.dirty = true;
  clearTimeout(pending.timer);
  pending.timer = setTimeout(() => void saveNow(editor, pending, save, 'pause'), pauseBeforeSaving);
  // Later keys do not move this one: the text is safe also while the typing goes on.
  pending.keepTimer ??= setTimeout(() => {
    pending.keepTimer = undefined;
    void save(clausesOf(editor.state.doc), 'typing');
  }, longestUnkept);
}

async function saveNow(editor: Editor, pending: PendingSave, save: Save, moment: SaveMoment): Promise<void> {
  clearTimeout(pending.timer);
  clearTimeout(pending.keepTimer);
  pending.keepTimer = undefined;
  const saved = editor.state.doc;
  await save(clausesOf(saved), moment);
  if (editor.state.doc.eq(saved)) pending.dirty = false;
}

/** Shows clauses that were changed elsewhere (a result button, a received bundle, undo), unless someone is typing. */
function useStoredClauses(
  editor: Editor,
  clauses: readonly ClauseBlock[],
  newId: () => RecordId,
  pending: PendingSave,
): void {
  const stored = JSON.stringify(clauses.map(({ id, wording }) => [id, wording]));
  const clausesNow = useRef(clauses);
  clausesNow.current = clauses;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the stored clauses may replace the text
  useEffect(() => {
    if (pending.dirty || editor.isDestroyed) return;
    const shown = clausesOf(editor.state.doc).filter(({ wording }) => wording !== '');
    if (JSON.stringify(shown.map(({ id, wording }) => [id, wording])) === stored) return;
    editor.commands.setContent(clauseContent(clausesNow.current, newId), { emitUpdate: false });
  }, [stored, editor]);
}
