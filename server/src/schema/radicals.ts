// Which ordinary character a radical code point stands for; text copied out of a PDF is full of them (⼯ for 工, ⻔ for
// 门).

/** First code point of the Kangxi block; `kangxi` is indexed from it. */
export const kangxiStart = 0x2f00;

/**
 * The ordinary characters of U+2F00 to U+2FD5, in order (Unicode's compatibility decomposition, but 户 and 青 for 戶 and
 * 靑).
 */
export const kangxi =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴' +
  '廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿' +
  '目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵' +
  '邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

/** First code point of the supplement that is mapped; `supplement` is indexed from it. */
export const supplementStart = 0x2e81;

/**
 * The ordinary characters of U+2E81 to U+2EF3, in order (NFKC leaves these alone); an ideographic space where there
 * is none.
 */
export const supplement =
  '厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁冗网羊羊羋耂肀' +
  '聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
