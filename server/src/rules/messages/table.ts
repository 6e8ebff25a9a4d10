// What the table rules say.
import type { Catalogue } from './catalogue';

export interface TableMessages {}

export const tableZh: Catalogue<TableMessages> = {};

export const tableEn: Catalogue<TableMessages> = {};
