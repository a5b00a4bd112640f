import { Injectable, type PipeTransform } from '@nestjs/common';
import { AppError } from './app-error.js';

/** Reads an id from an address: a whole number from 1 on. */
@Injectable()
export class IdParam implements PipeTransform<string, number> {
  transform(text: string): number {
    const id = Number(text);
    if (!/^[0-9]{1,16}$/.test(text) || !Number.isSafeInteger(id) || id < 1) {
      throw new AppError('invalid', 'id-invalid', 'The id in the address must be a whole number.');
    }
    return id;
  }
}
