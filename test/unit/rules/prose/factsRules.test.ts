// Decides how findings on statements read, what their fixes write, and when the section on fees is asked about.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { say } from '../../../../server/src/rules/messages/message';
import { expectFindings, findings } from '../../../support/marked';
import { reportSaying, tableOf } from './factsReport';

const of = (text: string, rule = 'prose/table') => findings(text).filter(({ finding }) => finding.rule === rule);

describe('prose/table', () => {
  it('quotes both numbers and links the cells', () => {
    const [located] = of(reportSaying('我局收到政府信息公开申请21件。'));
    assert.ok(located);
    assert.equal(
      say(located.finding.message, 'zh-cn'),
      '正文称收到申请21件，而表三“一、本年新收政府信息公开申请数量”总计为 12，“一、本年新收政府信息公开申请数量”总计加“二、上年结转政府信息公开申请数量”总计为 15，均不一致，请核对。',
    );
    assert.match(say(located.finding.message, 'en'), /21 requests received.*12.*15/u);
    assert.deepEqual(located.finding.related.map(({ message }) => say(message, 'zh-cn')), ['“一、本年新收政府信息公开申请数量”总计：12', '“二、上年结转政府信息公开申请数量”总计：3']);
    assert.equal(located.severity, 'warning');
    assert.deepEqual(fixesOf(located), []);
  });

  const once: [text: string, expected: string[]][] = [
    ['办结申请14件，其中予以公开7件、部分公开2件、不予公开3件、无法提供2件、不予处理1件。', ['prose/table 7']],
    ['收到政府信息公开申请12件，答复17件。', ['prose/table 17']],
    ['收到政府信息公开申请13件，其中自然人8件、法人和其他组织4件。', ['prose/table 13']],
    ['办结申请14件，其中予以公开7件、部分公开3件、不予公开3件、无法提供2件、不予处理1件。', ['prose/table 7', 'prose/table 3']],
    ['全市办结申请14件，其中予以公开7件、部分公开2件、不予公开3件、无法提供2件、不予处理1件。', ['prose/table 7']],
    ['办结申请14件，其中予以公开7件（占42.9%）、部分公开2件（占14.3%）、不予公开3件（占21.4%）、无法提供2件、不予处理1件。', ['prose/table 7']],
    ['办结申请14件，其中予以公开9件，占42.9%。', ['prose/table 9']],
    ['办结申请24件，其中予以公开6件，占42.9%。', ['prose/table 24']],
    ['收到政府信息公开申请2件。其中，自然人申请8件。', ['prose/table 2']],
    ['未发生行政复议、行政诉讼案件。', ['prose/table 未发生行政复议、行政诉讼案件']],
    ['办结申请14件，其中予以公开9件，占52.9%。', ['prose/table 9', 'prose/percent 52.9']],
    ['办结申请14件，其中予以公开6件，占52.9%。', ['prose/percent 52.9']],
    ['新收申请12件，上年结转3件，办结14件。从申请主体看，自然人申请9件，占66.67%；法人或其他组织申请4件，占33.33%。', ['prose/table 9']],
    ['收到政府信息公开申请12件。从办理结果看，予以公开6件、部分公开2件、不予公开3件、无法提供2件、不予处理1件、其他处理0件。', []],
    ['收到政府信息公开申请13件。从办理结果看，予以公开6件、部分公开2件、不予公开3件、无法提供2件、不予处理1件、其他处理0件。', ['prose/table 13']],
    ['收到政府信息公开申请12件。从办理结果看，予以公开7件、部分公开2件、不予公开3件、无法提供2件、不予处理1件、其他处理0件。', ['prose/table 7']],
    ['收到政府信息公开申请12件，按时办结率100%；办理结果为：予以公开6件，部分公开2件，其他6件。', []],
    ['收到政府信息公开申请12件，按时办结率100%；办理结果为：予以公开6件，部分公开2件，其他7件。', ['prose/sum 12']],
    ['上半年收到申请2件，下半年收到申请10件。答复情况：予以公开6件、部分公开2件、不予公开3件、无法提供2件、不予处理1件，合计14件。', []],
    ['上半年收到申请2件，下半年收到申请10件。答复情况：予以公开6件、部分公开2件、不予公开3件、无法提供2件、不予处理3件，合计16件。', ['prose/table 3']],
    ['收到政府信息公开申请12件。截至12月31日，已办结14件，未办结1件。', []],
    ['办结申请14件。从申请主体看，来自自然人的申请8件，来自法人或其他组织的申请4件。', []],
    ['新收政府信息公开申请12件，通过网络提交8件，信函提交3件，其他方式1件。其中，予以公开6件、部分公开2件、不予公开3件、无法提供2件、不予处理1件。', []],
    ['2023年度我单位新收到申请13件。本年度办理结果：予以公开6件，部分公开2件，不予公开3件，无法提供2件，不予处理1件，其他处理0件，共14件。', ['prose/table 13']],
    ['2023年度我单位新收到申请12件，上年结转3件。本年度办理结果：予以公开6件，部分公开2件，不予公开30件，无法提供2件，不予处理1件，其他处理0件，共14件。', ['prose/table 30']],
    ['2023年度本部门收到申请13件，上年结转3件。', ['prose/table 13']],
    ['2023年度本单位新收到申请12件。本年度办理结果：予以公开6件，部分公开2件，不予公开3件，无法提供2件，不予处理1件，其他处理0件，共14件。', []],
    ['公开信息12条，其中动态8条，其他4条。其中，图片3条、视频4条、文字6条。', ['prose/sum 12']],
    ['办理结果为：予以公开7件，占42.9%；部分公开2件，占14.3%；不予公开3件，占21.4%。', ['prose/table 7']],
    ['办理结果为：予以公开6件，占42.9%；部分公开2件，占14.3%；不予公开3件，占41.4%。', ['prose/percent 41.4']],
    ['从申请人类型看，自然人申请8件，占36.7%；法人或其他组织申请4件，占33.3%。', ['prose/percent 36.7']],
    ['收到政府信息公开申请12件，比上年的80件减少8件，下降40%。', ['prose/addition 8']],
    ['收到政府信息公开申请12件，比上年的20件减少8件，下降60%。', ['prose/percent 60']],
    ['12件新收申请中，自然人提出8件（占64.67%）。\n不予公开3件，占办结总数的21.4%。', ['prose/percent 64.67']],
  ];
  for (const [text, expected] of once) {
    it(`is said once of ${text}`, () => {
      const told = findings(reportSaying(text)).filter(({ finding: { rule } }) => rule.startsWith('prose/'));
      assert.deepEqual(told.map(({ finding: { rule, origin } }) => `${rule} ${origin.block.text.slice(origin.from, origin.to)}`), expected);
    });
    it(`is said once of ${text}, its figures between tags`, () => {
      const cut = text.replace(/\d+(?:\.\d+)?/gu, '<span lang=en>$&</span>').replace(/^.+$/gmu, '<p>$&</p>');
      const told = findings(reportSaying(cut)).filter(({ finding: { rule } }) => rule.startsWith('prose/'));
      assert.deepEqual(told.map(({ finding: { rule } }) => rule), expected.map((each) => each.replace(/ .*/u, '')));
    });
  }

  const ofOthers: [text: string, severity: string | undefined][] = [
    ['县（市、区）收到政府信息公开申请20件。', 'info'],
    ['市政府作为被申请人的信息公开行政复议6件。', 'info'],
    ['市财政局信息公开行政复议6件。', 'info'],
    ['市住建局作出行政许可决定50件。', 'info'],
    ['市住建局制发行政规范性文件9件。', 'info'],
    ['市生态环境局公开行政规范性文件9件。', 'info'],
    ['根据省政府印发的《要点》，我局制发行政规范性文件9件。', 'warning'],
    ['按照省政府公开工作要求，收到政府信息公开申请20件。', 'warning'],
    ['公共企事业单位收到信息公开申请26件。', 'info'],
    ['受理不动产查询申请86214件，办结86214件。', undefined],
    ['市水务局收到政府信息公开申请20件。', 'warning'],
    ['在市委、市政府的领导下，我局收到政府信息公开申请20件。', 'warning'],
    ['信息公开工作机构受理申请5件，其中予以公开3件，部分公开1件，不予公开2件。', 'info'],
    ['收到政府信息公开申请5件，其中予以公开3件，部分公开2件，不予公开4件。', 'warning'],
    ['全市收到政府信息公开申请12件，上年结转3件，办结24件。', 'info'],
    ['全市收到政府信息公开申请12件，上年结转3件，办结14件，结转下年度2件。', 'warning'],
  ];
  for (const [text, severity] of ofOthers) {
    it(`is ${severity} where other bodies may be meant: ${text}`, () => {
      assert.equal(of(reportSaying(text))[0]?.severity, severity);
    });
  }

  const together: [text: string, severities: string[]][] = [
    ['信息公开工作机构受理申请5件，其中予以公开3件，部分公开1件，不予公开2件。', ['info', 'info', 'info', 'info']],
    ['收到政府信息公开申请12件，其中予以公开3件，部分公开1件，不予公开2件。', ['warning', 'warning', 'warning']],
    ['信息公开行政复议5件，其中维持3件，纠正1件。', ['info', 'info', 'info']],
  ];
  for (const [text, severities] of together) {
    for (const form of [text, text.replace('，其中', '。其中，')]) {
      it(`is as grave of a sentence as of the one that it divides: ${form}`, () => assert.deepEqual(of(reportSaying(form)).map(({ severity }) => severity), severities));
    }
  }

  it('tells a total that the text does not, and links its cell', () => {
    const [located] = of(reportSaying('不予公开3件，占办结总数的27%。'), 'prose/percent');
    assert.ok(located);
    assert.equal(say(located.finding.message, 'zh-cn'), '表三“（七）总计”总计为 14，“3件”占其 21%，现写为 27%。请核对百分比和两个数。');
    assert.match(say(located.finding.message, 'en'), /^In table 3 .* is 14, of which “3件” is 21%; the text says 27%/u);
    assert.deepEqual(located.finding.related.map(({ message }) => say(message, 'zh-cn')), ['3件', '“（七）总计”总计：14']);
  });

  it('says that no figure of a sentence is in the tables', () => {
    const [located] = of(reportSaying('信息公开工作机构受理申请5件，其中予以公开3件，部分公开1件，不予公开2件。'));
    assert.match(located ? say(located.finding.message, 'zh-cn') : '', /请核对。这句话的各个数与表格都不一致，如统计范围与表格不同，可不修改。$/u);
  });

  it('calls columns under one header cell by its name', () => {
    const [located] = of(reportSaying('收到政府信息公开申请12件，其中自然人8件、法人和其他组织6件。'));
    assert.match(located ? say(located.finding.message, 'zh-cn') : '', /^正文称法人或其他组织申请6件，而表三“一、本年新收政府信息公开申请数量”法人或其他组织为 4，不一致/u);
  });

  it('offers the figure where one reading is left, in its form, and never by itself', () => {
    const fixes = of(reportSaying('办结申请１７件。')).flatMap(fixesOf);
    assert.deepEqual(fixes.map(({ safe, preferred, edits }) => [safe, preferred, edits.map(({ newText }) => newText)]), [[false, false, ['１４']]]);
  });

  it('takes the last year of which anything is said for that of a report without title and period', () => {
    const untitled = (text: string): string => reportSaying(text).split('\n\n').slice(2).join('\n\n');
    const told = (text: string): string[] => of(untitled(text)).map(({ finding: { origin } }) => origin.block.text.slice(origin.from, origin.to));
    assert.deepEqual(told('2023年，我局共收到政府信息公开申请27件。2022年，我局共收到政府信息公开申请9件。'), ['27']);
    assert.deepEqual(told('2022年结转3件，结转2024年1件。2023年，我局共收到政府信息公开申请12件。'), []);
  });

  it('is information where the text names another scope than the body of the report', () => {
    assert.deepEqual(of(reportSaying('全市共收到政府信息公开申请112件。')).map(({ severity }) => severity), ['info']);
    const ofStreet = reportSaying('南亭街道办事处共收到政府信息公开申请112件。');
    assert.deepEqual(of(ofStreet).map(({ severity }) => severity), ['info']);
    assert.deepEqual(of(ofStreet.replace('青禾市水务局', '南亭街道办事处')).map(({ severity }) => severity), ['warning']);
  });

  it('says nothing of cells that are missing, blank, text or under suspicion', () => {
    const sound = tableOf('requests');
    const row = sound.split('\n').find((line) => line.startsWith('一、')) as string;
    for (const other of ['', row.replace(/\t[\d\t]+$/u, '\t'.repeat(7)), row.replace(/12$/u, '若干'), row.replace(/12$/u, '13'), row.replace(/\t12$/u, '')]) {
      expectFindings(reportSaying('我局收到政府信息公开申请21件。', { requests: sound.replace(row, other) }), 'prose/table');
    }
  });

  it('says nothing of a figure of table 4 whose sum is broken: any of them may be wrong', () => {
    const review = tableOf('review').replace(/^1\t0\t0\t1\t2/mu, '1\t0\t0\t5\t2');
    assert.notEqual(review, tableOf('review'));
    assert.deepEqual(of(reportSaying('因政府信息公开被申请行政复议2件，其中结果维持1件、尚未审结1件。', { review })), []);
    assert.equal(of(reportSaying('因政府信息公开被申请行政复议2件，其中结果维持1件、尚未审结5件。')).length, 1);
  });

  it('takes blank cells for 0 where a sum that holds counts them', () => {
    const requests = tableOf('requests').replace(/\b0(?=\t|\n|$)/gmu, '');
    const said = (text: string) => of(reportSaying(text, { requests })).map(({ finding: { origin } }) => origin.block.text.slice(origin.from, origin.to));
    assert.deepEqual(said('予以公开6件，部分公开2件，其他处理4件。'), ['4']);
    assert.deepEqual(said('予以公开6件，部分公开2件，其他处理0件。'), []);
  });

  it('is information where figures may be those of many years or of the organ without its offices', () => {
    const severities = (text: string) => of(reportSaying(text)).map(({ severity }) => severity);
    assert.deepEqual(severities('截至2023年底，累计受理政府信息公开申请203件。'), ['info']);
    assert.deepEqual(severities('县区水利部门收到申请84件，办结80件。'), ['info']);
    assert.deepEqual(severities('局属单位收到申请8件，答复7件。'), ['info']);
    assert.deepEqual(severities('乡镇（街道）共收到政府信息公开申请42件。'), ['info']);
    assert.deepEqual(severities('水文中心办理政府信息公开申请5件。'), ['info']);
    assert.deepEqual(severities('在政务服务中心设立查阅点，收到政府信息公开申请25件。'), ['warning']);
    assert.deepEqual(severities('局机关收到政府信息公开申请8件，下属单位收到4件。'), ['info']);
    assert.deepEqual(severities('镇机关收到政府信息公开申请8件，下属单位收到4件。'), ['info']);
    assert.deepEqual(severities('全市共收到政府信息公开申请352件；办结340件。'), ['info', 'info']);
    assert.deepEqual(severities('全市共收到政府信息公开申请352件；我局收到25件，办结24件。'), ['info', 'warning']);
    assert.deepEqual(severities('6所市属高校全年受理政府信息公开申请13件。'), ['info']);
  });

  it('takes a sign for none for 0', () => {
    const requests = tableOf('requests').replace(/(?<=\t)\d+(?=\t|\n|$)/gmu, '—');
    assert.equal(of(reportSaying('我局收到政府信息公开申请21件。', { requests })).length, 1);
    assert.deepEqual(of(reportSaying('我局未收到政府信息公开申请。', { requests })), []);
  });

  it('takes a total that was left blank for the sum of its row', () => {
    const requests = tableOf('requests').replace(/(（一）予以公开.*\t)6$/mu, '$1').replace(/(1\.本机关不掌握.*\t)1$/mu, '$1');
    const said = (text: string) => of(reportSaying(text, { requests })).map(({ finding }) => say(finding.message, 'zh-cn'));
    assert.deepEqual(said('予以公开2件，部分公开2件。'), ['正文称予以公开2件，而表三“（一）予以公开”总计为 6，不一致，请核对。']);
    assert.deepEqual(said('予以公开6件，部分公开2件；因本机关不掌握无法提供1件。'), []);
  });

  it('takes no blank total for a sum while the rows that balance it are still to be filled in', () => {
    const unfilled = (row: RegExp) => (text: string) => text.replace(row, (line) => line.replace(/\t[\d\t]+$/u, '\t'.repeat(7)));
    const requests = [/^.*（七）总计.*$/mu, /^四、.*$/mu, /^.*（二）部分公开.*$/mu].reduce((text, row) => unfilled(row)(text), tableOf('requests'));
    assert.deepEqual(of(reportSaying('全年共办结申请11件。', { requests })), []);
    assert.equal(of(reportSaying('全年共办结申请15件。')).length, 1);
  });

  const written: [row: string, expected: string[]][] = [
    ['0\t1\t\t\t\t\t\t\t\t\t\t\t\t\t', []],
    ['0\t1\t0\t3\t\t\t\t\t\t\t\t\t\t\t', []],
    ['0\t1\t0\t2\t\t\t\t\t\t\t\t\t\t\t', ['行政复议4件']],
    ['\t1\t\t\t\t3\t\t\t\t3\t\t\t\t\t0', ['行政复议4件']],
    ['0\t1\t0\t3\t4\t2\t0\t\t\t\t\t\t\t\t', []],
    ['0\t1\t0\t3\t4\t2\t0\t0\t0\t2\t\t1\t\t\t', []],
    ['0\t1\t0\t3\t4\t2\t0\t0\t0\t2\t0\t0\t0\t0\t', ['行政诉讼3件']],
  ];
  for (const [row, expected] of written) {
    it(`takes the blank total of ${row.replaceAll('\t', '|')} for the sum of its parts unless these are still to be written`, () => {
      const review = tableOf('review').replace(/^(\d+\t)+\d+$/mu, row);
      const told = of(reportSaying('因政府信息公开被申请行政复议4件、提起行政诉讼3件。', { review }));
      assert.deepEqual(told.map(({ finding: { origin } }) => origin.block.text.slice(origin.from, origin.to)), expected.map((each) => each.replace(/^\D+(\d).*$/u, '$1')));
    });
  }

  it('is not contradicted by the fix of a list whose whole is what the table says', () => {
    const ofSum = (text: string) => of(reportSaying(text), 'prose/sum').map((located) => fixesOf(located).length);
    assert.deepEqual(ofSum('收到政府信息公开申请12件，其中网络申请8件、信函申请5件。'), [0]);
    assert.deepEqual(ofSum('回复留言12件，其中网络8件、信函5件。'), [1]);
  });

  const answeredAll = { requests: tableOf('requests').replace('8\t4\t0\t0\t0\t0\t12', '10\t4\t0\t0\t0\t0\t14').replace('3\t0\t0\t0\t0\t0\t3', '1\t0\t0\t0\t0\t0\t1') };
  const rates: [text: string, percent: string[]][] = [
    ['全年收到申请14件，办结14件，办结率93.33%。', []],
    ['全年收到申请14件，答复14件，占93.3%。', []],
    ['收到政府信息公开申请14件，办结14件，办结率93.33%，其中予以公开6件，占42.9%。', []],
    ['全年收到申请14件，办结14件，办结率92.33%。', ['prose/percent 92.33']],
    ['收到留言14件，办结14件，办结率93.33%。', ['prose/percent 93.33']],
  ];
  for (const [text, expected] of rates) {
    it(`holds shares against what the table has beside the text: ${text}`, () => {
      assert.deepEqual(findings(reportSaying(text, answeredAll)).filter(({ finding: { rule } }) => rule === 'prose/percent').map(({ finding: { rule, origin } }) => `${rule} ${origin.block.text.slice(origin.from, origin.to)}`), expected);
    });
  }

  it('leaves no ground for more answered than received where the tables say both figures', () => {
    const answered = (text: string) => of(reportSaying(text), 'prose/answered').length;
    assert.equal(answered('全年共收到政府信息公开申请12件，办结14件。'), 0);
    assert.equal(answered('全年共收到留言12件，办结14件。'), 1);
  });

  it('finds every place of a statement', () => {
    assert.equal(of(reportSaying('我局收到政府信息公开申请21件。\n\n其他工作有序开展。\n\n全年收到政府信息公开申请21件。')).length, 2);
  });
});

