import { useId, useMemo, useState } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import { counted } from '../inspector/words.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { allLinks, kindsAmong, matchingLinks } from './all-links.ts';
import classes from './links-dialog.module.css';
import { LinksList } from './links-list.tsx';
import { numberInWords } from '../shared/in-locale.ts';

/** All links of the article or the session: to read, to go to, to take away. Nothing is drawn on top of each other. */
export function LinksDialog({ onClose }: { onClose(): void }) {
  const state = useSession((session) => session.state);
  const layers = useView((view) => view.layers);
  const articleId = useView((view) => view.articleId);
  const [scope, setScope] = useState<'article' | 'session'>('article');
  const [kind, setKind] = useState<string | null>(null);
  const [text, setText] = useState('');
  const selectId = useId();
  const all = useMemo(() => (state ? allLinks(state, layers) : []), [state, layers]);
  const within: ArticleId | null = scope === 'article' ? articleId : null;
  const inScope = useMemo(
    () => matchingLinks(all, { articleId: within, kind: null, text: '' }),
    [all, within],
  );
  const shown = useMemo(
    () => matchingLinks(all, { articleId: within, kind, text }),
    [all, within, kind, text],
  );
  if (!state) return null;
  const kinds = kindsAmong(inScope, state);
  return (
    <Dialog title="Links" width="wide" onClose={onClose}>
      <div className={classes['filters']}>
        <ChoiceField
          label="Where"
          value={scope}
          choices={[
            { value: 'article', label: 'This article' },
            { value: 'session', label: 'All articles' },
          ]}
          onChange={setScope}
        />
        <div className={classes['field']}>
          <label htmlFor={selectId} className={classes['label']}>
            Kind
          </label>
          <select
            id={selectId}
            className={classes['select']}
            value={kind ?? ''}
            onChange={(event) => setKind(event.currentTarget.value || null)}
          >
            <option value="">All kinds</option>
            {kinds.map(({ id, label, count }) => (
              <option key={id} value={id}>
                {label} ({numberInWords(count)})
              </option>
            ))}
          </select>
        </div>
        <TextField
          className={classes['search'] ?? ''}
          label="Words"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p role="status" className={classes['count']}>
        {shown.length === inScope.length
          ? counted(shown.length, 'link')
          : `${numberInWords(shown.length)} of ${counted(inScope.length, 'link')}`}
      </p>
      {shown.length > 0 ? (
        <LinksList links={shown} state={state} onClose={onClose} />
      ) : (
        <p className={classes['empty']}>
          {inScope.length === 0
            ? 'No links yet. Put the caret on tagged words and press R.'
            : 'No link is like that. Take a condition away.'}
        </p>
      )}
    </Dialog>
  );
}
