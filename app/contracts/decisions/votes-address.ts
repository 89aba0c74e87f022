/** Where a group votes about its shared money. */
export function votesAddress(groupId: string): string {
  return `/groups/${groupId}/money/votes`;
}
