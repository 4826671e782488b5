import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/static-server.mjs';
import { desksAt } from './desks.ts';
import type { Engine } from './engine.ts';
import { engineNamed } from './engines.ts';
import type { Page } from './page/page.ts';
import { endStrays, freshFolder } from './process.ts';
import type { Desk, Story } from './story.ts';
import { within } from './within.ts';

/** Longer than any story takes on a slow machine. Milliseconds. */
const STORY_TIME = 240_000;
/** A page that hangs has no picture either. Milliseconds. */
const PICTURE_TIME = 15_000;

export interface Places {
  /** The folder with the build. */
  readonly build: string;
  /** The folder for pictures. */
  readonly pictures: string;
}

/**
 * Tells one story in one engine, in browsers with fresh profiles, and ends them, whatever happens: nothing of it can take
 * longer than the story may. Throws with what went wrong, and where it was when it hung.
 *
 * @returns the version of the browser
 */
export const tellStory = async (
  engine: Engine,
  story: Story,
  { build, pictures }: Places,
): Promise<string> => {
  const server = await serve(build, 0);
  const folder = freshFolder(engine.id);
  const desks = desksAt(server.address, story.look ?? { scheme: 'light', width: 1440 });
  const allowed: RegExp[] = [];
  let own: Promise<Desk> | null = null;
  const ownDesk = () => (own ??= desks.start(engine, join(folder.path, 'own')));
  const picture = async (page: Page, name: string) => {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, `${engine.id} ${name}.png`), await page.tab.picture());
  };
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  let count = 0;
  const tell = async () => {
    await story.tell({
      engine,
      address: server.address,
      build,
      folder: disk,
      workbench: async () => (await ownDesk()).workbench(),
      tab: async () => (await ownDesk()).tab(),
      desk: ({ engine: id, home }) => {
        count += 1;
        return desks.start(
          id === undefined ? engine : engineNamed(id),
          home ?? join(folder.path, `home ${count}`),
        );
      },
      stopServer: () => server.close(),
      allow: (pattern) => allowed.push(pattern),
      picture,
    });
    const problems = await desks.problems();
    const unexpected = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  };
  const time = story.time ?? STORY_TIME;
  try {
    await within(time, tell(), () => `It hung: after ${time / 1000} s it was still at: ${desks.doing()}`);
  } catch (error) {
    const at = desks.doing();
    for (const [index, page] of desks.pages().entries()) {
      const taken = picture(page, `failed ${story.title} ${index + 1}`);
      await within(PICTURE_TIME, taken, () => 'No picture').catch(() => undefined);
    }
    console.log(`      It was at: ${at}`);
    throw error;
  } finally {
    await within(PICTURE_TIME, desks.end(), () => 'It does not end').catch(() => undefined);
    endStrays();
    await server.close().catch(() => undefined);
    folder.drop();
  }
  return desks.version();
};
