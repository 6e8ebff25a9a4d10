// Keeps V8 from throwing away the code of classes whose objects live no longer than a keystroke.

const kept: object[] = [];

/**
 * Keeps an empty object of a class. Of a class without living objects a collection forgets the hidden class, and with it all code that was
 * compiled for it: the next keystrokes took milliseconds.
 */
export function keepShape(object: object): void {
  kept.push(object);
}
