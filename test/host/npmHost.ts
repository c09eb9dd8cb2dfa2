import { launchChromium } from './chromium';
import { installNpmVscode } from './npmVscode';
import { openPage, toAddress } from './page';
import { startServer } from './server';
import type { TestLaunch, VscodeHost } from './vscodeHost';
import type { VscodeAge } from './vscodePins';

/** VS Code's own words when the process that runs extensions has died. */
const HOST_DIED = /extension host .*terminated unexpectedly|extension host .*exited/i;

/** VS Code from the npm registry, with extensions installed: a server on this machine, its workbench in Chromium. */
export async function createNpmHost(age: VscodeAge, vsix: readonly string[] = []): Promise<VscodeHost> {
  const vscode = installNpmVscode(age);
  const browser = await launchChromium();
  const launch = async ({ open, trust, extension, tests, env, dataFolder }: TestLaunch) => {
    const server = await startServer(vscode, { trust, env, vsix, dataFolder, testDriver: true });
    let log = '';
    let die: (code: number) => void = () => undefined;
    const died = new Promise<number>((resolve) => {
      die = resolve;
    });
    const page = await openPage(browser, toAddress(server, { open, extension, tests }), (line) => {
      log += `${line}\n`;
      if (HOST_DIED.test(line)) die(1);
    });
    return {
      ended: Promise.race([page.testsEnded, died, server.process.exited.then(() => 1)]),
      log: () => `${log}${server.process.output()}`,
      async stop() {
        await page.close();
        await server.process.stop();
      },
    };
  };
  const label = `VS Code ${vscode.version} from the npm registry in Chromium ${browser.version()}`;
  return { label, launch, close: () => browser.close() };
}
