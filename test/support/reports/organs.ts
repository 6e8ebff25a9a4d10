// Decides which bodies the invented reports speak of: none of them exists.

import type { Random } from './random';

export interface Organ {
  /** As it stands in the title. */
  readonly name: string;
  /** How the text calls it: 我市, 我局, 本机关 … */
  readonly we: string;
  /** Only these may make 规章 without a remark from the checker. */
  readonly makesRegulations: boolean;
  /** The website's host, in a reserved top-level domain. */
  readonly host: string;
  /** A telephone number in an area code that is not assigned. */
  readonly phone: string;
}

interface Place {
  readonly name: string;
  readonly host: string;
}

const CITIES: readonly Place[] = [
  { name: '青禾市', host: 'qinghe' },
  { name: '望川市', host: 'wangchuan' },
  { name: '霁川市', host: 'jichuan' },
];
const COUNTIES: readonly Place[] = [
  { name: '云岭县', host: 'yunling' },
  { name: '梧源县', host: 'wuyuan' },
  { name: '鹤浦县', host: 'hepu' },
  { name: '澄溪区', host: 'chengxi' },
  { name: '兰汀区', host: 'lanting' },
  { name: '砚湖区', host: 'yanhu' },
];
const BUREAUX: readonly string[] = [
  '发展和改革局',
  '教育体育局',
  '民政局',
  '财政局',
  '自然资源局',
  '住房和城乡建设局',
  '交通运输局',
  '水务局',
  '农业农村局',
  '文化和旅游局',
  '卫生健康局',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
];
const TOWNS: readonly string[] = ['柳溪镇', '石榴坡镇', '晴岚街道', '白鹭洲街道', '双槐乡'];

const phone = (rand: Random): string => `0399-${rand.int(2100000, 8999999)}`;

/** One invented body: a city, a county or district, a bureau of one, a town in one. */
export function inventOrgan(rand: Random): Organ {
  const kind = rand.pick(['city', 'county', 'bureau', 'bureau', 'town'] as const);
  const place =
    kind === 'city' ? rand.pick(CITIES) : kind === 'town' ? rand.pick(COUNTIES) : rand.pick([...CITIES, ...COUNTIES]);
  const last = place.name.slice(-1);
  const body = { host: `www.${place.host}.example`, phone: phone(rand), makesRegulations: kind === 'city' };
  switch (kind) {
    case 'city':
      return { ...body, name: rand.chance(0.5) ? place.name : `${place.name}人民政府`, we: '我市' };
    case 'county':
      return { ...body, name: rand.chance(0.5) ? place.name : `${place.name}人民政府`, we: `我${last}` };
    case 'bureau':
      return { ...body, name: place.name + rand.pick(BUREAUX), we: rand.pick(['我局', '本机关']) };
    case 'town': {
      const town = rand.pick(TOWNS);
      const office = town.endsWith('街道') ? '办事处' : '人民政府';
      return { ...body, name: place.name + town + office, we: rand.pick(['本机关', town]) };
    }
  }
}

const FIRST = '禾岚澄霁砚梧鹤兰枫芷漪棠榆槐苓荻蘅泠汐岑';
const SECOND = '汀墟畈砦湄舫渚磡埗塍垅坞碛浒沚洑滢濑澥湉';

/** The n-th of a long row of different invented bureaux, for texts that hold thousands of reports. */
export function numberedOrgan(n: number): Organ {
  const bureau = BUREAUX[n % BUREAUX.length] ?? '';
  const rest = Math.floor(n / BUREAUX.length);
  const place = (FIRST[rest % FIRST.length] ?? '') + (SECOND[Math.floor(rest / FIRST.length) % SECOND.length] ?? '');
  const kind = ['县', '市', '区'][Math.floor(rest / (FIRST.length * SECOND.length)) % 3] ?? '';
  return {
    name: `${place}${kind}${bureau}`,
    we: '我局',
    makesRegulations: false,
    host: `www.bureau${n}.example`,
    phone: `0399-${3000000 + n}`,
  };
}
