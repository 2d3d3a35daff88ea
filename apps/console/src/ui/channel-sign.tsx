import {
  Ellipsis,
  FileText,
  Globe,
  Mail,
  MessageCircle,
  MessageSquare,
  Phone,
  Share2,
  StickyNote,
  Store,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Channel } from '../api/operations.generated.js';

const SIGNS: Readonly<Record<Channel, LucideIcon>> = {
  CHAT: MessageCircle, EMAIL: Mail, FORM: FileText, LETTER: Mail, MEETING: Users, OTHER: Ellipsis, PHONE: Phone, SMS: MessageSquare,
  SOCIAL: Share2, STORE: Store, WEB: Globe,
}; // prettier-ignore

interface ChannelSignProps {
  readonly channel: string;
  /** What it is called, where nothing beside it says so. */
  readonly name?: string;
  /** What came by it: a note has a sign of its own. */
  readonly form?: string;
  readonly size?: number;
}

/** The sign of a channel. */
export function ChannelSign({ channel, name, form, size = 16 }: ChannelSignProps) {
  const ofChannel = (SIGNS as Partial<Record<string, LucideIcon>>)[channel] ?? Ellipsis;
  const Sign = form === 'note' ? StickyNote : ofChannel;
  return name === undefined ? (
    <Sign size={size} aria-hidden="true" />
  ) : (
    <Sign size={size} role="img" aria-label={name} />
  );
}
