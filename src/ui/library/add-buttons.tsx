import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';

/** The ways to bring in articles, for where there are too few. */
export function AddButtons() {
  const { pasteText, pickArticles, pickFolder } = useAppCommands();
  return (
    <>
      <Button look="primary" onClick={pasteText}>
        Paste text
      </Button>
      <Button look="outlined" onClick={pickArticles}>
        Choose files
      </Button>
      <Button look="outlined" onClick={pickFolder}>
        Choose a folder
      </Button>
    </>
  );
}
