import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { controlOf } from '@patternbook/product';
import type { Availability, Literal, Parameter } from '@patternbook/product';
import { useWords } from '../../../messages/index.ts';
import { Skeleton } from '../../../ui/index.ts';
import type { Edit } from '../gesture.ts';
import { ChoiceControl } from './choice/ChoiceControl.tsx';
import { ColourControl } from './colour/ColourControl.tsx';
import { FontControl } from './font/FontControl.tsx';
import { NumberControl } from './number/NumberControl.tsx';
import { TextControl } from './text/TextControl.tsx';

/** Not every product has these. */
const SearchControl = lazy(() => import('./choice/SearchControl.tsx').then((module) => ({ default: module.SearchControl })));
const SizeControl = lazy(() => import('./size/SizeControl.tsx').then((module) => ({ default: module.SizeControl })));
const SeedControl = lazy(() => import('./seed/SeedControl.tsx').then((module) => ({ default: module.SeedControl })));
const ArtworkControl = lazy(() => import('./artwork/ArtworkControl.tsx').then((module) => ({ default: module.ArtworkControl })));
const ImageControl = lazy(() => import('./image/ImageControl.tsx').then((module) => ({ default: module.ImageControl })));
const ProfileControl = lazy(() => import('./profile/ProfileControl.tsx').then((module) => ({ default: module.ProfileControl })));
const PointsControl = lazy(() => import('./points/PointsControl.tsx').then((module) => ({ default: module.PointsControl })));

export interface ControlProps {
  /** Of the field that the label belongs to. */
  readonly id: string;
  /** The parameter's id. */
  readonly name: string;
  readonly label: string;
  readonly parameter: Parameter;
  readonly value: Literal;
  readonly availability: Availability;
  /** Asks why a value cannot be had. */
  readonly onWhy: (wanted: Literal) => void;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

/** Kinds whose control is a group or a button with a name of its own, so that the label names no field. */
export const namesItself: ReadonlySet<Parameter['kind']> = new Set(['choice', 'material', 'colour', 'font', 'artwork', 'image', 'profile', 'points']);

/** The control of a parameter's kind. Toggles stand beside their label, so they are not here. */
export const Control = ({ name, parameter, value, availability, onWhy, ...shared }: ControlProps): ReactNode => {
  const words = useWords();
  const unavailable = new Set(Object.keys(availability.options));
  const later = (control: ReactNode): ReactNode => (
    <Suspense
      fallback={
        <div aria-busy>
          <Skeleton height="2.25rem" />
        </div>
      }
    >
      {control}
    </Suspense>
  );
  switch (parameter.kind) {
    case 'length':
    case 'angle':
    case 'count':
    case 'ratio':
      return <NumberControl {...shared} parameter={parameter} value={Number(value)} shades={availability.shades} onWhy={onWhy} style={controlOf(parameter) === 'stepper' ? 'stepper' : 'slider'} />;
    case 'choice':
    case 'material': {
      const control = controlOf(parameter);
      if (control !== 'search') return <ChoiceControl {...shared} options={parameter.options} value={String(value)} style={control === 'menu' || control === 'cards' || control === 'swatches' ? control : 'buttons'} unavailable={unavailable} onWhy={onWhy} />;
      const options = parameter.options.map(({ id, label, help, swatch }) => ({ id, label: words(label), also: help && words(help), swatch }));
      return later(<SearchControl {...shared} options={options} value={String(value)} unavailable={unavailable} onChoose={shared.edit.set} onWhy={onWhy} />);
    }
    case 'toggle':
      return null;
    case 'text':
      return <TextControl {...shared} parameter={parameter} value={String(value)} />;
    case 'colour':
      return <ColourControl {...shared} value={String(value)} />;
    case 'font':
      return <FontControl {...shared} parameter={parameter} value={String(value)} unavailable={unavailable} onWhy={onWhy} />;
    case 'size':
      return later(<SizeControl {...shared} parameter={parameter} value={String(value)} unavailable={unavailable} onWhy={onWhy} />);
    case 'seed':
      return later(<SeedControl {...shared} parameter={parameter} value={Number(value)} />);
    case 'artwork':
      return later(<ArtworkControl {...shared} parameter={parameter} value={String(value)} />);
    case 'image':
      return later(<ImageControl {...shared} parameter={parameter} value={String(value)} />);
    case 'profile':
      return later(<ProfileControl {...shared} parameter={parameter} value={String(value)} />);
    case 'points':
      return later(<PointsControl {...shared} name={name} parameter={parameter} value={String(value)} />);
  }
};
