import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import classes from './tag-card.module.css';

const LEVELS: Readonly<Record<'core' | 'computed' | 'more', string>> = {
  core: 'asked for',
  computed: 'worked out',
  more: 'if you like',
};

/** The attributes of a tag with their values, what is asked for first. */
export function CardFields({ tag }: { readonly tag: Tag }) {
  if (tag.attributes.length === 0) return null;
  const order = ['core', 'computed', 'more'];
  const specs = tag.attributes.toSorted(
    (a, b) => order.indexOf(a.level ?? 'more') - order.indexOf(b.level ?? 'more'),
  );
  return (
    <section aria-label="Fields">
      <h3 className={classes['heading']}>Fields</h3>
      <dl className={classes['fields']}>
        {specs.map((spec) => (
          <CardField key={spec.id} spec={spec} />
        ))}
      </dl>
    </section>
  );
}

function CardField({ spec }: { readonly spec: AttributeSpec }) {
  return (
    <div>
      <dt className={classes['label']}>
        {spec.label} <span className={classes['level']}>{LEVELS[spec.level ?? 'more']}</span>
      </dt>
      <dd className={classes['about']}>
        {spec.help ? <p dir="auto">{spec.help}</p> : null}
        {spec.values && spec.values.length > 0 ? (
          <ul className={classes['values']}>
            {spec.values.map(({ id, label, help }) => (
              <li key={id}>
                <b>{label}</b>
                {help ? ` ${help}` : null}
              </li>
            ))}
          </ul>
        ) : null}
      </dd>
    </div>
  );
}
