// The names of the commands that only the client knows; those it shares with the server are in protocol.ts.

export const clientCommands = {
  /** Opens the page of the rule whose finding is under the cursor. */
  showRule: 'gongkai.showRule',
  restart: 'gongkai.restart',
  recheck: 'gongkai.recheck',
  /** Shows what is extracted from the report as JSON. */
  showReport: 'gongkai.showReport',
  /** Opens a new report made of the skeleton snippet. */
  newReport: 'gongkai.newReport',
  /** Recomputes the tables of one report of the check view. */
  recomputeReport: 'gongkai.recomputeReport',
  /** Internal: goes to a range of a document. Arguments: URI, range. */
  reveal: 'gongkai.reveal',
} as const;
