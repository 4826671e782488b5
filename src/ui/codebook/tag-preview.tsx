import type { Tag } from '../../domain/records/codebook.ts';
import { tagClass } from '../../viewer/tag-sheet.ts';
import { byGroup } from '../inspector/attribute-fields.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { hasValues } from './spec-edits.ts';
import classes from './tag-preview.module.css';
import { wordsTagged } from './words-tagged.ts';

const SAMPLE = 'A passage like this';

/** The tag as it will look in text, list and inspector, on light and on dark paper. */
export function TagPreview({ tag }: { readonly tag: Tag }) {
  const words = useSession(({ state }) => (state ? wordsTagged(state, tag.id) : null));
  return (
    <div className={classes.preview}>
      <h2 className={classes.title}>How it will look</h2>
      {(['light', 'dark'] as const).map((scheme) => (
        <div key={scheme} className={classes.scheme} data-own-scheme={scheme}>
          <p className={classes.text}>
            <bdi className={`${classes.marked} ${tagClass(tag.id)}`}>{words ?? SAMPLE}</bdi> is tagged, and{' '}
            <span className={`${classes.marked} ${classes.active} ${tagClass(tag.id)}`}>this</span> is active.
          </p>
          <p className={classes.row}>
            <TagBadge tag={tag} />
            <span className={classes.excerpt} dir="auto">
              {words ?? SAMPLE}
            </span>
          </p>
          <p className={classes.button}>
            <span className={`${classes.sample} ${tagClass(tag.id)}`} aria-hidden="true" />
            <strong>{tag.name}</strong>
            {tag.hotkey ? <Kbd>{tag.hotkey.toUpperCase()}</Kbd> : null}
          </p>
          {scheme === 'light' ? <Fields tag={tag} /> : null}
        </div>
      ))}
    </div>
  );
}

/** What the inspector would ask, in its order. Only to look at. */
function Fields({ tag }: { readonly tag: Tag }) {
  const asked = tag.attributes.filter(({ level }) => level !== 'more');
  const more = tag.attributes.filter(({ level }) => level === 'more');
  if (tag.attributes.length === 0) return null;
  const ordered = [
    ...asked.filter(({ level }) => level === 'core'),
    ...asked.filter(({ level }) => level !== 'core'),
  ];
  return (
    <div className={classes.fields}>
      {ordered.map((spec) => (
        <div key={spec.id} className={classes.field}>
          <span className={classes.label}>
            {spec.label}
            {spec.level === 'computed' ? ' (computed)' : ''}
          </span>
          {hasValues(spec) && (spec.values?.length ?? 0) <= 5 ? (
            <span className={classes.values}>
              {(spec.values ?? []).map((value, index) => (
                <span key={value.id} className={classes.value}>
                  {value.label} <Kbd>{index + 1}</Kbd>
                </span>
              ))}
            </span>
          ) : (
            <span className={classes.box} />
          )}
        </div>
      ))}
      {more.length > 0 ? (
        <p className={classes.more}>
          More ({more.length}):{' '}
          {byGroup(more)
            .map(({ specs }) => specs.map(({ label }) => label).join(', '))
            .join('; ')}
        </p>
      ) : null}
    </div>
  );
}
