import type { SessionState } from '../../domain/session-state.ts';
import { counted } from '../inspector/words.ts';
import { useSession } from '../shared/workspace-context.tsx';
import type { Chosen } from './codebook-store.ts';
import classes from './tag-tree.module.css';

type Section = Exclude<Chosen['kind'], 'tag'>;

interface SectionRowProps {
  readonly kind: Section;
  readonly label: string;
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  onChoose(): void;
}

/** What a codebook has beside its tags. */
export function SectionRow({ kind, label, isFirst, isChosen, onChoose }: SectionRowProps) {
  const about = useSession(({ state }) => (state ? aboutSection(state, kind) : ''));
  return (
    <div
      role="treeitem"
      aria-label={about === '' ? label : `${label}, ${about}`}
      aria-level={1}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={classes.row}
      data-first={isFirst || undefined}
      onClick={onChoose}
    >
      <span className={classes.section}>{label}</span>
      <span className={classes.about}>{about}</span>
    </div>
  );
}

function aboutSection(state: SessionState, kind: Section): string {
  const codebook = state.codebooks.get(state.session.codebookId);
  if (!codebook) return '';
  switch (kind) {
    case 'article':
      return counted(codebook.articleAttributes.length, 'field');
    case 'entity':
      return counted(codebook.entityAttributes.length, 'field');
    case 'links':
      return counted(codebook.links.length, 'kind');
    case 'guidelines':
      return '';
  }
}
