// The leader's half of docs/api.md.

export const team_routes = [];
