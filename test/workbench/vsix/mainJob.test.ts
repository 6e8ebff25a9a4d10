// The packed extension, installed as a user installs it, does the main job once.
import { breakRowTotal } from '../brokenReport';
import { suiteDesk } from '../driver/desk';
import { mainJob } from '../driver/mainJob';

describe('packed extension', () => {
  const desk = suiteDesk(() => {
    const vsix = process.env['GONGKAI_VSIX'];
    if (!vsix) throw new Error('GONGKAI_VSIX names no packed extension');
    return { vsix };
  });

  it('breaks a total, repairs it, saves and undoes', () =>
    mainJob(desk(), '某市2022年政府信息公开工作年度报告.txt', breakRowTotal('tsv-clean', 11, { year: 2022 })));
});
