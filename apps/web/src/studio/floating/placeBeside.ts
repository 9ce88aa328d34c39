export type Side = 'above' | 'below' | 'beside';

/** Pixels between button and sheet, and between sheet and the edge of the window. */
const gap = 6;
const edge = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Puts an open sheet next to its button, inside of the window. */
export const placeBeside = (sheet: HTMLElement, button: HTMLElement, side: Side): void => {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const beside = rightToLeft ? from.left - gap - width : from.right + gap;
  // A button in the right half of the window has its sheet end with it.
  const aligned = from.left + from.width / 2 > innerWidth / 2 ? from.right - width : from.left;
  const left = side === 'beside' ? beside : aligned;
  const top = side === 'above' ? from.top - gap - height : side === 'below' ? from.bottom + gap : from.top;
  sheet.style.left = `${clamp(left, edge, innerWidth - width - edge)}px`;
  sheet.style.top = `${clamp(top, edge, innerHeight - height - edge)}px`;
};
