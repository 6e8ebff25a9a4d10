// What fixes of several families say: which words are replaced by which.
import type { Catalogue } from './catalogue';

export interface FixMessages {
  'fix/change': { readonly from: string; readonly to: string };
  /** Where the finding has said what stands there. */
  'fix/change-to': { readonly to: string };
  'fix/insert': { readonly text: string };
}

export const fixesZh: Catalogue<FixMessages> = {
  'fix/change': ({ from, to }) => `将“${from}”改为“${to}”`,
  'fix/change-to': ({ to }) => `改为“${to}”`,
  'fix/insert': ({ text }) => `补上“${text}”`,
};

export const fixesEn: Catalogue<FixMessages> = {
  'fix/change': ({ from, to }) => `Change “${from}” to “${to}”`,
  'fix/change-to': ({ to }) => `Change to “${to}”`,
  'fix/insert': ({ text }) => `Insert “${text}”`,
};
