// Findings between blocks do not depend on how the blocks are put together: any bracketing, any edits, any range.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chainSummary, joinChains, listChains, type Chains } from '../../server/src/model/paragraphs/chains';
import { flowFindings, flowSummary, joinFlows, type Flow } from '../../server/src/rules/flow';
import { withLast } from '../../server/src/rules/numbering/flowNumbers';
import { findingsOfChain } from '../../server/src/rules/paragraphs';
import { sortPlaced, type PlacedFinding } from '../../server/src/rules/placedFinding';
import type { Block } from '../../server/src/syntax/block';
import { SourceText } from '../../server/src/syntax/sourceText';
import { parse } from '../../server/src/syntax/reparse';
import { eachGathered } from '../../server/src/text/gatheredTree';
import { Sequence } from '../../server/src/text/sequence';
import type { Summary } from '../../server/src/text/summary';
import { changeOf, documents, editScripts } from '../support/edits';
import { runs } from '../support/runs';

const RUNS = { numRuns: runs(1500) };

/** Lines that open, close and number things, and lines that stop short. */
const lines = [
  '', '', '- 3 -', '一、总体情况', '二、主动公开政府信息情况', '青禾市水务局2023年政府信息公开工作年度报告', '\t0\t1\t2', '<!-- x -->',
  '（一）主动公开情况', '（二）依申请公开', '（三）政府信息管理。我局认真落实要求，把', '（五）其他', '1. 第一', '2．第二', '3. 第三', '（1）子项', '（2）子项',
  '一是加强领导。二是健全机制。', '二是健全机制，', '三是强化监督。', '我局一是加强领导，三是强化监督。', '四是持续改进。',
  '我局认真落实《条例有关规定，不断完善工作机制，', '推动各项工作有序', '开展，取得明显》成效。', '按照“谁制作“谁公开的原则', '办理”完毕。', '〔2019〕60号）要求',
  '（以下简称', '条例）公开，', '》', '“', '（', '的工作各各科室。', '[image: a]', '电话：0533-312068', '全年共公开信息，其中',
];
const texts = fc.array(fc.constantFrom(...lines), { maxLength: 30, size: 'max' }).map((list) => list.join('\n'));
const anyText = fc.oneof({ weight: 3, arbitrary: texts }, { weight: 1, arbitrary: documents });

function shown(list: readonly PlacedFinding[]): string[] {
  return list.map(({ index, finding: { rule, origin, message, severity } }) => `${index} ${rule} ${origin.from}-${origin.to} ${severity ?? ''} ${JSON.stringify(message)}`);
}

function found({ within, between, numbers }: Flow): PlacedFinding[] {
  const list: PlacedFinding[] = [];
  for (const gathered of [within, withLast(between, numbers)]) eachGathered(gathered, (index, finding) => list.push({ index, finding }));
  return list;
}

function foundInChains(chains: Chains): PlacedFinding[] {
  return listChains(chains).flatMap(({ index, chain }) => findingsOfChain(chain).map((placed) => ({ ...placed, index: index + placed.index })));
}

/** Joins the parts pair by pair in the order that `picks` says. */
function joinAnyhow<S>(parts: readonly S[], join: (left: S, right: S) => S, picks: readonly number[]): S | undefined {
  const rest = [...parts];
  for (let i = 0; rest.length > 1; i++) {
    const at = (picks[i % picks.length] ?? 0) % (rest.length - 1);
    rest.splice(at, 2, join(rest[at] as S, rest[at + 1] as S));
  }
  return rest[0];
}

/** A heading behind a mark without a value, joined before what stands above them. */
const MARK_AND_HEADING: [string, number[]] = ['（二）依申请公开\n（一）主动公开情况\n\n（五）其他\n一、总体情况', [1, 0, 1]];

function findsTheSame<S>(summary: Summary<Block, S>, join: (left: S, right: S) => S, findings: (sum: S) => PlacedFinding[]): void {
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(1000), { minLength: 1, maxLength: 30, size: 'max' }), (text, picks) => {
      const parts = parse(text).slice(0).map((block) => summary.whole(Sequence.of([block])));
      const inOrder = parts.reduce(join, summary.whole(Sequence.of<Block>([])));
      const anyhow = joinAnyhow(parts, join, picks) ?? inOrder;
      assert.deepEqual(shown(sortPlaced(findings(anyhow))), shown(sortPlaced(findings(inOrder))));
    }),
    { ...RUNS, examples: [MARK_AND_HEADING] },
  );
}

describe('flow', () => {
  it('finds the same however its parts are joined', () => findsTheSame(flowSummary, joinFlows, found));

  it('finds the same paragraphs however the parts are joined', () => findsTheSame(chainSummary, joinChains, foundInChains));

  it('finds after edits what it finds in a fresh parse', () => {
    fc.assert(
      fc.property(anyText, editScripts, (start, script) => {
        let text = SourceText.of(start);
        for (const event of script) {
          for (const edit of event) text = text.update([changeOf(edit, text)], text.version + 1).text;
          const fresh = parse(text.getText());
          assert.deepEqual(shown(flowFindings(text.blocks, 0, text.blocks.count)), shown(flowFindings(fresh, 0, fresh.count)));
        }
      }),
      RUNS,
    );
  });

  it('finds in a range what it finds in a text of that range alone', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { blocks } = SourceText.of(text);
        const [from, to] = [a % (blocks.count + 1), b % (blocks.count + 1)].sort((x, y) => x - y) as [number, number];
        const part = Sequence.of(blocks.slice(from, to));
        assert.deepEqual(shown(flowFindings(blocks, from, to)), shown(flowFindings(part, 0, part.count)));
      }),
      { ...RUNS, examples: [['上文。\n（二）依申请公开\n取得成效。\n（一）主动公开情况\n办理完毕。', 1, 4]] },
    );
  });
});
