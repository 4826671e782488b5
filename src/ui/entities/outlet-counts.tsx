import type { EntityTally } from '../../state/entity-tally.ts';
import { compareNames } from '../../state/name-order.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './entities-room.module.css';
import { useRoleLabel } from './role-label.ts';

/** How often each outlet names it, and as what. */
export function OutletCounts({ tally }: { readonly tally: EntityTally }) {
  const entities = useSession((session) => session.state?.entities);
  const labelOf = useRoleLabel();
  const outlets = [...tally.byOutlet]
    .map(([id, count]) => ({ name: (id && entities?.get(id)?.name) ?? 'No outlet', count }))
    .toSorted((a, b) => b.count - a.count || compareNames(a.name, b.name));
  const roles = [...tally.byRole].toSorted(([, a], [, b]) => b - a);
  const most = Math.max(...outlets.map(({ count }) => count));
  return (
    <div className={classes['counts']}>
      <table className={classes['table']}>
        <caption>Named by outlet</caption>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <span className={classes['measured']}>
                  <span aria-hidden="true" className={classes['meter']}>
                    <span style={{ inlineSize: `${(100 * count) / most}%` }} />
                  </span>
                  {numberInWords(count)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes['table']}>
        <caption>Named as</caption>
        <thead>
          <tr>
            <th scope="col">Attribute</th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {roles.map(([role, count]) => (
            <tr key={role}>
              <th scope="row">{labelOf(role)}</th>
              <td>{numberInWords(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
