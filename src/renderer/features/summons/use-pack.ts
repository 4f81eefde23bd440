import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { AgendaDocument } from '#shared/publish/agenda-document.ts';
import { type MadePack, makePack, type PackProgress } from './make-pack.ts';
import { type RunningEngine, startPackEngine } from './pack-engine.ts';
import { pictureToPng } from './picture-to-png.ts';
import { inSwedish, usePrintPaper } from './use-papers.ts';

/** How it stands with a pack: not begun, under way, done, or not possible. */
export type PackState =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly progress: PackProgress }
  | { readonly type: 'made'; readonly pack: MadePack }
  | { readonly type: 'failed' };

/** Makes a pack off the page's thread; can be called off at any time. */
export function usePack(document: AgendaDocument) {
  const { reader } = useWorkspace();
  const print = usePrintPaper();
  const [state, setState] = useState<PackState>({ type: 'idle' });
  const running = useRef<RunningEngine | null>(null);

  function stop(): void {
    running.current?.end();
    running.current = null;
  }

  useEffect(() => () => running.current?.end(), []);

  async function make(chosen: ReadonlySet<string>): Promise<void> {
    stop();
    const engine = startPackEngine();
    running.current = engine;
    // After it was called off, or begun anew, nothing of this run is shown.
    const show = (next: PackState) => {
      if (running.current === engine) setState(next);
    };
    show({ type: 'working', progress: { step: 'reading', done: 0 } });
    try {
      const made = await makePack(document, chosen, inSwedish, {
        engine,
        readBlob: reader.readBlob,
        toPng: pictureToPng,
        print: (html, title) => print(html, title, true),
        onProgress: (progress) => show({ type: 'working', progress }),
      });
      show(made.ok ? { type: 'made', pack: made.value } : { type: 'failed' });
    } catch {
      // A file that the library cannot join after all: what to do is the same whatever it says.
      show({ type: 'failed' });
    } finally {
      if (running.current === engine) stop();
    }
  }

  return {
    state,
    make,
    cancel: () => {
      stop();
      setState({ type: 'idle' });
    },
  };
}
