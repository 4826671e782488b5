import { useEffect } from 'react';
import { useStore } from 'zustand';
import { jumpCode } from '../jump/jump-code.ts';
import { JumpLayer } from '../jump/jump-layer.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { LinkLines } from './link-lines.tsx';
import { LinksDialog } from './links-dialog.tsx';
import { linksStore, NO_LINKS_SEEN } from './links-store.ts';
import * as code from './start-link.ts';

/** What links have on screen beside the inspector: labels and questions, lines, the list of all. */
export function LinksLayer() {
  const isListing = useStore(linksStore, (links) => links.isListing);
  const sessionId = useSession((session) => session.sessionId);
  useEffect(() => jumpCode.setState({ code }), []);
  // Another session is another story.
  useEffect(() => () => linksStore.setState(NO_LINKS_SEEN, true), [sessionId]);
  return (
    <>
      <LinkLines />
      <JumpLayer />
      {isListing && <LinksDialog onClose={() => linksStore.setState({ isListing: false })} />}
    </>
  );
}
