interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML?: (text: string, type: string, sink: string) => string | null;
      readonly createScriptURL?: (address: string) => string | null;
    },
  ) => unknown;
}

/**
 * The content policy demands Trusted Types. The default policy lets exactly two plain strings through: the address of
 * a worker of this program, and HTML that is parsed into an inert document, where no script runs. Anything else, such
 * as `innerHTML`, is refused by the browser.
 */
export function installTrustedTypes(): void {
  const factory = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text, _type, sink) => (sink === 'DOMParser parseFromString' ? text : null),
    createScriptURL: (address) =>
      new URL(address, document.baseURI).origin === location.origin ? address : null,
  });
}
