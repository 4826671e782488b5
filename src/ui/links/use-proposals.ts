import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { linkProposals, type LinkProposal } from '../../domain/derive/link-proposals.ts';
import type { ActorId, ArticleId, LinkId } from '../../domain/ids.ts';
import { annotationsOf, type SessionState } from '../../domain/session-state.ts';
import type { LayerView } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { linksStore } from './links-store.ts';

const NONE: readonly LinkProposal[] = [];

/** The last answer: line, inspector and palette ask for the same. */
let last: { readonly inputs: readonly unknown[]; readonly proposals: readonly LinkProposal[] } | null = null;

/** Only of one's own work, and only between what is shown: nobody ties together what they don't see. */
function proposalsFrom(
  state: SessionState,
  articleId: ArticleId,
  actorId: ActorId,
  layers: LayerView,
  refused: ReadonlySet<LinkId>,
): readonly LinkProposal[] {
  const { links, tags, codebooks, texts } = state;
  const annotations = annotationsOf(state, articleId);
  const inputs = [
    articleId,
    annotations,
    links,
    tags,
    codebooks,
    texts.get(articleId),
    actorId,
    layers,
    refused,
  ];
  if (last && inputs.every((input, at) => input === last?.inputs[at])) return last.proposals;
  const shown = shownAnnotations(state, articleId, layers);
  const found = linkProposals(state, articleId, actorId).filter(
    ({ id, from, to }) => !refused.has(id) && shown.has(from) && shown.has(to),
  );
  last = { inputs, proposals: found };
  return found;
}

/** The links that follow from nesting in the open article, as of now: for keys and the palette. */
export function proposalsNow({ session, view }: Workspace): readonly LinkProposal[] {
  const { state, actorId } = session.getState();
  const { articleId, layers } = view.getState();
  return state && articleId
    ? proposalsFrom(state, articleId, actorId, layers, linksStore.getState().refused)
    : NONE;
}

/**
 * The same for the screen, worked out when one rests: it looks at every annotation of the article, which costs 40 ms with
 * 10,000 of them, and nobody's next key should wait for that.
 */
export function useProposals(): readonly LinkProposal[] {
  const articleId = useView((view) => view.articleId);
  const now = useSession((session) => session.state);
  const state = useRested(now);
  const actorId = useSession((session) => session.actorId);
  const layers = useView((view) => view.layers);
  const refused = useStore(linksStore, (links) => links.refused);
  const proposals = state && articleId ? proposalsFrom(state, articleId, actorId, layers, refused) : NONE;
  const here = now && articleId ? annotationsOf(now, articleId) : null;
  // What was made or deleted a moment ago.
  const isOpen = ({ id, from, to }: LinkProposal): boolean =>
    now?.links.has(id) === false && here?.has(from) === true && here.has(to);
  return proposals.every(isOpen) ? proposals : proposals.filter(isOpen);
}

/** In milliseconds. */
const REST_MS = 250;

/** A value as it was when it last stayed the same for a moment. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
