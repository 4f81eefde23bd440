import { mayUse } from '#renderer/storage/audience-access.ts';
import { type SortedSegments, type SortInput, sortSegments } from '#renderer/storage/sort-segments.ts';
import { verifyManifest } from '#shared/bundle/manifest.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import {
  findForks,
  findGaps,
  mergePeer,
  missingSegments,
  ownSums,
  ownVector,
} from '#shared/bundle/what-a-peer-lacks.ts';
import { observe, tick } from '#shared/log/clock.ts';
import { foldDirectory, isWithinCut } from '#shared/log/directory.ts';
import { projectDossier } from '#shared/log/dossier.ts';
import { deletionPredecessors, predecessorsFor } from '#shared/log/fold.ts';
import { compareContent } from '#shared/log/operation-content.ts';
import type { Segment } from '#shared/log/segment.ts';

/**
 * What a simulated member's program is made of: the real functions. Each is a seam where a planted bug can be put in.
 * The last ones are rules of the store that are not functions of their own.
 */
export interface Core {
  readonly tick: typeof tick;
  readonly observe: typeof observe;
  readonly projectDossier: typeof projectDossier;
  readonly predecessorsFor: typeof predecessorsFor;
  readonly deletionPredecessors: typeof deletionPredecessors;
  readonly foldDirectory: typeof foldDirectory;
  readonly isWithinCut: typeof isWithinCut;
  readonly sortSegments: (input: SortInput, now: number) => Promise<SortedSegments>;
  readonly mayUse: typeof mayUse;
  readonly packBundle: typeof packBundle;
  readonly openBundle: typeof openBundle;
  readonly verifyManifest: typeof verifyManifest;
  readonly missingSegments: typeof missingSegments;
  readonly ownVector: (...given: Parameters<typeof ownVector>) => ReturnType<typeof ownVector>;
  readonly ownSums: typeof ownSums;
  readonly findGaps: typeof findGaps;
  readonly findForks: typeof findForks;
  readonly mergePeer: typeof mergePeer;
  /** Tells two operations with one id apart; 0 for the very same. */
  readonly compareContent: typeof compareContent;
  /** What goes into a bundle for a segment that is held: its very bytes. */
  readonly relay: (segment: Segment) => Promise<Pick<Segment, 'bytes' | 'signature'>>;
  /** A start takes in what the journal has and the projections lack. */
  readonly replaysJournal: boolean;
  /** A restored backup goes on in a new stream. */
  readonly newStreamAfterRestore: boolean;
  /** A bundle brings its packer's vector; a peer's word about our own streams is not taken for what we hold. */
  readonly believesPeers: boolean;
}

/** The program as it is. */
export const realCore: Core = {
  tick,
  observe,
  projectDossier,
  predecessorsFor,
  deletionPredecessors,
  foldDirectory,
  isWithinCut,
  sortSegments: (input) => sortSegments(input),
  mayUse,
  packBundle,
  openBundle,
  verifyManifest,
  missingSegments,
  ownVector,
  ownSums,
  findGaps,
  findForks,
  mergePeer,
  compareContent,
  relay: async (segment) => segment,
  replaysJournal: true,
  newStreamAfterRestore: true,
  believesPeers: false,
};
