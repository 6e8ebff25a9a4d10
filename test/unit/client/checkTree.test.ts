// Proves how overviews become the tree of the check view.
import * as assert from 'node:assert/strict';
import { checkTree, totalCounts, type CheckNode } from '../../../client/src/checkTree';
import type { Overview, OverviewFinding, OverviewItem, OverviewReport } from '../../../server/src/protocol';

const RANGE = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };

function finding(code: string, severity: OverviewFinding['severity']): OverviewFinding {
  return { code, severity, message: code, range: RANGE };
}

function item(key: string, findings: readonly OverviewFinding[] = [], present = true): OverviewItem {
  return { key, title: key, present, line: 1, findings };
}

function overviewOf(...reports: readonly Partial<OverviewReport>[]): Overview {
  const blank = { kind: 'annual-report', format: '2021', year: 2023, title: 'T', organ: 'O', line: 0 } as const;
  const parts = { sections: [], tables: [], findings: [] };
  return { uri: 'u', version: 1, reports: reports.map((report) => ({ ...blank, ...parts, ...report })) };
}

/** A tree in one line a node: two spaces a level, name, standing. */
function drawing(nodes: readonly CheckNode[], level = 0): string[] {
  return nodes.flatMap((node) => {
    const indent = '  '.repeat(level);
    if (node.type === 'finding') return [`${indent}! ${node.finding.code}`];
    const name = node.type === 'report' ? 'report' : `${node.type} ${node.title}`.trim();
    return [`${indent}${name}: ${node.standing}`, ...drawing(node.children, level + 1)];
  });
}

describe('check tree', () => {
  it('puts each table under its section, and findings first', () => {
    const sections = [item('overview'), item('requests', [finding('section/title', 'info')])];
    const tables = [item('requests', [finding('total/row', 'error')])];
    assert.deepEqual(drawing(checkTree(overviewOf({ sections, tables }))), [
      'section overview: pass',
      'section requests: error',
      '  ! section/title',
      '  table requests: error',
      '    ! total/row',
    ]);
  });

  it('tells what is missing from what is in order', () => {
    const sections = [item('other', [], false), item('review', [finding('section/missing', 'error')], false)];
    assert.deepEqual(drawing(checkTree(overviewOf({ sections }))), [
      'section other: missing',
      'section review: error',
      '  ! section/missing',
    ]);
  });

  it('keeps a table whose section is not listed', () => {
    assert.deepEqual(drawing(checkTree(overviewOf({ tables: [item('review')] }))), ['table review: pass']);
  });

  it('gives the findings of title and preface a node of their own', () => {
    const findings = [finding('title/wording', 'warning')];
    assert.deepEqual(drawing(checkTree(overviewOf({ sections: [item('overview')], findings }))), [
      'front: warning',
      '  ! title/wording',
      'section overview: pass',
    ]);
  });

  it('has one level more when there are several reports', () => {
    const sections = [item('overview')];
    const drawn = drawing(checkTree(overviewOf({ sections }, { sections })));
    assert.deepEqual(drawn, [
      'report: pass',
      '  section overview: pass',
      'report: pass',
      '  section overview: pass',
    ]);
  });

  it('is empty for a document without reports', () => {
    assert.deepEqual(checkTree(overviewOf()), []);
  });

  it('shows only the findings of a plan', () => {
    const plan = overviewOf({ kind: 'plan', findings: [finding('text/brackets', 'warning')] });
    assert.deepEqual(drawing(checkTree(plan)), ['! text/brackets']);
  });

  it('gives every node an id of its own, and the same one after a move', () => {
    const sections = [item('overview', [finding('text/residue', 'info'), finding('text/residue', 'info')])];
    const moved = sections.map((section) => ({ ...section, line: 9 }));
    const before = idsOf(checkTree(overviewOf({ sections })));
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(idsOf(checkTree(overviewOf({ sections: moved }))), before);
  });

  it('counts every finding once', () => {
    const findings = [finding('a', 'error'), finding('b', 'info')];
    const overview = overviewOf({ sections: [item('requests', findings)], tables: [item('requests', findings)], findings });
    assert.deepEqual(totalCounts(overview), { error: 3, warning: 0, info: 3 });
  });
});

function idsOf(nodes: readonly CheckNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...(node.type === 'finding' ? [] : idsOf(node.children))]);
}
