import { useState } from 'react';
import type { AnnotationId } from '../../domain/ids.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { Field } from './field.tsx';
import fields from './fields.module.css';

/** A line that is added to all notes. Enter and leaving the field add it. */
export function BatchNote({ ids }: { readonly ids: readonly AnnotationId[] }) {
  const workspace = useWorkspace();
  const [typed, setTyped] = useState('');
  const add = async () => {
    const text = typed.trim();
    if (text === '') return;
    setTyped('');
    if (!(await workspace.run('appendNote', { ids, text })).ok) setTyped(typed);
  };
  return (
    <Field label="Add to every note" help="what stands there stays">
      {(control) => (
        <input
          type="text"
          className={fields.text}
          dir="auto"
          id={control.control}
          aria-describedby={control.describedBy}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void add()}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void add()}
        />
      )}
    </Field>
  );
}
