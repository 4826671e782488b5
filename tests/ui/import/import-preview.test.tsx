import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { IncomingParts } from '../../../src/ui/import/incoming-parts.tsx';
import { useIncoming } from '../../../src/ui/import/use-incoming.ts';
import { giveElementsASize } from '../../support/panels.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

beforeAll(giveElementsASize);

/** The ways in by themselves, on the sample session. */
function Door() {
  return <IncomingParts incoming={useIncoming()} pickers={null} onPick={() => {}} onPickFolder={() => {}} />;
}

async function openDoor() {
  const { workspace, profile } = await openSample();
  const user = showIn(workspace, <Door />);
  const articles = () => articlesInOrder(workspace.session.getState().state!);
  const textOf = (letter: string) => {
    const article = articles().find((one) => one.letter === letter)!;
    return workspace.session.getState().state!.texts.get(article.id)!.text;
  };
  const choose = (...files: readonly File[]) =>
    user.upload(screen.getByLabelText('Article files'), [...files]);
  const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
  return { workspace, profile, user, articles, textOf, choose, dialog };
}

const file = (name: string, text: string) => new File([text], name, { type: 'text/plain' });
const three = [
  file('one.txt', 'Ministers met on Monday in the old town hall.'),
  file('two.txt', 'They met again on Tuesday, without any result.'),
  file('three.txt', 'On Wednesday nobody came, and the talks were over.'),
];

