import type { OrderState } from '../api/index.ts';
import type { IconName } from '../ui/index.ts';

/** Keys of the catalogue `orders` for each state: its name, and what it means to the customer. */
export const stateWords = {
  placed: { name: 'statePlaced', text: 'placedText' },
  accepted: { name: 'stateAccepted', text: 'acceptedText' },
  printing: { name: 'statePrinting', text: 'printingText' },
  ready: { name: 'stateReady', text: 'readyText' },
  'handed-over': { name: 'stateHandedOver', text: 'handedOverText' },
  refused: { name: 'stateRefused', text: 'refusedText' },
  cancelled: { name: 'stateCancelled', text: 'cancelledText' },
  expired: { name: 'stateExpired', text: 'expiredText' },
} as const satisfies Record<OrderState, { readonly name: string; readonly text: string }>;

export const stateIcons: Readonly<Record<OrderState, IconName>> = {
  placed: 'clock',
  accepted: 'check',
  printing: 'printer',
  ready: 'bag',
  'handed-over': 'done',
  refused: 'conflict',
  cancelled: 'close',
  expired: 'close',
};

export const stateTones = {
  placed: 'waiting',
  accepted: 'working',
  printing: 'working',
  ready: 'done',
  'handed-over': 'done',
  refused: 'stopped',
  cancelled: 'stopped',
  expired: 'stopped',
} as const satisfies Record<OrderState, 'waiting' | 'working' | 'done' | 'stopped'>;

/** The way of an order that goes well, as the customer sees it ahead of time. */
export const goodWay: readonly OrderState[] = ['placed', 'accepted', 'printing', 'ready', 'handed-over'];
