// The part of node:assert/strict that the extension host's tests use, for a host without Node.

export function ok(value: unknown, message = 'is not truthy'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = 'differs'): void {
  if (!Object.is(actual, expected)) throw new Error(`${message}\n+ ${JSON.stringify(expected)}\n- ${JSON.stringify(actual)}`);
}
