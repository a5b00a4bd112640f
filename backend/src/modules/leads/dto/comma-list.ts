import { Transform } from 'class-transformer';

/** `a,b` in an address becomes `['a', 'b']`: any of them. */
export function CommaList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((part) => part.trim()).filter((part) => part !== '') : value);
}
