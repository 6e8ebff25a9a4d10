// Whatever characters, blanks and tags sentences wear, the same is found in them.
import assert from 'node:assert/strict';
import { findings } from '../../../support/marked';
import { reportSaying } from './factsReport';

const lines = (text: string, dress: (line: string) => string): string => text.split('\n').map(dress).join('\n');

const dresses: Readonly<Record<string, (text: string) => string>> = {
  'indented lines': (text) => lines(text, (line) => `\u3000\u3000${line}`),
  'blanks around figures': (text) => text.replace(/(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])/gu, ' '),
  'blanks behind punctuation': (text) => text.replace(/(?<=[，；：])/gu, ' '),
  'full-width digits': (text) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'ASCII punctuation': (text) => text.replace(/[，；：（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
  'bold figures, set apart': (text) => text.replace(/\d[\d,.]*/gu, ' **$&** '),
  'bold beginnings with a blank behind': (text) => lines(text, (line) => line.replace(/^[^，。：]{2,16}[，。：]/u, '**$&** ')),
  'bold beginnings': (text) => lines(text, (line) => line.replace(/^[^，。：]{2,16}[，。：]/u, '**$&**')),
  'paragraphs of a page': (text) => lines(text, (line) => `<p>${line}</p>`),
  'figures between tags': (text) => lines(text, (line) => `<p>${line.replace(/\d+(?:\.\d+)?/gu, '<span lang=en>$&</span>')}</p>`),
  'paragraphs of a page over lines': (text) => lines(text, (line) => `<p\nclass=a>${line.replace(/(?<=^[^\n]{8}(?:.{12})*[一-鿿，])(?=[一-鿿])/gu, '\n')}</p>`),
};

const sentences: readonly [text: string, ...found: string[]][] = [
  ['自然人新收8件，上年结转2件，结转下年度0件。'],
  ['法人或其他组织新收4件，上年结转2件，结转下年度2件。'],
  ['1件申请包含3项以上内容的有9件。'],
  ['2023年收到申请12件，2022年收到9件，2021年收到15件，增加3件。'],
  ['新收申请12件，较2022年（9件）增加3件，增幅33.3%。'],
  ['公开信息1,480条，其中政务动态1,200条、政策文件180条、其余100条。'],
  ['我乡作出行政许可130件。', 'prose/table'],
  ['本局收到申请13件，结转下年度1件。', 'prose/table'],
  ['申请人以自然人为主，共8件，占新收申请总数的76.67%。', 'prose/percent'],
  ['全年政府信息公开申请24件办结，1件正在办理。', 'prose/table'],
  ['收到的22件申请均已依法登记。', 'prose/table'],
  ['去年收到申请9件，今年收到12件，增加5件。', 'prose/addition'],
  ['2022年收到申请9件，2023年收到12件，同比增加5件。', 'prose/addition'],
  ['去年发布信息200条，今年发布300条，增长40%。', 'prose/percent'],
  ['发布信息从2021年250条增长至300条，同比增长了16.7%。', 'prose/percent'],
  ['公开信息45条。其中公告类15条，占总体的比例为33.3%，动态类30条，占总体的比例为60.7%。', 'prose/percent'],
  ['公开信息1,480条，其中政务动态1,200条、政策文件180条、其余90条。', 'prose/sum'],
  ['全年开展政策解读42次，图文解读28次、视频解读9次、部门负责人解读6次。', 'prose/sum'],
  ['主动公开信息45条。从内容分类看，机构职能5条，业务工作70条。', 'prose/sum'],
  ['修订《发布审核制度》《办理规程》共4项制度，推动管理规范有序。', 'prose/count'],
  ['办结申请24件，其中予以公开6件，占42.9%。', 'prose/table'],
  ['重点做好以下3个方面的工作：\n一是加强培训。\n二是完善制度。', 'prose/count'],
  ['开设账号4个：微信公众号2个、微博2个。'],
];

describe('figures of the prose', () => {
  for (const [text, ...found] of sentences) {
    const rules = (of: string): string[] => findings(reportSaying(of)).map(({ finding }) => finding.rule).filter((rule) => rule.startsWith('prose/'));
    it(`are found: ${text}`, () => assert.deepEqual(rules(text), found));
    for (const [name, dress] of Object.entries(dresses)) it(`are found in ${name}: ${text}`, () => assert.deepEqual(rules(dress(text)), found));
  }
});
