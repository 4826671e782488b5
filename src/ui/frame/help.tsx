import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import { useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './help.module.css';
import { HelpDaily } from './help-daily.tsx';
import { KeyList } from './key-list.tsx';

interface HelpProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

const LEVELS: Readonly<Record<NonNullable<AttributeSpec['level']>, string>> = {
  core: 'asked for',
  computed: 'worked out from the text, yours overrides it',
  more: 'under “More”',
};

/** How to work, what the codebook means, and every key: on one page. */
export function Help({ onClose, onKeys }: HelpProps) {
  const { page } = useWorkspace();
  const codebook = useSession(({ state }) => state?.codebooks.get(state.session.codebookId) ?? null);
  const tags = useTags();
  return (
    <Dialog title="Help and guidelines" width="wide" onClose={onClose}>
      <div className={classes['page']}>
        {/* Not the whole page: to show the middle of that, the title would scroll away. */}
        <section aria-labelledby="help-work" className={classes['start']} tabIndex={-1} data-autofocus>
          <h3 id="help-work" className={classes['heading']}>
            How to work
          </h3>
          <ol className={classes['steps']}>
            <li>
              Select words with the mouse, or put the caret into the text and press S for the sentence, C for
              the clause, Q for the quoted passage.
            </li>
            <li>
              What will be tagged is shown before it is. Press 1, 2 or 3, or click a tag beside the selection.
            </li>
            <li>Fill in what the inspector asks for. A field left empty means “not coded”, never a value.</li>
            <li>
              {page
                ? 'This page is its own document: Ctrl+S saves a copy of it with your work inside. The status above says what is in no copy yet.'
                : 'Everything is stored at once in this browser. Save a session file from time to time: it is your own copy.'}
            </li>
          </ol>
        </section>
        <HelpDaily />
        {codebook !== null && (
          <section aria-labelledby="help-codebook">
            <h3 id="help-codebook" className={classes['heading']}>
              {codebook.name}
            </h3>
            {[codebook.about, codebook.guidelines].filter(Boolean).map((text) => (
              <p key={text} className={classes['about']}>
                {text}
              </p>
            ))}
            {tags.map((tag) => (
              <TagGuide key={tag.id} tag={tag} />
            ))}
          </section>
        )}
        <section aria-labelledby="help-keys">
          <h3 id="help-keys" className={classes['heading']}>
            Keys
          </h3>
          <p className={classes['about']}>
            Most keys act while the text has the focus. <Button onClick={onKeys}>Change keys</Button>
          </p>
          <KeyList />
        </section>
      </div>
    </Dialog>
  );
}

function TagGuide({ tag }: { tag: Tag }) {
  return (
    <article className={classes['tag']} aria-label={tag.name}>
      <h4 className={classes['name']}>
        <TagBadge tag={tag} /> {tag.name}
      </h4>
      <p className={classes['about']}>{tag.help}</p>
      <details>
        <summary className={classes['summary']}>
          {tag.attributes.length} {tag.attributes.length === 1 ? 'field' : 'fields'}
        </summary>
        <dl className={classes['fields']}>
          {tag.attributes.map((spec) => (
            <FieldGuide key={spec.id} spec={spec} />
          ))}
        </dl>
      </details>
    </article>
  );
}

function FieldGuide({ spec }: { spec: AttributeSpec }) {
  return (
    <>
      <dt className={classes['field']}>
        {spec.label}
        {spec.level !== undefined && <span className={classes['level']}>{LEVELS[spec.level]}</span>}
      </dt>
      <dd className={classes['meaning']}>
        {spec.help !== undefined && <p className={classes['text']}>{spec.help}</p>}
        {spec.values !== undefined && (
          <ul className={classes['values']}>
            {spec.values.map((value) => (
              <li key={value.id}>
                <strong>{value.label}</strong>
                {value.help === undefined ? '' : `: ${value.help}`}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
