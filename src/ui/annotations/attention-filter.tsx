import { useDeferredValue, useMemo } from 'react';
import type { Annotation } from '../../domain/records/annotation.ts';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { attentionCounts, attentionKinds, type Attention } from '../../state/attention.ts';
import type { LayerView, ListFilter } from '../../state/view-store.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { ATTENTION_NAMES } from '../sentences/attention.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import classes from './annotations.module.css';

interface AttentionFilterProps {
  readonly filter: ListFilter;
  onChange(fields: Partial<ListFilter>): void;
}

const ALL: ReadonlySet<Attention> = new Set(attentionKinds);

/** What needs attention, as a whole and reason by reason, with how many there are. Looked through while it is open. */
export function AttentionFilter({ filter, onChange }: AttentionFilterProps) {
  const state = useDeferredValue(useSession((session) => session.state));
  const articleId = useView((view) => view.articleId);
  const layers = useView((view) => view.layers);
  const { scope, attention } = filter;
  const counts = useMemo(
    () =>
      state && attentionCounts(state, annotationsIn(state, scope === 'article' ? articleId : null, layers)),
    [state, scope, articleId, layers],
  );
  const set = (next: ReadonlySet<Attention>) => onChange({ attention: next });
  return (
    <fieldset className={classes.attention}>
      <legend className={classes.attentionName}>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={attention.size === ALL.size}
            onChange={(event) => set(event.currentTarget.checked ? ALL : new Set())}
          />
          Needs attention ({numberInWords(counts?.any ?? 0)})
        </label>
      </legend>
      {attentionKinds.map((kind) => (
        <label key={kind} className={classes.check}>
          <input
            type="checkbox"
            checked={attention.has(kind)}
            onChange={(event) =>
              set(
                new Set(
                  attentionKinds.filter((one) =>
                    one === kind ? event.currentTarget.checked : attention.has(one),
                  ),
                ),
              )
            }
          />
          {ATTENTION_NAMES[kind]} ({numberInWords(counts?.each[kind] ?? 0)})
        </label>
      ))}
    </fieldset>
  );
}

function annotationsIn(
  state: SessionState,
  articleId: string | null,
  layers: LayerView,
): readonly Annotation[] {
  return articlesInOrder(state)
    .filter(({ id }) => articleId === null || id === articleId)
    .flatMap(({ id }) => [...shownAnnotations(state, id, layers).values()]);
}
