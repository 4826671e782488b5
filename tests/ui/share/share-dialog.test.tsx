import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ActorId } from '../../../src/domain/ids.ts';
import { ShareDialog } from '../../../src/ui/share/share-dialog.tsx';
import type { Ports } from '../../../src/workspace/ports.ts';
import { Panels } from '../../support/panels.tsx';

interface SavedSession {
  readonly articles: readonly { readonly letter: string }[];
  readonly annotations: readonly { readonly tagId: string; readonly layerOf: string }[];
  readonly texts: readonly unknown[];
  readonly changes?: readonly unknown[];
  readonly actors: readonly { readonly name: string; readonly orcid?: string }[];
}

const SHELL = { before: '<!doctype html><meta name="parallax-shell" content="1">\n', after: '\n</html>' };

async function open({ named = true, as = 'file' as 'file' | 'page', changed = {} as Partial<Ports> } = {}) {
  const panels = await Panels.open(changed);
  const { workspace, profile } = panels;
  const me = workspace.session.getState().actorId;
  if (named) {
    await workspace.editAnnotator({ id: me, name: 'Ada', initials: 'A', colour: 'plum', orcid: null });
  }
  await panels.tag('quote', 'Iran');
  await panels.tag('claim', 'nuclear');
  panels.show(<ShareDialog as={as} onClose={() => {}} />);
  const savedSession = async (): Promise<SavedSession> => {
    await waitFor(() => expect(profile.savedFiles).not.toHaveLength(0));
    return JSON.parse(await profile.savedFiles.at(-1)!.text()) as SavedSession;
  };
  return { ...panels, panels, profile, me, user: userEvent.setup(), savedSession };
}

const save = () => screen.getByRole('button', { name: 'Save file' });
const says = (words: RegExp) => expect(screen.getByText(words)).toBeInTheDocument();

describe('the first share', () => {
  it('asks who one is, and puts that into the file and nowhere before', async () => {
    const { user, panels, savedSession } = await open({ named: false });
    says(/goes into the file, nowhere else/);
    expect(screen.queryByRole('button', { name: 'Save file' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const name = screen.getByLabelText('Name');
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription(/A name cannot be empty/);

    await user.type(name, 'Ada King Lovelace');
    expect(screen.getByLabelText('Initials')).toHaveValue('AL');
    await user.click(screen.getByRole('radio', { name: 'Green' }));
    await user.type(screen.getByLabelText(/ORCID/), 'https://orcid.org/0000-0002-1825-0098');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByLabelText(/ORCID/)).toHaveFocus();
    expect(screen.getByLabelText(/ORCID/)).toHaveAccessibleDescription(/no ORCID/);

    await user.type(screen.getByLabelText(/ORCID/), '{Backspace}7{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Save file' }));
    const { actors } = await savedSession();
    expect(actors).toMatchObject([
      { name: 'Ada King Lovelace', initials: 'AL', colour: 'green', orcid: '0000-0002-1825-0097' },
    ]);
    expect(panels.workspace.session.getState().annotators[0]?.name).toBe('Ada King Lovelace');
  });

  it('is the only one that asks', async () => {
    await open();
    expect(screen.queryByLabelText('Name')).toBeNull();
    expect(save()).toBeInTheDocument();
  });
});

