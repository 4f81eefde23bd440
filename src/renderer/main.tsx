// First: it says in which order the layers of all style sheets count.
import './ui/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/app.tsx';
import { listenForFailures } from '#renderer/app/listen-for-failures.ts';
import { refuseStrayDrops } from '#renderer/app/refuse-stray-drops.ts';
import { createBrowserPlatform } from '#renderer/platform/browser.ts';
import { createDesktopPlatform } from '#renderer/platform/desktop.ts';
import { installTrustedTypes } from '#renderer/platform/trusted-types.ts';
import { createShelf } from '#renderer/storage/shelf.ts';
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';

declare global {
  interface Window {
    /** Put there by the preload when the program runs in Electron. */
    readonly samsyn?: DesktopBridge;
  }
}

installTrustedTypes();
listenForFailures();
refuseStrayDrops(window);

const platform = window.samsyn === undefined ? createBrowserPlatform() : createDesktopPlatform(window.samsyn);
const shelf = createShelf({
  desktop: platform,
  now: Date.now,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
});

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no root element');
createRoot(place).render(
  <StrictMode>
    <App platform={platform} shelf={shelf} />
  </StrictMode>,
);
