import type { BlobError } from '#renderer/storage/workspace.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { AgendaContentDocument } from '#shared/domain/agenda/agenda-content.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { AgendaDocument } from '#shared/publish/agenda-document.ts';
import type { JoinPackInput, MeasuredPack } from '#shared/publish/pack/join-pack.ts';
import { type FileContent, type PackFile, packFiles } from '#shared/publish/pack/pack-file.ts';
import { layoutOfPack, renderPackHtml } from '#shared/publish/pack/render-pack.ts';
import { isForeignImage } from './foreign-image.ts';

/** The heavy parts of making a pack: they run off the page's thread. */
export interface PackEngine {
  readonly inspect: (bytes: Uint8Array, fileName: string) => Promise<FileContent>;
  readonly measure: (
    printed: Uint8Array,
    layout: JoinPackInput['layout'],
    filePages: ReadonlyMap<number, number>,
  ) => Promise<MeasuredPack>;
  readonly join: (input: JoinPackInput, onProgress: (done: number) => void) => Promise<Uint8Array>;
}

/** How far the work has come: which step, and 0 to 1 of the whole. */
export interface PackProgress {
  readonly step: 'reading' | 'printing' | 'joining';
  readonly done: number;
}

/** What a pack is made with. `print` answers nothing where the host cannot give the bytes of a PDF. */
export interface MakePackPorts {
  readonly engine: PackEngine;
  readonly readBlob: (hash: string) => Promise<Result<Uint8Array, BlobError>>;
  /** A picture as PNG; `undefined` when it cannot be shown here. */
  readonly toPng: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
  readonly print: (html: string, title: string) => Promise<Uint8Array | undefined>;
  readonly onProgress: (progress: PackProgress) => void;
}

/** A finished pack, with the files that are listed in it instead of being part of it. */
export interface MadePack {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly apart: readonly PackFile[];
}

export type MakePackError = { readonly type: 'not-printed' };

/**
 * Makes one PDF of an agenda and its files. It is printed twice: once to learn on which page everything comes to lie, and once
 * with the page numbers in its contents. `chosen` are the hashes of the files that go in.
 */
export async function makePack(
  document: AgendaDocument,
  chosen: ReadonlySet<string>,
  translate: Translate,
  ports: MakePackPorts,
): Promise<Result<MadePack, MakePackError>> {
  const { engine, onProgress } = ports;
  const { files, bytesOf } = await readFiles(document, chosen, ports);
  const layout = layoutOfPack(document, files, translate);
  const title = `${translate('papers.packTitle')} ${document.body} ${document.date}`;
  onProgress({ step: 'printing', done: 0.4 });
  const filePages = new Map(files.map(({ content }, index) => [index, pagesOf(content)]));
  const print = (pageOf?: (anchor: string) => number) =>
    ports.print(renderPackHtml(document, files, translate, pageOf), title);
  let printed = await print();
  if (printed === undefined) return err({ type: 'not-printed' });
  let measured = await engine.measure(printed, layout, filePages);
  // The numbers themselves could move a line to another page: printed once more, and looked at again.
  for (let round = 1; round <= mostRounds; round += 1) {
    onProgress({ step: 'printing', done: 0.4 + (0.2 * round) / (mostRounds + 1) });
    const { pages } = measured;
    printed = await print((anchor) => pages.get(anchor) ?? 1);
    if (printed === undefined) return err({ type: 'not-printed' });
    measured = await engine.measure(printed, layout, filePages);
    if (isSameMap(pages, measured.pages)) break;
  }
  onProgress({ step: 'joining', done: 0.6 });
  const joined = [...files.entries()].flatMap(([index, file]): readonly [number, Uint8Array][] => {
    const bytes = bytesOf.get(file.document.hash);
    const isJoined = file.content.type === 'pdf' || file.content.type === 'image';
    return isJoined && bytes !== undefined ? [[index, bytes]] : [];
  });
  const bytes = await engine.join(
    {
      printed,
      layout: { blocks: layout.blocks, entries: layout.entries },
      files: new Map(joined),
      title,
      foot: translate('papers.pageOf', { page: '{page}', count: '{count}' }),
      pageName: translate('papers.attachedPage', { title: '{title}', page: '{page}' }),
    },
    (done) => onProgress({ step: 'joining', done: 0.6 + 0.4 * done }),
  );
  return ok({
    bytes,
    pageCount: measured.pageCount,
    apart: files.filter(({ content }) => content.type === 'apart'),
  });
}

/** How often at most the pages are printed until the numbers in the contents are those on the pages. */
const mostRounds = 3;

async function readFiles(
  document: AgendaDocument,
  chosen: ReadonlySet<string>,
  { engine, readBlob, toPng, onProgress }: MakePackPorts,
): Promise<{ readonly files: readonly PackFile[]; readonly bytesOf: ReadonlyMap<string, Uint8Array> }> {
  const contents = new Map<string, FileContent>();
  const bytesOf = new Map<string, Uint8Array>();
  const documents = document.items.flatMap((item) => (item.withdrawn ? [] : item.documents));
  for (const [index, file] of documents.entries()) {
    onProgress({ step: 'reading', done: (0.4 * index) / documents.length });
    if (contents.has(file.hash)) continue;
    contents.set(file.hash, await readFile(file));
  }
  return {
    files: packFiles(document, ({ hash }) => contents.get(hash) ?? { type: 'apart', reason: 'missing' }),
    bytesOf,
  };

  async function readFile({ hash, fileName }: AgendaContentDocument): Promise<FileContent> {
    if (!chosen.has(hash)) return { type: 'apart', reason: 'leftOut' };
    const blob = await readBlob(hash);
    if (!blob.ok) return { type: 'apart', reason: blob.error.type };
    // What PDF cannot hold goes in as PNG; a file that only looks like a picture is told of as it is.
    const bytes = isForeignImage(blob.value) ? ((await toPng(blob.value)) ?? blob.value) : blob.value;
    bytesOf.set(hash, bytes);
    return engine.inspect(bytes, fileName);
  }
}

function isSameMap(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}

function pagesOf(content: FileContent): number {
  if (content.type === 'pdf') return content.pageCount;
  return content.type === 'image' ? 1 : 0;
}
