import type { AnyRecord } from '../../domain/records.ts';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { WITHDRAWN } from '../../domain/revision.ts';
import type { ExportInput, ExportScope } from '../exporter.ts';
import { choiceOf, handOutIn, isWhole } from '../scope.ts';

/** `ifNeeded`: only when something that is written points at it. */
export type PlaceInFile = 'chosen' | 'ifNeeded' | 'never';

/** A record that came by a merge which was taken back. Nothing is lost with it: whoever made it still has it. */
export const isWithdrawn = ({ deletedRev }: { readonly deletedRev: string | null }): boolean =>
  deletedRev === WITHDRAWN;

/** Which records a session file of this scope holds. */
export function placesFor(input: ExportInput): (record: AnyRecord) => PlaceInFile {
  const place = placesByScope(input);
  return (record) => {
    if (!isWithdrawn(record)) return place(record);
    switch (record.type) {
      case 'articleCoding':
      case 'handOut':
      case 'link':
      case 'threadComment':
      case 'example':
        return 'never';
      case 'annotation':
        // The tombstone of a link may point at it.
        return place(record) === 'never' ? 'never' : 'ifNeeded';
      default:
        return 'ifNeeded';
    }
  };
}

function placesByScope(input: ExportInput): (record: AnyRecord) => PlaceInFile {
  const { state, scope } = input;
  if (isWhole(scope)) return () => 'chosen';
  const choice = choiceOf(input);
  const handOut = scope.kind === 'handOut' ? handOutIn(state, scope) : null;
  const isBlind = handOut?.blind ?? false;
  const shared = handOut ? placeInPackage(handOut) : placeInPart(scope);
  return (record) => {
    switch (record.type) {
      case 'annotation':
        return choice.annotation(record) ? 'chosen' : 'never';
      case 'articleCoding':
        return choice.coding(record) ? 'chosen' : 'never';
      case 'article':
        return choice.article(record.id) ? 'chosen' : 'ifNeeded';
      case 'link':
        // As far as both its annotations go: see `records-in-scope.ts`.
        return 'chosen';
      case 'threadComment':
        // As far as what it is about goes: see `comments-in-scope.ts`. Blind is without what others say.
        return isBlind ? 'never' : 'chosen';
      default:
        return shared(record);
    }
  };
}

type SharedRecord = Exclude<
  AnyRecord,
  { readonly type: 'annotation' | 'articleCoding' | 'article' | 'link' | 'threadComment' }
>;

/** The codebook is no codebook in part. People and entities that nothing in the part speaks of stay at home. */
const placeInPart =
  (scope: ExportScope) =>
  (record: SharedRecord): PlaceInFile => {
    switch (record.type) {
      case 'session':
      case 'codebook':
      case 'tag':
      case 'example':
        return 'chosen';
      case 'actor':
      case 'entity':
        return scope.kind === 'part' ? 'ifNeeded' : 'chosen';
      case 'handOut':
        return scope.kind === 'part' && isPartOfWork(record, scope) ? 'chosen' : 'never';
    }
  };

/** What a coder hands in says which hand-out it answers. */
const isPartOfWork = (
  { coderId, articleIds }: HandOut,
  part: Extract<ExportScope, { kind: 'part' }>,
): boolean =>
  (part.coders === null || (coderId !== null && part.coders.has(coderId))) &&
  (part.articleIds === null || articleIds.some((id) => part.articleIds?.has(id)));

/** Blind: no names but of those whom it concerns, no speakers found by others, nothing that was deleted. */
const placeInPackage =
  (handOut: HandOut) =>
  (record: SharedRecord): PlaceInFile => {
    switch (record.type) {
      case 'session':
      case 'codebook':
        return 'chosen';
      case 'tag':
        return handOut.blind && record.deletedRev !== null ? 'ifNeeded' : 'chosen';
      case 'example':
        return handOut.blind && record.deletedRev !== null ? 'never' : 'chosen';
      case 'actor':
        if (record.id === handOut.createdBy || record.id === handOut.coderId) return 'chosen';
        return handOut.blind ? 'never' : 'ifNeeded';
      case 'entity':
        return 'ifNeeded';
      case 'handOut':
        return record.id === handOut.id ? 'chosen' : 'never';
    }
  };
