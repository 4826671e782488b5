import type { Tag } from '../../domain/records/codebook.ts';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './shown-menu.module.css';

/** Which value stands beside a tag's letter in the margin; remembered in this browser. */
export function BadgeChoice({ tag }: { readonly tag: Tag }) {
  const { settings, say } = useWorkspace();
  const chosen = useSettings(({ badges }) => (Object.hasOwn(badges, tag.id) ? badges[tag.id] : undefined));
  const choose = (id: string) => {
    const { [tag.id]: _, ...others } = settings.getState().badges;
    settings.setState({ badges: id === '' ? others : { ...others, [tag.id]: id } });
    const label = tag.attributes.find((spec) => spec.id === id)?.label;
    say(label ? `${tag.name}: ${label.toLowerCase()} stands in the margin` : `${tag.name}: the letter alone`);
  };
  return (
    <select
      className={classes['badge']}
      aria-label={`Beside the letter of ${tag.name}`}
      value={tag.attributes.some(({ id }) => id === chosen) ? chosen : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">Nothing</option>
      {tag.attributes.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
