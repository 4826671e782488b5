import { Menu } from '@mantine/core';
import { Button } from '../shared/button.tsx';
import classes from './library-room.module.css';

interface OneOfMenuProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** Something else than usual is chosen. */
  readonly isSet: boolean;
  onChange(value: Value): void;
}

/** A button with a menu of which one item is chosen. */
export function OneOfMenu<Value extends string>({
  label,
  value,
  choices,
  isSet,
  onChange,
}: OneOfMenuProps<Value>) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Menu position="bottom-end" width={200} withinPortal={false}>
      <Menu.Target>
        <Button className={classes['facet'] ?? ''} data-set={isSet || undefined}>
          {isSet ? `${label}: ${chosen?.label ?? ''}` : label}
          <span aria-hidden="true" className={classes['caret']} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={(next) => onChange(next as Value)}>
          {choices.map((choice) => (
            <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick>
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