describe('what somebody decides about texts that come in', { timeout: 30_000 }, () => {
  it('by keys alone: look, leave one out, correct a title, add', async () => {
    const { user, articles, choose, dialog } = await openDoor();
    await choose(...three);
    const sheet = await dialog('3 new articles');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'option'));
    await user.keyboard('{ArrowDown} ');
    expect(document.activeElement).toHaveAccessibleName(/two\.txt/u);
    expect(document.activeElement).not.toBeChecked();
    await user.keyboard('{ArrowDown}e');
    const title = sheet.getByLabelText('Title');
    expect(title).toHaveFocus();
    await user.clear(title);
    await user.type(title, 'The third day{Enter}');
    expect(document.activeElement).toHaveAccessibleName(/The third day/u);
    await user.keyboard('{Enter}');
    expect((await dialog('Import report')).getByText('2 articles added and 1 left out.')).toBeVisible();
    expect(
      articles()
        .slice(3)
        .map(({ title: one }) => one),
    ).toEqual(['Ministers met on Monday in the old town hall', 'The third day']);
  });

  it('is kept when more files come', async () => {
    const { user, articles, choose, dialog } = await openDoor();
    await choose(...three.slice(0, 2));
    await dialog('2 new articles');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'option'));
    await user.keyboard(' {ArrowDown}');
    const outlet = (await dialog('2 new articles')).getByLabelText('Outlet');
    await user.type(outlet, 'The Paper');
    await choose(three[2]!);
    const sheet = await dialog('3 new articles');
    expect(sheet.getByRole('option', { name: /one\.txt/u })).not.toBeChecked();
    expect(sheet.getByRole('option', { name: /two\.txt/u })).toHaveTextContent('The Paper');
    await user.click(sheet.getByRole('button', { name: 'Add 2 articles' }));
    await waitFor(() => expect(articles()).toHaveLength(5));
  });

  it('skips what is here already, unless somebody wants both', async () => {
    const { user, articles, textOf, choose, dialog } = await openDoor();
    await choose(file('again.txt', textOf('A')), three[0]!);
    const sheet = await dialog('2 new articles');
    expect(sheet.getByRole('option', { name: /again\.txt/u })).not.toBeChecked();
    expect(sheet.getByText(/already in the session as A\./u)).toBeVisible();
    await user.click(sheet.getByRole('radio', { name: 'Keep both' }));
    await user.click(sheet.getByRole('button', { name: 'Add 2 articles' }));
    await waitFor(() => expect(articles()).toHaveLength(5));
  });

  it('offers a changed text as a new version, and the report says so', async () => {
    const { user, articles, textOf, choose, dialog } = await openDoor();
    await choose(file('later.txt', `${textOf('A')}\n\nOne more paragraph was added in the evening.`));
    const sheet = await dialog('New article');
    expect(await sheet.findByText(/probably a new version/u)).toBeVisible();
    expect(sheet.getByRole('radio', { name: 'Keep both' })).toBeChecked();
    await user.click(sheet.getByRole('radio', { name: 'New version (suggested)' }));
    expect(sheet.getByLabelText('New version of')).toHaveDisplayValue(/^A · /u);
    await user.click(sheet.getByRole('button', { name: 'Add article' }));
    const report = await dialog('Import report');
    expect(report.getByText('1 article added as a new version.')).toBeVisible();
    expect(articles().at(-1)).toMatchObject({ letter: 'D', versionOf: articles()[0]!.id });
    await user.click(report.getByRole('button', { name: 'Go on reading' }));
    await user.click(screen.getByRole('button', { name: 'Close the import report' }));
    expect(screen.queryByRole('region', { name: 'Import report' })).toBeNull();
  });

  it('sets outlet, language and labels for all that are ticked', async () => {
    const { user, articles, choose, dialog } = await openDoor();
    await choose(...three);
    const sheet = await dialog('3 new articles');
    await user.click(sheet.getByText('Set for all 3 ticked'));
    await user.type(sheet.getByLabelText('Outlet of all'), 'The Paper');
    await user.type(sheet.getByLabelText('Language of all'), 'en');
    await user.type(sheet.getByLabelText('Labels to add'), 'talks, first week{Enter}');
    expect(sheet.getByText('Set for 3 texts.')).toBeVisible();
    await user.click(sheet.getByRole('button', { name: 'Add 3 articles' }));
    await waitFor(() => expect(articles()).toHaveLength(6));
    for (const article of articles().slice(3)) {
      expect(article).toMatchObject({ language: 'en', labels: ['talks', 'first week'] });
    }
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('goes back to the text whose field can’t stay as it is written', async () => {
    const { user, choose, dialog } = await openDoor();
    await choose(...three);
    const sheet = await dialog('3 new articles');
    await user.click(sheet.getByRole('option', { name: /two\.txt/u }));
    await user.type(sheet.getByLabelText('Date'), 'soon');
    await user.click(sheet.getByRole('option', { name: /one\.txt/u }));
    await user.click(sheet.getByRole('button', { name: 'Add 3 articles' }));
    expect(sheet.getByRole('option', { name: /two\.txt/u })).toHaveAttribute('aria-selected', 'true');
    const date = sheet.getByLabelText('Date');
    expect(date).toHaveFocus();
    expect(date).toHaveAccessibleDescription(/^Write the date as/u);
    await user.clear(date);
    expect(date).not.toHaveAccessibleDescription(/^Write the date as/u);
  });

  it('brings a new version back as one when its tick comes back', async () => {
    const { user, articles, textOf, choose, dialog } = await openDoor();
    await choose(
      file('later.txt', `${textOf('A')}\n\nOne more paragraph was added in the evening.`),
      three[0]!,
    );
    const sheet = await dialog('2 new articles');
    await user.click(await sheet.findByRole('radio', { name: 'New version (suggested)' }));
    const line = sheet.getByRole('option', { name: /New version of A/u });
    line.focus();
    await user.keyboard(' ');
    expect(line).not.toBeChecked();
    await user.keyboard(' ');
    expect(line).toBeChecked();
    expect(line).toHaveTextContent('New version of A');
    await user.click(sheet.getByRole('button', { name: 'Leave all of these out' }));
    await user.click(sheet.getByRole('button', { name: 'Take all of these in' }));
    await user.click(sheet.getByRole('button', { name: 'Add 2 articles' }));
    await waitFor(() => expect(articles()).toHaveLength(5));
    expect(articles()[3]).toMatchObject({ versionOf: articles()[0]!.id });
  });

  it('of one text by itself is asked about as well', async () => {
    const { user, choose, dialog } = await openDoor();
    await choose(three[0]!);
    const sheet = await dialog('New article');
    await user.type(sheet.getByLabelText('Outlet'), 'X');
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await user.click(await sheet.findByRole('button', { name: 'Stay' }));
    expect(sheet.getByLabelText('Outlet')).toHaveValue('X');
    expect(sheet.getByLabelText('Title')).toHaveFocus();
  });

  it('asks before it throws away what was decided', async () => {
    const { user, choose, dialog } = await openDoor();
    await choose(...three);
    const sheet = await dialog('3 new articles');
    await user.type(sheet.getByLabelText('Outlet'), 'X');
    await user.click(sheet.getByRole('button', { name: 'Cancel' }));
    await user.click(sheet.getByRole('button', { name: 'Stay' }));
    expect(sheet.getByLabelText('Outlet')).toHaveValue('X');
    await user.click(sheet.getByRole('button', { name: 'Cancel' }));
    await user.click(sheet.getByRole('button', { name: 'Leave without adding' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('rich words', { timeout: 30_000 }, () => {
  const HTML = '<h2>No end in sight</h2><p>The talks <b>went on</b> until late in the night.</p>';
  const paste = () =>
    fireEvent.paste(document.body, {
      clipboardData: {
        files: [],
        getData: (type: string) =>
          type === 'text/html' ? HTML : 'No end in sight\n\nThe talks went on until late in the night.',
      },
    });

  it('keep headings and bold, or come as plain text', async () => {
    const { user, dialog } = await openDoor();
    paste();
    const sheet = await dialog('New article');
    const text = sheet.getByRole('region', { name: 'The text as it will be' });
    expect(text.querySelector('[data-kind="heading"], [data-kind="headline"]')).toHaveTextContent(
      'No end in sight',
    );
    expect(text.querySelector('strong')).toHaveTextContent('went on');
    await user.click(sheet.getByRole('button', { name: 'Take it as plain text' }));
    await waitFor(() => expect(text.querySelector('strong')).toBeNull());
    await user.click(sheet.getByRole('button', { name: 'Take it with its formatting' }));
    await waitFor(() => expect(text.querySelector('strong')).not.toBeNull());
  });
});

describe('a stretch that is no part of the article', { timeout: 30_000 }, () => {
  const HTML = '<h2>No end in sight</h2><p>The talks went on.</p><p>Read our newsletter.</p>';
  const openPasted = async () => {
    const door = await openDoor();
    fireEvent.paste(document.body, {
      clipboardData: { files: [], getData: (type: string) => (type === 'text/html' ? HTML : 'No end') },
    });
    const sheet = await door.dialog('New article');
    const text = sheet.getByRole('region', { name: 'The text as it will be' });
    return { ...door, sheet, text: within(text) };
  };

  it('is left out and taken back in by keys, in its place', async () => {
    const { user, sheet, text } = await openPasted();
    text.getByRole('button', { name: 'Leave out “No end in sight”' }).focus();
    await user.keyboard('{End}');
    expect(document.activeElement).toHaveAccessibleName('Leave out “Read our newsletter.”');
    await user.keyboard('{Enter}');
    const back = await text.findByRole('button', { name: 'Take back in “Read our newsletter.”' });
    expect(back).toHaveFocus();
    expect(text.getByText('Read our newsletter.').tagName).toBe('DEL');
    expect(sheet.getByText('1 stretch was left out by you.')).toBeVisible();
    await user.keyboard('{ArrowUp}{Enter}');
    await text.findByRole('button', { name: 'Take back in “The talks went on.”' });
    // Something has to stay.
    expect(text.getByRole('button', { name: /^Leave out/u })).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Enter}');
    await text.findByRole('button', { name: 'Leave out “The talks went on.”' });
  });

  it('is not in the article, and its original gives the same text again', async () => {
    const { workspace, user, articles, sheet, text } = await openPasted();
    // Quicker than the source is read.
    fireEvent.click(text.getByRole('button', { name: 'Leave out “Read our newsletter.”' }));
    fireEvent.click(text.getByRole('button', { name: 'Leave out “No end in sight”' }));
    await sheet.findByText('2 stretches were left out by you.');
    await user.click(sheet.getByRole('button', { name: 'Add article' }));
    await waitFor(() => expect(articles()).toHaveLength(4));
    const { id, source } = articles()[3]!;
    expect(workspace.session.getState().state!.texts.get(id)!.text).toBe('The talks went on.');
    expect(source.recipe).toMatchObject({ importer: 'paste', left: [0, 2] });
    expect(await workspace.readAgain(id)).toEqual({ ok: true, value: 'same' });
  });
});

describe('a table', { timeout: 30_000 }, () => {
  const CSV =
    'id,Headline,Body,Paper\n1,First day,They met on Monday.,The Paper\n2,Second day,,The Paper\n3,Third day,They met on Wednesday.,Another\n';

  it('is read as the person says, and a row without a text is named', async () => {
    const { user, articles, choose, dialog } = await openDoor();
    await choose(file('talks.csv', CSV));
    const columns = await dialog('What do the columns of talks.csv hold?');
    expect(columns.getByLabelText('What “Body” holds')).toHaveDisplayValue('The text');
    await user.selectOptions(columns.getByLabelText('What “Paper” holds'), 'Outlet');
    expect(columns.getByRole('region', { name: 'The first articles' })).toHaveTextContent(
      /First day.*The Paper.*They met on Monday/u,
    );
    await user.click(columns.getByRole('button', { name: 'Look at the 3 articles' }));
    const sheet = await dialog('2 new articles');
    await user.click(sheet.getByRole('button', { name: 'Add 2 articles' }));
    expect((await dialog('Import report')).getByText('2 articles added and 1 not read.')).toBeVisible();
    expect(
      articles()
        .slice(3)
        .map(({ title }) => title),
    ).toEqual(['First day', 'Third day']);
  });

  it('that nobody wants has its line in the report beside what came with it', async () => {
    const { user, articles, choose, dialog } = await openDoor();
    await choose(file('talks.csv', CSV), three[0]!);
    const columns = await dialog('What do the columns of talks.csv hold?');
    await user.click(columns.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Add article' }));
    await waitFor(() => expect(articles()).toHaveLength(4));
    expect((await dialog('Import report')).getByText(/its columns were not named/u)).toBeVisible();
  });
});
