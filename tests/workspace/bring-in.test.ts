import { describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import type { AcceptedDraft, ArticleDraft, Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openSample, openTab } from '../support/workspace.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks in Muscat</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Talks in Muscat</h1>
${Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n}: the ministers met again in Muscat and <b>agreed</b> on nothing that anybody had not known before, number ${n * 7}.</p>`).join('\n')}
</article><footer>All rights reserved</footer></body></html>`;

/** Every pair of 120 articles would be compared on the spot. */
const withoutComparing = { aligner: { align: async () => [] } };

const stateOf = (workspace: Workspace) => workspace.session.getState().state!;

async function draftsOf(workspace: Workspace, ...files: readonly File[]): Promise<readonly ArticleDraft[]> {
  const read = await workspace.readFiles(files);
  return read.flatMap(({ result }) => {
    if (!result.ok) throw new Error(JSON.stringify(result.reason));
    if (result.value.kind === 'article') return [result.value.draft];
    return result.value.kind === 'several'
      ? result.value.items.flatMap((item) =>
          item.result.ok && item.result.value.kind === 'article' ? [item.result.value.draft] : [],
        )
      : [];
  });
}

const accepted = (draft: ArticleDraft, fields: Partial<AcceptedDraft> = {}): AcceptedDraft => ({
  draft,
  title: draft.proposal.title,
  outlet: draft.proposal.outlet,
  publishedAt: draft.proposal.publishedAt,
  url: draft.proposal.url,
  language: draft.proposal.language,
  ...fields,
});

async function added(workspace: Workspace, ...drafts: readonly AcceptedDraft[]) {
  const result = await workspace.addArticles(drafts);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

describe('what an article came from', () => {
  it('is kept, gives the same text again and is handed back byte for byte, also after a reload and an undone import', async () => {
    const { workspace, profile } = await openSample();
    const bytes = new TextEncoder().encode(PAGE);
    const [draft] = await draftsOf(workspace, new File([bytes], 'saved/page.html'));
    const [id] = await added(workspace, accepted(draft!));
    await workspace.undo();
    await workspace.redo();
    workspace.dispose();

    const again = openTab(profile);
    await again.start();
    expect(stateOf(again).articles.get(id!)?.source.recipe?.importer).toBe('html');
    expect(await again.readAgain(id!)).toEqual({ ok: true, value: 'same' });
    expect(await again.saveOriginal(id!)).toEqual({ ok: true, value: 'page.html' });
    const saved = await profile.savedFiles.at(-1)!.blob();
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    [
      'UTF-16',
      (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (one) => one.charCodeAt(0)).buffer),
    ],
    [
      'Windows-1252',
      (text: string) => Uint8Array.from(text, (one) => (one === '’' ? 0x92 : one.charCodeAt(0))),
    ],
  ])('of a plain text in %s', async (_, encode) => {
    const { workspace, profile } = await openSample();
    const bytes = encode('The minister’s words\r\n\r\nwere heard in Zürich.');
    const [draft] = await draftsOf(workspace, new File([bytes], 'words.txt'));
    const [id] = await added(workspace, accepted(draft!));
    expect(await workspace.readAgain(id!)).toEqual({ ok: true, value: 'same' });
    await workspace.saveOriginal(id!);
    const saved = await profile.savedFiles.at(-1)!.blob();
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(bytes);
  });

  it('is nothing where a text was pasted, and that is said', async () => {
    const { workspace } = await openSample();
    const read = await workspace.readText('Pasted words.');
    if (!read.ok || read.value.kind !== 'article') throw new Error('not read');
    const [id] = await added(workspace, accepted(read.value.draft));
    expect(await workspace.readAgain(id!)).toEqual({ ok: true, value: 'noOriginal' });
    expect(await workspace.saveOriginal(id!)).toMatchObject({
      reason: { kind: 'missing', what: 'original' },
    });
    expect(workspace.session.getState().said.text).toContain('not kept in this browser');
  });

  it('of a row of a table is the table, read again as that row', async () => {
    const { workspace } = await openSample();
    const table = new File(['headline,body\nOne,First text\nTwo,Second text\n'], 'table.csv');
    const read = await workspace.readFiles([table], {
      options: { columns: { text: 'body', title: 'headline' } },
    });
    const [first] = read;
    if (!first?.result.ok || first.result.value.kind !== 'several') throw new Error('not read');
    const drafts = first.result.value.items.flatMap(({ result }) =>
      result.ok && result.value.kind === 'article' ? [result.value.draft] : [],
    );
    const ids = await added(workspace, ...drafts.map((draft) => accepted(draft)));
    expect(ids.map((id) => stateOf(workspace).articles.get(id)?.source.recipe?.row)).toEqual([1, 2]);
    expect(await workspace.readAgain(ids[1]!)).toEqual({ ok: true, value: 'same' });
  });
});

describe('many articles at once', () => {
  const drafts = async (workspace: Workspace, count: number) => {
    const all: ArticleDraft[] = [];
    for (let n = 0; n < count; n += 1) {
      const read = await workspace.readText(`Article ${n}. ${`Words about number ${n}. `.repeat(20)}`);
      if (read.ok && read.value.kind === 'article') all.push(read.value.draft);
    }
    return all;
  };

  it('come in as one step with their texts, and go and come back as one', { timeout: 30_000 }, async () => {
    const profile = newProfile();
    const workspace = openTab(profile, withoutComparing);
    await workspace.start();
    const busy: (string | undefined)[] = [];
    workspace.session.subscribe(({ busy: now }) => busy.push(now?.label));
    const ids = await added(
      workspace,
      ...(await drafts(workspace, 120)).map((draft) => accepted(draft, { labels: ['wave 1'] })),
    );
    expect(busy).toContain('Adding 120 articles…');
    expect(workspace.session.getState().busy).toBeNull();
    expect(workspace.session.getState().said.text).toBe('Added 120 articles');
    expect(workspace.view.getState().articleId).toBe(ids[0]);
    await workspace.undo();
    expect(stateOf(workspace).articles.size).toBe(3);
    await workspace.redo();
    workspace.dispose();
    const again = openTab(profile, withoutComparing);
    await again.start();
    expect(stateOf(again).articles.size).toBe(123);
    await again.openArticle(ids[99]!);
    expect(stateOf(again).texts.get(ids[99]!)?.text).toContain('Article 99.');
  });

  it('pass over what a page says of itself and can’t be kept, but refuse what a person wrote', async () => {
    const { workspace } = await openSample();
    const [draft] = await drafts(workspace, 1);
    const odd: ArticleDraft = { ...draft!, proposal: { ...draft!.proposal, language: 'english', url: '/a' } };
    const refused = await workspace.addArticles([accepted(odd, { language: 'German' })]);
    expect(refused).toMatchObject({ ok: false, reason: { kind: 'wrongValue', attribute: 'Language' } });
    const [id] = await added(workspace, accepted(odd));
    expect(stateOf(workspace).articles.get(id!)).toMatchObject({ language: null, url: null });
  });
});

describe('what is here already', () => {
  const text = (n: number): string =>
    Array.from(
      { length: 12 },
      (_, k) => `Sentence ${k} of story ${n} says what word${n * 31 + k * 7} did.`,
    ).join('\n');
  const file = (name: string, content: string) => new File([content], name);

  it('is found by its bytes, by its text and by its passages, also among what comes in together', async () => {
    const { workspace } = await openSample();
    const [own] = await draftsOf(workspace, file('own.txt', text(1)));
    const [id] = await added(workspace, accepted(own!));
    const sample = articlesInOrder(stateOf(workspace))[0]!;
    const drafts = await draftsOf(
      workspace,
      file('same.txt', text(1)),
      file('marked.txt', `\uFEFF${text(1)}`),
      file('version.txt', `${text(1)}\nOne more sentence that was added later on.`),
      file('new.txt', text(2)),
      file('new again.txt', `A new headline\n${text(2)}`),
      file('other.txt', text(3)),
    );
    const found = await workspace.duplicatesOf(drafts);
    expect(found).toMatchObject([
      { kind: 'sameBytes', of: { article: id }, shared: 1 },
      { kind: 'sameText', of: { article: id }, shared: 1 },
      { kind: 'near', of: { article: id } },
      null,
      { kind: 'near', of: { draft: 3 } },
      null,
    ]);
    expect(found[2]!.shared).toBeLessThan(1);
    const [again] = await workspace.duplicatesOf([{ ...own!, byteHash: null, textHash: sample.textHash }]);
    expect(again).toMatchObject({ kind: 'sameText', of: { article: sample.id } });
  });

  it('among the rows of one table is a row with the same text, never just the table', async () => {
    const { workspace } = await openSample();
    const table = (body: string) => new File([`headline,body,summary\n${body}`], 'table.csv');
    const rows = [text(4), text(5), text(4)]
      .map((body, at) => `Row ${at},"${body}","Summary ${at} of what happened there"\n`)
      .join('');
    const read = async (column: string) => {
      const [file] = await workspace.readFiles([table(rows)], { options: { columns: { text: column } } });
      if (!file?.result.ok || file.result.value.kind !== 'several') throw new Error('not read');
      return file.result.value.items.flatMap(({ result }) =>
        result.ok && result.value.kind === 'article' ? [result.value.draft] : [],
      );
    };
    const drafts = await read('body');
    expect(await workspace.duplicatesOf(drafts)).toMatchObject([
      null,
      null,
      { kind: 'sameText', of: { draft: 0 } },
    ]);
    const [id] = await added(workspace, accepted(drafts[0]!));
    expect(await workspace.duplicatesOf(drafts)).toMatchObject([
      { kind: 'sameBytes', of: { article: id } },
      null,
      { kind: 'sameText', of: { article: id } },
    ]);
    expect((await workspace.duplicatesOf(await read('summary')))[0]?.kind).not.toBe('sameBytes');
  });

  it('is nothing in an empty session, and nothing when it was called off', async () => {
    const workspace = openTab(newProfile());
    await workspace.start();
    await workspace.newSession('Empty');
    const drafts = await draftsOf(workspace, file('a.txt', text(1)), file('b.txt', text(1)));
    expect(await workspace.duplicatesOf(drafts)).toMatchObject([null, { of: { draft: 0 } }]);
    const stop = AbortSignal.abort();
    expect(await workspace.duplicatesOf(drafts, stop)).toEqual([null, null]);
  });
});
