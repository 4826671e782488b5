import { useMemo, useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { versionProblem } from '../../domain/article-versions.ts';
import type { Article } from '../../domain/records/article.ts';
import { articlesInOrder } from '../../domain/session-state.ts';
import { carriedInWords } from '../sentences/carried.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { versionsStore } from './versions-store.ts';
import classes from './versions.module.css';

/** So many fit without reading a long list; typing finds the others. */
const MOST_SHOWN = 30;

/** Asks of which article of the session another one is a later version. */
export function VersionOfDialog() {
  const id = useStore(versionsStore, ({ asks }) => asks);
  const article = useSession(({ state }) => id && state?.articles.get(id));
  // Each asking begins anew: nothing typed or chosen for another article may be taken by Enter.
  return article ? <Question key={article.id} article={article} /> : null;
}

function Question({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const { id, versionOf } = article;
  const state = useSession((session) => session.state);
  const [words, setWords] = useState('');
  const choices = useMemo(() => {
    if (!state) return [];
    const wanted = words.trim().toLowerCase();
    // Whoever types a letter means that article, though others have it in their titles.
    const first = ({ letter, id: other }: Article) =>
      wanted ? letter.toLowerCase() === wanted : other === versionOf;
    const inOrder = articlesInOrder(state);
    return [...inOrder.filter(first), ...inOrder.filter((one) => !first(one))]
      .filter((one) => one.id !== id && versionProblem(state, id, one.id) === null)
      .filter(({ letter, title }) => letter.toLowerCase() === wanted || title.toLowerCase().includes(wanted))
      .slice(0, MOST_SHOWN);
  }, [state, id, versionOf, words]);
  const [chosen, setChosen] = useState<string | null>(null);
  // Nothing is chosen for a person who has neither typed nor chosen; only what it is a version of already.
  const choice =
    choices.find((one) => one.id === chosen) ??
    (words.trim() ? choices[0] : choices.find((one) => one.id === versionOf));
  const close = (): void => versionsStore.setState({ asks: null });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!choice) return;
    close();
    const done = await workspace.makeVersion(id, choice.id);
    if (done.ok) workspace.say(carriedInWords(done.value) ?? 'There was nothing to move along');
  };
  const separate = async (): Promise<void> => {
    close();
    await workspace.run('setVersionOf', { id, versionOf: null });
  };
  return (
    <Dialog title={`${article.letter} is a new version of …`} onClose={close}>
      <form onSubmit={(event) => void submit(event)}>
        <TextField
          label="Letter or title of the earlier version"
          data-autofocus
          autoComplete="off"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <fieldset className={classes['choices']}>
          <legend className={classes['quiet']}>Earlier version</legend>
          {choices.map((one) => (
            <label key={one.id} className={classes['choice']}>
              <input
                type="radio"
                name="earlier"
                checked={one.id === choice?.id}
                onChange={() => setChosen(one.id)}
              />
              <span>
                {one.letter} · <bdi>{one.title}</bdi>
              </span>
            </label>
          ))}
          {choices.length === 0 && <p>No other article is called like that.</p>}
        </fieldset>
        <div className={classes['actions']}>
          {versionOf && <Button onClick={() => void separate()}>An article of its own</Button>}
          <Button type="submit" look="primary" disabled={!choice}>
            {choice ? `New version of ${choice.letter}` : 'New version'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
