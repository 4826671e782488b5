import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { theme } from '../../../src/ui/theme/theme.ts';

/** The library's palette that we neither show nor ship. */
const UNUSED =
  /-color-(pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-|-color-(dark|gray|red)-[a-z]|-color-success|-mantine-h\d|breakpoint/;

/** What the provider would inject as a style tag, which the Content-Security-Policy forbids: so it is a file. */
function mantineVariables(): string {
  const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const ours: Record<string, string> = {
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--raised)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--desk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule-strong)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-disabled': 'var(--desk)',
    '--mantine-color-disabled-color': 'var(--ink3)',
    '--mantine-color-disabled-border': 'var(--rule)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-ink-light': 'var(--desk)',
    '--mantine-color-ink-light-hover': 'var(--desk)',
    '--mantine-color-ink-light-color': 'var(--ink)',
    '--mantine-color-ink-outline-hover': 'var(--desk)',
  };
  const block = (selector: string, values: Record<string, string>) =>
    `${selector} {\n${Object.entries(values)
      .filter(([name]) => !UNUSED.test(name))
      .map(([name, value]) => `  ${name}: ${value};\n`)
      .join('')}}\n`;
  const differs = Object.fromEntries(
    Object.entries(dark).filter(
      ([name, value]) => light[name as keyof typeof light] !== value && !(name in ours),
    ),
  );
  return [
    '/* Written by tests/ui/theme/mantine-variables.test.ts from theme.ts: `npx vitest run tests/ui/theme -u`. */\n',
    block(':root', { ...variables, ...light, ...ours }),
    block(":root[data-mantine-color-scheme='dark']", differs),
  ].join('\n');
}

describe('the Mantine variables', () => {
  it('are those of the theme', async () => {
    await expect(mantineVariables()).toMatchFileSnapshot('../../../src/ui/theme/mantine-variables.css');
  });

  it('hold no colour of the library’s own, so that hue belongs to the tags', () => {
    const sheet = readFileSync('src/ui/theme/mantine-variables.css', 'utf8');
    expect(sheet).toContain('--mantine-color-body: var(--raised);');
    const colours = sheet.match(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/giu) ?? [];
    expect(colours).toEqual([]);
  });
});
