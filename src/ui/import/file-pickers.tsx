import { useImperativeHandle, useRef, type ChangeEvent, type Ref } from 'react';

export interface FilePickersHandle {
  pickArticles(): void;
  pickFolder(): void;
  pickSession(): void;
}

interface FilePickersProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFolder: (files: readonly File[]) => void;
  readonly ref: Ref<FilePickersHandle>;
}

/** A page of Parallax holds a session, too. */
const SESSIONS = '.json,.gz,.html,application/json,application/gzip,text/html';
const ARTICLES = `.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.docx,.pdf,.csv,.tsv,.zip,${SESSIONS},text/plain`;

/** Known to every browser, but not to React's types. */
const WHOLE_FOLDER = { webkitdirectory: '' };

/** The browser's own file dialogs. Hidden: buttons, keys and the palette open them. */
export function FilePickers({ onFiles, onFolder, ref }: FilePickersProps) {
  const articles = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const session = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    pickArticles: () => articles.current?.click(),
    pickFolder: () => folder.current?.click(),
    pickSession: () => session.current?.click(),
  }));
  const take = (give: FilePickersProps['onFiles']) => (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    // Choosing the same file again must be a change again.
    event.currentTarget.value = '';
    give(files);
  };
  return (
    <>
      <input
        ref={articles}
        type="file"
        hidden
        multiple
        aria-label="Article files"
        accept={ARTICLES}
        onChange={take(onFiles)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...WHOLE_FOLDER}
        aria-label="Folder of articles"
        onChange={take(onFolder)}
      />
      <input
        ref={session}
        type="file"
        hidden
        aria-label="Session file"
        accept={SESSIONS}
        onChange={take(onFiles)}
      />
    </>
  );
}
