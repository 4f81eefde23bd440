/** Elements that may stand, by what they become. A heading in an attachment lies under the attachment's own. */
const elements: Readonly<Record<string, string>> = {
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  strong: 'strong',
  em: 'em',
  sup: 'sup',
  sub: 'sub',
  br: 'br',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  td: 'td',
  th: 'th',
  h1: 'h4',
  h2: 'h5',
  h3: 'h6',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
};

/**
 * Takes of foreign HTML the elements that are known, without attributes but those that hold a table together, and pictures that
 * lie in it as PNG or JPEG. All else that looks like markup is dropped; what is open at the end is closed.
 */
export function cleanHtml(html: string): string {
  let clean = '';
  const open: string[] = [];
  for (const part of html.split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>$/i.exec(part);
    if (tag === null) {
      // Between tags `<` and `>` are no markup.
      clean += part.startsWith('<') && part.endsWith('>') ? '' : textOf(part);
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    if (name === 'img') {
      clean += picture(tag[3] ?? '');
      continue;
    }
    const element = Object.hasOwn(elements, name) ? elements[name] : undefined;
    if (element === undefined) continue;
    if (element === 'br') clean += '<br>';
    else if (tag[1] === '/') clean += closing(element, open);
    else {
      open.push(element);
      clean += `<${element}${spans(tag[3] ?? '')}>`;
    }
  }
  return (
    clean +
    open
      .toReversed()
      .map((element) => `</${element}>`)
      .join('')
  );
}

/** Closes an element and what is open inside it; nothing when it is not open. */
function closing(element: string, open: string[]): string {
  const place = open.lastIndexOf(element);
  if (place === -1) return '';
  const inner = open.splice(place);
  return inner
    .toReversed()
    .map((one) => `</${one}>`)
    .join('');
}

function textOf(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function spans(attributes: string): string {
  return [...attributes.matchAll(/\b(colspan|rowspan)="(\d{1,2})"/g)]
    .map(([, name, value]) => ` ${name}="${value}"`)
    .join('');
}

function picture(attributes: string): string {
  const source = /\bsrc="(data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]+)"/.exec(attributes)?.[1];
  const alt = /\balt="([^"<>]*)"/.exec(attributes)?.[1] ?? '';
  return source === undefined ? '' : `<img src="${source}" alt="${alt}">`;
}
