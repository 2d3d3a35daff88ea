import {
  Boxes,
  Database,
  GitMerge,
  Map,
  MessageCircle,
  Milestone,
  Share2,
  Sunrise,
  Users,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import type { Words } from '../../words/en.js';

/** A screen in the rail. One that does not exist yet is not in this list. */
export interface Screen {
  readonly id: keyof Words['rail'] &
    ('today' | 'customers' | 'map' | 'paths' | 'groups' | 'graph' | 'voices' | 'roadmap' | 'identity' | 'sources');
  readonly path: string;
  /** Pressed after `g`. */
  readonly key: string;
  readonly sign: LucideIcon;
  readonly part: 'understand' | 'improve';
  /** The permission without which it shows nothing. */
  readonly needs: string;
}

/** In the order of the rail. */
export const SCREENS: readonly Screen[] = [
  { id: 'today', path: '/today', key: 't', sign: Sunrise, part: 'understand', needs: 'graph:read' },
  { id: 'customers', path: '/customers', key: 'c', sign: Users, part: 'understand', needs: 'graph:read' },
  { id: 'map', path: '/map', key: 'm', sign: Map, part: 'understand', needs: 'graph:read' },
  { id: 'paths', path: '/paths', key: 'p', sign: Waypoints, part: 'understand', needs: 'graph:read' },
  { id: 'groups', path: '/groups', key: 'o', sign: Boxes, part: 'understand', needs: 'graph:read' },
  { id: 'graph', path: '/graph', key: 'r', sign: Share2, part: 'understand', needs: 'graph:read' },
  { id: 'voices', path: '/voices', key: 'v', sign: MessageCircle, part: 'understand', needs: 'graph:read' },
  { id: 'roadmap', path: '/roadmap', key: 'd', sign: Milestone, part: 'improve', needs: 'graph:read' },
  { id: 'identity', path: '/identity', key: 'i', sign: GitMerge, part: 'improve', needs: 'graph:read' },
  { id: 'sources', path: '/sources', key: 's', sign: Database, part: 'improve', needs: 'sources:read' },
];
