import { useEffect, useMemo } from 'react';
import type { Difference } from '../../analysis/alignment/differences.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { alignmentBetween, type ComparisonView } from '../../state/comparison-store.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { showMarks, type TextMarks } from '../reading/text-marks.ts';
import { useSession, useSettings, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { compareStore, NOWHERE } from './compare-store.ts';
import { columnMarks } from './column-marks.ts';
import { OfferDialogs } from '../offers/offer-dialogs.tsx';
import { goToOtherSide } from './other-side.ts';
import { goalOf, hairlinesOf } from './reading-marks.ts';
import { useDifferences } from './use-differences.ts';
import { useComparison, usePair, type PairInFocus } from './use-pair.ts';
import { useOfferMarks } from '../offers/use-offers.ts';

/** Draws what is known of the comparison onto the texts on screen, and asks what copying has to ask. */
export function Comparison() {
  const room = useView((view) => view.room);
  const sessionId = useSession((view) => view.sessionId);
  // Another session is another story.
  useEffect(() => () => compareStore.setState(NOWHERE, true), [sessionId]);
  return (
    <>
      {room === 'compare' ? <OnColumns /> : <OnReading />}
      <OfferDialogs />
    </>
  );
}

function OnReading() {
  const context = useActionContext();
  const { session } = useWorkspace();
  const articleId = useView((view) => view.articleId);
  const articles = useSession(({ state }) => state?.articles);
  const pairs = useComparison((view) => view.pairs);
  const offered = useOfferMarks();
  const isMarked = useSettings((settings) => settings.comparisonMarks);
  const marks = useMemo(() => {
    const { state } = session.getState();
    if (!state || !articles || !articleId) return NO_MARKS;
    const shown: TextMarks = {
      hairlines: isMarked ? hairlinesOf(state, { pairs }, articleId) : [],
      onHairline: (key) => {
        const { articleId: other, at } = goalOf(key);
        void goToOtherSide(context, other, at);
      },
      ...(offered.length > 0 && { ink: offered }),
    };
    return new Map([[articleId, shown]]);
  }, [session, context, articles, articleId, pairs, offered, isMarked]);
  useMarks(marks);
  return null;
}

function OnColumns() {
  const { session, comparison } = useWorkspace();
  const columns = useView((view) => view.columns);
  const current = useView((view) => view.articleId);
  const hidesTrivial = useView((view) => view.hidesTrivial);
  const state = useSession((view) => view.state?.articles);
  const pairs = useComparison((view) => view.pairs);
  const pair = usePair();
  const { current: difference } = useDifferences();
  const offered = useOfferMarks();
  const isMarked = useSettings((settings) => settings.comparisonMarks);
  const marks = useMemo(() => {
    const known = session.getState().state;
    if (!known || !state || !pairs) return NO_MARKS;
    const all = new Map(
      isMarked
        ? columnEntries(known, comparison.getState(), columns, { pair, hidesTrivial, difference })
        : [],
    );
    const own = current && offered.length > 0 ? (all.get(current) ?? {}) : null;
    if (current && own) all.set(current, { ...own, ink: [...(own.ink ?? []), ...offered] });
    return all;
  }, [
    session,
    comparison,
    state,
    columns,
    current,
    pair,
    pairs,
    hidesTrivial,
    difference,
    offered,
    isMarked,
  ]);
  useMarks(marks);
  return null;
}

interface Focus {
  readonly pair: PairInFocus | null;
  readonly hidesTrivial: boolean;
  readonly difference: Difference | null;
}

/** The first column is told against the one in focus, every other against the first. */
function* columnEntries(
  state: SessionState,
  comparison: ComparisonView,
  columns: readonly ArticleId[],
  { pair, hidesTrivial, difference }: Focus,
): Generator<readonly [ArticleId, TextMarks]> {
  const [first] = columns;
  if (!first) return;
  for (const id of columns) {
    const to = id === first ? pair?.to.id : id;
    const alignment = to && alignmentBetween(comparison, first, to);
    const other = state.articles.get(id === first ? (to ?? first) : first)?.letter;
    const text = state.texts.get(id)?.text;
    if (!alignment || !other || text === undefined) continue;
    const side = id === first ? 'a' : 'b';
    const current = id === first || id === pair?.to.id ? difference : null;
    yield [id, columnMarks({ alignment, side, text, other, hidesTrivial, current })];
  }
}

const NO_MARKS: ReadonlyMap<ArticleId, TextMarks> = new Map();

function useMarks(marks: ReadonlyMap<ArticleId, TextMarks>): void {
  useEffect(() => showMarks(marks), [marks]);
  useEffect(() => () => showMarks(NO_MARKS), []);
}
