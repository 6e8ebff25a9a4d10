// The main job as a user does it: break a total, see it everywhere, repair it, save, undo.
import type { BrokenReport } from '../brokenReport';
import type { Desk } from './desk';

const REQUESTS = /收到和处理/;

export async function mainJob(desk: Desk, name: string, report: BrokenReport): Promise<void> {
  const { correct, broken, line, character, right, wrong } = report;
  const window = await desk.open(name, correct);
  await window.findRow(await window.checkView(), REQUESTS);
  await window.findRow(await window.outline(), REQUESTS);

  await window.goTo(line, character);
  await window.replace(right.length, wrong);
  await window.squiggle('error');
  const problem = await window.problems('total/row');
  await problem.first().waitFor();
  await window.photograph(`${name} broken`);
  await window.saveAs(broken);

  await window.goTo(line, character);
  await window.quickFix(new RegExp(`(?<!\\d)${right}(?!\\d)`));
  await problem.first().waitFor({ state: 'detached' });
  await window.saveAs(correct);
  await window.photograph(`${name} repaired`);

  await window.undo();
  await problem.first().waitFor();
  await window.saveAs(broken);
}
