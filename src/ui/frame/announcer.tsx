import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { useSession } from '../shared/workspace-context.tsx';

/** Speaks what was said last. Keyed by its count, so that the same words twice are spoken twice. */
export function Announcer() {
  const said = useSession((view) => view.said);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{said.tone === 'result' && <span key={said.count}>{said.text}</span>}</span>
      <span aria-live="assertive">
        {said.tone === 'problem' && <span key={said.count}>{said.text}</span>}
      </span>
    </VisuallyHidden>
  );
}
