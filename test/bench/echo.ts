// The echo server of the comparison: keeps documents as most servers do, checks nothing, and publishes the list that it was given.
import { createConnection, TextDocuments, TextDocumentSyncKind, type Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
let diagnostics: Diagnostic[] = [];

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.onNotification('bench/list', (list: { diagnostics: Diagnostic[] }) => {
  diagnostics = list.diagnostics;
});
documents.onDidChangeContent(({ document: { uri, version } }) => void connection.sendDiagnostics({ uri, version, diagnostics }));
documents.listen(connection);
connection.listen();
