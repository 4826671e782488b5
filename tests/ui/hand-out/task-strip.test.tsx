import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { HandOutId } from '../../../src/domain/ids.ts';
import type { HandOut } from '../../../src/domain/records/hand-out.ts';
import { TaskStrip } from '../../../src/ui/hand-out/task-strip.tsx';
import { actorOf, articleIds, handOut, inBrowser, send } from './in-browser.ts';

/** Bo has opened the package that Ada made. */
async function atBos(changed: Partial<HandOut> = {}, name: string | null = 'Bo') {
  const lead = await inBrowser('lead', 'Ada');
  const id: HandOutId = await handOut(lead, changed);
  const bo = await inBrowser('bo', name);
  await send(lead, bo);
  bo.show(<TaskStrip />);
  const mine = () => bo.state.handOuts.get(id)!;
  return { lead, bo, id, mine, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const strip = () => screen.getByRole('complementary', { name: 'Work for Bo' });

describe('the coder’s strip', () => {
  it('is not there for who hands out, nor for a third person once it is taken on', async () => {
    const lead = await inBrowser('lead', 'Ada');
    const id = await handOut(lead);
    const { container } = lead.show(<TaskStrip />);
    expect(container.querySelector('aside')).toBeNull();
    const cy = await inBrowser('cy', 'Cy');
    await send(lead, cy);
    const bo = await inBrowser('bo', 'Bo');
    await send(lead, bo);
    await bo.run('acceptHandOut', { id });
    await bo.workspace.share({
      scope: { kind: 'session' },
      withTexts: true,
      withLog: false,
      gzip: false,
    });
    await send(bo, cy);
    expect(cy.show(<TaskStrip />).container.querySelector('aside')).toBeNull();
  });

  it('asks for the name first, proposing what the package says, and takes the work on', async () => {
    const { bo, mine, user } = await atBos({}, null);
    await user.click(button('Take on the work for Bo'));
    const dialog = screen.getByRole('dialog', { name: 'Take on the work' });
    expect(within(dialog).getByLabelText('Name')).toHaveValue('Bo');
    expect(mine().coderId).toBe(null);
    await user.click(within(dialog).getByRole('button', { name: 'Take it on' }));
    await waitFor(() => expect(mine().coderId).toBe(actorOf(bo)));
    expect(bo.state.actors.get(actorOf(bo))?.name).toBe('Bo');
    expect(screen.queryByRole('dialog')).toBeNull();
    // What had the focus is gone: it goes on where the work does.
    expect(await screen.findByRole('button', { name: 'Hand in' })).toHaveFocus();
  });

  it('takes it on at once where the name is known', async () => {
    const { bo, mine, user } = await atBos();
    await user.click(button('Take on the work for Bo'));
    await waitFor(() => expect(mine().coderId).toBe(actorOf(bo)));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what to do, until when, and how far it is', async () => {
    const { bo, id } = await atBos({ dueOn: '2099-12-24' });
    await bo.run('acceptHandOut', { id });
    expect(strip()).toHaveTextContent('Only the quotes.');
    expect(strip()).toHaveTextContent('due on December 24, 2099');
    expect(strip()).toHaveTextContent('0 of 2 articles done');
    await bo.run('setDone', { articleId: articleIds(bo)[0]!, done: true });
    expect(strip()).toHaveTextContent('1 of 2 articles done');
  });

  it('folds a long instruction', async () => {
    const long = 'First read the whole article.\nThen tag the quotes.';
    await atBos({ instructions: long });
    const fold = screen.getByText('What to do').closest('details')!;
    expect(fold).not.toHaveAttribute('open');
    expect(fold).toHaveTextContent('Then tag the quotes.');
  });

  it('hands in one file with the coder’s own work, after a word on what is not done', async () => {
    const { bo, lead, id, mine, user } = await atBos();
    await bo.run('acceptHandOut', { id });
    await bo.tag('quote', 'Iran');
    await bo.run('setDone', { articleId: articleIds(bo)[0]!, done: true });
    await user.click(button('Hand in'));
    const question = screen.getByRole('group', { name: 'Hand in although it is not done?' });
    expect(question).toHaveTextContent('B is not marked as done yet.');
    expect(mine().handedInAt).toBe(null);

    await user.click(within(question).getByRole('button', { name: 'Not yet' }));
    expect(button('Hand in')).toHaveFocus();
    await user.click(button('Hand in'));
    await user.click(button('Hand in anyway'));
    expect(await screen.findByText(/^Handed in/)).toBeInTheDocument();
    await waitFor(() => expect(bo.profile.savedFiles).toHaveLength(1));
    expect(button('Hand in again')).toHaveFocus();

    await send(bo, lead);
    expect(lead.state.handOuts.get(id)).toMatchObject({
      coderId: actorOf(bo),
      handedInAt: mine().handedInAt,
    });
    expect([...lead.state.annotations.get(lead.articleId())!.values()]).toMatchObject([
      { layerOf: actorOf(bo) },
    ]);
  });

  it('does not ask where all is done, and tells later what has changed since', async () => {
    const { bo, id, user } = await atBos();
    await bo.run('acceptHandOut', { id });
    for (const articleId of articleIds(bo).slice(0, 2)) await bo.run('setDone', { articleId, done: true });
    await user.click(button('Hand in'));
    await waitFor(() => expect(bo.profile.savedFiles).toHaveLength(1));
    const standing = await screen.findByText(/^Handed in/);
    expect(standing).not.toHaveTextContent('since');
    await bo.tag('quote', 'Iran');
    expect(standing).toHaveTextContent('; 1 change since');
    await user.click(button('Hand in again'));
    await waitFor(() => expect(bo.profile.savedFiles).toHaveLength(2));
    await waitFor(() => expect(screen.getByText(/^Handed in/)).not.toHaveTextContent('since'));
  });

  it('only counts packages where several wait', async () => {
    const lead = await inBrowser('lead', 'Ada');
    const bo = await inBrowser('bo', 'Bo');
    await handOut(lead);
    await handOut(lead, { coderName: 'Cy' });
    await lead.workspace.exportAs('session', { kind: 'session' });
    await send(lead, bo);
    bo.show(<TaskStrip />);
    expect(screen.getByRole('complementary')).toHaveTextContent('2 packages of work wait for a coder.');
  });
});
