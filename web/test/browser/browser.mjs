// Debian's Chromium, started so that it talks to nobody but the page under test.

import { chromium } from 'playwright-core';

const quiet_flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

export function launch_browser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: quiet_flags });
}
