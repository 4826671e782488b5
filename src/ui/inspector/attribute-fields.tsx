import type { Annotation } from '../../domain/records/annotation.ts';
import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import { AttributeField } from './attribute-field.tsx';
import { StrayValues } from './stray-values.tsx';
import classes from './inspector.module.css';
import { askingFor } from './asking-for.ts';
import type { Facts } from './use-facts.ts';

interface AttributeFieldsProps {
  readonly annotation: Annotation;
  readonly tag: Tag;
  readonly facts: Facts;
}

/** The fields of a tag: core, then computed, then the rest folded; whether it is folded is remembered by tag. */
export function AttributeFields({ annotation, tag, facts }: AttributeFieldsProps) {
  const { settings } = useWorkspace();
  const isUnfolded = useSettings(({ unfolded }) => unfolded.includes(tag.id));
  const shown = tag.attributes.filter((spec) => facts.isShown(spec));
  const asking = askingFor(tag.attributes.filter((spec) => spec.level === 'core' && !facts.isShown(spec)));
  const more = shown.filter(({ level }) => level === 'more');
  const coded = more.filter(({ id }) => facts.values[id] !== undefined).length;
  const toggle = () =>
    settings.setState(({ unfolded }) => ({
      unfolded: isUnfolded ? unfolded.filter((id) => id !== tag.id) : [...unfolded, tag.id],
    }));
  const field = (spec: AttributeSpec) => (
    <AttributeField
      key={spec.id}
      annotation={annotation}
      tag={tag}
      spec={spec}
      facts={facts}
      asksMore={asking.has(spec.id)}
    />
  );

  return (
    <div className={classes.fields}>
      {shown.filter(({ level }) => level === 'core').map(field)}
      {shown.filter(({ level }) => level !== 'core' && level !== 'more').map(field)}
      {more.length > 0 ? (
        <button type="button" className={classes.fold} aria-expanded={isUnfolded} onClick={toggle}>
          More ({more.length}){coded > 0 && !isUnfolded ? ` · ${coded} coded` : ''}
        </button>
      ) : null}
      {isUnfolded
        ? byGroup(more).map(({ group, specs }) => (
            <div
              key={group ?? ''}
              className={classes.fields}
              role={group ? 'group' : undefined}
              aria-label={group ?? undefined}
            >
              {group ? <h3 className={classes.group}>{group}</h3> : null}
              {specs.map(field)}
            </div>
          ))
        : null}
      <StrayValues annotation={annotation} tag={tag} />
    </div>
  );
}

/** Fields under their headings; those without one come first, headings in the order of the codebook. */
export function byGroup(
  specs: readonly AttributeSpec[],
): readonly { readonly group: string | null; readonly specs: readonly AttributeSpec[] }[] {
  const groups = new Map<string | null, AttributeSpec[]>([[null, []]]);
  for (const spec of specs) {
    const group = spec.group ?? null;
    groups.set(group, [...(groups.get(group) ?? []), spec]);
  }
  return [...groups]
    .filter(([, found]) => found.length > 0)
    .map(([group, found]) => ({ group, specs: found }));
}
