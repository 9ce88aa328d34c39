/** A person as others see them. A guest has a placeholder for a name, which is nobody's to read. */
export const presentPerson = (person: { readonly id: string; readonly name: string; readonly isAnonymous: boolean }) => ({
  id: person.id,
  name: person.isAnonymous ? '' : person.name,
});