describe('prose/fee', () => {
  it('asks section six of a report for 2021 or later', () => expectFindings(reportSaying('工作有序开展。', { other: '无。' }).replace('其他需要报告的事项', '⟦prose/fee:其他需要报告的事项⟧'), 'prose/fee'));
  it('asks no earlier report', () => expectFindings(reportSaying('工作有序开展。', { other: '无。', year: 2020 }), 'prose/fee'));
  it('is content with any word on fees', () => expectFindings(reportSaying('工作有序开展。', { other: '本年度未收取任何费用。' }), 'prose/fee'));
  it('is content with one that tags cut', () => expectFindings(reportSaying('工作有序开展。', { other: '<p>本年度未收取信息处<b>理费</b>。</p>' }), 'prose/fee'));
  it('leaves an empty section to section/empty', () => expectFindings(reportSaying('工作有序开展。', { other: '' }), 'prose/fee'));
});

const none = { requests: '见附件。', review: '见附件。' };

describe('what became of requests in a text without tables', () => {
  it('may be more or less than what was received, where a sentence of its own tells it', () => {
    for (const other of [1, 9]) expectFindings(reportSaying(`收到政府信息公开申请12件，其中自然人8件。予以公开6件，部分公开2件，其他${other}件。`, none), 'prose/sum');
  });
  it('is what was received in its sentence', () => expectFindings(reportSaying('收到政府信息公开申请⟦prose/sum:12⟧件，其中予以公开6件，部分公开2件，其他7件。', none), 'prose/sum'));
});

