import { useDeferredValue, useMemo } from 'react';
import type { Article } from '../../domain/records/article.ts';
import { attentionKinds, type Attention } from '../../state/attention.ts';
import { codedSoFar } from '../../state/article-progress.ts';
import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { useTags } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './article-progress.module.css';
import { counted } from './words.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** How it is said that so many annotations wait for something; "1 core value missing" goes by the annotation. */
const WAITING: Readonly<Record<Attention, readonly [one: string, many: string]>> = {
  detached: ['annotation lost its words', 'annotations lost their words'],
  missingCore: ['annotation is incomplete', 'annotations are incomplete'],
  flagged: ['annotation is flagged', 'annotations are flagged'],
  olderCodebook: ['coding is older than the codebook', 'codings are older than the codebook'],
  openComment: ['annotation has an open comment', 'annotations have open comments'],
  link: ['annotation has a link to mend', 'annotations have links to mend'],
};

/** How much of the article is coded, with what, and what still waits for the coder. */
export function ArticleProgress({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const { openProgress } = useAppCommands();
  const tags = useTags();
  const actorId = useSession((view) => view.actorId);
  const state = useDeferredValue(useSession((view) => view.state));
  const soFar = useMemo(() => state && codedSoFar(state, article.id, actorId), [state, article.id, actorId]);
  if (!soFar) return null;
  const { words, sentences, ofTag, attention } = soFar;
  const show = (kind: Attention) => {
    workspace.view.setState({ filter: { ...ALL_ANNOTATIONS, attention: new Set([kind]) } });
    requestFocus('list');
  };
  return (
    <section className={classes['progress']} aria-label={`Progress in article ${article.letter}`}>
      <p className={classes['line']}>
        {soFar.annotations === 0
          ? 'You have coded nothing in it yet.'
          : `Coded: ${of(words, 'word')}${sentences ? `, ${of(sentences, 'sentence')}` : ''}`}
      </p>
      {soFar.annotations > 0 ? (
        <>
          <meter
            className={classes['meter']}
            aria-label="Share of the words that are coded"
            max={Math.max(words.total, 1)}
            value={Math.min(words.coded, words.total)}
          />
          <ul className={classes['tags']} aria-label="Your annotations">
            {tags
              .filter(({ id }) => ofTag.has(id))
              .map((tag) => (
                <li key={tag.id}>
                  <TagBadge tag={tag} size="small" /> {numberInWords(ofTag.get(tag.id) ?? 0)}
                </li>
              ))}
          </ul>
        </>
      ) : null}
      {attentionKinds
        .filter((kind) => attention[kind] > 0)
        .map((kind) => (
          <Button key={kind} className={classes['waiting'] ?? ''} onClick={() => show(kind)}>
            {counted(attention[kind], ...WAITING[kind])}
          </Button>
        ))}
      <Button className={classes['waiting'] ?? ''} onClick={openProgress}>
        All articles and coders …
      </Button>
    </section>
  );
}

const of = ({ coded, total }: { readonly coded: number; readonly total: number }, noun: string): string =>
  `${numberInWords(coded)} of ${counted(total, noun)}`;
