// What the text rules say.
import type { Catalogue } from './catalogue';

export interface TextMessages {}

export const textZh: Catalogue<TextMessages> = {};

export const textEn: Catalogue<TextMessages> = {};
