import type { Annotation } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { Tokens } from './tokens.tsx';
import classes from './inspector.module.css';
import { valueInWords } from './value-in-words.ts';

/** Values whose attribute the tag doesn't have (an imported file, an older codebook): shown, never dropped silently. */
export function StrayValues({ annotation, tag }: { readonly annotation: Annotation; readonly tag: Tag }) {
  const workspace = useWorkspace();
  const entities = useSession(({ state }) => state?.entities);
  const known = new Set(tag.attributes.map(({ id }) => id));
  const stray = Object.entries(annotation.attributes).filter(([id]) => !known.has(id));
  if (stray.length === 0 || !entities) return null;
  return (
    <div role="group" aria-label="Not in the codebook">
      <h3 className={classes.group}>Not in the codebook</h3>
      <Tokens
        tokens={stray.map(([id, { value }]) => ({
          id,
          label: `${id}: ${valueInWords(undefined, value, entities)}`,
        }))}
        onRemove={(attributeId) =>
          void workspace.run('setAttribute', { ids: [annotation.id], attributeId, value: null })
        }
      />
    </div>
  );
}
