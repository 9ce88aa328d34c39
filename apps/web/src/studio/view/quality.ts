/** `?quality=low` or `full` in the address settles how finely the model is drawn; otherwise the machine does. */
export const wantedQuality = (): 'auto' | 'full' | 'low' => {
  const asked = new URLSearchParams(location.search).get('quality');
  return asked === 'low' || asked === 'full' ? asked : 'auto';
};
