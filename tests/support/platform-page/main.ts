import { createBrowserPlatform } from '#renderer/platform/browser.ts';
import { installTrustedTypes } from '#renderer/platform/trusted-types.ts';

// A page with nothing but the browser's platform on it, so that tests can speak to it as the program does.
installTrustedTypes();
Object.assign(globalThis, { samsyn: createBrowserPlatform() });
