import { expect, it, vi } from 'vitest';
import { emptyDesign } from './designs.testing.ts';
import { createLooking } from './looking.ts';
import { createStudioDocument } from './studioDocument.ts';

const named = { kind: 'value' as const, parameter: 'height' };

it('shows the document, and an earlier state while one is looked at', () => {
  const document = createStudioDocument({ design: emptyDesign, name: 'Pot' });
  const looking = createLooking(document);
  document.apply({ kind: 'setValue', parameter: 'height', value: 1 }, named);
  expect(looking.state()).toMatchObject({ edit: 1, design: { values: { height: 1 } } });
  looking.look({ revision: 1, label: '', savedAt: '2026-01-01T00:00:00.000Z', design: emptyDesign });
  expect(looking.state()).toMatchObject({ edit: 2, design: { values: {} } });
  looking.look(undefined);
  expect(looking.state()).toMatchObject({ edit: 3, design: { values: { height: 1 } }, past: undefined });
});

it('says whether something is moving, without counting an edit for that', () => {
  const document = createStudioDocument({ design: emptyDesign, name: 'Pot' });
  const looking = createLooking(document);
  const listener = vi.fn();
  looking.subscribe(listener);
  document.begin(named);
  expect(looking.state()).toMatchObject({ moving: true, edit: 0 });
  document.end();
  document.rename('Other');
  expect(looking.state()).toMatchObject({ moving: false, edit: 0 });
  expect(listener).toHaveBeenCalledTimes(2);
});
