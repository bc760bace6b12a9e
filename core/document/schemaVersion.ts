/**
 * The version of the document schema. The major number is part of the WebSocket handshake (`chapeau.1`) and of every
 * saved file: a program that knows only an older major must never write into a newer text, because an editor deletes
 * what it does not know. Raise it whenever older
 * programs would not know what a text may contain.
 */
export const SCHEMA_MAJOR = 1
