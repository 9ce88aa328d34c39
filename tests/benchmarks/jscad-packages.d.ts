/** JSCAD's serializers have no types; these are of the one call that is made of each. */
declare module '@jscad/3mf-serializer' {
  const serializer: { serialize(options: { compress: boolean }, ...objects: object[]): unknown[] };
  export default serializer;
}
declare module '@jscad/stl-serializer' {
  const serializer: { serialize(options: { binary: boolean }, ...objects: object[]): unknown[] };
  export default serializer;
}
