import type { Tag } from '../../domain/records/codebook.ts';
import type { ExampleKind } from '../../domain/records/example.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActions, useKeysOf } from '../keys/use-actions.ts';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './editor.module.css';
import { ExampleRow } from './example-row.tsx';
import { examplesOf } from './examples-of.ts';

const TITLES: Readonly<Record<ExampleKind, string>> = {
  example: 'Examples',
  borderline: 'Borderline cases',
};

/** Passages of the articles that show what a tag is for, and where it ends. */
export function ExamplesSection({ tag }: { readonly tag: Tag }) {
  const examples = useSession(({ state }) => state?.examples);
  const keysOf = useKeysOf();
  const actions = useActions();
  const all = examplesOf(examples, tag.id);
  const keyOf = (id: string): string => {
    const action = actions.find((one) => one.id === id);
    const [key] = action ? keysOf(action) : [];
    return key ? keyText(key, platform) : 'the command';
  };
  return (
    <section className={classes.section} aria-label="Examples">
      {(['example', 'borderline'] as const).map((kind) => {
        const found = all.filter((example) => example.kind === kind);
        return (
          <div key={kind}>
            <h3 className={classes.heading}>{TITLES[kind]}</h3>
            {found.length === 0 ? (
              <p className={classes.empty}>
                {kind === 'example'
                  ? `None yet. While you read, ${keyOf('codebook.addExample')} adds the active annotation.`
                  : `None yet. ${keyOf('codebook.addBorderline')} adds one that just belongs to it, or just not.`}
              </p>
            ) : (
              <ul className={classes.specs} aria-label={TITLES[kind]}>
                {found.map((example) => (
                  <ExampleRow key={example.id} example={example} />
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}
