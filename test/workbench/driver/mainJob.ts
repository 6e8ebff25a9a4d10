// The main job as a user does it: break a total, see it everywhere, repair it, save, undo.
import type { BrokenReport } from '../brokenReport';
import type { Desk } from './desk';

export async function mainJob(desk: Desk, name: string, { correct, broken, cell, wrong }: BrokenReport): Promise<void> {
  const window = await desk.open(name, correct);
  const outline = await window.outline();
  await outline.getByText('收到和处理政府信息公开申请情况').first().waitFor();
  const checks = await window.checkView();
  await checks.getByText('收到和处理政府信息公开申请情况').first().waitFor();

  await window.goTo(cell.line, cell.character);
  await window.replace(cell.raw.length, wrong);
  await window.squiggle('error');
  const problem = await window.problems('total/row');
  await problem.waitFor();
  await window.photograph(`${name} broken`);
  await window.saveAs(broken);

  await window.goTo(cell.line, cell.character);
  await window.quickFix(new RegExp(`(?<!\\d)${cell.value}(?!\\d)`));
  await window.squiggle('error', 'detached');
  await problem.waitFor({ state: 'detached' });
  await window.saveAs(correct);
  await window.photograph(`${name} repaired`);

  await window.undo();
  await window.squiggle('error');
  await window.saveAs(broken);
}
