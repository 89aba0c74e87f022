/** When a need is. */
export const when = {
  title: 'Quando',
};
