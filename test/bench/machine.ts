// What is said of the machine that a table comes from: enough to judge the figures, nothing that names it.
import { cpus, totalmem } from 'node:os';

export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return `${cpus().length} cores (${(first?.model ?? 'unknown').trim()}), ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
}
