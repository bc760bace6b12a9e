/**
 * The version of the document schema. The major number is part of the WebSocket handshake (`chapeau.1`) and of every
 * saved file: a program that knows only an older major must never write into a newer text, because an editor deletes
 * what it does not know. Raise the minor when a node or mark is added that older programs can ignore in reading; raise
 * the major when they cannot.
 */
export const SCHEMA_MAJOR = 1
export const SCHEMA_MINOR = 0
