import type { AnnotationId } from './ids.ts';
import type { Codebook } from './records/codebook.ts';
import type { Link } from './records/link.ts';
import type { SessionState } from './session-state.ts';

export type LinkKind = Codebook['links'][number];

/** A kind of link as the session's codebook has it. */
export const linkKindIn = ({ codebooks, session }: SessionState, id: string): LinkKind | undefined =>
  codebooks.get(session.codebookId)?.links.find((kind) => kind.id === id);

type ByEnd = ReadonlyMap<AnnotationId, readonly Link[]>;

const NONE: readonly Link[] = [];
/** By the map of links, which is another one after every change of a link. */
const known = new WeakMap<SessionState['links'], ByEnd>();

/** The live links from and to an annotation, whatever became of their other ends. */
export const linksOf = ({ links }: Pick<SessionState, 'links'>, id: AnnotationId): readonly Link[] =>
  byEnd(links).get(id) ?? NONE;

function byEnd(links: SessionState['links']): ByEnd {
  const found = known.get(links);
  if (found) return found;
  const index = new Map<AnnotationId, Link[]>();
  const add = (end: AnnotationId, link: Link): void => {
    const ofEnd = index.get(end);
    if (ofEnd) ofEnd.push(link);
    else index.set(end, [link]);
  };
  for (const link of links.values()) {
    add(link.from, link);
    if (link.to !== link.from) add(link.to, link);
  }
  known.set(links, index);
  return index;
}
