import { Transform } from 'class-transformer';

/** `a,b` in an address becomes `['a', 'b']`: any of them. */
export function CommaList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((part) => part.trim()).filter((part) => part !== '') : value);
}

/** `3,7` becomes `[3, 7]`; what is no number stays text and is refused by the check after it. */
export function IdList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((part) => (/^\d{1,16}$/.test(part.trim()) ? Number(part) : part)) : value);
}
