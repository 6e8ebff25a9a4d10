// The suites by name, and those that `npm test` runs when none is named.
import { checks } from './checks.mjs';
import { electronSuite, hostSuite } from './hostSuite.mjs';
import { mochaSuite } from './mochaSuite.mjs';
import { uiSuite, vsixSuite } from './uiSuites.mjs';
import { webSuite } from './webSuite.mjs';

/** @typedef {(filters: readonly string[]) => Promise<import('./outcome.mjs').Outcome>} Suite */

/** @typedef {Record<string, Suite>} Lane suites that run one after another, beside those of the other lanes */

/** Those that compute. @type {Lane} */
const COMPUTING = {
  check: checks,
  unit: (filters) => mochaSuite('test/unit', { filters, timeout: 20_000, limit: 600_000 }),
  property: (filters) => mochaSuite('test/property', { filters, timeout: 240_000, limit: 600_000 }),
  protocol: (filters) => mochaSuite('test/protocol', { filters, timeout: 30_000, limit: 180_000 }),
};

/** Those that open windows, and wait for them half of the time. @type {Lane} */
const WITH_WINDOWS = {
  host: hostSuite,
  ui: uiSuite,
  vsix: vsixSuite,
  web: webSuite,
  electron: electronSuite,
};

export const LANES = [COMPUTING, WITH_WINDOWS];

export const NAMES = LANES.flatMap(Object.keys);

/** Those that run the bundles of dist/. */
export const NEEDS_PRODUCT = ['protocol', ...Object.keys(WITH_WINDOWS)];

// The desktop VS Code is a download that not every machine may make.
export const DEFAULT = NAMES.filter((name) => name !== 'electron');
