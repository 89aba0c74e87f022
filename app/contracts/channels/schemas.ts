import { z } from 'zod';

import { emailField, secretField } from '#app/contracts/accounts/schemas.ts';

export const askNewPasswordSchema = z.object({ email: emailField });

export const newPasswordSchema = z.object({ newPassword: secretField });

export const calendarFeedSchema = z.object({
  intent: z.enum(['renew', 'stop'], 'form.unreadable'),
});
