// Puts mocha's browser build, and with it `describe` and `it`, into a worker.
import 'mocha/mocha';

mocha.setup({ ui: 'bdd', timeout: 20_000, forbidOnly: true, reporter: class extends Mocha.reporters.Base {} });
