// Lets the built main process, an ES module, import 'electron'.
export async function resolve(specifier, context, next) {
  if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context);
  return { url: new URL('./electron-module.mjs', import.meta.url).href, shortCircuit: true };
}
