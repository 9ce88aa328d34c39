import { lazy, Suspense, useId, useState } from 'react';
import { findFinish } from '@patternbook/fabrication';
import type { Material } from '@patternbook/fabrication';
import { materialParameters, processes, suits } from '@patternbook/product';
import type { PartDeclaration } from '@patternbook/product';
import { loadMessages, studio, turning, useMessages, useWords } from '../../messages/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { useChecked, useResults, useStudio, useView } from '../useSession.ts';
import { toggleHidden } from '../view/viewStore.ts';
import styles from './Finishes.module.css';

const WaysUp = lazy(() => Promise.all([import('../turning/WaysUp.tsx'), loadMessages(turning)]).then(([component]) => component));

interface SwatchesProps {
  readonly label: string;
  readonly material: Material;
  readonly colour: string;
  readonly disabled: boolean;
  readonly onChoose: (colour: string) => void;
}

const Swatches = ({ label, material, colour, disabled, onChoose }: SwatchesProps) => {
  const words = useWords();
  const name = useId();
  const chosen = material.colours.find(({ id }) => id === colour);
  return (
    <div className={styles.colours}>
      <p className={styles.legend}>
        {label} <span>{chosen && words(chosen.name)}</span>
      </p>
      <div className={styles.swatches} role="radiogroup" aria-label={label}>
        {material.colours.map(({ id, name: colourName, hex }) => (
          <label className={styles.swatch} key={id} title={words(colourName)}>
            <input type="radio" name={name} aria-label={words(colourName)} checked={id === colour} disabled={disabled} onChange={() => onChoose(id)} />
            <span style={{ backgroundColor: hex, opacity: 1 - 0.45 * material.look.translucency }} />
          </label>
        ))}
      </div>
    </div>
  );
};

interface MaterialChoiceProps {
  readonly part: PartDeclaration;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (material: Material) => void;
}

