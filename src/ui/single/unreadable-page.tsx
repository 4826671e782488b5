import screen from '../frame/screen.module.css';
import { Button } from '../shared/button.tsx';

interface UnreadablePageProps {
  readonly sentence: string;
  readonly onGoOn: () => void;
}

/** When the session in the page can't be read: nothing else is shown in its place unasked. */
export function UnreadablePage({ sentence, onGoOn }: UnreadablePageProps) {
  return (
    <main className={`${screen['screen']} ${screen['alone']}`}>
      <h1 className={screen['title']}>The session in this page can’t be read</h1>
      <p role="alert" className={screen['sentence']}>
        {sentence}
      </p>
      <div className={screen['actions']}>
        <Button look="outlined" autoFocus onClick={onGoOn}>
          Go on without it
        </Button>
      </div>
    </main>
  );
}
