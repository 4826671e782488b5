import { pickRequest } from '../reading/pick-request.ts';
import { jumpLabelsStore } from '../reading/text-marks.ts';
import { jumpStore, NOTHING_ASKED } from './jump-store.ts';

/** Takes back everything that asking put on screen. Where the focus goes is up to the caller. */
export function stopAsking(): void {
  jumpStore.setState(NOTHING_ASKED, true);
  jumpLabelsStore.setState(new Map(), true);
  pickRequest.setState({ take: null });
}
