import { useImperativeHandle, useRef, type ChangeEvent, type Ref } from 'react';

export interface FilePickersHandle {
  pickArticles(): void;
  pickSession(): void;
}

interface FilePickersProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly ref: Ref<FilePickersHandle>;
}

/** The browser's own file dialogs. Hidden: buttons, keys and the palette open them. */
export function FilePickers({ onFiles, ref }: FilePickersProps) {
  const articles = useRef<HTMLInputElement>(null);
  const session = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    pickArticles: () => articles.current?.click(),
    pickSession: () => session.current?.click(),
  }));
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    // Choosing the same file again must be a change again.
    event.currentTarget.value = '';
    onFiles(files);
  };
  return (
    <>
      <input
        ref={articles}
        type="file"
        hidden
        multiple
        aria-label="Article files"
        accept=".txt,.text,.md,.json,.gz,text/plain,application/json,application/gzip"
        onChange={take}
      />
      <input
        ref={session}
        type="file"
        hidden
        aria-label="Session file"
        accept=".json,.gz,application/json,application/gzip"
        onChange={take}
      />
    </>
  );
}
