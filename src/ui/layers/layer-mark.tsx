import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { codersOf } from '../../state/coders.ts';
import type { LayerView } from '../../state/view-store.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import classes from './layers.module.css';
import { comparedAnnotations } from './shown-annotations.ts';
import { standingInWords } from './standing-in-words.ts';

interface LayerMarkProps {
  readonly annotation: Annotation;
  readonly state: SessionState;
  readonly layers: LayerView;
}

/** In a row: whose it is, where more than one has coded, and while two are compared how it stands. */
export function LayerMark({ annotation, state, layers }: LayerMarkProps) {
  const coders = codersOf(state);
  const coder = coders.find(({ id }) => id === annotation.layerOf);
  if (coders.length < 2 || !coder) return null;
  const compared = comparedAnnotations(state, annotation.target.articleId, layers).get(annotation.id);
  const mark = compared && standingInWords(annotation, compared, state, coder.initials);
  return (
    <span className={classes['mark']} title={mark?.words}>
      <ActorMark actor={coder} name={coder.name} />
      {mark ? (
        <span className={classes['standing']}>
          <span aria-hidden="true">{mark.sign}</span> {mark.words}
        </span>
      ) : null}
    </span>
  );
}
