import type { OrderCourseView } from '#app/contracts/orders/course-view.ts';

/** A key for each thing that can be asked of an order's course, by what is asked. */
export type CourseKeys = Readonly<Record<string, string>>;

/** Makes them, in the loader: no two forms of a page share one. */
export function courseKeys(course: OrderCourseView, newId: () => string): CourseKeys {
  const asked = [
    'accept',
    'refuse',
    'withdraw',
    ...course.steps.flatMap(({ stepId, objections }) => [
      `object:${stepId}`,
      `take-back:${stepId}`,
      `withdraw:${stepId}`,
      ...objections.map(({ householdId }) => `settle:${stepId}:${householdId}`),
    ]),
  ];
  return Object.fromEntries(asked.map((what) => [what, newId()]));
}
