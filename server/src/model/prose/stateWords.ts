// Decides whether labels name the states of one thing, so that all there is of it is in one of them: 采纳, 未采纳; 合格, 不合格; 已整改, 正在整改.
import { tellsReceived, tellsSettled } from './vocabulary';

/** A state that is told by what has not been done, or is being done; what is not to be published may be given on request. */
const NOT_SO = /^(?!不予?公开)(?:[尚仍暂还]?未能?|没有|不予?|正在?|[尚仍]在|限期|持续)(?:推进|抓紧|积极|加快|督促)?([^，。；：、（\d]{2,6})$/;
/** What may stand around the name of a state that is so: 已完成整改, 验收合格, 采纳或部分采纳. */
const SO = /^(?:已经?|现已|目前|实际|均|全部|完成|予以|被|认定|审[查核]|检[查测]|抽查|验收|评估|考核|或部分采纳|到位|完毕|理|结|复)*$/;
const PARTLY = /^(?:部分|基本|比?较)/;
const MOST = 3;

/** What is not so, or not yet: 采纳 of 未采纳; undefined for a state that is so. */
function deniedIn(label: string): string | undefined {
  const thing = NOT_SO.exec(label)?.[1];
  return thing?.startsWith('办') === true ? '办' : thing;
}

/** What labels tell that is so of some, and not so, or not yet, of the others; with what is partly so between them, or without. Undefined for other labels. */
function divided(labels: readonly string[]): string | undefined {
  const denied = labels.length > MOST ? [] : labels.flatMap((label) => deniedIn(label.trim()) ?? []);
  const [thing] = denied;
  if (thing === undefined || !denied.every((each) => each === thing) || !labels.every((label) => label.includes(thing))) return undefined;
  const so = labels.map((label) => label.trim()).filter((label) => deniedIn(label) === undefined && !PARTLY.test(label));
  return so.length === 1 && so.every((label) => isState(label, thing)) ? thing : undefined;
}

function isState(label: string, thing: string): boolean {
  return label.includes(thing) && SO.test(label.replace(thing, ''));
}

/** Whether labels are a state and its opposite. */
export function areStates(labels: readonly string[]): boolean {
  return divided(labels) !== undefined;
}

/**
 * Whether labels are states in which all is that was told before, which is no state beside them. Of what came in and was answered since, some
 * may have come in the year before; requests end in many ways.
 */
export function areStatesOf(told: string, labels: readonly string[]): boolean {
  const thing = divided(labels);
  return thing !== undefined && !isState(told, thing) && !told.includes('申请') && !(tellsReceived(told) && labels.some(tellsSettled));
}
