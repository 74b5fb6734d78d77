// The ways from any page to the others, by role: each person sees only what they can open.

import type { Key } from '../../lib/i18n';
import type { Role } from '../contract';

interface Way {
  href: string;
  key: Key;
}

const surveys: Way = { href: '/rounds', key: 'team.nav-rounds' };
const reflection: Way = { href: '/reflection', key: 'team.nav-reflection' };
const reviews: Way = { href: '/reviews', key: 'team.nav-reviews' };

const ways: Record<Role, Way[]> = {
  leader: [surveys, reflection],
  facilitator: [reviews],
  administrator: [
    surveys,
    reflection,
    { href: '/organisation', key: 'team.nav-organisation' },
    { href: '/people', key: 'team.nav-people' },
    { href: '/settings', key: 'team.nav-settings' },
  ],
};

export const ways_of = (role: Role): Way[] => ways[role];
