import type { SessionId } from '../domain/ids.ts';

const CHANNEL = 'parallax';

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>;

/** Tells the other tabs that a session has news. The news itself is in the log. Silent where there are no channels. */
export function createDoorbell(channel: Channel | null = openChannel()) {
  return {
    ring(sessionId: SessionId): void {
      channel?.postMessage({ kind: 'ring', sessionId });
    },
    onRing(sessionId: SessionId, listener: () => void): () => void {
      const hear = (event: MessageEvent): void => {
        if (rungFor(event.data) === sessionId) listener();
      };
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
  };
}

/** Another version of the program may share the channel, so a message is believed only in full. */
function rungFor(message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, sessionId } = message as { readonly kind?: unknown; readonly sessionId?: unknown };
  return kind === 'ring' && typeof sessionId === 'string' ? sessionId : null;
}

const openChannel = (): Channel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
