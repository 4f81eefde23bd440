interface MarkedTextProps {
  readonly parts: readonly { readonly text: string; readonly marked: boolean }[];
}

/** A stretch of text in which what was looked for is marked. */
export function MarkedText({ parts }: MarkedTextProps) {
  let at = 0;
  return parts.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
