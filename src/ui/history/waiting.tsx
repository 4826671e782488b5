import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import classes from './history.module.css';

const PATIENCE_MS = 150;

/** Work that takes longer than a moment: what is done, and a way to stop it. Before that, nothing. */
export function Waiting({
  children,
  cancel,
}: {
  readonly children: ReactNode;
  readonly cancel?: () => void;
}) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={classes['waiting']}>
      <span role="status">{children}</span>
      {cancel && (
        <Button look="outlined" onClick={cancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
