import { useMemo, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { ArticleViewer } from '../../viewer/article-viewer.tsx';
import { dispatchKey } from '../keys/dispatch.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useTags } from '../keys/use-actions.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useComparedCoders } from '../layers/use-compared-coders.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { badgeLabelsStore } from './badge-labels-store.ts';
import { CurrentText } from './current-text.tsx';
import { handlesOf, previewOf } from './preview.ts';
import type { ReadingContext } from './reading-context.ts';
import { readingStore } from './reading-store.ts';
import { takeEdgeMove, takePick, takeSelection } from './text-events.ts';
import { hitMarksStore, jumpLabelsStore, textMarksStore } from './text-marks.ts';
import { useMissingCore } from './use-missing-core.ts';
import { usePane } from './use-pane.ts';

const NONE: AnnotationsOfArticle = new Map();

/** Nobody has armed a tag before the first article is on screen. */
const tagByArmed = async (context: ReadingContext, clicks: number): Promise<void> =>
  (await import('./armed-pointer.ts')).tagLetGo(context, clicks);

interface ArticleTextProps {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Whether keys and panels mean this one: of several side by side one is. */
  readonly isCurrent?: boolean;
  readonly keepsPlace?: boolean;
}

/** The text of one article with what floats over it. Mounted anew for every article. */
export function ArticleText({
  article,
  content,
  scroller,
  isCurrent = true,
  keepsPlace = true,
}: ArticleTextProps) {
  const context = useActionContext();
  const actions = useActions();
  const tags = useTags();
  // What changes with every move of the caret concerns the current text alone.
  const view = useView((seen) => (isCurrent ? seen : null));
  const layers = useView((seen) => seen.layers);
  const clean = useView((seen) => seen.clean);
  const annotations = useSession(({ state }) => (state ? shownAnnotations(state, article.id, layers) : NONE));
  const coders = useComparedCoders();
  const reading = useStore(readingStore, (seen) => (isCurrent ? seen : null));
  const marks = useStore(textMarksStore, (all) => all.get(article.id));
  const hits = useStore(hitMarksStore, (all) => all.get(article.id));
  const compared = clean ? undefined : marks?.ink;
  const ink = useMemo(() => hits && [...(compared ?? []), ...hits], [hits, compared]);
  const labels = useStore(jumpLabelsStore, (all) => all.get(article.id) ?? null);
  const badgeLabels = useStore(badgeLabelsStore, (all) => all.get(article.id) ?? null);
  const missingCore = useMissingCore(article.id);
  const handle = usePane(article.id, isCurrent);

  const active = (view?.activeId && annotations.get(view.activeId)) || null;
  const pointed = tags.find(({ id }) => id === (reading?.pointedTag ?? reading?.armedTag)) ?? null;
  const { selection = null, movingId = null, exactCharacters = false } = view ?? {};
  const { movedRange = null, draggedEdge = null } = reading ?? {};
  const preview = useMemo(
    () =>
      previewOf(content, active, pointed, { selection, movingId, exactCharacters, movedRange, draggedEdge }),
    [content, active, pointed, selection, movingId, exactCharacters, movedRange, draggedEdge],
  );
  const resting = selection !== null || movingId !== null;
  // A text becomes the current one before anything is done in it; what comes late from another one means nothing.
  const isMeant = () => context.workspace.view.getState().articleId === article.id;
  return (
    <>
      <ArticleViewer
        ref={handle}
        article={article}
        content={content}
        annotations={clean ? NONE : annotations}
        tags={tags}
        activeId={resting || clean ? null : (active?.id ?? null)}
        missingCore={missingCore}
        coders={coders}
        badgeLabels={badgeLabels}
        preview={preview}
        handles={clean ? null : handlesOf(active, { selection, movingId })}
        onSelection={(...selection) => {
          if (isMeant()) takeSelection(context, ...selection);
        }}
        onLetGo={(clicks) => {
          if (isMeant() && readingStore.getState().armedTag !== null) void tagByArmed(context, clicks);
        }}
        onPick={(ids, offset) => {
          if (isMeant()) takePick(context, ids, offset);
        }}
        onStack={(ids, offset) => readingStore.setState({ stack: { ids, offset } })}
        onEdgeMove={(from, to, done) => void takeEdgeMove(context, from, to, done)}
        onKey={(event) => dispatchKey(event, 'text', actions, context, platform)}
        readingLabel={`${article.letter}: ${article.title}`}
        labels={labels}
        {...(clean ? null : marks)}
        {...(ink && { ink })}
      />
      {isCurrent && (
        <CurrentText
          content={content}
          annotations={annotations}
          scroller={scroller}
          keepsPlace={keepsPlace}
        />
      )}
    </>
  );
}
