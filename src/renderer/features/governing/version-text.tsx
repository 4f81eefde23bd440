import { RichTextView } from '#renderer/editor/rich-text-view.tsx';

/** The wording of a version. */
export function VersionText({ update }: { readonly update: Uint8Array }) {
  return <RichTextView update={update} />;
}
