/**
 * The value of a colour token as the browser computes it now, such as "rgb(31, 75, 153)". Tokens are written with
 * light-dark(), which only an element's computed colour resolves; canvases and 3D scenes need the plain value.
 */
export const resolveColour = (token: `--${string}`): string => {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
};
