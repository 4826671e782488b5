import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import type { Offer } from '../../analysis/offers/offer.ts';
import { excerptOf } from '../../domain/change-words.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { counted } from '../inspector/words.ts';
import { actionsFor } from '../keys/actions.ts';
import { keyText } from '../keys/key-combo.ts';
import { keysOf } from '../keys/key-map.ts';
import { platform } from '../keys/platform.ts';
import { listInEnglish, numberInWords } from '../shared/in-locale.ts';

/** "2 codings in the same words of A and C" */
export function offersInWords(offers: readonly Offer[]): string {
  const letters = [...new Set(offers.map(({ from }) => from))].toSorted(
    (one, other) => one.length - other.length || (one < other ? -1 : 1),
  );
  return `${counted(offers.length, 'coding')} in the same words of ${listInEnglish(letters)}`;
}

/** "Quote “The Americans should know…”" */
export function offerInWords({ source, articleId, ranges }: Offer, state: SessionState): string {
  const text = state.texts.get(articleId)?.text ?? '';
  const quotes = ranges.map(({ start, end }) => ({ exact: text.slice(start, end), prefix: '', suffix: '' }));
  const tag = state.tags.get(source.tagId)?.name ?? 'Annotation';
  return `${tag} ${excerptOf({ ...source, target: { ...source.target, quotes } })}`;
}

/** "The same words stand at 3 other places: A 1, B 2" */
export function placesInWords(places: readonly Recurrence[], { articles }: SessionState): string {
  const counts = new Map<string, number>();
  for (const { articleId } of places) {
    const letter = articles.get(articleId)?.letter ?? '?';
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const where = [...counts].map(([letter, count]) => `${letter} ${numberInWords(count)}`);
  return `The same words stand at ${counted(places.length, 'other place')}: ${where.join(', ')}`;
}

/** `Y`, or whatever this person made of it, after a colon; nothing where the action has no key. */
export function afterColon({ settings }: Workspace, actionId: string): string {
  const action = actionsFor([]).find(({ id }) => id === actionId);
  const [key] = action ? keysOf(action, settings.getState(), platform) : [];
  return key ? `: ${keyText(key, platform)}` : '';
}
