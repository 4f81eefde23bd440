/** A page's drawing without marks of its own, and whether it sets any text. */
export interface UnmarkedContent {
  readonly content: string;
  readonly hasText: boolean;
}

/**
 * Takes the marks that tie a drawing to tags out of it (`BMC`, `BDC`, `EMC`, `MP`, `DP`), so that it can be tagged anew as a whole.
 * Marks of layers (`/OC`) stay: they decide what is seen. `content` is the decoded stream, one letter a byte.
 */
export function unmarkContent(content: string): UnmarkedContent {
  const kept: string[] = [];
  const isLayer: boolean[] = [];
  let hasText = false;
  let from = 0;
  for (const { operator, start, end } of operations(content)) {
    if (/^(Tj|TJ|'|")$/.test(operator)) hasText = true;
    if (!endsMark(operator, content.slice(start, end), isLayer)) continue;
    kept.push(content.slice(from, start));
    from = end;
  }
  return { content: kept.join('') + content.slice(from), hasText };
}

/** Whether an operation is a mark to be taken out. Keeps account of the marks that are open. */
function endsMark(operator: string, operation: string, isLayer: boolean[]): boolean {
  if (operator === 'MP' || operator === 'DP') return true;
  if (operator === 'EMC') return isLayer.pop() !== true;
  if (operator !== 'BMC' && operator !== 'BDC') return false;
  const layer = /^\s*\/OC\b/.test(operation);
  isLayer.push(layer);
  return !layer;
}

interface Operation {
  readonly operator: string;
  /** From its first operand. */
  readonly start: number;
  readonly end: number;
}

const delimiters = '()<>[]{}/%';
const spaces = '\0\t\n\f\r ';

/** The operations of a content stream (ISO 32000, 7.8.2), each with its operands. */
function* operations(content: string): Generator<Operation> {
  let start = 0;
  let at = 0;
  while (at < content.length) {
    const letter = content.charAt(at);
    if (spaces.includes(letter)) at += 1;
    else if (letter === '%') at = endOfLine(content, at);
    else if (letter === '(') at = endOfString(content, at);
    else if (letter === '<' && content.charAt(at + 1) !== '<') at = after(content, '>', at);
    else if (letter === '/') at = endOfWord(content, at + 1);
    else if (delimiters.includes(letter)) at += 1;
    else {
      const wordEnd = endOfWord(content, at);
      const word = content.slice(at, wordEnd);
      at = word === 'ID' ? endOfImage(content, wordEnd) : wordEnd;
      if (!isOperand(word)) {
        yield { operator: word, start, end: at };
        start = at;
      }
    }
  }
}

function isOperand(word: string): boolean {
  return /^[+-]?[\d.]/.test(word) || word === 'true' || word === 'false' || word === 'null';
}

function endOfWord(content: string, from: number): number {
  let at = from;
  while (
    at < content.length &&
    !spaces.includes(content.charAt(at)) &&
    !delimiters.includes(content.charAt(at))
  )
    at += 1;
  return at;
}

function endOfLine(content: string, from: number): number {
  const mark = /[\r\n]/g;
  mark.lastIndex = from;
  return mark.exec(content) === null ? content.length : mark.lastIndex;
}

function after(content: string, mark: string, from: number): number {
  const found = content.indexOf(mark, from);
  return found < 0 ? content.length : found + mark.length;
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const letter = content.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

/** Where the bytes of a picture inside a stream end: at `EI` that stands by itself. */
function endOfImage(content: string, from: number): number {
  const mark = /[\s\0]EI(?=[\s\0]|$)/g;
  mark.lastIndex = from;
  return mark.exec(content) === null ? content.length : mark.lastIndex;
}
