/** The program's version, put in by the build from package.json. */
declare const __SAMSYN_VERSION__: string;
