import type { GivenValue } from '../../domain/commands/given-value.ts';
import type { Article } from '../../domain/records/article.ts';
import { articleCodingIdOf } from '../../domain/records/article-coding.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { isShown } from '../../domain/derive/is-shown.ts';
import { askingFor } from './asking-for.ts';
import { AttributeEditor, isGroup } from './attribute-editor.tsx';
import { NOT_CODED } from './editor-props.ts';
import { Field } from './field.tsx';
import classes from './inspector.module.css';
import { settling } from './settling.ts';

/** What the codebook asks of a whole article, in the layer of whoever codes. Nothing where it asks nothing. */
export function ArticleCodes({ article }: { readonly article: Article }) {
  const workspace = useWorkspace();
  const actorId = useSession((view) => view.actorId);
  const specs = useSession(({ state }) => state?.codebooks.get(state.session.codebookId)?.articleAttributes);
  const coding = useSession(({ state }) => state?.articleCodings.get(articleCodingIdOf(article.id, actorId)));
  const values = coding?.attributes ?? {};
  const shown = (specs ?? []).filter((spec) => isShown(spec, values));
  if (shown.length === 0) return null;
  const asking = askingFor((specs ?? []).filter((spec) => !shown.includes(spec)));
  return (
    <section className={classes.fields} aria-label={`Codes of article ${article.letter}`}>
      {shown.map((spec) => (
        <Field
          key={spec.id}
          label={spec.label}
          help={spec.help}
          isGroup={isGroup(spec)}
          isCore
          asksMore={asking.has(spec.id)}
        >
          {(ids) => (
            <AttributeEditor
              owner={{ recordId: articleCodingIdOf(article.id, actorId), articleId: article.id, words: '' }}
              spec={spec}
              value={values[spec.id]?.value}
              computed={false}
              unset={NOT_CODED}
              lastSpeaker={null}
              set={async (value: GivenValue) =>
                (
                  await settling(
                    workspace.run('setArticleAttribute', {
                      articleId: article.id,
                      attributeId: spec.id,
                      value,
                    }),
                  )
                ).ok
              }
              ids={ids}
            />
          )}
        </Field>
      ))}
    </section>
  );
}
