import { useMemo, useState } from 'react';
import { ArticleChoice } from '../share/article-choice.tsx';
import { WorkChoice } from '../share/part-choice.tsx';
import { NOTHING_LEFT_OUT, scopeOf } from '../share/share-choice.ts';
import { shareOfferOf } from '../share/share-offer.ts';
import { evidenceInWords, savedEvidenceInWords } from '../sentences/evidence.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { chosenFor, codersInSight, leftOutAtFirst, type Which } from './evidence-choice.ts';
import classes from './evidence-form.module.css';
import { EVERYTHING, PartsChoice } from './parts-choice.tsx';

type Outcome = { readonly tone: 'calm' | 'problem'; readonly sentence: string } | null;

/** Which articles and annotations, with what of them; what the page will hold is said before it is written. */
export function EvidenceForm() {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const layers = useView((view) => view.layers);
  const [without, setWithout] = useState(() => ({
    ...NOTHING_LEFT_OUT,
    articles: state ? leftOutAtFirst(state, workspace.view.getState()) : NOTHING_LEFT_OUT.articles,
  }));
  const [which, setWhich] = useState<Which>('all');
  const [parts, setParts] = useState(EVERYTHING);
  const [givenName, setGivenName] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const offer = useMemo(() => (state ? shareOfferOf(state) : null), [state]);
  const chosen = useMemo(
    () => (state ? chosenFor(state, which, without, layers) : null),
    [state, which, without, layers],
  );
  if (!state || !offer || !chosen) return null;

  const { articleIds, annotations, coders, inSight } = chosen;
  const isEmpty = articleIds.length === 0;
  const withComparison = parts.withComparison && articleIds.length > 1;
  const name = givenName ?? `${state.session.title} evidence`;
  const isNamed = name.trim() !== '';

  const save = async () => {
    if (isEmpty || isBusy || !isNamed) return;
    setIsBusy(true);
    setOutcome(null);
    const scope = scopeOf(offer, which === 'chosen' ? without : NOTHING_LEFT_OUT);
    const { coders: ofCoders, tagIds } = scope.kind === 'part' ? scope : { coders: null, tagIds: null };
    const options = {
      articleIds,
      coders: which === 'shown' ? codersInSight(state, layers) : ofCoders,
      tagIds,
      annotationIds: inSight,
      ...parts,
      withComparison,
    };
    const saved = await workspace.exportEvidence(options, name.trim());
    setIsBusy(false);
    setOutcome(
      saved.ok
        ? { tone: 'calm', sentence: savedEvidenceInWords(saved.value) }
        : { tone: 'problem', sentence: sentenceOf(saved.reason) },
    );
  };
  return (
    <div className={classes['form']}>
      <p className={classes['about']}>
        A page to print or to send to somebody who has no Parallax: texts with numbered annotations beside
        them. It can be read and checked, and changes nothing here.
      </p>
      <ArticleChoice
        articles={offer.articles}
        left={without.articles}
        onChange={(articles) => setWithout({ ...without, articles })}
      />
      <ChoiceField<Which>
        label="Annotations"
        value={which}
        choices={[
          { value: 'all', label: 'All' },
          { value: 'shown', label: 'As shown now' },
          { value: 'chosen', label: 'Some coders or tags' },
        ]}
        onChange={setWhich}
      />
      {which === 'chosen' && <WorkChoice offer={offer} without={without} onChange={setWithout} />}
      <PartsChoice parts={parts} articles={articleIds.length} onChange={setParts} />
      <TextField
        label="File name"
        value={name}
        problem={isNamed ? null : 'Give the file a name.'}
        help="Ends in .html"
        onChange={(event) => setGivenName(event.currentTarget.value)}
      />
      <div className={classes['saving']}>
        <div className={classes['summary']}>
          <p role="status" className={classes['content']}>
            {isEmpty
              ? 'Choose at least one article.'
              : evidenceInWords({
                  articles: articleIds.length,
                  annotations,
                  coders: coders.map((id) => state.actors.get(id)?.name ?? 'somebody unknown'),
                  withComparison,
                })}
          </p>
          <Button look="primary" aria-disabled={isEmpty || isBusy || !isNamed} onClick={() => void save()}>
            {isBusy ? 'Writing…' : 'Save page'}
          </Button>
        </div>
        <div role="status" className={classes['outcome']}>
          {outcome?.tone === 'calm' && (
            <Problem tone="calm" live="none">
              {outcome.sentence}
            </Problem>
          )}
        </div>
        {outcome?.tone === 'problem' && <Problem>{outcome.sentence}</Problem>}
      </div>
    </div>
  );
}
