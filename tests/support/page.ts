import type { ArticleId } from '../../src/domain/ids.ts';
import { newPageFacts, type PageFacts } from '../../src/domain/page-facts.ts';
import { ok } from '../../src/domain/result.ts';
import { createMemoryArea } from '../../src/platform/single/memory-area.ts';
import { createPageFiles } from '../../src/platform/single/page-files.ts';
import { createPreferences } from '../../src/platform/preferences.ts';
import { countUnsaved, createPageStore, type JournalStatus } from '../../src/state/page-store.ts';
import { createJournaledCatalog } from '../../src/storage/journal/journaled-catalog.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import { newProfile, openTab } from './workspace.ts';

export const SHELL = { before: '<!doctype html>\n<title>Parallax</title>\n', after: '\n</html>\n' };

/** A page on a disk, in a browser without a picker; no journal. */
export function openPage(journal: JournalStatus = 'noneYet') {
  const view = createPageStore();
  view.setState({ journal });
  const memory = createMemoryCatalog();
  const ignored = { changed: () => undefined, removed: () => undefined };
  const kept = createJournaledCatalog(memory, ignored, countUnsaved(view));
  const lost = new Set<ArticleId>();
  /** A session whose texts can get lost. */
  const catalog: typeof kept = {
    ...kept,
    async open(id) {
      const opened = await kept.open(id);
      if (!opened.ok) return opened;
      const { loadText } = opened.value;
      return ok({ ...opened.value, loadText: async (of) => (lost.has(of) ? ok(null) : loadText(of)) });
    },
  };
  const downloads: { readonly name: string; readonly content: Blob }[] = [];
  const files = {
    save: (file: { readonly name: string; readonly content: Blob }) => void downloads.push(file),
  };
  const copies: PageFacts[] = [];
  const workspace = openTab(newProfile(), {
    catalog,
    memoryCatalog: async () => memory,
    files,
    preferences: createPreferences(createMemoryArea({})),
    pageShell: { load: async () => ok(SHELL) },
    page: {
      view,
      place: createPageFiles(files, 'file:///texts/parallax.html', null).place,
      nextFacts: (given) => newPageFacts((bytes) => crypto.getRandomValues(bytes), given, copies.at(-1)),
      copied: async (_id, facts) => void copies.push(facts),
    },
  });
  return { workspace, view, memory, downloads, copies, loseText: (id: ArticleId) => void lost.add(id) };
}
