import type { SessionId } from '../domain/ids.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import { unreadableSummary } from './summary.ts';
import type { WitnessStore } from './witness.ts';

/**
 * Sessions whose databases vanished although their witnesses remember them. The catalogue is a database too and may have
 * gone with them, so a row of it is not needed.
 */
export const goneSessions = (
  witnesses: WitnessStore,
  found: ReadonlySet<SessionId>,
  rows: ReadonlyMap<SessionId, SessionSummary>,
): readonly SessionSummary[] =>
  witnesses
    .ids()
    .filter((id) => !found.has(id))
    .map((id) => ({ ...(rows.get(id) ?? rememberedSummary(witnesses, id)), gone: true }));

function rememberedSummary(witnesses: WitnessStore, id: SessionId): SessionSummary {
  const remembered = witnesses.read(id)?.remembered;
  const unknown = unreadableSummary(id);
  if (!remembered) return unknown;
  const { title, articleCount, annotationCount } = remembered;
  return { ...unknown, title: title || id, articleCount, annotationCount };
}
