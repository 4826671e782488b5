import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';

/** The two ways to bring in articles, for where there are too few. */
export function AddButtons() {
  const { pasteText, pickArticles } = useAppCommands();
  return (
    <>
      <Button look="primary" onClick={pasteText}>
        Paste text
      </Button>
      <Button look="outlined" onClick={pickArticles}>
        Choose files
      </Button>
    </>
  );
}
