import { useState, type FormEvent } from 'react';
import { codebookIn } from '../../domain/codebook/codebook-in.ts';
import { freshId } from '../../domain/codebook/fresh-id.ts';
import { rebased } from '../../domain/codebook/rebase.ts';
import { usesIn } from '../../domain/codebook/uses.ts';
import type { LinkKind } from '../../domain/links-of.ts';
import type { Codebook } from '../../domain/records/codebook.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ask } from './codebook-store.ts';
import classes from './editor.module.css';
import { inTurn } from './in-turn.ts';
import { LinkKindRow } from './link-kind-row.tsx';
import { useReadOnly } from './read-only.tsx';
import { SectionHead } from './section-head.tsx';
import { reordered } from './spec-edits.ts';

/** The kinds of link: what one annotation can have to do with another. */
export function LinksEditor({ codebook }: { readonly codebook: Codebook }) {
  const workspace = useWorkspace();
  const isReadOnly = useReadOnly();
  const state = useSession((view) => view.state);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { links } = codebook;
  const set = (next: readonly LinkKind[]) =>
    inTurn(async () => {
      const { state: newest } = workspace.session.getState();
      const now = (newest && codebookIn(newest)?.codebook.links) ?? links;
      return workspace.run('setLinkKinds', { links: rebased(links, next, now) });
    });
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const remove = async (kind: LinkKind) => {
    const isUsed = state !== null && usesIn(state).ofLinkKind(kind.id) > 0;
    if (isUsed) ask({ kind: 'removeLinkKind', id: kind.id });
    else await set(links.filter(({ id }) => id !== kind.id));
  };
  return (
    <>
      <SectionHead
        title="Links"
        about="What one annotation has to do with another, in the same article or in two."
      />
      <section className={classes.section} aria-label="Kinds of link">
        {links.length === 0 ? (
          <p className={classes.empty}>
            No kinds of link yet. A kind, such as “contradicts”, lets coders tie two annotations together.
          </p>
        ) : (
          <ol className={classes.specs}>
            {links.map((kind, index) => (
              <LinkKindRow
                key={kind.id}
                kind={kind}
                index={index}
                count={links.length}
                isOpen={open.has(kind.id)}
                onToggle={() => toggle(kind.id)}
                onChange={(next) => set(links.with(index, next))}
                onMove={(to) => set(reordered(links, index, to))}
                onRemove={() => remove(kind)}
              />
            ))}
          </ol>
        )}
        {isReadOnly ? null : (
          <AddLinkKind
            onAdd={async (label) => {
              const id = freshId(
                label,
                links.map((kind) => kind.id),
              );
              const added = await set([...links, { id, label, scope: 'any', ends: [] }]);
              if (added.ok) toggle(id);
              return added.ok;
            }}
          />
        )}
      </section>
    </>
  );
}

function AddLinkKind({ onAdd }: { readonly onAdd: (label: string) => Promise<boolean> }) {
  const [label, setLabel] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() !== '' && (await onAdd(label.trim()))) setLabel('');
  };
  return (
    <form className={classes.addLine} onSubmit={(event) => void add(event)}>
      <TextField
        label="New kind of link"
        value={label}
        autoComplete="off"
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit" look="outlined" aria-disabled={label.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
