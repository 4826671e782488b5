import type { Instant } from './ids.ts';

/** What a copy of the one-file workbench knows about itself. */
export interface PageFacts {
  /** 32 hex digits, random; the same for all copies that Save writes of one page, new each time one is shared. */
  readonly pageId: string;
  /** 64 hex digits. */
  readonly journalKey: string;
  /** 32 hex digits, random, new for every copy that is written. */
  readonly copyId: string;
  readonly savedAt: Instant;
  /** The newest row of the log it holds. */
  readonly savedSeq: number;
  readonly title: string;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * @param random fills the bytes
 * @param of the page of which this is a later copy
 */
export const newPageFacts = (
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
  given: Pick<PageFacts, 'savedAt' | 'savedSeq' | 'title'>,
  of?: PageFacts,
): PageFacts => ({
  pageId: of?.pageId ?? hex(random(new Uint8Array(16))),
  journalKey: of?.journalKey ?? hex(random(new Uint8Array(32))),
  copyId: hex(random(new Uint8Array(16))),
  ...given,
});
