// What is said to the user, as an id and its arguments; the sentence is made only where it is shown.
import type { TableKey } from '../../schema';
import { crossYearEn, crossYearZh, type CrossYearMessages } from './crossYear';
import { fixesEn, fixesZh, type FixMessages } from './fixes';
import { withoutTableEn, withoutTableZh } from './names';
import { proseEn, proseZh, type ProseMessages } from './prose';
import { proseFactsEn, proseFactsZh, type ProseFactMessages } from './proseFacts';
import { relationEn, relationZh, type RelationMessages } from './relation';
import { structureEn, structureZh, type StructureMessages } from './structure';
import { suppressionEn, suppressionZh, type SuppressionMessages } from './suppression';
import { tableEn, tableZh, type TableMessages } from './table';
import { textEn, textZh, type TextMessages } from './text';
import { totalEn, totalZh, type TotalMessages } from './total';

export interface MessageArgs extends TextMessages, StructureMessages, TableMessages, TotalMessages, RelationMessages, ProseFactMessages, ProseMessages, SuppressionMessages, CrossYearMessages, FixMessages {}

export type MessageId = keyof MessageArgs;

export type Message<K extends MessageId = MessageId> = { [I in K]: { readonly id: I; readonly args: MessageArgs[I] } }[K];

export type Locale = 'zh-cn' | 'en';

type Whole = { readonly [K in MessageId]: (args: MessageArgs[K]) => string };

const catalogues: Record<Locale, Whole> = {
  'zh-cn': { ...textZh, ...structureZh, ...tableZh, ...totalZh, ...relationZh, ...proseFactsZh, ...proseZh, ...suppressionZh, ...crossYearZh, ...fixesZh },
  en: { ...textEn, ...structureEn, ...tableEn, ...totalEn, ...relationEn, ...proseFactsEn, ...proseEn, ...suppressionEn, ...crossYearEn, ...fixesEn },
};

/** The sentence of a message. */
export function say(message: Message, locale: Locale): string {
  const sentence = catalogues[locale][message.id] as (args: unknown) => string;
  return withNestedQuotes(sentence(message.args));
}

/** A sentence about a table without the table’s name in front of it, for lists under that name. */
export function withoutTable(sentence: string, table: TableKey, locale: Locale): string {
  return locale === 'en' ? withoutTableEn(sentence, table) : withoutTableZh(sentence, table);
}

const NESTED = /“[^”]*“/u;

/** Quotation marks within others are single ones: “3.危及‘三安全一稳定’”. Where they do not match, they are what is spoken of. */
function withNestedQuotes(sentence: string): string {
  if (!NESTED.test(sentence)) return sentence;
  let depth = 0;
  let isMatched = true;
  const nested = sentence.replace(/[“”]/gu, (sign) => {
    const level = sign === '“' ? depth++ : --depth;
    isMatched &&= depth >= 0;
    return level % 2 === 0 ? sign : sign === '“' ? '‘' : '’';
  });
  return isMatched && depth === 0 ? nested : sentence;
}

/** The language for a locale name such as `zh-CN`, `en_US.UTF-8`: English where it says so, else Chinese. */
export function localeOf(name: string | undefined): Locale {
  return name?.toLowerCase().startsWith('en') ? 'en' : 'zh-cn';
}
