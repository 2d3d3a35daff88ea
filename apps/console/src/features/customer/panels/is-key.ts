/** Whether somebody of ours is told of as a system numbers them (`0057Q00000A1000QAQ`, `1234567890`), and not by a name or an address. */
export const isKey = (value: string): boolean => /^(?=\D*\d)[A-Za-z0-9_-]{6,}$/.test(value);
