// The report formats and the questions that other layers ask of them.
export * from './captions';
export * from './expectedFormat';
export * from './fold';
export * from './formRows';
export * from './formats';
export * from './labels';
export * from './labelsOf';
export { beginsRowLabel } from './nearLabels';
export * from './numbering';
export { organisationColumns } from './requestsTable';
export * from './sections';
export * from './severities';
export * from './template';
export * from './titles';
export type * from './types';
