import type { App, Session, WebContents } from 'electron';
import { isProgramAddress, parseAddress } from './program-origin.ts';

/** Denies what a page could ask for: permissions, devices, navigation, new windows, embedded pages. */
export function lockDown(app: App, openLink: (address: string) => void): void {
  app.on('session-created', lockDownSession);
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, openLink));
}

/** A session that grants nothing and reaches nothing but the program's own files. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnRequest(details.url, details.resourceType) });
  });
}

function isOwnRequest(address: string, resourceType: string): boolean {
  const protocol = parseAddress(address)?.protocol;
  if (protocol === 'app:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return protocol === 'data:' && (resourceType === 'image' || resourceType === 'font');
}

function lockDownContents(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    // A reload of the page itself is the only journey there is.
    if (!isReload(event.url, contents.getURL())) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isReload(event.url, contents.getURL())) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

function isReload(target: string, current: string): boolean {
  return isProgramAddress(target) && withoutHash(target) === withoutHash(current);
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
