import { expect, type Locator } from '@playwright/test';

/** Presses Tab, or Shift+Tab, until an element has the focus, as somebody without a mouse does. Waits for it first. */
export const tabTo = async (
  element: Locator,
  { key = 'Tab', most = 40 }: { readonly key?: 'Tab' | 'Shift+Tab'; readonly most?: number } = {},
): Promise<void> => {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await element.page().keyboard.press(key);
  }
  await expect(element).toBeFocused();
};
