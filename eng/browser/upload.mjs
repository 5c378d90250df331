// Uploads a file on the page as a person does, and prints what the page showed: node upload.mjs PAGE KEY FILE PICTURES
import { mkdirSync } from 'node:fs';
import { open } from './browser.mjs';

const [page, key, file, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const browser = await open();
try {
  const tab = await browser.newPage();
  const complaints = [];
  const asked = [];
  tab.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  tab.on('pageerror', error => complaints.push(String(error)));
  tab.on('request', request => asked.push(`${request.method()} ${request.url()}`));
  await tab.setViewport({ width: 900, height: 800 });
  await tab.goto(page);
  await tab.screenshot({ path: `${pictures}/empty.png` });

  const text = id => tab.$eval(`#${id}`, e => e.innerText);
  const shown = id => tab.waitForSelector(`#${id}:not([hidden])`, { timeout: 60_000 });
  await tab.click('#send');
  await shown('error');
  const withoutKey = await text('error');

  await tab.type('#key', 'infuse-media.wrong');
  await (await tab.$('#file')).uploadFile(file);
  await tab.click('#send');
  await tab.waitForFunction(before => !document.getElementById('error').hidden && document.getElementById('error').innerText !== before, {}, withoutKey);
  const wrongKey = await text('error');
  complaints.length = 0; // Browsers complain of every 401.

  await tab.goto('about:blank');
  await tab.goto(`${page}#key=${key}`);
  const address = tab.url();
  await (await tab.$('#file')).uploadFile(file);
  await tab.click('#send');
  await shown('receipt');
  await tab.screenshot({ path: `${pictures}/receipt.png`, fullPage: true });
  const receipt = await text('receipt');
  await tab.setViewport({ width: 360, height: 740 });
  await tab.screenshot({ path: `${pictures}/phone.png`, fullPage: true });
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  console.log(JSON.stringify({ withoutKey, wrongKey, address, receipt, wide, complaints, asked }));
} finally {
  await browser.close();
}
