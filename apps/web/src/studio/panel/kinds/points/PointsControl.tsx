import { changePlace, placesOf, removePlace } from '@patternbook/product';
import type { NumberParameter, Place, PointsParameter } from '@patternbook/product';
import { kinds, useMessages } from '../../../../messages/index.ts';
import { Button, IconButton } from '../../../../ui/index.ts';
import { useStudio, useView } from '../../../useSession.ts';
import type { Edit } from '../../gesture.ts';
import { CoordinateField } from './CoordinateField.tsx';
import styles from './PointsControl.module.css';

export interface PointsControlProps {
  readonly id: string;
  /** The parameter's id. */
  readonly name: string;
  readonly label: string;
  readonly parameter: PointsParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

const axes = ['X', 'Y', 'Z'] as const;
/** Millimetres; the kind rounds to a hundredth. */
const typing = { min: -10_000, max: 10_000, step: 0.01 } as const;

/** Places on a part: put there by pressing the model, dragged on it, or typed. */
export const PointsControl = ({ id, name, label, parameter, value, edit, describedBy, disabled }: PointsControlProps) => {
  const t = useMessages(kinds);
  const { view } = useStudio();
  const placing = useView((state) => state.placing === name);
  const places = placesOf(parameter, value);
  const full = places.length >= parameter.most;
  const numberOf = (bounds: { readonly min: number; readonly max: number; readonly step: number }, axis: string): NumberParameter => ({ kind: 'length', label: { en: axis }, group: parameter.group, default: 0, ...bounds });
  const move = (index: number, place: Place, axis: number) => (amount: number): void => {
    const [x, y, z] = place.at.map((each, at) => (at === axis ? amount : each));
    edit.set(changePlace(parameter, value, index, { at: [x ?? 0, y ?? 0, z ?? 0] }));
  };
  return (
    <div className={styles.points} role="group" aria-label={label} aria-describedby={describedBy}>
      {places.length === 0 && <p className={styles.empty}>{t('noPlaces')}</p>}
      <ol className={styles.list}>
        {places.map((place, index) => (
          <li key={index}>
            <span className={styles.number}>{index + 1}</span>
            {axes.map((axis, at) => (
              <CoordinateField key={axis} label={t('coordinate', { axis, number: index + 1 })} short={axis} parameter={numberOf(typing, axis)} value={place.at[at] ?? 0} disabled={disabled} onSet={move(index, place, at)} />
            ))}
            {parameter.radius && (
              <CoordinateField
                label={t('radiusOf', { number: index + 1 })}
                short="R"
                parameter={numberOf(parameter.radius, 'R')}
                value={place.radius ?? 0}
                disabled={disabled}
                onSet={(radius) => edit.set(changePlace(parameter, value, index, { radius }))}
              />
            )}
            {!disabled && (
              <IconButton
                icon="trash"
                label={t('removePlace', { number: index + 1 })}
                disabled={places.length <= parameter.least}
                onClick={() => {
                  const next = removePlace(parameter, value, index);
                  if (next !== undefined) edit.set(next);
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {!disabled && (
        <Button id={id} icon={placing ? 'close' : 'pin'} look={placing ? 'primary' : 'secondary'} aria-pressed={placing} disabled={full && !placing} onClick={() => view.setState({ placing: placing ? undefined : name })}>
          {t(placing ? 'stopPlacing' : 'placeOnModel')}
        </Button>
      )}
      <p className={styles.empty} role="status">
        {placing ? t('pressModel') : full ? t('placesFull', { most: parameter.most }) : ''}
      </p>
    </div>
  );
};
