// What `import.meta.url` is in a CommonJS bundle; esbuild puts this in only where a library asks for it.
import { pathToFileURL } from 'node:url';

const ofBundle = () => pathToFileURL(__filename).href;
export const importMetaUrl = /* @__PURE__ */ ofBundle();
