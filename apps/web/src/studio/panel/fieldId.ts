/** The id of the element that a parameter's value is typed into, so that a dimension line can lead there. */
export const fieldId = (parameter: string): string => `parameter-${parameter}`;

/** Brings a parameter's field into view with its value ready to be typed over. */
export const goToField = (parameter: string): void => {
  const field = document.getElementById(fieldId(parameter));
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
};
