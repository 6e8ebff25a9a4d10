// A report as a whole page of a portal, saved or rendered by a template: head, navigation and scripts around it.

const ABOVE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta name="ArticleTitle" content="青禾市水务局2018年政府信息公开工作年度报告">
<title>青禾市水务局2018年政府信息公开工作年度报告</title>
<style>
/* 2018年，共收到申请12件，其中：自然人3件，法人5件 */
.nav li { float: left; width: 12.5% }
</style>
</head>
<body>
<style><!--
p.MsoNormal {margin:0cm;
 font-size:10.5pt}
--></style>
<script src="/js/page.js"></script>
<script>
var data = { "title": "2018年政府信息公开工作年度报告", "items": [1, 2, 3] };
function show(a, b) { if (a > 1 && b < 2) document.write("<p>一、总体情况</p>"); }
</script>
<!-- 导航
一、总体情况
-->
<ul class="nav">
${['首页', '政务公开', '办事服务', '互动交流', '数据发布', '2019年政府信息公开工作年度报告', '专题专栏', '走进青禾', '无障碍阅读', '繁體版', '登录', '注册'].map((name, i) => `<li><a href="/${i}">${name}</a></li>`).join('\n')}
</ul>
<div class="info">来源：办公室 &nbsp; 浏览次数：<span id="hits">0</span> 字号：<a>大</a> <a>小</a></div>
<div class="article">
`;
const BELOW = `
</div>
<div class="share"><script>share({ count: 12 });</script>分享到：</div>
<script>
var chart = [
[2018, 12, 5],
[2017, 10, 4]
];
</script>
</body>
</html>
`;

/** The page of a report in the layout `web-page` within that of its portal, each line indented by `indent`. */
export function portalPage(page: string, indent: string): string {
  return `${ABOVE}${page}${BELOW}`.replace(/^(?=.)/gmu, indent);
}
