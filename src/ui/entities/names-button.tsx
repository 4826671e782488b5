import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';

/** Opens the list of names: speakers, claimants, targets, outlets. */
export function NamesButton() {
  const { openNames } = useAppCommands();
  return <Button onClick={openNames}>All names</Button>;
}
