import { draftKey } from './drafts.ts';
import { DraftText } from './draft-text.tsx';
import { NOT_CODED, type EditorProps } from './editor-props.ts';
import { wordsOf } from '../annotations/excerpt.ts';

/** Free words. Where the codebook says so, the annotated words stand in the empty field as a hint. */
export function TextEditor({ annotation, spec, value, computed, ids, set }: EditorProps) {
  const stored = typeof value === 'string' ? value : '';
  return (
    <DraftText
      key={annotation.id}
      draft={draftKey(annotation.id, `attribute:${spec.id}`)}
      lines={2}
      stored={stored}
      computed={computed}
      ids={ids}
      placeholder={spec.placeholder === 'exactWords' ? wordsOf(annotation) : NOT_CODED}
      commit={(text) => set(text.trim() === '' ? null : text)}
    />
  );
}
