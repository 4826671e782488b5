import classes from './fields.module.css';

interface TokensProps {
  readonly tokens: readonly { readonly id: string; readonly label: string }[];
  onRemove(id: string): void;
}

/** Several values in a row, each with a button that takes it away. */
export function Tokens({ tokens, onRemove }: TokensProps) {
  if (tokens.length === 0) return null;
  return (
    <ul className={classes.tokens}>
      {tokens.map(({ id, label }) => (
        <li key={id} className={classes.token}>
          <span dir="auto">{label}</span>
          <button
            type="button"
            className={classes.icon}
            aria-label={`Remove ${label}`}
            onClick={() => onRemove(id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
