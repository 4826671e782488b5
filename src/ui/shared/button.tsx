import type { ComponentPropsWithRef } from 'react';
import classes from './button.module.css';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'plain' | 'primary' | 'outlined' | 'danger';
}

/** The brief's button: ink ground for the one primary thing, no ground and a rule on hover for all others. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={[classes['button'], classes[look], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