describe('sharing', () => {
  it('says what the file will hold, and that it was written', async () => {
    const { user, savedSession } = await open();
    says(/3 articles, 2 annotations by Ada, texts included, about \d+ kB\./);
    await user.click(save());
    expect(await screen.findByText(/Saved Sample Iran talks from Ada\.parallax\.json/)).toBeInTheDocument();
    const file = await savedSession();
    expect([file.articles.length, file.annotations.length, file.texts.length, file.changes]).toEqual([
      3,
      2,
      3,
      undefined,
    ]);
  });

  it('leaves out what was unticked, and names it', async () => {
    const { user, savedSession } = await open();
    await user.click(screen.getByRole('radio', { name: 'A part of it' }));
    const articles = screen.getByRole('group', { name: 'Articles' });
    await user.click(within(articles).getByRole('checkbox', { name: /^C\b/ }));
    await user.click(
      within(screen.getByRole('group', { name: 'Tags' })).getByRole('checkbox', { name: /Claim/ }),
    );
    says(/2 articles, 1 annotation by Ada/);
    says(/Left out: article C; what is tagged as Claim\./);
    await user.click(save());
    const file = await savedSession();
    expect(file.articles.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(file.annotations.map(({ tagId }) => tagId)).toEqual(['quote']);
  });

  it('can leave out somebody’s work', async () => {
    const { user, panels, savedSession } = await open();
    const person = { name: 'Bo', initials: 'B', colour: null, orcid: null };
    const bo = (await panels.workspace.addAnnotator(person)) as { readonly value: ActorId };
    await panels.tag('quote', 'peace');
    await user.click(screen.getByRole('radio', { name: 'A part of it' }));
    await user.click(await screen.findByRole('checkbox', { name: /Ada/ }));
    says(/1 annotation by Bo/);
    says(/Left out: the work of Ada\./);
    await user.click(save());
    expect((await savedSession()).annotations.map(({ layerOf }) => layerOf)).toEqual([bo.value]);
  });

  it('needs an article', async () => {
    const { user, profile } = await open();
    await user.click(screen.getByRole('radio', { name: 'A part of it' }));
    await user.click(screen.getByRole('button', { name: 'None of the articles' }));
    says(/Choose at least one article/);
    expect(save()).toHaveAttribute('aria-disabled', 'true');
    await user.click(save());
    expect(profile.savedFiles).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'All articles' }));
    expect(save()).toHaveAttribute('aria-disabled', 'false');
  });

  it('goes without the texts, and says what the receiver needs then', async () => {
    const { user, savedSession } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'With the texts' }));
    expect(screen.getByRole('checkbox', { name: 'With the texts' })).toHaveAccessibleDescription(
      /needs the same articles/,
    );
    says(/without the texts/);
    await user.click(save());
    expect((await savedSession()).texts).toEqual([]);
  });

  it('takes the history along, but never with a part', async () => {
    const { user, profile, savedSession } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'With the history' }));
    says(/history included/);
    await user.click(save());
    expect((await savedSession()).changes).not.toHaveLength(0);

    await user.click(screen.getByRole('radio', { name: 'A part of it' }));
    await user.click(screen.getByRole('checkbox', { name: /^C\b/ }));
    expect(screen.queryByRole('checkbox', { name: 'With the history' })).toBeNull();
    says(/does not go with a part/);
    expect(screen.queryByText(/history included/)).toBeNull();
    await user.click(save());
    await waitFor(() => expect(profile.savedFiles).toHaveLength(2));
    expect((await savedSession()).changes).toBe(undefined);
  });

  it('compresses, and says what went wrong', async () => {
    const { user, workspace } = await open();
    const share = vi.spyOn(workspace, 'share').mockResolvedValue({ ok: false, reason: { kind: 'diskFull' } });
    await user.click(screen.getByRole('checkbox', { name: 'Compressed (.gz)' }));
    await user.click(save());
    expect(share).toHaveBeenCalledWith({
      as: 'file',
      scope: { kind: 'session' },
      withTexts: true,
      withLog: false,
      gzip: true,
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/disk is full/);
  });
});

describe('sharing as a web page', () => {
  const hasShell = { pageShell: { load: async () => ({ ok: true, value: SHELL }) } } as Partial<Ports>;

  it('says what the receiver gets, and writes a page that opens as the session it holds', async () => {
    const { user, workspace, profile } = await open({ changed: hasShell });
    await user.click(screen.getByRole('radio', { name: 'Web page' }));
    says(/without a network and without installing anything/);
    says(/Such a page is a program/);
    says(/3 articles, 2 annotations by Ada, texts included, about 5\.\d MB\./);
    expect(screen.queryByRole('checkbox', { name: 'With the texts' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Compressed (.gz)' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Save web page' }));
    expect(await screen.findByText(/^Saved Sample Iran talks from Ada\.html\./)).toBeInTheDocument();
    const [saved] = profile.savedFiles;
    const page = await saved!.text();
    expect(page.startsWith(SHELL.before) && page.endsWith(SHELL.after)).toBe(true);
    const [read] = await workspace.readFiles([new File([page], saved!.name)]);
    if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error(JSON.stringify(read));
    const { dump } = read.result.value;
    expect(dump.records.filter(({ type }) => type === 'annotation')).toHaveLength(2);
    expect(dump.texts).toHaveLength(3);
  });

  it('can be asked for at once, holds a part, and each page has a key of its own', async () => {
    const { user, profile } = await open({ as: 'page', changed: hasShell });
    await user.click(screen.getByRole('radio', { name: 'A part of it' }));
    await user.click(screen.getByRole('checkbox', { name: /^C\b/ }));
    const pages: string[] = [];
    for (const count of [1, 2]) {
      await user.click(screen.getByRole('button', { name: 'Save web page' }));
      await waitFor(() => expect(profile.savedFiles).toHaveLength(count));
      pages.push(await profile.savedFiles.at(-1)!.text());
    }
    const keysIn = (page: string) =>
      [...page.matchAll(/"(?:pageId|journalKey|copyId)":"([\da-f]+)"/gu)].map(([, key]) => key);
    expect(new Set(pages.flatMap(keysIn)).size).toBe(6);
    expect(pages[0]).not.toContain('SAEDNEWS');
  });

  it('says so where the program is not at hand', async () => {
    const { user, profile } = await open({ as: 'page' });
    await user.click(screen.getByRole('button', { name: 'Save web page' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The program that goes into the page could not be fetched/,
    );
    expect(profile.savedFiles).toEqual([]);
  });
});
