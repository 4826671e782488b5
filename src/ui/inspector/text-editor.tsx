import { draftKey } from './drafts.ts';
import { DraftText } from './draft-text.tsx';
import type { EditorProps } from './editor-props.ts';

/** Free words. Where the codebook says so, the annotated words stand in the empty field as a hint. */
export function TextEditor({ owner, spec, value, computed, unset, ids, set }: EditorProps) {
  const stored = typeof value === 'string' ? value : '';
  return (
    <DraftText
      key={owner.recordId}
      draft={draftKey(owner.recordId, `attribute:${spec.id}`)}
      lines={2}
      stored={stored}
      computed={computed}
      ids={ids}
      placeholder={spec.placeholder === 'exactWords' && owner.words !== '' ? owner.words : unset}
      commit={(text) => set(text.trim() === '' ? null : text)}
    />
  );
}
