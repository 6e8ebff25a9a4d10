// The structure rules.
import type { Rule } from '../rule';
import { periodStatement } from './periodStatement';
import { tableRowMissing } from './rowMissing';
import { sectionEmpty } from './sectionEmpty';
import { sectionMissing } from './sectionMissing';
import { sectionOrder } from './sectionOrder';
import { sectionOrdinal } from './sectionOrdinal';
import { sectionTitle } from './sectionTitle';
import { tableMissing } from './tableMissing';
import { titleMissing } from './titleMissing';
import { titleWording } from './titleWording';

export const structureRules: readonly Rule[] = [
  titleMissing,
  titleWording,
  periodStatement,
  sectionMissing,
  sectionOrdinal,
  sectionOrder,
  sectionTitle,
  sectionEmpty,
  tableMissing,
  tableRowMissing,
];
