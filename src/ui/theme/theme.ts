import { createTheme, type MantineColorsTuple } from '@mantine/core';

const shades = (...names: readonly string[]): MantineColorsTuple =>
  names.map((name) => `var(--${name})`) as unknown as MantineColorsTuple;
const all = (name: string) => shades(...Array.from({ length: 10 }, () => name));

/**
 * Mantine in our tokens. Its light rules read `gray`, its dark rules `dark`; both are mapped onto tokens that already
 * know the scheme, so nothing of the library's own palette (and no blue) can show.
 */
export const theme = createTheme({
  primaryColor: 'ink',
  white: 'var(--paper)',
  black: 'var(--ink)',
  colors: {
    ink: all('ink'),
    red: all('danger'),
    gray: shades('desk', 'desk', 'rule', 'rule', 'rule-strong', 'ink3', 'ink3', 'ink2', 'ink', 'ink'),
    dark: shades('ink', 'ink2', 'ink3', 'ink3', 'rule-strong', 'rule', 'raised', 'paper', 'desk', 'desk'),
  },
  fontFamily: 'var(--face-interface)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: 'var(--face-interface)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--size-meta)',
    sm: 'var(--size-interface)',
    md: 'var(--size-field)',
    lg: 'var(--size-subhead)',
    xl: 'var(--size-title)',
  },
  lineHeights: {
    xs: 'var(--line-meta)',
    sm: 'var(--line-interface)',
    md: 'var(--line-field)',
    lg: 'var(--line-subhead)',
    xl: 'var(--line-title)',
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 120 }, offset: 4 },
    },
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } },
    },
  },
});
