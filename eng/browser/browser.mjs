// Opens the Chromium of this machine, or the one from npm where there is none.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const usual = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const installed = usual.find(path => path && existsSync(path));

export async function open() {
  // Chromium refuses its sandbox to root, as whom containers run.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (installed) return puppeteer.launch({ executablePath: installed, args });
  const { default: chromium } = await import('@sparticuz/chromium').catch(() => {
    throw new Error('There is no Chromium. Install one, set CHROME_PATH to it, or run npm ci in eng/browser.');
  });
  return puppeteer.launch({ executablePath: await chromium.executablePath(), args: [...chromium.args, ...args], headless: 'shell' });
}
