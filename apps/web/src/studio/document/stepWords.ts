import { useCallback } from 'react';
import { formatValue } from '@patternbook/product';
import type { Design, ProductDefinition } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import type { StepName } from './studioDocument.ts';

/** Puts what a step did into words; with the design also the value that it led to: "Height 125 mm". */
export const useStepWords = (definition: ProductDefinition): ((name: StepName, design?: Design) => string) => {
  const t = useMessages(studio);
  const words = useWords();
  const { language, units } = usePreferences();
  return useCallback(
    (name, design) => {
      const labelOf = (id: string): string => {
        const parameter = definition.parameters[id];
        return parameter ? words(parameter.label) : id;
      };
      const placeOf = (place: string): string => {
        const [part = '', region] = place.split('/');
        const declared = definition.parts[part];
        const named = region === undefined ? declared?.name : declared?.regions?.[region]?.name;
        return named ? words(named) : place;
      };
      switch (name.kind) {
        case 'value': {
          const parameter = definition.parameters[name.parameter];
          const value = design && (design.values[name.parameter] ?? parameter?.default);
          return parameter && value !== undefined ? `${labelOf(name.parameter)} ${formatValue(parameter, value, { language, system: units })}` : labelOf(name.parameter);
        }
        case 'repair':
          return t('stepRepair', { names: name.parameters.map(labelOf).join(', ') });
        case 'reset':
          return t('stepReset', { name: labelOf(name.parameter) });
        case 'finish':
          return t('stepFinish', { name: placeOf(name.place) });
        case 'turn':
          return t('stepTurn', { name: placeOf(name.part) });
        case 'preset': {
          const preset = definition.presets.find(({ id }) => id === name.preset);
          return preset ? words(preset.name) : name.preset;
        }
        case 'own-preset':
          return name.name;
        case 'reset-all':
          return t('stepResetAll');
        case 'restore':
          return t('stepRestore', { label: name.label });
        case 'file':
          return t('stepFile', { name: name.file });
      }
    },
    [definition, t, words, language, units],
  );
};
