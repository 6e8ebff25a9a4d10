// What the total rules say.
import type { Catalogue } from './catalogue';

export interface TotalMessages {}

export const totalZh: Catalogue<TotalMessages> = {};

export const totalEn: Catalogue<TotalMessages> = {};
