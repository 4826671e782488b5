import type { Tag } from '../../domain/records/codebook.ts';
import { Discussion } from '../comments/discussion.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { draftKey } from '../inspector/drafts.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ColourField } from './colour-field.tsx';
import { CommitField } from './commit-field.tsx';
import classes from './editor.module.css';
import { ExamplesSection } from './examples-section.tsx';
import { HotkeyField } from './hotkey-field.tsx';
import { OlderCodings } from './older-codings.tsx';
import { SpecsEditor } from './specs-editor.tsx';
import { TagHead } from './tag-head.tsx';
import { UnlessLocked } from './unless-locked.tsx';

const LINE_STYLES = [
  { value: 'solid', label: 'Solid' },
  { value: 'dashed', label: 'Dashed' },
  { value: 'dotted', label: 'Dotted' },
] as const;

/** Everything a tag is: what it means, how it looks, what it asks for, and what shows where it ends. */
export function TagEditor({ tag }: { readonly tag: Tag }) {
  const workspace = useWorkspace();
  const sessionId = useSession(({ state }) => state?.session.id);
  const { id } = tag;
  return (
    <>
      <TagHead tag={tag} />
      <OlderCodings tagId={id} />
      <section className={classes.section} aria-label="What it is">
        <div className={classes.basics}>
          <CommitField
            label="Name"
            isFirst
            value={tag.name}
            commit={(name) => workspace.run('editTag', { id, name })}
          />
          <CommitField
            label="Letter"
            narrow
            value={tag.letter}
            commit={(letter) => workspace.run('editTag', { id, letter })}
          />
          <HotkeyField tag={tag} />
        </div>
        <CommitField
          label="Help"
          lines={3}
          draft={draftKey(`${sessionId} ${id}`, 'codebook help')}
          value={tag.help}
          about="What belongs to it and where it ends. Coders see it beside the text."
          commit={(help) => workspace.run('editTag', { id, help })}
        />
      </section>
      <section className={classes.section} aria-label="How it looks">
        <UnlessLocked>
          <ChoiceField
            label="Line"
            value={tag.lineStyle}
            choices={LINE_STYLES}
            onChange={(lineStyle) => void workspace.run('editTag', { id, lineStyle })}
          />
        </UnlessLocked>
        <ColourField tag={tag} />
      </section>
      <SpecsEditor
        owner={{ kind: 'tag', id }}
        specs={tag.attributes}
        title="Fields"
        empty="No fields yet: an annotation with this tag says only which words it marks. A field asks for more, such as who speaks."
      />
      <ExamplesSection tag={tag} />
      <section className={classes.section} aria-labelledby="tag-comments">
        <h3 id="tag-comments" className={classes.heading}>
          Comments
        </h3>
        <Discussion about={{ type: 'tag', id }} />
      </section>
    </>
  );
}
