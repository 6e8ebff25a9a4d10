// Which characters the entities of web pages stand for.
import assert from 'node:assert/strict';
import { withoutEntities } from '../../../server/src/schema/entities';

describe('entities', () => {
  const cases: [text: string, expected: string][] = [
    ['危及&ldquo;三安全一稳定&rdquo;', '危及“三安全一稳定”'],
    ['&#35268;&#x7AE0;', '规章'],
    ['&#134071;&#x20bb7;', '𠮷𠮷'],
    ['&#9999999;&#x110000;&unknown;', '&#9999999;&#x110000;&unknown;'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(withoutEntities(text), expected));
});
