import { type Editor, type Extensions, Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import type { RecordId } from '#shared/base/id.ts';

/** One att-clause as the editor holds it. */
export interface ClauseBlock {
  readonly id: RecordId;
  readonly wording: string;
}

const opening = 'att ';

/** Whether a clause says nothing yet: empty, or only its opening "att". */
export function isBareClause(wording: string): boolean {
  return /^(att)?\s*$/i.test(wording);
}

/** The extensions of a list of clauses: plain text, one block a clause, each with the id of its record. */
export function clauseExtensions(newId: () => RecordId): Extensions {
  return [
    Node.create({ name: 'doc', topNode: true, content: 'clause+' }),
    clauseNode(newId),
    StarterKit.configure({
      document: false,
      paragraph: false,
      heading: false,
      bold: false,
      italic: false,
      strike: false,
      underline: false,
      link: false,
      code: false,
      codeBlock: false,
      blockquote: false,
      bulletList: false,
      orderedList: false,
      listItem: false,
      listKeymap: false,
      hardBreak: false,
      horizontalRule: false,
      dropcursor: false,
      gapcursor: false,
      trailingNode: false,
    }),
  ];
}

/** The clauses of an editor, in order. */
export function clausesOf(document: ProseMirrorNode): readonly ClauseBlock[] {
  return document.children.map((node) => ({ id: node.attrs['clause'], wording: node.textContent.trim() }));
}

/** The content of an editor that shows these clauses. With none, one empty block waits. */
export function clauseContent(clauses: readonly ClauseBlock[], newId: () => RecordId): object {
  const shown = clauses.length === 0 ? [{ id: newId(), wording: '' }] : clauses;
  return {
    type: 'doc',
    content: shown.map(({ id, wording }) => ({
      type: 'clause',
      attrs: { clause: id },
      content: wording === '' ? [] : [{ type: 'text', text: wording }],
    })),
  };
}

function clauseNode(newId: () => RecordId): Node {
  return Node.create({
    name: 'clause',
    content: 'text*',
    marks: '',
    defining: true,
    addAttributes: () => ({ clause: { default: null, rendered: false } }),
    parseHTML: () => [{ tag: 'p' }, { tag: 'li' }],
    renderHTML: () => ['p', 0],
    addKeyboardShortcuts() {
      return {
        Enter: () => startClause(this.editor),
        Backspace: () => removeBareClause(this.editor),
        'Alt-ArrowUp': () => moveClause(this.editor, -1),
        'Alt-ArrowDown': () => moveClause(this.editor, 1),
      };
    },
    addProseMirrorPlugins: () => [uniqueIds(newId)],
  });
}

function startClause(editor: Editor): boolean {
  return editor
    .chain()
    .splitBlock()
    .command(({ tr }) => {
      const rest = tr.selection.$from.parent.textContent.slice(tr.selection.$from.parentOffset);
      if (!/^att\s/i.test(rest)) tr.insertText(opening, tr.selection.from);
      return true;
    })
    .run();
}

function removeBareClause(editor: Editor): boolean {
  const { selection, doc } = editor.state;
  const clause = selection.$from.parent;
  if (!selection.empty || doc.childCount === 1 || !isBareClause(clause.textContent)) return false;
  const start = selection.$from.before();
  return editor.commands.command(({ tr }) => {
    tr.delete(start, start + clause.nodeSize);
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(start - 1, 1)), -1));
    return true;
  });
}

function moveClause(editor: Editor, step: -1 | 1): boolean {
  const { selection, doc } = editor.state;
  const index = selection.$from.index(0);
  const target = index + step;
  if (target < 0 || target >= doc.childCount) return true;
  const clause = doc.child(index);
  const neighbour = doc.child(target);
  const start = selection.$from.before();
  const offset = selection.$from.parentOffset;
  return editor.commands.command(({ tr }) => {
    tr.delete(start, start + clause.nodeSize);
    const place = step === -1 ? start - neighbour.nodeSize : start + neighbour.nodeSize;
    tr.insert(place, clause);
    tr.setSelection(TextSelection.create(tr.doc, place + 1 + offset));
    return true;
  });
}

/**
 * Gives each new block an id of its own; the half that was split off or pasted is the new one. A block that was written
 * over from nothing stays the same record, so that two members who reword a clause meet in a conflict.
 */
function uniqueIds(newId: () => RecordId): Plugin {
  return new Plugin({
    key: new PluginKey('clauseIds'),
    appendTransaction: (transactions, before, state) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const ids = clauseIds(idsOf(before.doc), idsOf(state.doc), newId);
      const transaction = state.tr;
      state.doc.forEach((node, position, index) => {
        if (node.attrs['clause'] === ids[index]) return;
        transaction.setNodeAttribute(position, 'clause', ids[index]);
      });
      return transaction.docChanged ? transaction : null;
    },
  });
}

function idsOf(document: ProseMirrorNode): readonly (RecordId | null)[] {
  return document.children.map((node) => node.attrs['clause']);
}

/** The ids that blocks have after a change: their own, that of the block they were written over, or a new one. */
export function clauseIds(
  before: readonly (RecordId | null)[],
  after: readonly (RecordId | null)[],
  newId: () => RecordId,
): readonly RecordId[] {
  const present = new Set(after);
  const used = new Set<RecordId>();
  return after.map((own, index) => {
    const place = before[index] ?? null;
    const isOwn = own !== null && !used.has(own);
    const isWrittenOver = place !== null && !present.has(place) && !used.has(place);
    const id = isOwn ? own : isWrittenOver ? place : newId();
    used.add(id);
    return id;
  });
}
