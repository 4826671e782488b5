import { instantOf, isRevision } from '../../domain/revision.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './inspector.module.css';
import { momentInWords, originInWords } from './words.ts';

/** Who made it, when, and how; and the way to what became of it since. */
export function AboutSection({ annotation }: { readonly annotation: Annotation }) {
  const { openHistory } = useAppCommands();
  const actors = useSession(({ state }) => state?.actors);
  const nameOf = (id: Annotation['layerOf']) => actors?.get(id)?.name ?? 'Unknown annotator';
  const { id, type, createdAt, createdBy, layerOf, origin, rev } = annotation;
  const changedAt = isRevision(rev) ? instantOf(rev) : createdAt;
  return (
    <>
      <dl className={classes.about}>
        <dt>Origin</dt>
        <dd>{originInWords(origin)}</dd>
        <dt>Coder</dt>
        <dd>
          {createdBy === layerOf ? nameOf(layerOf) : `${nameOf(layerOf)}, entered by ${nameOf(createdBy)}`}
        </dd>
        <dt>Created</dt>
        <dd>
          <time dateTime={createdAt}>{momentInWords(createdAt)}</time>
        </dd>
        <dt>Changed</dt>
        <dd>
          <time dateTime={changedAt}>{momentInWords(changedAt)}</time>
        </dd>
      </dl>
      <div className={classes.foot}>
        <Button onClick={() => openHistory({ type, id })}>History</Button>
      </div>
    </>
  );
}
