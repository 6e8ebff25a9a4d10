// All rules, by what they look at.
import { crossYearRules } from './crossYear/rules';
import { numberingSequence } from './numbering/sequence';
import { proseRules } from './prose/rules';
import { relationRules } from './relation/rules';
import type { BlockRule, FlowRule, ProseRule, ReportRule, Rule, TableRule } from './rule';
import type { RuleId } from './ruleIds';
import { structureRules } from './structure/rules';
import { suppressionUnused } from './suppression/unused';
import { tableRules } from './table/rules';
import { textRules } from './text/rules';
import { totalRules } from './total/rules';
import { yearRules } from './year/rules';

/** Every rule that there is. */
export const rules: readonly Rule[] = [
  ...structureRules, ...tableRules, ...totalRules, ...relationRules, ...textRules, numberingSequence, ...proseRules, ...yearRules, ...crossYearRules, suppressionUnused,
];

const byId = new Map<RuleId, Rule>(rules.map((rule) => [rule.id, rule]));

/** The rule with an id. @throws Error for an id without a rule, which is a mistake in the program. */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

export const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
export const tableScopeRules = rules.filter((rule): rule is TableRule => rule.scope === 'table');
export const reportScopeRules = rules.filter((rule): rule is ReportRule => rule.scope === 'report');
export const flowRules = rules.filter((rule): rule is FlowRule => rule.scope === 'flow');
const proseScopeRules = rules.filter((rule): rule is ProseRule => rule.scope === 'prose');
/** What rules find in the paragraphs of a report together. */
export const proseChecks = [...proseScopeRules.map(({ check }) => check), ...blockRules.flatMap(({ inReport }) => inReport ?? [])];
