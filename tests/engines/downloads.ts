import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { until } from './until.ts';

export interface Downloaded {
  readonly name: string;
  readonly content: string;
}

const namesIn = (folder: string) => readdirSync(folder);

/** Does something that downloads, and reads what came. A browser may write the name first and the content later. */
export const downloadedBy = async (folder: string, step: () => Promise<void>): Promise<Downloaded> => {
  const before = new Set(namesIn(folder));
  await step();
  const name = await until(`a new file in ${folder}`, async () => {
    const fresh = namesIn(folder).filter((one) => !before.has(one));
    const [found] = fresh;
    if (found === undefined || fresh.length > 1) return null;
    const size = () => statSync(join(folder, found), { throwIfNoEntry: false })?.size ?? 0;
    const first = size();
    await wait(150);
    return first > 0 && size() === first && namesIn(folder).includes(found) ? found : null;
  });
  const path = join(folder, name);
  const content = readFileSync(path, 'utf8');
  // Not every browser saves a second file of the same name.
  rmSync(path);
  return { name, content };
};
