import { Suspense, useMemo, useState } from 'react';
import { useAppCommands } from '../keys/app-commands.tsx';
import { sentenceOf } from '../sentences/failure.ts';
import {
  contentInWords,
  leftOutInWords,
  sharedInWords,
  sharedPageInWords,
  type ShareAs,
} from '../sentences/share.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { AboutPage } from './about-page.tsx';
import { PartChoice } from './part-choice.tsx';
import { contentOf, NOTHING_LEFT_OUT, scopeOf } from './share-choice.ts';
import classes from './share-dialog.module.css';
import { shareOfferOf } from './share-offer.ts';

const DiskSection = lazyPart(async () => (await import('./disk-section.tsx')).DiskSection);

type Extent = 'session' | 'part';
type Outcome = { readonly tone: 'calm' | 'problem'; readonly sentence: string } | null;

/** What goes into the file, said in words before it is written; below, where the session is kept on disk. */
export function ShareForm({ initially }: { readonly initially: ShareAs }) {
  const workspace = useWorkspace();
  const { openHandOuts } = useAppCommands();
  const state = useSession((view) => view.state);
  const [as, setAs] = useState(initially);
  const [extent, setExtent] = useState<Extent>('session');
  const [without, setWithout] = useState(NOTHING_LEFT_OUT);
  const [withTexts, setWithTexts] = useState(true);
  const [wantsLog, setWantsLog] = useState(false);
  const [gzip, setGzip] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const offer = useMemo(() => (state ? shareOfferOf(state) : null), [state]);
  if (!offer) return null;

  const leaves = extent === 'session' ? NOTHING_LEFT_OUT : without;
  const scope = scopeOf(offer, leaves);
  const withLog = wantsLog && scope.kind === 'session';
  const content = contentOf(offer, leaves);
  const isPage = as === 'page';
  const file = isPage ? { as, withTexts: true, withLog, gzip: false } : { as, withTexts, withLog, gzip };
  const leftOut = leftOutInWords(content.leftOut);
  const isEmpty = content.articles === 0 && offer.articles.length > 0;

  const save = async () => {
    if (isEmpty || isBusy) return;
    setIsBusy(true);
    setOutcome(null);
    const shared = await workspace.share({ as, scope, withTexts, withLog, gzip });
    setIsBusy(false);
    setOutcome(
      shared.ok
        ? { tone: 'calm', sentence: isPage ? sharedPageInWords(shared.value) : sharedInWords(shared.value) }
        : { tone: 'problem', sentence: sentenceOf(shared.reason) },
    );
  };
  return (
    <div className={classes['share']}>
      <ChoiceField<ShareAs>
        label="Share as"
        value={as}
        choices={[
          { value: 'file', label: 'Session file' },
          { value: 'page', label: 'Web page' },
        ]}
        onChange={setAs}
      />
      {isPage && <AboutPage />}
      <ChoiceField<Extent>
        label="What to share"
        value={extent}
        choices={[
          { value: 'session', label: 'The whole session' },
          { value: 'part', label: 'A part of it' },
        ]}
        onChange={setExtent}
      />
      {extent === 'part' && <PartChoice offer={offer} without={without} onChange={setWithout} />}
      <div className={classes['options']}>
        {!isPage && (
          <CheckField
            label="With the texts"
            about={
              withTexts
                ? 'The file can be opened and read by itself.'
                : 'Smaller, and for texts you may not pass on: the receiver needs the same articles; they are matched by their text. What is tagged stays in the file as quotations.'
            }
            checked={withTexts}
            onChange={setWithTexts}
          />
        )}
        {scope.kind === 'session' ? (
          <CheckField
            label="With the history"
            about="Every change with who made it and when, for a record of how the work was done."
            checked={wantsLog}
            onChange={setWantsLog}
          />
        ) : (
          <p className={classes['noHistory']}>
            The history speaks of the whole session, so it does not go with a part.
          </p>
        )}
        {!isPage && (
          <CheckField
            label="Compressed (.gz)"
            about="For mail. Parallax opens it as it is."
            checked={gzip}
            onChange={setGzip}
          />
        )}
      </div>
      <div className={classes['saving']}>
        <div className={classes['summary']}>
          <p role="status" className={classes['content']}>
            {isEmpty ? 'Choose at least one article.' : contentInWords(content, file)} {!isEmpty && leftOut}
          </p>
          <Button look="primary" aria-disabled={isEmpty || isBusy} onClick={() => void save()}>
            {isPage ? 'Save web page' : 'Save file'}
          </Button>
        </div>
        <div role="status" className={classes['outcome']}>
          {outcome?.tone === 'calm' && (
            <Problem tone="calm" live="none">
              {outcome.sentence}
            </Problem>
          )}
        </div>
      </div>
      {outcome?.tone === 'problem' && <Problem>{outcome.sentence}</Problem>}
      <p className={classes['aside']}>
        Does somebody else code for you? <Button onClick={openHandOuts}>Hand out work to coders</Button>
      </p>
      <Suspense>
        <DiskSection />
      </Suspense>
    </div>
  );
}
