// Which Chromium the tests drive: the one named, the one that is there, Debian's, or Playwright's own.
import { existsSync } from 'node:fs';
import { mustRun, run, twice } from '../lib/processes.mjs';
import { inRoot } from '../lib/root.mjs';
import { onPath } from './onPath.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge', 'microsoft-edge'];
const ADVICE = 'no Chromium: install chromium, Google Chrome or Edge, or name one in the environment variable CHROMIUM';

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

async function installFromDebian() {
  console.log('set-up: apt-get install chromium ripgrep');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await twice('apt-get', async () => {
    await mustRun('apt-get', [...wait, 'update'], { env });
    await mustRun('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium', 'ripgrep'], { env });
  });
}

async function installFromPlaywright() {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('set-up: Playwright fetches its Chromium');
  const { code } = await run(process.execPath, [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  return code === 0 ? chromium.executablePath() : undefined;
}

/** @returns {Promise<string>} the path of the program */
export async function ensureChromium() {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there`);
    return named;
  }
  if (!onPath(...PROGRAMS) && isDebianRoot()) await installFromDebian().catch((error) => console.log(String(error)));
  const found = onPath(...PROGRAMS) ?? (await installFromPlaywright());
  if (!found) throw new Error(ADVICE);
  return found;
}
