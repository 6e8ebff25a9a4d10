// What the structure rules say.
import type { Catalogue } from './catalogue';

export interface StructureMessages {}

export const structureZh: Catalogue<StructureMessages> = {};

export const structureEn: Catalogue<StructureMessages> = {};
