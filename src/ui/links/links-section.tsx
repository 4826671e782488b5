import { useRef, useState } from 'react';
import type { LinkProposal } from '../../domain/derive/link-proposals.ts';
import type { LinkId } from '../../domain/ids.ts';
import type { LinkFrom } from '../../domain/living-links.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Link } from '../../domain/records/link.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import inspector from '../inspector/inspector.module.css';
import { goThere } from '../jump/go-there.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { useActionContext } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { LinkChip } from './link-chip.tsx';
import classes from './links.module.css';
import { linksStore, refuse } from './links-store.ts';
import { ProposalChip } from './proposal-chip.tsx';
import { shownLinks } from './shown-links.ts';
import { startLinkFrom } from './start-link.ts';
import { takeProposals } from './take-proposals.ts';
import { useProposals } from './use-proposals.ts';

/** What the annotation has to do with others, seen from its end, what follows from nesting, and the way to a new link. */
export function LinksSection({ annotation }: { readonly annotation: Annotation }) {
  const context = useActionContext();
  const { workspace } = context;
  const state = useSession((view) => view.state);
  const layers = useView((view) => view.layers);
  const proposals = useProposals();
  const [editing, setEditing] = useState<LinkId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  if (!state) return null;
  const links = shownLinks(state, annotation, layers);
  const proposed = proposals.filter(({ from, to }) => [from, to].includes(annotation.id));

  /** The button that had the focus is gone: the row that moved up takes it, or the one before. */
  const refocus = (index: number): void => {
    const rows = [...(list.current?.children ?? [])];
    const next = (rows[index] ?? rows.at(-1))?.querySelector('button');
    if (next) next.focus();
    else requestFocus('inspector');
  };
  const remove = async (id: LinkId): Promise<void> => {
    const index = links.findIndex(({ link }) => link.id === id);
    const { ok } = await workspace.run('deleteLinks', { ids: [id] });
    if (!ok) return;
    // Whoever takes it away doesn't want to be offered it.
    refuse(id);
    refocus(index);
  };
  return (
    <section className={inspector['section']} aria-labelledby={HEADING}>
      <div className={classes['bar']}>
        <h3 id={HEADING} className={classes['heading']}>
          Links
        </h3>
        {links.length > 0 ? (
          <Button className={classes['tool']} onClick={() => linksStore.setState({ isListing: true })}>
            All…
          </Button>
        ) : null}
        <Button className={classes['tool']} onClick={() => startLinkFrom(context, annotation.id)}>
          Link to… <KeyCap of="link.start" />
        </Button>
      </div>
      {links.length + proposed.length > 0 ? (
        <ul ref={list} className={classes['links']}>
          {links.map((each) => (
            <LinkChip
              key={each.link.id}
              from={each}
              state={state}
              isEditing={editing === each.link.id}
              onGo={() => void goThere(context, each.other.id)}
              onEdit={setEditing}
              onRemove={() => void remove(each.link.id)}
            />
          ))}
          {proposed.map((each, index) => {
            const from = seenFrom(each, annotation, state);
            return from ? (
              <ProposalChip
                key={`proposed-${each.id}`}
                from={from}
                state={state}
                onTake={() => void takeProposals(workspace, [each]).then(() => refocus(links.length))}
                onRefuse={() => {
                  refuse(each.id);
                  requestAnimationFrame(() => refocus(links.length + index));
                }}
              />
            ) : null;
          })}
        </ul>
      ) : null}
    </section>
  );
}

const HEADING = 'links-heading';

/** A proposal as the link it would be. */
function seenFrom(proposal: LinkProposal, { id }: Annotation, state: SessionState): LinkFrom | null {
  const other = findAnnotation(state, proposal.from === id ? proposal.to : proposal.from);
  const link = { ...proposal, attributes: {} } as unknown as Link;
  return other ? { link, other, isOutgoing: proposal.from === id } : null;
}
