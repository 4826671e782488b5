import type { Change } from '../../domain/change.ts';
import type { Instant, Rev, SessionId } from '../../domain/ids.ts';
import type { Original } from '../../domain/original.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { WholeSession } from '../whole-session.ts';
import type { SealedRow } from './journal-database.ts';
import type { Sealer } from './seal.ts';

/** What happened since a copy of the page was written. */
export type JournalRow =
  | {
      readonly kind: 'change';
      readonly sessionId: SessionId;
      readonly change: Change;
      /** The change before it in its session's log: it can be played behind that one only. */
      readonly after: Rev | null;
      readonly texts: readonly CanonicalText[];
      readonly history: readonly Change[];
      readonly originals: readonly Original[];
    }
  /** Where what it is built on may not be there to go on from. */
  | {
      readonly kind: 'whole';
      readonly sessionId: SessionId;
      readonly at: Instant;
      readonly whole: WholeSession;
    }
  | { readonly kind: 'removed'; readonly sessionId: SessionId };

export type ChangeRow = JournalRow & { readonly kind: 'change' };

const encoder = new TextEncoder();

/** Files are sealed as the bytes they are; in the text stands only what is known of them. */
export async function sealRow(row: JournalRow, sealer: Sealer): Promise<SealedRow> {
  const originals = originalsOf(row);
  const text = JSON.stringify(withOriginals(row, originals.map(withoutBytes)));
  return Promise.all(
    [encoder.encode(text), ...originals.map(({ bytes }) => bytes)].map((bytes) => sealer.seal(bytes)),
  );
}

/** Null for a row that is not ours, or no longer whole. */
export async function openRow(sealed: unknown, sealer: Sealer): Promise<JournalRow | null> {
  if (!Array.isArray(sealed)) return null;
  const [text, ...files] = await Promise.all(sealed.map((part) => sealer.open(part)));
  if (!text || files.includes(null)) return null;
  // Sealed with this page's key, so that it is what this program wrote.
  const row = JSON.parse(new TextDecoder().decode(text)) as JournalRow;
  const originals = originalsOf(row).flatMap((original, index) => {
    const bytes = files[index];
    return bytes ? [{ ...original, bytes }] : [];
  });
  return originals.length === originalsOf(row).length ? withOriginals(row, originals) : null;
}

const NOTHING = new Uint8Array(0);
const withoutBytes = (original: Original): Original => ({ ...original, bytes: NOTHING });

function originalsOf(row: JournalRow): readonly Original[] {
  if (row.kind === 'change') return row.originals;
  return row.kind === 'whole' ? row.whole.originals : [];
}

function withOriginals(row: JournalRow, originals: readonly Original[]): JournalRow {
  if (row.kind === 'change') return { ...row, originals };
  return row.kind === 'whole' ? { ...row, whole: { ...row.whole, originals } } : row;
}
