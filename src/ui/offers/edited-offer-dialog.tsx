import type { Offer } from '../../analysis/offers/offer.ts';
import { alignmentBetween } from '../../state/comparison-store.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { nameOf } from '../reading/announcement.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './edited-offer-dialog.module.css';
import { editedWords, type Piece } from './edited-words.ts';
import { dismiss } from './offers-store.ts';
import { copyOffer } from './take-offer.ts';
import { useComparison } from '../compare/use-pair.ts';

interface EditedOfferDialogProps {
  readonly offer: Offer;
  readonly onClose: () => void;
}

/** Asks whether words that were edited still say the same: that only a person can judge. Escape leaves it open. */
export function EditedOfferDialog({ offer, onClose }: EditedOfferDialogProps) {
  const context = useActionContext();
  const state = useSession((session) => session.state);
  const { source, articleId, ranges } = offer;
  const there = source.target.articleId;
  const alignment = useComparison((view) => alignmentBetween(view, there, articleId));
  const texts = { there: state?.texts.get(there)?.text, here: state?.texts.get(articleId)?.text };
  const tag = state?.tags.get(source.tagId)?.name.toLowerCase() ?? 'annotation';
  return (
    <Dialog title={`Edited words: the same ${tag}?`} onClose={onClose}>
      {state && (
        <p className={classes['source']}>
          Coded in {offer.from}: {nameOf(source, state)}
        </p>
      )}
      {alignment && texts.there !== undefined && texts.here !== undefined && (
        <dl className={classes['sides']}>
          <dt className={classes['letter']}>{offer.from}</dt>
          <dd className={classes['words']} dir="auto">
            <Words as="del" pieces={editedWords(alignment, texts.there, 'a', source.target.ranges, ranges)} />
          </dd>
          <dt className={classes['letter']}>{state?.articles.get(articleId)?.letter}</dt>
          <dd className={classes['words']} dir="auto">
            <Words as="ins" pieces={editedWords(alignment, texts.here, 'b', ranges, source.target.ranges)} />
          </dd>
        </dl>
      )}
      <div className={classes['buttons']}>
        <Button
          look="primary"
          data-autofocus
          onClick={() => {
            onClose();
            void copyOffer(context, offer);
          }}
        >
          Copy as edited
        </Button>
        <Button
          look="outlined"
          onClick={() => {
            dismiss(offer.key);
            onClose();
          }}
        >
          Not the same
        </Button>
      </div>
    </Dialog>
  );
}

/** What differs has a sign before it, and a line: not colour alone. */
function Words({ as: Mark, pieces }: { readonly as: 'del' | 'ins'; readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, differs }, index) =>
    differs ? (
      <Mark key={index} className={classes['differs']}>
        <span aria-hidden="true" className={classes['sign']}>
          {Mark === 'del' ? '−' : '+'}
        </span>
        {text}
      </Mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
