/** The driver of the page that asked, whichever of the three launchers opened it. */
import type { BasicTestSession, BrowserLauncher } from '@web/test-runner-core';
import type { Engine } from '../../tools/engines.js';
import { chromiumDriver } from './drivers/chromium.js';
import type { Driver } from './drivers/driver.js';
import { firefoxDriver } from './drivers/firefox.js';
import { webkitDriver, type WebDriver } from './drivers/webkit.js';

export type { Driver } from './drivers/driver.js';

interface PageLauncher extends BrowserLauncher {
  getPage(sessionId: string): unknown;
}
interface WebDriverLauncher extends BrowserLauncher {
  driver?: WebDriver;
}

export function driverFor(engine: Engine, session: BasicTestSession): Driver {
  if (engine === 'webkit') {
    const { driver } = session.browser as WebDriverLauncher;
    if (!driver) throw new Error('WebKit has no WebDriver session yet');
    return webkitDriver(driver);
  }
  const page = (session.browser as PageLauncher).getPage(session.id);
  return engine === 'chromium' ? chromiumDriver(page as never) : firefoxDriver(page as never);
}
