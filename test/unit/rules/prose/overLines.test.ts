// Paragraphs that the ends of lines and pages cut, or tags: read as one, told where it stands.
import assert from 'node:assert/strict';
import { fixed, isFixable } from '../../../support/fixes';
import { expectFindings, findings } from '../../../support/marked';
import { TITLE } from '../../../support/tableText';
import { reportSaying } from './factsReport';

const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n';

describe('prose over the ends of lines', () => {
  const wrong: readonly string[] = [
    '2023年，我局共收到政府信息公开申请⟦prose/sum:12⟧件，其中网络申请\n8件、信函申请5件，均已按期答复。',
    '2023年，我局共收到政府信息公开申请⟦prose/sum:12⟧件，其中网络申请8\n\n- 3 -\n\n　件、信函申请5件，均已按期答复。',
    '2023年，我局认真办理各类建议提案，承办人大代表建议18件，政协\n委员提案34件，合计⟦prose/addition:53⟧件，办复率100%。',
    '2023年，我局共收到政府信息公开申请65件，其中予以公开8件（占\n⟦prose/percent:22.3⟧%），均已按期答复，没有发生纠纷。',
    '2023年，我局认真研究，找出问题，主要存在以下⟦prose/count:两⟧个\n问题：一是解读不多；二是更新\n不快；三是人员不足。',
    '　　按申请主体划分，自然人提出2条、商业企业\n提出1条、科研机构提出3条，合计⟦prose/addition:7⟧条。',
    '2023年，我局改进不足，健全工作机制：一是解读不多，形式单一，缺\n少图解；⟦numbering/sequence:三⟧是更新不快，人手不足。',
  ];
  for (const text of wrong) it(`finds ${JSON.stringify(text)}`, () => expectFindings(`${TITLE}${text}\n`, 'prose/sum', 'prose/addition', 'prose/percent', 'prose/count', 'numbering/sequence'));

  it('is silent on figures that the tables bear out, each of them', () => {
    const [before, after] = ['（二）依申请公开方面。全年共收到政府信息公开申请12件，予以公开和部分公开8件，不予公', '开3件，因本机关不掌握等原因无法提供2件。'];
    for (const text of [before + after, `${before}\n${after}`]) expectFindings(reportSaying(text), 'prose/sum');
  });

  const silent: readonly string[] = [
    '（一）主动公开情况。全年主动公开信息29\n0条，包括政策问答120条，工作动态170条，均\n已按期公开。',
    '（二）依申请公开情况\n收到申请12件，其中网络申请8件。',
    '（一）主动公开情况。2023年，我局通过门户网站主动公开政府信息29\n0条，包括政策问答120条，工作动态170条，均已按期公开。',
    '2023年，我局共收到政府信息公开申请13件，其中网络申请\n8件、信函申请5件，均已按期答复。',
    '2023年，我局通过网络、信函和当面等渠道，收到上年结转的和新收的申请，答复\n收到申请10件，答复12件。',
    '2023年，我局共收到申请12件，其中网络申请8件。\n信函申请5件，均已按期答复。',
    '　　按申请主体划分，自然人提出2条、商业企业\n提出1条、科研机构提出3条，合计6条。',
    '（二）依申请公开：按申请主体划分，自然人提出5条、社会公益组\n织提出2条、法律服务机构提出3条，合计10条。',
    '发布解读8篇。举办“开放日”26场、“接访日”\n16场、“进企业”3场，共计45场。',
    '（二）依申请公开。予以公开\n及部分公开26件，均已答复。',
    '主动公开信息类别中，工作动态占\n74.5%，政策文件占6.4%，其他占19.1%。',
    '申请人中自然人占70.4%，商业企\n业占22.2%，其他占7.4%。',
    '还存在四个方面的不足：\n一是公开内容不够丰富，二是基层工作力量薄弱，三是解\n读的可读性不强，四是答复不够规范。2024年将着重建立机制。',
    '（一）主动公开。全年制发公文717件，标注“主动公开”\n563件、“不予公开”154件。',
    '2.依申请公开：全年共处理申请102件（含上年度结转5件），答\n复102件，结转下年度继续办理0件。较上年112件减少15件。',
    '（二）依申请公开。全年收到申请97件，答复102件，均已按期\n结转下年度继续办理0件。较上年112件减少15件。',
    '2023年，我局改进不足，健全工作机制：一是解读不多，形式单一。二\n是更新不快，人手不足。\n三是培训不够，经验欠缺。',
  ];
  for (const text of silent) it(`accepts ${JSON.stringify(text)}`, () => expectFindings(`${TITLE}${text}\n`, 'prose/sum', 'prose/addition', 'prose/percent', 'prose/count', 'prose/answered', 'numbering/sequence'));

  const wrongBetweenTags: readonly string[] = [
    '<p><span>2023</span><font face="宋体">年</font>，我局共收到政府信息公开申请⟦prose/sum:12⟧<font>件，其中网络申请</font><b>8</b>件、信函申请5件。</p>',
    '<p>2023年，我局共收到政府信息公开申请⟦prose/sum:1<span>2⟧</span>件，其中网络申请8件、信函申请<b>5件</b>。</p>',
    '<p>收到申请6<b>5</b>件，其中予以公开<b>8</b>件（占<b>⟦prose/percent:22.3⟧</b>%）。</p>',
    '<p>主要存在以下<b>⟦prose/count:三⟧</b>个问题：<b>一是</b>解读不多；<b>二是</b>更新不快。</p>',
  ];
  for (const text of wrongBetweenTags) it(`finds ${JSON.stringify(text)}`, () => expectFindings(`${TITLE}${text}\n`, 'prose/sum', 'prose/addition', 'prose/percent', 'prose/count', 'numbering/sequence'));

  const silentBetweenTags: readonly string[] = [
    '<p><span>2023</span>年，我局共收到政府信息公开申请1<span>3</span>件，其中网络申请<b>8</b>件、信函申请5件。</p>',
    '<p>公开信息100条，其中网站80条、微信30条<b>左右</b>、其他10条。</p>',
    '<p>共收到申请12件，其中</p><p>网络申请8件，</p><p>信函申请5件</p>',
    '<p>共收到申请12件，其中<br>网络申请8件，<br/>信函申请5件</p>',
  ];
  for (const text of silentBetweenTags) it(`accepts ${JSON.stringify(text)}`, () => expectFindings(`${TITLE}${text}\n`, 'prose/sum', 'prose/addition', 'prose/percent', 'prose/count', 'prose/answered', 'numbering/sequence'));

  it('offers no fix for a figure that tags cut, and one that changes the figure alone for others', () => {
    assert.ok(!isFixable(`${TITLE}<p>发布信息4<b>8</b>0条，其中动态200条、文件180条、其他90条。</p>\n`, 'prose/sum'));
    const text = `${TITLE}<p>发布信息<b>480</b>条，其中动态200条、文件180条、<i>其他</i>90条。</p>\n`;
    assert.equal(fixed(text, 'prose/sum'), text.replace('480', '470'));
  });

  it('names the figures in the lines in which they stand', () => {
    const [located] = findings(`${TITLE}${wrong[0]?.replace(/⟦[^:]*:|⟧/gu, '') ?? ''}`).filter(({ finding }) => finding.rule === 'prose/sum');
    const figures = located?.finding.related.map(({ origin: { block, from, to } }) => [block.text.slice(from, to), block.text.indexOf('按期')]);
    assert.deepEqual(figures, [['8件', 12], ['5件', 12]]);
  });

  it('offers a fix that changes the figure alone', () => {
    const text = `${TITLE}2023年，我局共发布各类政府信息480条，其中动态200条、文件180\n条、其他90条，内容准确。\n`;
    assert.equal(fixed(text, 'prose/sum'), text.replace('480', '470'));
    const list = `${TITLE}2023年，我局改进不足，健全工作机制：一是解读不多，形式单一，缺\n少图解；三是更新不快，人手不足。\n`;
    assert.equal(fixed(list, 'numbering/sequence'), list.replace('三是', '二是'));
  });

  it('offers none for a figure that lies in two lines', () => {
    const text = `${TITLE}2023年，我局共发布各类政府信息，包括图解、视频和问答等，共4\n80条，其中动态200条、文件180条、其他90条，内容准确。\n`;
    assert.equal(findings(text).filter(({ finding }) => finding.rule === 'prose/sum').length, 1);
    assert.ok(!isFixable(text, 'prose/sum'));
  });

  it('holds a statement against the table, and its year against the title', () => {
    const said = (year: string, count: string): string => reportSaying(`${year}年，我局按照要求认真办理申请，共收到政府信息公开\n申请${count}件，均已按期答复，没有发生纠纷。`);
    expectFindings(said('2023', '⟦prose/table:11⟧'), 'prose/table');
    expectFindings(said('2023', '12'), 'prose/table');
    expectFindings(said('⟦year/consistency:2022⟧', '12'), 'year/consistency');
    assert.equal(fixed(said('2022', '12'), 'year/consistency'), said('2023', '12'));
  });

  it('tells a list beside a figure that lies in two lines and is not what the table says', () => {
    const text = reportSaying('2023年，我局按照要求认真办理申请，共收到政府信息公开申请1\n1件，均已按期答复。公开信息480条，其中动态200条、文件180条、其他90条。');
    assert.deepEqual(findings(text).map(({ finding: { rule } }) => rule).filter((rule) => rule === 'prose/table' || rule === 'prose/sum'), ['prose/table', 'prose/sum']);
  });

  it('reads the sentence on the period', () => {
    const period = (year: string): string => `${TITLE}根据条例编制本报告，内容包括六个部分，本报告所列数据的统\n计期限自${year}年1月1日起至2023年12月31日止。\n`;
    expectFindings(period('2023'), 'period/statement');
    expectFindings(period('⟦period/statement:2022年⟧').replace('年⟧年', '年⟧'), 'period/statement');
    assert.equal(fixed(period('2022'), 'period/statement'), period('2023'));
    const cut = period('2022').replace('至2023年12', '，由六个部分组成，至20\n22年12');
    assert.deepEqual(findings(cut).flatMap(({ finding }) => (finding.rule === 'period/statement' ? [finding.message.id] : [])), ['period/statement.year']);
    assert.ok(!isFixable(cut, 'period/statement'));
  });

  it('finds what a section says of fees', () => {
    const text = (words: string): string => `${TITLE}${PERIOD}六、⟦prose/fee:其他需要报告的事项⟧\n2023年，我局认真落实要求，依法办理公开申请，全年未收取信息${words}\n`;
    expectFindings(text('处\n理费，没有其他需要报告的事项。').replace(/⟦[^:]*:|⟧/gu, ''), 'prose/fee');
    expectFindings(text('资\n料，没有其他需要报告的事项。'), 'prose/fee');
  });

  it('joins nothing over a comment', () => {
    expectFindings(`${TITLE}2023年，我局认真落实公开要求，推动各项工作 <!-- x -->\n，取得成效，群众满意。\n`, 'text/broken-paragraph');
  });
});
