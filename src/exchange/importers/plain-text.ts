import { ok } from '../../domain/result.ts';
import { blocksOf } from '../../domain/text/blocks.ts';
import { proposeMetadata } from '../../domain/text/proposals.ts';
import { countWords } from '../../domain/text/words.ts';
import type { ArticleDraft, ImportNotice, ImportResult, Sha256 } from '../importer.ts';

/** Characters that change the direction of what stands around them and have no shape of their own (CVE-2021-42574). */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

interface PlainText extends Pick<ArticleDraft, 'fileName' | 'encoding' | 'byteHash' | 'text'> {
  /** What was found while decoding. */
  readonly notices: readonly ImportNotice[];
}

/** A draft whose canonical text is the given text, character for character. */
export async function readPlainText(source: PlainText, sha256: Sha256): Promise<ImportResult> {
  const { text } = source;
  const controls = text.match(DIRECTION_CONTROLS)?.length ?? 0;
  const draft: ArticleDraft = {
    ...source,
    mediaType: 'text/plain',
    textHash: await sha256(text),
    blocks: blocksOf(text),
    wordCount: countWords(text),
    proposal: proposeMetadata(text),
    notices:
      controls > 0 ? [...source.notices, { kind: 'invisibleControls', count: controls }] : source.notices,
  };
  return ok({ kind: 'article', draft });
}
