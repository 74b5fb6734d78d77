// Everything that the answer page needs to take part in the protocol psb/1 (docs/ballots.md). A file of its own that the
// page loads once it is usable. No `crypto.subtle`: browsers keep that away from pages without https://.

export { ballot_body } from './ballot_body';
export { read_manifest } from './manifest';
export { draw_ticket, finish_ticket, receipt_of, ticket_holds } from './ticket';
