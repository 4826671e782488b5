import { useDeferredValue, useMemo, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { editsFrom, previewEdits, UNTOUCHED, type MetadataDraft } from '../../state/metadata-draft.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { useRecords } from '../shared/use-records.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { FreeFields } from './free-fields.tsx';
import { LabelsField } from './labels-field.tsx';
import classes from './metadata.module.css';
import { TextFields } from './text-fields.tsx';

interface DetailsDialogProps {
  readonly ids: readonly ArticleId[];
  onClose(): void;
}

/** What is known about one article or many. What is touched changes everywhere, in one step; all else stays. */
export function DetailsDialog({ ids, onClose }: DetailsDialogProps) {
  const state = useRecords();
  const [only, ...more] = ids;
  const letter = only && state?.articles.get(only)?.letter;
  const title =
    more.length === 0 ? `Details of article ${letter ?? ''}` : `Details of ${counted(ids.length, 'article')}`;
  return (
    <Dialog onClose={onClose} title={title} width="wide">
      {state ? <DetailsForm ids={ids} state={state} onClose={onClose} /> : null}
    </Dialog>
  );
}

function DetailsForm({ ids, state, onClose }: DetailsDialogProps & { readonly state: SessionState }) {
  const workspace = useWorkspace();
  const [draft, setDraft] = useState<MetadataDraft>(UNTOUCHED);
  const [problem, setProblem] = useState<string | null>(null);
  const articles = useMemo(
    () => ids.map((id) => state.articles.get(id)).filter((article) => article !== undefined),
    [ids, state.articles],
  );
  const settled = useDeferredValue(draft);
  const preview = useMemo(() => previewEdits(state, editsFrom(ids, settled)), [state, ids, settled]);

  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const edits = editsFrom(ids, draft);
    const now = previewEdits(state, edits);
    if (now.kind === 'nothing') return onClose();
    const result = await workspace.run('editArticles', { edits });
    if (result.ok) onClose();
    else setProblem(sentenceOf(result.reason));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };

  return (
    <form className={classes['form']} noValidate onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      {articles.length > 1 && (
        <p className={classes['about']}>
          Only what you touch is changed, in all of them and in one step. Fields that differ say “several”.
        </p>
      )}
      {problem !== null && <Problem>{problem}</Problem>}
      <TextFields articles={articles} state={state} draft={draft} onDraft={setDraft} />
      <LabelsField articles={articles} state={state} draft={draft} onDraft={setDraft} />
      <FreeFields articles={articles} state={state} draft={draft} onDraft={setDraft} />
      <div className={classes['foot']}>
        <p className={classes['preview']} role="status">
          {preview.kind === 'changes'
            ? `Changes ${counted(preview.articles, 'article')}`
            : preview.kind === 'refused'
              ? sentenceOf(preview.refusal)
              : 'Nothing is changed yet'}
        </p>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" aria-disabled={preview.kind !== 'changes'}>
          Save
        </Button>
      </div>
    </form>
  );
}
