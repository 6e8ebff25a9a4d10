// The view “报告检查” stays with the report that is on the screen.
import { breakRowTotal } from '../brokenReport';
import { suiteDesk } from '../driver/desk';

const MISCOUNTED = /total\/row/;

describe('check view', () => {
  const desk = suiteDesk();

  it('shows a report whose language was changed', async () => {
    const window = await desk().open('report.txt', breakRowTotal('tsv-clean', 41, { year: 2022 }).broken);
    const view = await window.checkView();
    await window.findRow(view, MISCOUNTED);
    await window.changeLanguage('JSON');
    await window.emptied(view);
    await window.changeLanguage('Plain Text');
    await window.findRow(view, MISCOUNTED);
  });

  it('shows the report beside the page of a rule', async () => {
    const { broken, line, character } = breakRowTotal('tsv-clean', 42, { year: 2022 });
    const window = await desk().open('report.txt', broken);
    const view = await window.checkView();
    await window.findRow(view, MISCOUNTED);
    await window.goTo(line, character);
    await window.showRule();
    await window.findRow(view, MISCOUNTED);
  });
});
