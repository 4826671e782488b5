import { fail, ok } from '../../domain/result.ts';
import { countWords } from '../../domain/text/words.ts';
import type {
  ArticleDraft,
  ChosenStretches,
  ImportNotice,
  ImportResult,
  Limits,
  Sha256,
} from '../importer.ts';
import { canonicalOf } from './canonical.ts';
import type { FoundMetadata } from './found-metadata.ts';
import { proposalFor } from './proposal.ts';
import type { RichBlock } from './rich-block.ts';

/** What a source with structure gives, however it was read. */
export interface RichSource extends Pick<
  ArticleDraft,
  'fileName' | 'mediaType' | 'encoding' | 'byteHash' | 'original'
> {
  readonly blocks: readonly RichBlock[];
  readonly importer: 'html' | 'markdown' | 'docx' | 'pdf' | 'paste';
  /** Grows when the same source would give another text. */
  readonly version: number;
  /** Numbers of the blocks a person took back in or left out. */
  readonly chosen: ChosenStretches;
  /** In the source's own words; the draft has them cleaned. */
  readonly found: FoundMetadata;
  readonly notices: readonly ImportNotice[];
  readonly limits: Limits;
}

/** Characters that change the direction of what stands around them and have no shape of their own (CVE-2021-42574). */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The common end of every importer of a source with structure: one rule for the text, one for the proposals. */
export async function richDraft(source: RichSource, sha256: Sha256): Promise<ImportResult> {
  const { blocks: read, importer, version, chosen, found, limits, notices: before, ...file } = source;
  const canonical = canonicalOf(read, chosen);
  const { text, blocks, marks, stretches, dropped, broken } = canonical;
  if (blocks.length === 0) return fail({ kind: importer === 'html' ? 'noArticle' : 'empty' });
  if (text.length > limits.articleCharacters) {
    return fail({ kind: 'textTooLong', characters: text.length, limit: limits.articleCharacters });
  }
  const controls = text.match(DIRECTION_CONTROLS)?.length ?? 0;
  const notices: ImportNotice[] = [...before];
  if (broken > 0) notices.push({ kind: 'brokenCharactersReplaced', count: broken });
  if (controls > 0) notices.push({ kind: 'invisibleControls', count: controls });
  const among = (numbers: readonly number[] = [], kept: boolean): readonly number[] =>
    [...new Set(numbers.filter((number) => read[number]?.kept === kept))].toSorted((a, b) => a - b);
  const restored = among(chosen.restored, false);
  const left = among(chosen.left, true);
  const draft: ArticleDraft = {
    ...file,
    textHash: await sha256(text),
    text,
    blocks,
    marks,
    wordCount: countWords(text),
    proposal: proposalFor(canonical, found, file.fileName),
    recipe: {
      importer,
      version,
      ...(restored.length > 0 && { restored: [...restored] }),
      ...(left.length > 0 && { left: [...left] }),
    },
    dropped,
    stretches,
    notices,
  };
  return ok({ kind: 'article', draft });
}
