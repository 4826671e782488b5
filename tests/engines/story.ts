import type { Analyst } from './analyst.ts';
import type { Engine, Look } from './engine.ts';
import type { Page } from './page/page.ts';

/** A browser in which somebody works. */
export interface Desk {
  /** Opens the workbench in a tab of its own. */
  workbench(): Promise<Analyst>;
  /** An empty tab. */
  tab(): Promise<{ readonly page: Page; readonly analyst: Analyst }>;
  /** Ends all its processes at once, as a crash would: nothing is flushed. */
  kill(): Promise<void>;
}

/** A browser with a fresh profile, which starts when it is needed, and a server of the build for it alone. */
export interface Visit extends Pick<Desk, 'workbench' | 'tab'> {
  readonly engine: Engine;
  readonly address: string;
  /** The folder with the build. */
  readonly build: string;
  /** An empty folder of this visit, on the disk. */
  readonly folder: string;
  /**
   * Another browser.
   *
   * @param asked another engine, or the folder with the profile of one that was there before
   */
  desk(asked: { readonly engine?: Engine['id']; readonly home?: string }): Promise<Desk>;
  /** From now on nobody answers. */
  stopServer(): Promise<void>;
  /** Lets problems pass that the story provokes. */
  allow(pattern: RegExp): void;
  /** Keeps a picture of what the page looks like now. */
  picture(page: Page, name: string): Promise<void>;
}

/** What somebody does in the workbench, once for all engines. */
export interface Story {
  readonly title: string;
  /** Why an engine can't be asked for it; such a story is named and not counted. */
  readonly notIn?: Partial<Record<Engine['id'], string>>;
  /** How its browsers look; light and 1440 CSS pixels wide when it doesn't say. */
  readonly look?: Look;
  /** Longer than it takes on a slow machine, in milliseconds, when that is more than of others. */
  readonly time?: number;
  tell(visit: Visit): Promise<void>;
}
