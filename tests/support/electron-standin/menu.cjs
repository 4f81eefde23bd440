const { loud } = require('./loud.cjs');

/** Menus as data: items can be found and clicked, nothing is shown. Of the roles only `quit` does anything. */
function createMenu(quit) {
  let applicationMenu = null;
  const createItem = (template) => {
    const item = {
      id: template.id,
      label: template.label ?? '',
      role: template.role,
      type: template.type ?? (template.submenu ? 'submenu' : 'normal'),
      enabled: template.enabled !== false,
      accelerator: template.accelerator,
      submenu: Array.isArray(template.submenu) ? build(template.submenu) : undefined,
      click: () => {
        if (template.role === 'quit') quit();
        else template.click?.(item, undefined, {});
      },
    };
    return item;
  };
  const build = (templates) => {
    const items = templates.map(createItem);
    return loud('menu', {
      items,
      getMenuItemById: (id) => {
        for (const item of items) {
          if (item.id === id) return item;
          const inside = item.submenu?.getMenuItemById(id);
          if (inside) return inside;
        }
        return null;
      },
    });
  };
  return loud('Menu', {
    buildFromTemplate: build,
    setApplicationMenu: (menu) => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  });
}

module.exports = { createMenu };
