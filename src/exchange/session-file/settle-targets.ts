import type { ArticleId } from '../../domain/ids.ts';
import type { SessionDump } from '../../domain/session-dump.ts';
import type { AnyRecord } from '../../domain/records.ts';
import type { Annotation, AttributeValues, Target } from '../../domain/records/annotation.ts';
import type { Article } from '../../domain/records/article.ts';
import { isAttached } from '../../domain/text/targets.ts';
import { isTarget } from './record-to-file.ts';

export interface SettledDump {
  readonly dump: SessionDump;
  /** Live annotations that don't fit, or hold a passage that doesn't. */
  readonly detached: number;
}

/**
 * Compares every target with its text. What does not stand there word for word is marked detached and keeps its
 * offsets; what does is attached, also when it came detached. Nothing is guessed and nothing dropped. Targets in
 * articles without a text stay as they came.
 */
export function settleTargets(dump: SessionDump): SettledDump {
  const hashes = new Map(
    dump.records
      .filter((record): record is Article => record.type === 'article')
      .map(({ id, textHash }) => [id, textHash]),
  );
  const texts = new Map(
    dump.texts.flatMap(({ articleId, text }) => {
      const hash = hashes.get(articleId);
      return hash === undefined ? [] : [[articleId, { text, hash }] as const];
    }),
  );
  let detached = 0;
  const records = dump.records.map((record): AnyRecord => {
    switch (record.type) {
      case 'articleCoding':
      case 'entity':
      case 'link':
      case 'example':
        return { ...record, attributes: settledPassages(record.attributes, texts) };
      case 'annotation':
        break;
      default:
        return record;
    }
    const target = settledTarget(record.target, texts);
    const attributes = settledPassages(record.attributes, texts);
    const isSame = target === record.target && attributes === record.attributes;
    const settled: Annotation = isSame ? record : { ...record, target, attributes };
    if (settled.deletedRev === null && holdsDetached(settled)) detached += 1;
    return settled;
  });
  return { dump: { ...dump, records }, detached };
}

type Texts = ReadonlyMap<ArticleId, { readonly text: string; readonly hash: string }>;

function settledTarget(target: Target, texts: Texts): Target {
  const known = texts.get(target.articleId);
  if (!known) return target;
  const detached = !isAttached(target, known.text);
  const textHash = detached ? target.textHash : known.hash;
  return target.detached === detached && target.textHash === textHash
    ? target
    : { ...target, textHash, detached };
}

function settledPassages(attributes: AttributeValues, texts: Texts): AttributeValues {
  if (!Object.values(attributes).some(({ value }) => isTarget(value))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([id, coded]) => [
      id,
      isTarget(coded.value) ? { ...coded, value: settledTarget(coded.value, texts) } : coded,
    ]),
  );
}

const holdsDetached = ({ target, attributes }: Annotation): boolean =>
  target.detached || Object.values(attributes).some(({ value }) => isTarget(value) && value.detached);
