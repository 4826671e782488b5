import { ok } from '../../domain/result.ts';
import { blocksOf } from '../../domain/text/blocks.ts';
import { proposeMetadata } from '../../domain/text/proposals.ts';
import { countWords } from '../../domain/text/words.ts';
import { fileNameMetadata } from '../articles/file-name-metadata.ts';
import type { ArticleDraft, ImportNotice, ImportResult, MetadataProposed, Sha256 } from '../importer.ts';

/** Characters that change the direction of what stands around them and have no shape of their own (CVE-2021-42574). */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

interface PlainText extends Pick<ArticleDraft, 'fileName' | 'encoding' | 'byteHash' | 'text'> {
  /** What was found while decoding. */
  readonly notices: readonly ImportNotice[];
  /** The bytes, where the text is not all there is to know of them. */
  readonly original?: ArticleDraft['original'];
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
    marks: [],
    wordCount: countWords(text),
    proposal: proposalFrom(text, source.fileName),
    recipe: null,
    dropped: [],
    original: source.original ?? null,
    notices:
      controls > 0 ? [...source.notices, { kind: 'invisibleControls', count: controls }] : source.notices,
  };
  return ok({ kind: 'article', draft });
}

/** What the text says, and where it says nothing the name of the file. A row of a table has no name of its own. */
function proposalFrom(text: string, fileName: string | null): MetadataProposed {
  const said = proposeMetadata(text);
  const named = /\.te?xt$/i.test(fileName ?? '') ? fileNameMetadata(fileName) : {};
  const publishedAt = said.publishedAt ?? named.publishedAt?.value ?? null;
  const outlet = said.outlet ?? named.outlet?.value ?? null;
  return {
    ...said,
    publishedAt,
    outlet,
    author: null,
    url: null,
    language: null,
    recognisedBy: {
      ...(said.title !== '' && { title: 'first line' }),
      ...(publishedAt !== null && { publishedAt: said.publishedAt === null ? 'file name' : 'first line' }),
      ...(outlet !== null && { outlet: said.outlet === null ? 'file name' : 'dateline' }),
    },
  };
}
