import { nameBefore } from '../../domain/derive/value-before.ts';
import { isShown } from '../../domain/derive/is-shown.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { activate, openArticleOf, subjectOf, type ReadingContext } from '../reading/reading-context.ts';

/** `,`: the first name that is asked for and still missing becomes the one that was given before. */
export async function takeNameBefore(context: ReadingContext): Promise<void> {
  const { workspace } = context;
  const subject = subjectOf(context);
  const state = openArticleOf(context)?.state;
  const tag = subject && state?.tags.get(subject.tagId);
  if (!subject || !state || !tag) return;
  const values = articleFacts(state, subject.target.articleId).valuesOf(subject);
  const asked = tag.attributes.filter(
    (spec) => spec.level === 'core' && spec.kind === 'entity' && isShown(spec, values),
  );
  const spec = asked.find(({ id }) => values[id] === undefined);
  const noun = tag.name.toLowerCase();
  if (asked.length === 0) return workspace.say(`A ${noun} asks for no name`, 'problem');
  if (!spec) return workspace.say(`This ${noun} has its ${listOf(asked)} already`, 'problem');
  const label = spec.label.toLowerCase();
  const name = nameBefore(state, subject, spec.id);
  const entity = name && state.entities.get(name);
  if (!entity) return workspace.say(`No ${label} was given before`, 'problem');
  activate(context, subject.id, 'selection');
  const done = await workspace.run('setAttribute', {
    ids: [subject.id],
    attributeId: spec.id,
    value: entity.id,
  });
  if (done.ok) workspace.say(`${spec.label}: ${entity.name}, as before`);
}

const listOf = (specs: readonly { readonly label: string }[]): string =>
  specs.map(({ label }) => label.toLowerCase()).join(' and ');
