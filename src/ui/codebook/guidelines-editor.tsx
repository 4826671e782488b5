import type { Codebook } from '../../domain/records/codebook.ts';
import { draftKey } from '../inspector/drafts.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { CommitField } from './commit-field.tsx';
import classes from './editor.module.css';
import { SectionHead } from './section-head.tsx';

/** What the codebook is called and how one is to code by it. */
export function GuidelinesEditor({ codebook }: { readonly codebook: Codebook }) {
  const { run } = useWorkspace();
  const sessionId = useSession(({ state }) => state?.session.id);
  const draft = (field: string) => draftKey(`${sessionId} ${codebook.id}`, `codebook ${field}`);
  return (
    <>
      <SectionHead title="Guidelines" about="What coders read before they begin, and while they code." />
      <section className={classes.section} aria-label="The codebook">
        <CommitField
          label="Name of the codebook"
          isFirst
          value={codebook.name}
          commit={(name) => run('editCodebook', { name })}
        />
        <CommitField
          label="About"
          lines={3}
          draft={draft('about')}
          value={codebook.about}
          commit={(about) => run('editCodebook', { about })}
        />
        <CommitField
          label="Guidelines"
          lines={16}
          draft={draft('guidelines')}
          value={codebook.guidelines}
          placeholder="How to code: what to mark, where to cut, what to do in doubt."
          commit={(guidelines) => run('editCodebook', { guidelines })}
        />
      </section>
    </>
  );
}
