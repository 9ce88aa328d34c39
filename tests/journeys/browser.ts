/** Which Chromium the journeys drive: the system's, else the one inside an npm package, which runs on a bare Linux. */
import { existsSync } from 'node:fs';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Software WebGL, because machines that run tests have no GPU; no look-ups of the outside world. */
const flags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const system = process.env['CHROMIUM'] ?? systemBrowsers.find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, args: flags };
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), args: [...chromium.args.filter((flag) => !flag.startsWith('--use-') && flag !== '--single-process'), ...flags] };
}
