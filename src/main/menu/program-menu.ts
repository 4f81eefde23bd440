import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '#shared/i18n/translate.ts';
import type { MenuCommand } from '#shared/ipc/desktop-api.ts';

export interface MenuPorts {
  readonly translate: Translate;
  readonly send: (command: MenuCommand) => void;
  readonly isMac: boolean;
}

/**
 * The native menu. Its commands are carried out by the page, which also answers the keyboard: the accelerators are
 * shown here but not registered, so that a key press is never taken twice.
 */
export function programMenu(ports: MenuPorts): MenuItemConstructorOptions[] {
  return [
    ...(ports.isMac ? [{ role: 'appMenu' as const }] : []),
    fileMenu(ports),
    editMenu(ports),
    viewMenu(ports),
    windowMenu(ports),
    helpMenu(ports),
  ];
}

function fileMenu(ports: MenuPorts): MenuItemConstructorOptions {
  const { translate, isMac } = ports;
  return {
    label: translate('host.menuFile'),
    submenu: [
      command(ports, 'new-meeting', translate('host.newMeeting'), 'CmdOrCtrl+N'),
      { type: 'separator' },
      command(ports, 'receive', translate('host.receive'), 'CmdOrCtrl+O'),
      command(ports, 'send', translate('host.send'), 'CmdOrCtrl+Shift+S'),
      { type: 'separator' },
      command(ports, 'print', translate('host.print'), 'CmdOrCtrl+P'),
      ...(isMac
        ? []
        : [{ type: 'separator' as const }, { role: 'quit' as const, label: translate('host.quit') }]),
    ],
  };
}

function editMenu(ports: MenuPorts): MenuItemConstructorOptions {
  const { translate } = ports;
  return {
    label: translate('host.menuEdit'),
    submenu: [
      command(ports, 'undo', translate('host.undo'), 'CmdOrCtrl+Z'),
      command(ports, 'redo', translate('host.redo'), 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      { role: 'cut', label: translate('host.cut') },
      { role: 'copy', label: translate('host.copy') },
      { role: 'paste', label: translate('host.paste') },
      { role: 'selectAll', label: translate('host.selectAll') },
    ],
  };
}

function viewMenu(ports: MenuPorts): MenuItemConstructorOptions {
  const { translate } = ports;
  return {
    label: translate('host.menuView'),
    submenu: [
      command(ports, 'zoom-in', translate('host.zoomIn'), 'CmdOrCtrl+Plus'),
      command(ports, 'zoom-out', translate('host.zoomOut'), 'CmdOrCtrl+-'),
      command(ports, 'zoom-reset', translate('host.zoomReset'), 'CmdOrCtrl+0'),
      { type: 'separator' },
      { role: 'togglefullscreen', label: translate('host.fullScreen') },
    ],
  };
}

function windowMenu({ translate }: MenuPorts): MenuItemConstructorOptions {
  return {
    label: translate('host.menuWindow'),
    submenu: [
      { role: 'minimize', label: translate('host.minimise') },
      { role: 'close', label: translate('host.close') },
    ],
  };
}

function helpMenu(ports: MenuPorts): MenuItemConstructorOptions {
  const { translate } = ports;
  return {
    label: translate('host.menuHelp'),
    submenu: [command(ports, 'shortcuts', translate('host.shortcuts'), 'F1')],
  };
}

function command(
  { send }: MenuPorts,
  id: MenuCommand,
  label: string,
  accelerator: string,
): MenuItemConstructorOptions {
  return { id, label, accelerator, registerAccelerator: false, click: () => send(id) };
}
