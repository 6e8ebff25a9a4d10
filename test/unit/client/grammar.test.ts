// Proves what the TextMate grammar calls the parts of a report, with VS Code's own tokenizer.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/gongkai.tmLanguage.json';
const SCOPE = 'text.gongkai';

let grammar: IGrammar;

/** The innermost scope of each part of the text that has one, without `.gongkai`: `text → scope`. */
function tokens(text: string): string[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1)?.replace(/\.gongkai$/, '') ?? '';
      const part = line.slice(startIndex, endIndex).trim();
      return part === '' || [SCOPE.replace(/\.gongkai$/, ''), 'meta.table'].includes(scope) ? [] : [`${part} → ${scope}`];
    });
  });
}

const ENUMERATION = 'keyword.other.enumeration';
const ROW = 'variable.other.row';
const COLUMN = 'support.type.column';
const HEADING = ['entity.name.section.ordinal', 'entity.name.section'];

describe('grammar', () => {
  before(async () => {
    const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new OnigScanner(patterns),
        createOnigString: (text) => new OnigString(text),
      }),
      loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
    });
    const loaded = await registry.loadGrammar(SCOPE);
    assert.ok(loaded);
    grammar = loaded;
  });

  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['a title', '某市某局2023年政府信息公开工作年度报告', ['某市某局2023年政府信息公开工作年度报告 → entity.name.section.title']],
    ['no title in a sentence', '编制本机关政府信息公开工作年度报告。', []],
    ['a heading', '一、总体情况', [`一、 → ${HEADING[0]}`, `总体情况 → ${HEADING[1]}`]],
    ['a heading with a TAB behind its mark', '一、\t总体情况', [`一、 → ${HEADING[0]}`, `总体情况 → ${HEADING[1]}`]],
    ['a Markdown heading', '## 六、其他需要报告的事项', ['## → punctuation.definition.heading', `六、 → ${HEADING[0]}`, `其他需要报告的事项 → ${HEADING[1]}`]],
    ['no heading in a row of a table', '一、本年新收政府信息公开申请数量\t\t\t1', [`一、本年新收政府信息公开申请数量 → ${ROW}`, '1 → constant.numeric']],
    ['no heading in a row without TABs', '四、结转下年度继续办理 1 0', [`四、结转下年度继续办理 → ${ROW}`, '1 → constant.numeric', '0 → constant.numeric']],
    ['no heading in a cell on a line of its own', '\t二、上年结转政府信息公开申请数量', [`二、上年结转政府信息公开申请数量 → ${ROW}`]],
    ['the heading of an item', '（一）主动公开情况', [`（一） → ${ENUMERATION}`, '主动公开情况 → entity.name.section.item']],
    ['the number of an item', '（二）政策解读情况。收到申请3件。', [`（二） → ${ENUMERATION}`, '3 → constant.numeric', '件 → keyword.other.unit']],
    ['the heading of an item with a TAB behind its mark', '（一）\t主动公开情况', [`（一） → ${ENUMERATION}`, '主动公开情况 → entity.name.section.item']],
    ['no row in a listed line, whatever its mark', '①\t主动公开情况。收到申请3件。', ['3 → constant.numeric', '件 → keyword.other.unit']],
    ['no row in a listed part', '第一部分\t概述', []],
    ['no heading of an item in a row without TABs', '（七）总计 5 0 0 0 0 0 5', [`（七） → ${ENUMERATION}`, `总计 → ${ROW}`, ...'5000005'].map((part) => (part.includes('→') ? part : `${part} → constant.numeric`))],
    ['a lower row without TABs', '1.属于国家秘密 1,200 ０', [`1. → ${ENUMERATION}`, `属于国家秘密 → ${ROW}`, '1,200 → constant.numeric', '０ → constant.numeric']],
    ['the number of a row in other words', '（三）其它公开 1 0', [`（三） → ${ENUMERATION}`, '1 → constant.numeric', '0 → constant.numeric']],
    ['the heading of an item with a number', '（一）主动公开情况：本年公开3件', [`（一） → ${ENUMERATION}`, '主动公开情况：本年公开 → entity.name.section.item', '3 → constant.numeric', '件 → keyword.other.unit']],
    ['the heading of an item that ends in a number', '（一）主动公开 2023', [`（一） → ${ENUMERATION}`, '主动公开 → entity.name.section.item', '2023 → constant.numeric']],
    ['numbers of lower items', '1. 建设。一是完善；二是强化，十一是巩固。', ['1.', '一是', '二是', '十一是'].map((mark) => `${mark} → ${ENUMERATION}`)],
    ['a decimal at the start of a line', '1.2万元', ['1.2 → constant.numeric', '万元 → keyword.other.unit']],
    ['row and group labels', '\t（三）不予公开\t1.属于国家秘密\t０', [`（三） → ${ENUMERATION}`, `不予公开 → ${ROW}`, `1. → ${ENUMERATION}`, `属于国家秘密 → ${ROW}`, '０ → constant.numeric']],
    ['no label in other words', '\t\t2.其他法律法规禁止公开\t5', [`2. → ${ENUMERATION}`, '5 → constant.numeric']],
    ['column labels', '信息内容\t本年增/减\t采购总金额(单位:万元,保留4位小数)', ['信息内容', '本年增/减', '采购总金额(单位:万元,保留4位小数)'].map((label) => `${label} → ${COLUMN}`)],
    ['labels with spaces inside', '\t法律服 务机构', [`法律服 务机构 → ${COLUMN}`]],
    ['clauses', '第二十条第（一）项\t\t\t\n\t第二十条第五项', ['第二十条第（一）项 → entity.name.type.clause', '第二十条第五项 → entity.name.type.clause']],
    ['a pipe table', '| 规章 | 1,234 |\n| --- | ---: |', ['| → punctuation.separator.table', `规章 → ${ROW}`, '| → punctuation.separator.table', '1,234 → constant.numeric', '| → punctuation.separator.table', '| --- | ---: | → punctuation.separator.table.rule']],
    ['signed numbers', '行政许可\t增 5\t-98', [`行政许可 → ${ROW}`, '增 → keyword.operator.sign', '5 → constant.numeric', '- → keyword.operator.sign', '98 → constant.numeric']],
    ['dates', '自2023年1月1日至12月31日，2023年度', ['2023年1月1日', '12月31日', '2023年度'].map((date) => `${date} → constant.numeric.date`)],
    ['a document number', '（国办公开办函〔2021〕30号）', ['国办公开办函〔2021〕30号 → constant.language.document-number']],
    ['a title of a document', '《关于〈条例〉》后', ['《 → punctuation.definition.string.begin', '关于', '〈', '条例', '〉', '》 → punctuation.definition.string.end'].map((part) => (part.includes('→') ? part : `${part} → string.quoted.other.title`))],
    ['an unclosed title, to the end of its line only', '《关于\n后', ['《 → punctuation.definition.string.begin', '关于 → string.quoted.other.title']],
    ['residue of a conversion', '[image: x]2020年\n- 12 -', ['[image: x] → invalid.illegal.residue', '2020年 → constant.numeric.date', '- 12 - → invalid.illegal.residue']],
    ['a directive', '<!-- gongkai-disable-next-line total/row -->', ['<!-- → punctuation.definition.comment.begin', 'gongkai-disable-next-line → keyword.control.directive', 'total/row → constant.language.rule', '--> → punctuation.definition.comment.end']],
    ['a directive for several rules', '<!-- gongkai-disable-file total/row、text/phone -->', ['<!-- → punctuation.definition.comment.begin', 'gongkai-disable-file → keyword.control.directive', 'total/row、text/phone → constant.language.rule', '--> → punctuation.definition.comment.end']],
    ['no directive that does not exist', '<!-- gongkai-enable total/row -->', ['<!-- → punctuation.definition.comment.begin', 'gongkai-enable total/row → comment.block', '--> → punctuation.definition.comment.end']],
  ];

  for (const [what, text, expected] of cases) {
    it(`knows ${what}`, () => assert.deepEqual(tokens(text), expected));
  }
});
