import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../domain/records/annotation.ts';
import { commonValues } from '../../state/common-values.ts';
import { endEditRows } from '../annotations/edit-rows.ts';
import { useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { BatchDelete } from './batch-delete.tsx';
import { BatchField } from './batch-field.tsx';
import { BatchNote } from './batch-note.tsx';
import { CONFIDENCES } from './confidences.ts';
import { Field } from './field.tsx';
import { focusFirstField } from './field-order.ts';
import classes from './inspector.module.css';
import { Segmented } from './segmented.tsx';
import { SuggestInput } from './suggest-input.tsx';
import { tagsLike } from './tags-like.ts';
import { counted } from './words.ts';
import { numberInWords } from '../shared/in-locale.ts';

const FLAGS = [
  { id: 'true', label: 'Flagged' },
  { id: 'false', label: 'Not flagged' },
];

/** Everything that several annotations can be told together. Each change is one step, and one Undo. */
export function BatchInspector({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const workspace = useWorkspace();
  const tags = useTags();
  const known = useSession(({ state }) => state?.tags);
  const [showsMore, setShowsMore] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  // Its code may come after the focus was asked for.
  useEffect(() => {
    if (panel.current) focusFirstField(panel.current);
  }, []);
  const common = useMemo(() => (known ? commonValues(annotations, known) : []), [annotations, known]);
  const ids = annotations.map(({ id }) => id);
  const tagId = shared(annotations, (one) => one.tagId);
  const confidence = shared(annotations, (one) => one.confidence ?? '');
  const flagged = shared(annotations, (one) => String(one.flagged));
  const batch = `batch ${ids.length} ${ids[0] ?? ''} ${ids.at(-1) ?? ''}`;
  const more = common.filter(({ spec }) => spec.level === 'more');
  const field = (one: (typeof common)[number]) => (
    <BatchField
      key={`${one.spec.id} ${one.spec.kind} ${one.spec.values?.length ?? 0}`}
      common={one}
      count={ids.length}
      batch={batch}
    />
  );
  return (
    <div ref={panel} className={classes.inspector}>
      <header className={classes.head}>
        <h2 className={classes.title}>{counted(ids.length, 'annotation')} together</h2>
        <Button onClick={endEditRows}>Done</Button>
      </header>
      <div className={classes.body}>
        <div className={classes.fields}>
          <Field label="Tag" isCore reason={tagId === null ? tagsInWords(annotations, tags) : undefined}>
            {(control) => (
              <SuggestInput
                ids={control}
                value={tags.find(({ id }) => id === tagId)?.name ?? ''}
                placeholder="Different tags"
                digits
                suggest={(words) => tagsLike(tags, words)}
                onPick={(id) => {
                  const tag = tags.find((one) => one.id === id);
                  if (tag) void workspace.run('retagAnnotations', { ids, tagId: tag.id });
                }}
                onClear={() => undefined}
              />
            )}
          </Field>
          {common.filter(({ spec }) => spec.level !== 'more').map(field)}
          {more.length > 0 ? (
            <button
              type="button"
              className={classes.fold}
              aria-expanded={showsMore}
              onClick={() => setShowsMore(!showsMore)}
            >
              More ({more.length})
            </button>
          ) : null}
          {showsMore ? more.map(field) : null}
        </div>
        <section className={classes.section} aria-label="Remarks">
          <BatchNote ids={ids} />
          <Field label="How sure are you?" isGroup reason={confidence === null ? 'different' : undefined}>
            {(control) => (
              <Segmented
                options={CONFIDENCES}
                chosen={confidence ? [confidence] : []}
                ids={control}
                onToggle={(picked) => {
                  const next = CONFIDENCES.find(({ id }) => id === picked && id !== confidence);
                  void workspace.run('setConfidence', { ids, confidence: next?.id ?? null });
                }}
              />
            )}
          </Field>
          <Field label="Flag" isGroup reason={flagged === null ? 'different' : undefined}>
            {(control) => (
              <Segmented
                options={FLAGS}
                chosen={flagged === null ? [] : [flagged]}
                ids={control}
                onToggle={(picked) => void workspace.run('setFlag', { ids, flagged: picked === 'true' })}
              />
            )}
          </Field>
        </section>
        <BatchDelete ids={ids} />
      </div>
    </div>
  );
}

/** What all have in common, null where they differ. */
function shared<Value extends string>(
  annotations: readonly Annotation[],
  of: (annotation: Annotation) => Value,
): Value | null {
  const values = new Set(annotations.map(of));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

const tagsInWords = (annotations: readonly Annotation[], tags: ReturnType<typeof useTags>): string =>
  tags
    .map(({ id, name }) => ({ name, count: annotations.filter(({ tagId }) => tagId === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${numberInWords(count)}`)
    .join(', ');