describe('denials in a text without tables', () => {
  const told = (text: string): string[] =>
    of(reportSaying(text, none), 'prose/contradiction').map(({ finding: { message } }) => say(message, 'zh-cn'));

  const contradicted: [text: string, said: string][] = [
    ['2023年，我局收到政府信息公开申请3件。\n\n全年未收到政府信息公开申请。', '全年未收到政府信息公开申请'],
    ['2023年，我局收到政府信息公开申请3件。全年收到政府信息公开申请0件。', '全年收到政府信息公开申请0'],
    ['未发生因政府信息公开引起的行政复议。因政府信息公开被申请行政复议2件。', '未发生因政府信息公开引起的行政复议'],
  ];
  for (const [text, said] of contradicted) {
    it(`are told: ${text}`, () => assert.deepEqual(told(text).map((message) => /“(.*?)”/u.exec(message)?.[1]), [said]));
  }
  const silent = [
    '全年未收到政府信息公开申请。',
    '2022年收到政府信息公开申请3件，2023年未收到政府信息公开申请。',
    '全市收到政府信息公开申请3件。本机关未收到政府信息公开申请。',
    '收到政府信息公开申请3件，未发生行政复议、行政诉讼。',
    '未收到政府信息公开申请，收到业务咨询3件。',
    '被申请行政复议2件，未发生行政诉讼。',
  ];
  for (const text of silent) it(`are none: ${text}`, () => assert.deepEqual(told(text), []));

  it('are left to prose/table where a table tells', () => {
    const text = reportSaying('2023年，我局收到政府信息公开申请12件。\n\n全年未收到政府信息公开申请。');
    assert.deepEqual([of(text, 'prose/contradiction').length, of(text).length], [0, 1]);
  });
});
