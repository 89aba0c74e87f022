import { z } from 'zod';

/** Whether the service of the page is kept from now on. */
export const saveSchema = z.object({ intent: z.enum(['save', 'unsave'], 'field.invalid') });
