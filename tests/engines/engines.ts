import { chromium } from './chromium/chromium.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox/firefox.ts';
import { webkit } from './webkit/webkit.ts';

export const ENGINES: readonly Engine[] = [chromium, firefox, webkit];

export const engineNamed = (id: Engine['id']): Engine =>
  ENGINES.find((engine) => engine.id === id) ?? chromium;
