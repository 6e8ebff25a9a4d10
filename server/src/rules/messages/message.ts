// What is said to the user, as an id and its arguments; the sentence is made only where it is shown.
import { crossYearEn, crossYearZh, type CrossYearMessages } from './crossYear';
import { proseEn, proseZh, type ProseMessages } from './prose';
import { proseFactsEn, proseFactsZh, type ProseFactMessages } from './proseFacts';
import { structureEn, structureZh, type StructureMessages } from './structure';
import { suppressionEn, suppressionZh, type SuppressionMessages } from './suppression';
import { tableEn, tableZh, type TableMessages } from './table';
import { textEn, textZh, type TextMessages } from './text';
import { totalEn, totalZh, type TotalMessages } from './total';

export interface MessageArgs extends TextMessages, StructureMessages, TableMessages, TotalMessages, ProseFactMessages, ProseMessages, SuppressionMessages, CrossYearMessages {}

export type MessageId = keyof MessageArgs;

export type Message<K extends MessageId = MessageId> = { [I in K]: { readonly id: I; readonly args: MessageArgs[I] } }[K];

export type Locale = 'zh-cn' | 'en';

type Whole = { readonly [K in MessageId]: (args: MessageArgs[K]) => string };

const catalogues: Record<Locale, Whole> = {
  'zh-cn': { ...textZh, ...structureZh, ...tableZh, ...totalZh, ...proseFactsZh, ...proseZh, ...suppressionZh, ...crossYearZh },
  en: { ...textEn, ...structureEn, ...tableEn, ...totalEn, ...proseFactsEn, ...proseEn, ...suppressionEn, ...crossYearEn },
};

/** The sentence of a message. */
export function say(message: Message, locale: Locale): string {
  const sentence = catalogues[locale][message.id] as (args: unknown) => string;
  return sentence(message.args);
}

/** The language for a locale name such as `zh-CN`, `en_US.UTF-8`: English where it says so, else Chinese. */
export function localeOf(name: string | undefined): Locale {
  return name?.toLowerCase().startsWith('en') ? 'en' : 'zh-cn';
}
