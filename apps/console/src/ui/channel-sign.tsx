import {
  FileText,
  Globe,
  Mail,
  MapPin,
  MessageCircle,
  MessageSquare,
  Phone,
  Share2,
  Store,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Channel } from '../api/operations.generated.js';

const SIGNS: Readonly<Record<Channel, LucideIcon>> = {
  CHAT: MessageCircle, EMAIL: Mail, FORM: FileText, LETTER: Mail, MEETING: Users, OTHER: MapPin, PHONE: Phone, SMS: MessageSquare,
  SOCIAL: Share2, STORE: Store, WEB: Globe,
}; // prettier-ignore

/** The sign of a channel. @param name what it is called, where nothing beside it says so */
export function ChannelSign({ channel, name }: { readonly channel: string; readonly name?: string }) {
  const Sign = (SIGNS as Partial<Record<string, LucideIcon>>)[channel] ?? MapPin;
  return name === undefined ? <Sign size={16} aria-hidden="true" /> : <Sign size={16} role="img" aria-label={name} />;
}
