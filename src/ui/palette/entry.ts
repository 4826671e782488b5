import type { Tag } from '../../domain/records/codebook.ts';

/** One line of the palette. */
export interface PaletteEntry {
  /** The same from day to day, so that what was chosen lately can be found again. */
  readonly id: string;
  /** Said at its end: the key sheet's section, or what kind of thing it is. */
  readonly group: string;
  readonly label: string;
  /** Beside the label and searched as well: the parents of a tag, the outlet of an article. */
  readonly detail?: string;
  /** Not shown. Whole words are found by their beginnings: what a guideline says about a tag or value. */
  readonly about?: string;
  /** The key that does the same, as written in the key map. */
  readonly key: string | null;
  /** Whose badge stands before it. */
  readonly tag?: Tag;
  /** Of two that fit equally well the one with more is first. */
  readonly weight?: number;
  /** Why it can't be done now; null when it can. */
  readonly otherwise: string | null;
  run(): void;
}
