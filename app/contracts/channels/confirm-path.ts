/** Where a person confirms the own address, or asks for the link once more. */
export const CONFIRM_PATH = '/settings#mail';