/** Materials that the part can be made of, under how they are made into it where there is more than one way. */
const MaterialChoice = ({ part, value, disabled, onChoose }: MaterialChoiceProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const { catalogue } = useStudio();
  const name = useId();
  const ways = processes
    .map((process) => ({ process, materials: catalogue.materials.filter((material) => material.process === process && suits(part, material)) }))
    .filter(({ materials }) => materials.length > 0);
  return (
    <div className={styles.materials} role="radiogroup" aria-label={t('material')}>
      {ways.map(({ process, materials }) => (
        <div key={process} role="group" aria-labelledby={ways.length > 1 ? `${name}-${process}` : undefined}>
          {ways.length > 1 && (
            <p className={styles.process} id={`${name}-${process}`}>
              {t(`process-${process}`)}
            </p>
          )}
          {materials.map((material) => (
            <label className={styles.material} key={material.id}>
              <input type="radio" name={name} checked={material.id === value} disabled={disabled} onChange={() => onChoose(material)} />
              <span>
                <b>{words(material.name)}</b>
                <span>{words(material.help)}</span>
              </span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
};

const PartFinish = ({ part, disabled }: { readonly part: string; readonly disabled: boolean }) => {
  const t = useMessages(studio);
  const words = useWords();
  const { definition, catalogue, document, view } = useStudio();
  const { finishes } = useChecked();
  const hidden = useView((state) => state.hidden.has(part));
  const selected = useView((state) => state.selected === part);
  const [open, setOpen] = useState(false);
  const id = useId();
  const declared = definition.parts[part];
  const finish = finishes[part];
  if (!declared || !finish) return null;
  const found = findFinish(catalogue.materials, finish);
  const name = words(declared.name);
  // What is cut from sheet has its regions engraved: they have no colour to choose.
  const regions = found && 'sheets' in found.material ? [] : Object.entries(declared.regions ?? {});
  const deciding = materialParameters(definition);
  const alike = Object.entries(definition.parts).filter(([each, other]) => each !== part && !deciding.has(each) && found && suits(other, found.material));

  const choose = (place: string, material: string, colour: string): void => document.apply({ kind: 'setFinish', place, finish: { material, colour } }, { kind: 'finish', place });
  /** A place takes a material, and keeps its colour where the material comes in it. */
  const take = (place: string, material: Material): void => {
    const now = finishes[place]?.colour;
    choose(place, material.id, material.colours.find((each) => each.id === now)?.id ?? material.colours[0]?.id ?? '');
  };
  const regionsOf = (each: string): readonly string[] => Object.keys(definition.parts[each]?.regions ?? {}).map((region) => `${each}/${region}`);
  // Each of these is one step.
  const chooseMaterial = (material: Material): void => {
    document.begin({ kind: 'finish', place: part });
    for (const place of [part, ...regionsOf(part)]) take(place, material);
    document.end();
  };
  const chooseForAll = (): void => {
    if (!found) return;
    document.begin({ kind: 'finish', place: part });
    for (const [each] of alike) {
      choose(each, finish.material, finish.colour);
      for (const place of regionsOf(each)) take(place, found.material);
    }
    document.end();
  };

  return (
    <li className={styles.part} data-part={part}>
      <div className={styles.row}>
        <button type="button" className={styles.eye} aria-pressed={!hidden} aria-label={t(hidden ? 'showPart' : 'hidePart', { name })} onClick={() => toggleHidden(view, part)}>
          <Icon name={hidden ? 'eyeOff' : 'eye'} />
        </button>
        <button
          type="button"
          className={styles.name}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
            view.setState({ selected: open || hidden ? undefined : part });
          }}
        >
          <span data-selected={selected}>{name}</span>
          <span className={styles.now}>
            {found ? `${words(found.material.name)}, ${words(found.colour.name)}` : t('finishGone')}
            <i style={{ backgroundColor: found?.colour.hex ?? 'transparent' }} />
            {regions.map(([region]) => {
              const own = findFinish(catalogue.materials, finishes[`${part}/${region}`] ?? finish);
              return <i key={region} style={{ backgroundColor: own?.colour.hex ?? 'transparent' }} />;
            })}
          </span>
          <Icon name={open ? 'chevronUp' : 'chevronDown'} size={18} />
        </button>
      </div>
      <div id={id} hidden={!open} className={styles.picker}>
        {open && (
          <>
            {deciding.has(part) ? (
              <p className={styles.process}>{t('materialBy', { name: words(deciding.get(part)?.label ?? declared.name) })}</p>
            ) : (
              <MaterialChoice part={declared} value={finish.material} disabled={disabled} onChoose={chooseMaterial} />
            )}
            {found && <Swatches label={regions.length > 0 ? t('colourOf', { name }) : t('colour')} material={found.material} colour={finish.colour} disabled={disabled} onChoose={(colour) => choose(part, finish.material, colour)} />}
            {found &&
              regions.map(([region, { name: regionName }]) => (
                <Swatches
                  key={region}
                  label={t('colourOf', { name: words(regionName) })}
                  material={found.material}
                  colour={finishes[`${part}/${region}`]?.colour ?? finish.colour}
                  disabled={disabled}
                  onChoose={(colour) => choose(`${part}/${region}`, finish.material, colour)}
                />
              ))}
            {alike.length > 0 && (
              <Button className={styles.all} disabled={disabled} onClick={chooseForAll}>
                {t('finishForAll')}
              </Button>
            )}
            {found && !('sheets' in found.material) && (
              <Suspense>
                <WaysUp part={part} disabled={disabled} />
              </Suspense>
            )}
          </>
        )}
      </div>
    </li>
  );
};

/** Every part that the design has now: shown or hidden, of what, in which colour. */
export const Finishes = ({ disabled }: { readonly disabled: boolean }) => {
  const t = useMessages(studio);
  const { definition } = useStudio();
  const { good } = useResults();
  const made = good?.evaluation.parts.map(({ id }) => id) ?? Object.keys(definition.parts);
  return (
    <ul className={styles.parts} aria-label={t('parts')}>
      {Object.keys(definition.parts)
        .filter((part) => made.includes(part))
        .map((part) => (
          <PartFinish key={part} part={part} disabled={disabled} />
        ))}
    </ul>
  );
};
