/** Pixels that are kept around what is brought into view. */
const margin = 16;

/**
 * Brings what an answer leads to into view, its beginning first. The answer itself stays in view for whoever goes through the
 * answers by keys: they are still choosing.
 */
export function bringNext(answer: HTMLElement): void {
  const question = answer.closest('fieldset');
  const next = question?.nextElementSibling;
  const page = question?.parentElement;
  if (!next || !page) return;
  const view = page.getBoundingClientRect();
  const { top } = next.getBoundingClientRect();
  const bottom = (page.lastElementChild ?? next).getBoundingClientRect().bottom;
  const most = (answer.querySelector(':focus-visible') ? answer.getBoundingClientRect().top : top) - view.top - margin;
  const by = Math.min(bottom + margin - view.bottom, most);
  if (by > 0) page.scrollBy({ top: by, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}
