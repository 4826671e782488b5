import type { InputSource } from './page/input.ts';

/** A tab of a real browser, as far as WebDriver and WebDriver BiDi can do the same with it. */
export interface EngineTab {
  /** Resolves when the page has loaded. */
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Calls a function in the page.
   *
   * @param source of a function from a string to a string, or to a promise of one
   */
  call(source: string, given: string): Promise<string>;
  /** Mouse and keys as the operating system would send them. */
  perform(sources: readonly InputSource[]): Promise<void>;
  /** Brings the tab to the front, as a click on it would. */
  show(): Promise<void>;
  /** A picture of what is in sight, as PNG. */
  picture(): Promise<Uint8Array>;
  /** Closes it as its cross would; a page that asks whether to stay is left. */
  close(): Promise<void>;
}

/** How a browser looks. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  /** Of the page, in CSS pixels. */
  readonly width: number;
}

export interface EngineBrowser {
  readonly version: string;
  /** What the browser itself has reported: uncaught errors and what pages wrote as errors. */
  readonly reported: readonly string[];
  /** A new tab, 900 CSS pixels high. */
  openTab(): Promise<EngineTab>;
  /** Ends all its processes at once, as a crash would: nothing is flushed. */
  kill(): Promise<void>;
}

export interface Engine {
  readonly id: 'firefox' | 'webkit' | 'chromium';
  readonly name: string;
  /**
   * @param home a folder with the profile, fresh or one that an earlier browser has left; what is downloaded comes into
   *   `downloads` there without a question
   */
  start(home: string, look: Look): Promise<EngineBrowser>;
  /** Ends what several of its browsers shared. */
  end(): Promise<void>;
}
