/** Pointer, wheel and touch on the picture: turn, move, come nearer, choose. The rest of the page never scrolls by it. */
import type { Pixel } from './projection.ts';
import type { Rig } from './rig.ts';
import { orbited, panned, zoomed } from './view.ts';

/** Pixels that a press may tremble and still be a click. */
const tremble = 5;
/** Milliseconds and pixels within which a second tap belongs to the first. */
const double = { within: 350, near: 24 };
const wheelLine = 16;

export interface GestureEvents {
  readonly rig: Rig;
  click(at: Pixel): void;
  doubleClick(at: Pixel): void;
  /** Nothing when the pointer left. */
  hover(at: Pixel | undefined): void;
}

const middleOf = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Pixel, b: Pixel): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Returns the function that stops listening. */
export const listenToGestures = (element: HTMLElement, { rig, click, doubleClick, hover }: GestureEvents): (() => void) => {
  const down = new Map<number, Pixel>();
  let pressed: (Pixel & { readonly pans: boolean; moved: boolean }) | undefined;
  let lastTap: (Pixel & { readonly when: number }) | undefined;

  const pixelOf = (event: MouseEvent): Pixel => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const begin = (event: PointerEvent): void => {
    if (event.button > 2) return;
    element.setPointerCapture(event.pointerId);
    const at = pixelOf(event);
    down.set(event.pointerId, at);
    pressed = down.size === 1 ? { ...at, pans: event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey, moved: false } : pressed && { ...pressed, moved: true };
  };

  const move = (event: PointerEvent): void => {
    const at = pixelOf(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') hover(at);
      return;
    }
    if (pressed && !pressed.moved) {
      if (apart(at, pressed) < tremble) return;
      pressed.moved = true;
      hover(undefined);
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, at);
    const by = { x: at.x - before.x, y: at.y - before.y };
    const [view, frame] = [rig.view(), rig.frame()];
    if (!other) {
      if (pressed?.pans) rig.follow(panned(view, frame, by), { chosen: true });
      else rig.follow(orbited(view, frame, by));
      return;
    }
    const spread = apart(before, other) / Math.max(apart(at, other), 1);
    const nearer = zoomed(view, frame, { factor: spread, at: middleOf(before, other) });
    rig.follow(panned(nearer, frame, { x: by.x / 2, y: by.y / 2 }), { chosen: true });
  };

  const end = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0 || !pressed) return;
    const { moved, pans } = pressed;
    pressed = undefined;
    if (moved || pans || event.type === 'pointercancel') return;
    const at = pixelOf(event);
    const again = lastTap !== undefined && event.timeStamp - lastTap.when < double.within && apart(lastTap, at) < double.near;
    lastTap = again ? undefined : { ...at, when: event.timeStamp };
    if (again) doubleClick(at);
    else click(at);
  };

  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelLine : 1);
    // A pinch on a touchpad arrives as a wheel with ctrl and small steps.
    const factor = Math.exp(Math.max(-120, Math.min(120, pixels)) * (event.ctrlKey ? 0.01 : 0.0016));
    rig.follow(zoomed(rig.view(), rig.frame(), { factor, at: pixelOf(event) }), { chosen: true });
  };

  const leave = (): void => hover(undefined);
  const noMenu = (event: Event): void => event.preventDefault();
  element.addEventListener('pointerdown', begin);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('contextmenu', noMenu);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', begin);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('contextmenu', noMenu);
    element.removeEventListener('wheel', wheel);
  };
};
