import { useRef } from 'react';
import { SelectField } from '../codebook/select-field.tsx';
import { codebookFileSentence } from '../sentences/codebook-file.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import type { CodebookSource } from '../../workspace/workspace.ts';

interface CodebookChoiceProps {
  readonly source: CodebookSource;
  onChange(source: CodebookSource): void;
  /** Why a file can't be used, in a sentence; null takes it back. */
  onProblem(sentence: string | null): void;
}

/** Which codebook a new session begins with: the one that ships with Parallax, the open session's, or a file. */
export function CodebookChoice({ source, onChange, onProblem }: CodebookChoiceProps) {
  const workspace = useWorkspace();
  const picker = useRef<HTMLInputElement>(null);
  const present = useSession(({ state }) => state?.codebooks.get(state.session.codebookId)?.name);
  const choices = [
    { value: 'default', label: 'Quote, claim, framing' },
    ...(present === undefined ? [] : [{ value: 'present', label: `This session’s: ${present}` }]),
    ...(source.kind === 'file' ? [{ value: 'file', label: `From the file: ${source.codebook.name}` }] : []),
    { value: 'pick', label: 'From a file…' },
  ];
  const choose = (kind: string) => {
    onProblem(null);
    if (kind === 'pick') picker.current?.click();
    else if (kind === 'default') onChange({ kind });
    else if (kind === 'present') onChange({ kind, withExamples: true });
  };
  const read = async (file: File) => {
    const result = await workspace.readCodebook(file);
    if (result.ok) onChange({ kind: 'file', codebook: result.value, withExamples: true });
    else onProblem(`${file.name}: ${codebookFileSentence(result.reason)}`);
  };
  return (
    <>
      <SelectField label="Its codebook" value={source.kind} choices={choices} onChange={choose} />
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Codebook file"
        accept=".json,.gz,application/json,application/gzip"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          // Choosing the same file again must be a change again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
