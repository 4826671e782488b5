import type { ArticleId } from '../../domain/ids.ts';
import {
  isKnownType,
  keyOf,
  type AnyRecord,
  type RecordKey,
  type RecordOf,
  type RecordType,
  type UnknownRecord,
} from '../../domain/records.ts';
import type { Comment } from '../../domain/records/comment.ts';
import type { Link } from '../../domain/records/link.ts';
import { recordsOf } from '../../domain/session-state.ts';
import type { ExportInput } from '../exporter.ts';
import { byCreation, byLetter, compareText, inReadingOrder } from '../reading-order.ts';
import { isWhole } from '../scope.ts';
import { commentsInScope } from './comments-in-scope.ts';
import { withNeeded } from './needed-records.ts';
import { isWithdrawn, placesFor } from './place-in-file.ts';

type Groups = { readonly [Type in RecordType]: RecordOf[Type][] };

/** The records that a session file holds, tombstones included, each type in the file's order. */
export interface OrderedRecords {
  readonly known: { readonly [Type in RecordType]: readonly RecordOf[Type][] };
  readonly unknown: readonly UnknownRecord[];
}

/**
 * What belongs to a scope. A part of a session is a whole session file: whatever something in it points at goes along.
 * Records of unknown types, which may point anywhere, go only with the whole session. A link goes where both its
 * annotations go: it brings nobody's work along. So it is with comments.
 */
export function recordsInScope(input: ExportInput): OrderedRecords {
  const placeOf = placesFor(input);
  const whole = isWhole(input.scope);
  const chosen: AnyRecord[] = [];
  const others = new Map<RecordKey, AnyRecord>();
  const unknown: UnknownRecord[] = [];
  const links: Link[] = [];
  const comments: Comment[] = [];
  const annotations = new Set<string>();
  for (const record of recordsOf(input.state)) {
    if (!isKnownType(record.type)) {
      if (whole && !isWithdrawn(record)) unknown.push(record);
      continue;
    }
    const known = record as AnyRecord;
    const place = placeOf(known);
    if (place === 'never') continue;
    if (known.type === 'annotation') annotations.add(known.id);
    if (known.type === 'link') links.push(known);
    else if (known.type === 'threadComment') comments.push(known);
    else if (place === 'chosen') chosen.push(known);
    else others.set(keyOf(known), known);
  }
  chosen.push(...links.filter(({ from, to }) => annotations.has(from) && annotations.has(to)));
  chosen.push(...commentsInScope(input, comments, chosen));
  return {
    known: ordered(groupsOf(withNeeded(chosen, others))),
    unknown: unknown.toSorted((a, b) => compareText(a.type, b.type) || compareText(a.id, b.id)),
  };
}

function groupsOf(records: readonly AnyRecord[]): Groups {
  const groups: Groups = {
    session: [],
    actor: [],
    codebook: [],
    tag: [],
    entity: [],
    article: [],
    articleCoding: [],
    handOut: [],
    link: [],
    threadComment: [],
    example: [],
    annotation: [],
  };
  for (const record of records) (groups[record.type] as AnyRecord[]).push(record);
  return groups;
}

function ordered(groups: Groups): OrderedRecords['known'] {
  const articles = groups.article.toSorted(byLetter);
  const places = new Map(articles.map(({ id }, index) => [id, index]));
  const placeOf = (id: ArticleId): number => places.get(id) ?? articles.length;
  return {
    session: groups.session,
    actor: groups.actor.toSorted(byCreation),
    codebook: groups.codebook.toSorted(byCreation),
    tag: groups.tag.toSorted(
      (a, b) => compareText(a.codebookId, b.codebookId) || a.position - b.position || compareText(a.id, b.id),
    ),
    entity: groups.entity.toSorted(byCreation),
    article: articles,
    articleCoding: groups.articleCoding.toSorted(
      (a, b) => placeOf(a.articleId) - placeOf(b.articleId) || compareText(a.id, b.id),
    ),
    handOut: groups.handOut.toSorted(byCreation),
    link: groups.link.toSorted(byCreation),
    threadComment: groups.threadComment.toSorted(byCreation),
    example: groups.example.toSorted(byCreation),
    annotation: inReadingOrder(groups.annotation, placeOf),
  };
}
