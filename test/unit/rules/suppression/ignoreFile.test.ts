// The ignore file: findings are known again wherever they move to, and not when what stands there changes.
import assert from 'node:assert/strict';
import { hashOf, isIgnored, readIgnoreFile, withEntries } from '../../../../server/src/rules/suppression/ignoreFile';
import { findings } from '../../../support/marked';
import { TITLE } from '../../../support/tableText';

const text = `${TITLE}进一步明确各各科室的任务。\n`;
const hash = (of: string): string => hashOf((findings(of).find(({ finding }) => finding.rule === 'text/repeated') as ReturnType<typeof findings>[number]).finding);

describe('the ignore file', () => {
  it('tells a finding by what stands there', () => {
    assert.match(hash(text), /^[0-9a-f]{16}$/);
    assert.equal(hash(text.replace('进一步', '\n一段新的文字。\n\n　　进一步')), hash(text));
    assert.notEqual(hash(text.replace('任务', '职责')), hash(text));
  });

  it('tells it as ever, lest entries that were written come to nothing', () => {
    assert.equal(hash(text), 'b596c7d60d407221');
  });

  it('costs no more for many findings in a line than the line is long', () => {
    const line = `${TITLE}${'工作的的情况，'.repeat(40_000)}\n`;
    const list = (rule: string): ReturnType<typeof readIgnoreFile> => readIgnoreFile(JSON.stringify({ ignore: [{ file: '*', rule, hash: '0' }] }));
    for (const rule of ['text/repeated', 'x']) {
      const ignores = (located: Parameters<typeof isIgnored>[2]): boolean => isIgnored(list(rule), 'a.txt', located);
      assert.ok(findings(line, { ignores }).length > 40_000);
    }
  });

  it('silences the finding in the files that the glob means', () => {
    const list = (file: string): ReturnType<typeof readIgnoreFile> => readIgnoreFile(JSON.stringify({ ignore: [{ file, rule: 'text/repeated', hash: hash(text) }] }));
    const isSilent = (glob: string, file: string): boolean => {
      const ignores = (located: Parameters<typeof isIgnored>[2]): boolean => isIgnored(list(glob), file, located);
      return !findings(text, { ignores }).some(({ finding }) => finding.rule === 'text/repeated');
    };
    assert.ok(isSilent('2023/*.txt', '2023/a.txt') && isSilent('**/*.txt', 'a.txt') && isSilent('**/a.txt', 'x/y/a.txt') && isSilent('./a（1）.txt', 'a（1）.txt'));
    assert.ok(!isSilent('*.txt', '2023/a.txt') && !isSilent('2023/*.txt', '2022/a.txt') && !isSilent('a.txt', 'a_txt'));
  });

  it('says what is wrong in it and heeds the rest', () => {
    assert.equal(readIgnoreFile('{').problems.length, 1);
    assert.equal(readIgnoreFile('[]').problems.length, 1);
    const { byHash, problems } = readIgnoreFile(JSON.stringify({ ignore: [null, { file: '*', rule: 'total/row', hash: '0' }] }));
    assert.deepEqual([byHash.size, problems.length], [1, 1]);
  });

  it('takes entries in beside the others, and leaves a file alone that it cannot read', () => {
    const entry = { file: 'a.txt', rule: 'total/row', hash: '0', reason: '' };
    const once = withEntries(undefined, [entry]) as string;
    assert.equal((JSON.parse(withEntries(once, [entry]) as string) as { ignore: unknown[] }).ignore.length, 2);
    assert.equal(withEntries('{', [entry]), undefined);
  });
});
